"""The Reminders page's own words: its name, its day at a glance, and the two lines it decides by."""

from habit_desktop.wording.joins import facts_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import percent
from habit_desktop.wording.reminder_log import quiet_words, shown_words


def page_title() -> str:
    """The page's name."""
    return _("Reminders")


def page_subtitle(coming: int, shown: int, quiet: int) -> str:
    """Today's reminders at a glance."""
    return facts_of(
        (
            ngettext("{count} to come today", "{count} to come today", coming).format(count=coming),
            shown_words(shown),
            quiet_words(quiet),
        )
    )


def nobody() -> tuple[str, str]:
    """The title and the sentence of the page while there is no habit."""
    return (
        _("Nothing to remind of yet"),
        _("Make a habit with a time, and this page tells each day what will remind, what stays quiet, and why."),
    )


def rules_title(below: float, above: float) -> str:
    """What decides, as a sentence."""
    return _("Reminds below {below}, stays quiet above {above}").format(below=percent(below), above=percent(above))


def rules_legend() -> str:
    """What lies between the two."""
    return _(
        "In between, habits remind at the times you set. This is for habits that remind when it helps; "
        "a change counts at once."
    )
