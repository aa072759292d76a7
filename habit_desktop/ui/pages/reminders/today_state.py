"""What is still to come today, what was shown and what stays quiet, as lines."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from habit_desktop.domain.calendar import Mark
from habit_desktop.engine.reminder_reading import Standing, TodayReminder
from habit_desktop.engine.settings import Settings
from habit_desktop.ui.pages.reminders.line import Line
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording import reminders_today as words
from habit_desktop.wording.dates import clock_time
from habit_desktop.wording.decisions import decision_line
from habit_desktop.wording.joins import line_of
from habit_desktop.wording.numbers import percent
from habit_desktop.wording.reminder_log import what_followed
from habit_desktop.wording.reminder_page import page_subtitle
from habit_desktop.wording.reminder_pauses import until_words

_DUE = (Standing.COMES, Standing.SHOWN, Standing.QUIET)
_MARKED = {Mark.DONE: ("check", Ink.DONE), Mark.SKIPPED: ("skip", Ink.SOFT), Mark.MISSED: ("close", Ink.SOFT)}


@dataclass(frozen=True, slots=True)
class TodayReading:
    """Where all reminders stand at a moment; ``paused_until`` is when the pause of all of them ends."""

    now: datetime
    day: date
    settings: Settings
    reminders: tuple[TodayReminder, ...]
    paused_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class TodayState:
    """The card of today: ``lines`` are of due habits, ``others`` tell why the rest do not remind."""

    title: str
    legend: str
    subtitle: str
    lines: tuple[Line, ...]
    others: tuple[Line, ...]
    others_count: int
    paused: bool


def today_state(reading: TodayReading) -> TodayState:
    """Return what the card shows of a reading."""
    told = {kind: [each for each in reading.reminders if each.standing is kind] for kind in Standing}
    coming, shown, quiet = (told[kind] for kind in _DUE)
    rest = [each for each in reading.reminders if each.standing not in _DUE]
    first = min((each.at for each in coming if each.at), default=None)
    until = reading.paused_until
    paused = until_words(until.astimezone(reading.now.tzinfo), reading.now) if until else ""
    line = _Lines(reading)
    return TodayState(
        words.today_title(first, len(coming), len(coming) + len(shown) + len(quiet), paused),
        words.paused_legend() if paused else words.today_legend() if coming or shown or quiet else "",
        page_subtitle(len(coming), _shown_today(reading.reminders), len(quiet)),
        (
            *_under(words.heading_coming(), coming, line.coming),
            *_under(words.heading_shown(), shown, line.shown),
            *_under(words.heading_quiet(), quiet, line.quiet),
        ),
        tuple(_under(words.heading_rest(), rest, line.resting)),
        len(rest),
        bool(paused),
    )


def _shown_today(reminders: Sequence[TodayReminder]) -> int:
    """How many habits were reminded of today."""
    return sum(each.decided is not None and each.decided.shown for each in reminders)


def _under(heading: str, told: Sequence[TodayReminder], line: Callable[[TodayReminder], Line]) -> Iterable[Line]:
    if told:
        yield Line(heading, heading, heading, heading=True)
        yield from map(line, told)


@dataclass(frozen=True, slots=True)
class _Lines:
    """Makes lines of reminders, as they are seen from a moment."""

    reading: TodayReading

    def coming(self, each: TodayReminder) -> Line:
        """A reminder that is still to come."""
        assert each.bell
        earlier = each.decided.at if each.decided and each.decided.shown else None
        told = words.comes(decision_line(each.bell.decision, each.bell.at), earlier)
        return _line(each, "bell", Ink.ACCENT, told)

    def shown(self, each: TodayReminder) -> Line:
        """A reminder that was shown and not answered."""
        assert each.decided
        told = decision_line(each.decided.decision, each.decided.at, past=True)
        followed = what_followed(each.decided.answer, each.decided.snoozed_until, None)
        return _line(each, "bell", Ink.SOFT, words.was_shown(told, followed))

    def quiet(self, each: TodayReminder) -> Line:
        """A due habit of which nothing reminds."""
        return _line(each, "bell-off", Ink.SOFT, self._why_quiet(each))

    def resting(self, each: TodayReminder) -> Line:
        """A habit that asks for nothing now."""
        icon, ink = _MARKED.get(each.mark, ("bell-off", Ink.SOFT))
        if each.standing is Standing.OFF:
            return _line(each, "bell-off", Ink.SOFT, words.off())
        told = words.not_asked(each.mark, each.answered_at, self.reading.day)
        if each.decided and each.decided.shown:
            told = f"{told} · {words.reminded_before(each.decided.at)}"
        return _line(each, icon, ink, told)

    def _why_quiet(self, each: TodayReminder) -> str:
        bell = each.bell
        if bell and not each.nothing_planned:
            return decision_line(bell.decision, bell.at, past=bell.past)
        if each.decided:
            return decision_line(each.decided.decision, each.decided.at, past=True)
        if each.has_time:
            return words.time_gone()
        settings = self.reading.settings
        return words.no_time(each.habit.policy, settings.remind_below, settings.unasked_per_day > 0)


def _line(each: TodayReminder, icon: str, ink: Ink, told: str) -> Line:
    chance = percent(each.chance) if each.chance is not None else ""
    is_due = each.standing in _DUE
    return Line(
        each.habit.id,
        each.habit.name,
        line_of((each.habit.name, told, chance)),
        time=clock_time(each.at) if each.at and is_due else "",
        icon=icon,
        ink=ink,
        color=each.habit.color,
        text=told,
        aside=chance,
        habit=each.habit.id,
    )
