"""The Insight page's words: chart labels, titles of its cards, and what stands where nothing is known."""

from datetime import date

from habit_desktop.wording.dates import short_day
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import percent


def quiet_zone(threshold: float) -> str:
    """The label on the line above which reminders stay quiet."""
    return _("stays quiet above {threshold}").format(threshold=percent(threshold))


def remind_zone(threshold: float) -> str:
    """The label on the line below which the app reminds."""
    return _("reminds below {threshold}").format(threshold=percent(threshold))


def point_title(day: date, probability: float) -> str:
    """A day of the chart and its chance: ``Wed 11 February 2026 · 34 %``."""
    return f"{short_day(day)} · {percent(probability)}"


def point_facts(outcome: bool | None, version: int) -> str:
    """What a day of the chart turned out to be, and who predicted it."""
    outcomes = {True: _("done"), False: _("not done"), None: _("not counted")}
    maker = _("version {number}").format(number=version) if version else _("as delivered")
    return f"{outcomes[outcome]} · {maker}"


def why_stranger() -> str:
    """The title of the reasons of a habit of which no day is known."""
    return _("I don't know you yet")


def why_title(probability: float) -> str:
    """The title over the reasons: ``Why 34 % today``."""
    return _("Why {chance} today").format(chance=percent(probability))


def why_nothing() -> str:
    """What stands instead of reasons on a day without a chance."""
    return _("Not due today, so there is no chance to explain.")


def no_history() -> tuple[str, str]:
    """The title and the sentence where a habit has no predictions yet."""
    return (
        _("I don't know this habit yet"),
        _("Tick it for a few days, or bring its history from another tracker: each morning adds one point here."),
    )


def no_habits() -> tuple[str, str]:
    """The title and the sentence where there is no habit to look into."""
    return (
        _("Nothing learned yet"),
        _("Create a habit or import your history, and this page shows what is learned from it."),
    )
