"""The Insight page's words: chart labels, titles of its cards, and what stands where nothing is known."""

from collections.abc import Sequence
from datetime import date, datetime

from habit_desktop.wording.dates import clock_time, short_day
from habit_desktop.wording.joins import list_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import percent


def quiet_zone(threshold: float) -> str:
    """The label on the line above which reminders stay quiet."""
    return _("stays quiet above {threshold}").format(threshold=percent(threshold))


def remind_zone(threshold: float) -> str:
    """The label on the line below which the app reminds."""
    return _("reminds below {threshold}").format(threshold=percent(threshold))


def remind_handle() -> str:
    """The name of the handle that moves the lower threshold."""
    return _("Remind below")


def quiet_handle() -> str:
    """The name of the handle that moves the upper threshold."""
    return _("Stay quiet above")


def handle_tip() -> str:
    """How a threshold is moved."""
    return _("Drag, or use the arrow keys; Enter keeps it, Esc puts it back.")


def thresholds_now(reminders: int, quiet_days: int, looked_days: int) -> str:
    """What the thresholds come to, and that they can be moved."""
    told = ngettext(
        "With these lines: {reminders} and {quiet} in the last {count} day, all habits together. "
        "Drag one to see what another would mean.",
        "With these lines: {reminders} and {quiet} in the last {count} days, all habits together. "
        "Drag one to see what another would mean.",
        looked_days,
    )
    return told.format(reminders=_reminders(reminders), quiet=_quiet_days(quiet_days), count=looked_days)


def thresholds_idle() -> str:
    """What stands where no reminder depends on the thresholds."""
    return _("No reminder of the last days depended on the dashed lines; they can be dragged all the same.")


def thresholds_tried(
    threshold: float, reminders: tuple[int, int], quiet_days: tuple[int, int], looked_days: int
) -> str:
    """What another threshold would have meant; the counts are (then, now)."""
    then, now = reminders
    if then == now:
        told = ngettext(
            "With {threshold}: {reminders} in the last {count} day, as now; {quiet}.",
            "With {threshold}: {reminders} in the last {count} days, as now; {quiet}.",
            looked_days,
        )
    else:
        told = ngettext(
            "With {threshold}: {reminders} in the last {count} day instead of {now}; {quiet}.",
            "With {threshold}: {reminders} in the last {count} days instead of {now}; {quiet}.",
            looked_days,
        )
    return told.format(
        threshold=percent(threshold),
        reminders=_reminders(then),
        count=looked_days,
        now=now,
        quiet=_more_quiet_days(quiet_days[0] - quiet_days[1]),
    )


def _reminders(count: int) -> str:
    if not count:
        return _("no reminder")
    return ngettext("{count} reminder", "{count} reminders", count).format(count=count)


def _quiet_days(count: int) -> str:
    if not count:
        return _("no quiet day")
    return ngettext("{count} quiet day", "{count} quiet days", count).format(count=count)


def _more_quiet_days(more: int) -> str:
    if more == 0:
        return _("as many quiet days")
    if more > 0:
        return ngettext("{count} more quiet day", "{count} more quiet days", more).format(count=more)
    return ngettext("{count} fewer quiet day", "{count} fewer quiet days", -more).format(count=-more)


def mean_point_facts(habits: int) -> str:
    """What the mean of a day is taken over."""
    return ngettext("mean of {count} habit", "mean of {count} habits", habits).format(count=habits)


def habit_point_facts(name: str, day: date, told_of: date) -> str:
    """Whose chance a point is, with its day where that is another one than the crosshair's."""
    return name if day == told_of else _("{name}, {day}").format(name=name, day=short_day(told_of))


def all_title(habits: int) -> str:
    """What the chart of all habits shows."""
    if habits == 0:
        return _("The chances of all habits")
    title = ngettext("The chance of {count} habit over time", "The chances of {count} habits over time", habits)
    return title.format(count=habits)


def all_legend() -> str:
    """How the chart of all habits is read."""
    return _("Thin: each habit. Thick: the mean of all. Point at one, or press the arrows up and down, for its name.")


def rung_facts(times: Sequence[datetime]) -> str:
    """When a day's reminders were shown: ``reminded 19:30``."""
    return _("reminded {times}").format(times=list_of(clock_time(at) for at in times))


def point_title(day: date, probability: float) -> str:
    """A day of the chart and its chance: ``Wed 11 February 2026 · 34 %``."""
    return f"{short_day(day)} · {percent(probability)}"


def point_facts(outcome: bool | None, version: int) -> str:
    """What a day of the chart turned out to be, and who predicted it."""
    outcomes = {True: _("done"), False: _("not done"), None: _("not counted")}
    maker = _("version {number}").format(number=version) if version else _("as delivered")
    return f"{outcomes[outcome]} · {maker}"


def anything_between(low: float, high: float) -> str:
    """What stands for the chance of such a habit, under a title that says so."""
    return _("It may be anything between {low} and {high}.").format(low=percent(low), high=percent(high))


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


def lights_network() -> str:
    """What is said of the day by which the network is lit."""
    return _("the network is lit by it")
