"""Who predicts best, in words."""

from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import decimals, percent

CLOSE = 0.005


def score_sentence(network: float, rules: float, climatology: float, days: int) -> str:
    """How far the best of three predictors is ahead of the average; each is a surprise per day, lower is better."""
    counted = ngettext("Surprise per day over {count} day", "Surprise per day over {count} days", days)
    best = min(network, rules, climatology)
    ahead = (climatology - best) / climatology if climatology > 0 else 0.0
    if ahead < CLOSE:
        verdict = _("nothing beats your average so far")
    elif best == network:
        verdict = _("the network is {ahead} ahead of your average").format(ahead=percent(ahead))
    else:
        verdict = _("the simple rules are {ahead} ahead of your average").format(ahead=percent(ahead))
    return _("{days}, lower is better: {verdict}.").format(days=counted.format(count=days), verdict=verdict)


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
