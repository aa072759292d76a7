"""How far a prediction was from what came, in words."""

from habit_desktop.wording.language import ngettext
from habit_desktop.wording.numbers import decimals


def too_early(days: int, needed: int) -> str:
    """What stands in place of a comparison that would be noise."""
    sentence = ngettext(
        "Too early to compare: it needs {count} more day with a prediction and an answer.",
        "Too early to compare: it needs {count} more days with a prediction and an answer.",
        needed - days,
    )
    return sentence.format(count=needed - days)


def surprise(value: float) -> str:
    """A score with the decimals that matter: ``0.447``."""
    return decimals(value, 3)
