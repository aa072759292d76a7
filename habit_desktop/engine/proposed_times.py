"""The times the app proposes to remind at, each learned from when its habit gets done; the person has the last word."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time, timedelta
from enum import StrEnum
from functools import cache

from habit_desktop.domain.day import start_of
from habit_desktop.domain.event import Event, ReminderShown, ReminderTimeDeclined, Via
from habit_desktop.domain.habit import ALL_WEEKDAYS, Goal, Habit, Json, Kind, Policy
from habit_desktop.domain.history import History
from habit_desktop.domain.stepwise import Steps, done_at_once
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.reminder_times import allowed_times
from habit_desktop.engine.seen_answers import Wall, seen_answers
from habit_desktop.engine.session import Session
from habit_desktop.language import _
from habit_desktop.reminders.timing import (
    HEEDED_WITHIN_HOURS,
    NEEDED_ACTS,
    Act,
    Basis,
    Heard,
    Moment,
    Times,
    best_moment,
    worth_at,
)

READ_DAYS = 90
_READ_AT_ONCE_DAYS = 7
FITS = 0.8
"""A set time that is worth so much of the best one is left as it is."""
ANOTHER_AFTER = timedelta(hours=1)
"""Habits have changed clearly where the best moment lies so far from one that was declined."""
_HOUR = timedelta(hours=1)


class Standing(StrEnum):
    """How things stand with a habit's time."""

    PROPOSED = "proposed"
    TOO_FEW = "too_few"
    NO_USUAL_HOUR = "no_usual_hour"
    FITTING = "fitting"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class ProposedTime:
    """What the app would say about one habit's time; times are those on the wall.

    ``at`` is the moment that was found, ``basis`` what it was chosen by, ``usual`` the times between which the habit is
    usually done and ``share`` (0–1) how much of it follows the moment soon; None where none was found. ``current`` is
    the time that is set now, ``known`` on how many recent days it is known when the habit was done, of ``needed``.
    """

    habit: str
    name: str
    standing: Standing
    current: time | None
    known: int
    needed: int = NEEDED_ACTS
    at: time | None = None
    basis: Basis | None = None
    usual: tuple[time, time] | None = None
    share: float | None = None


def proposed_times(session: Session) -> list[ProposedTime]:
    """Return how things stand with the time of each habit that has one at most, in the person's order.

    Habits that remind several times a day follow a plan of their own; what must not exceed a limit has no hour; and
    where reminders are off or come in one list, a time would change nothing.
    """
    return done_at_once(proposing_times(session))


def proposing_times(session: Session) -> Steps[list[ProposedTime]]:
    """Return, bit by bit, what ``proposed_times`` returns."""
    asked = {habit: history for habit, history in session.in_use().items() if _may_be_proposed(history.habit)}
    shown = _by_habit((yield from _shown(session)))
    undone = session.folder.events.undone_changes()
    declined = session.folder.events.events_of((ReminderTimeDeclined,))
    refused = _by_habit(event for event in declined if event.change not in undone)
    found = []
    for habit, history in asked.items():
        yield
        times = _times_of(session, history, shown.get(habit, []))
        found.append(_proposed(session, history, times, refused.get(habit, [])))
    return found


def _shown(session: Session) -> Steps[list[Event]]:
    """Return the reminders that were shown in the days that are looked at, read some days at a time."""
    first, found = session.today() - timedelta(days=READ_DAYS), list[Event]()
    for start in range(0, READ_DAYS + 1, _READ_AT_ONCE_DAYS):
        since = first + timedelta(days=start)
        before = since + timedelta(days=_READ_AT_ONCE_DAYS)
        found += session.folder.events.events_of((ReminderShown,), since, before_day=before)
        yield
    return found


def accept(session: Session, habit_id: str, via: Via | None = None) -> ProposedTime:
    """Set the time that is proposed for a habit, by the ordinary edit that one undo takes back. Raises Refused."""
    proposal = _open_proposal(session, habit_id)
    set_now = session.known(habit_id).habit.reminders
    weekdays: list[Json] = [*sorted(set_now[0].weekdays if set_now else ALL_WEEKDAYS)]
    session.change(habit_id, {"reminders": [{"at": _clock(proposal.at), "weekdays": weekdays}]}, via)
    return proposal


def decline(session: Session, habit_id: str, via: Via | None = None) -> ProposedTime:
    """Propose this time no more, until the habit is done at clearly other hours. Raises Refused."""
    proposal = _open_proposal(session, habit_id)
    session.record([(habit_id, session.today(), ReminderTimeDeclined(_clock(proposal.at)))], via)
    return proposal


def _open_proposal(session: Session, habit_id: str) -> ProposedTime:
    name = session.known(habit_id).habit.name
    found = next((each for each in proposed_times(session) if each.habit == habit_id), None)
    if found is None or found.standing is not Standing.PROPOSED:
        raise Refused(_("No time is proposed for “{name}” now; nothing was changed.").format(name=name))
    return found


def _may_be_proposed(habit: Habit) -> bool:
    limits = habit.kind is Kind.NUMERIC and habit.goal is Goal.AT_MOST
    return habit.policy in (Policy.ALWAYS, Policy.SMART) and not limits and len(habit.reminders) <= 1


def _proposed(session: Session, history: History, times: Times, declined: list[Event]) -> ProposedTime:
    habit, starts = history.habit, session.settings().day_starts_at
    current = habit.reminders[0].at if habit.reminders else None
    candidates = {_hours_between(starts, wall): wall for wall in allowed_times(session)}
    moment = best_moment(times, sorted(candidates))
    known = len(times.acts)
    if moment is None:
        standing = Standing.NO_USUAL_HOUR if times.enough else Standing.TOO_FEW
        return ProposedTime(habit.id, habit.name, standing, current, known)
    return ProposedTime(
        habit.id,
        habit.name,
        _standing(
            times, moment, _hours_between(starts, current) if current else None, _refused_hours(declined, starts)
        ),
        current,
        known,
        at=candidates[moment.hour],
        basis=moment.basis,
        usual=(_wall_at(starts, moment.usual[0]), _wall_at(starts, moment.usual[1])),
        share=moment.share,
    )


def _standing(times: Times, moment: Moment, current: float | None, refused: Iterable[float]) -> Standing:
    if current is not None and _fits(times, moment, current):
        return Standing.FITTING
    if any(abs(hour - moment.hour) * _HOUR < ANOTHER_AFTER for hour in refused):
        return Standing.DECLINED
    return Standing.PROPOSED


def _fits(times: Times, moment: Moment, current: float) -> bool:
    """Tell whether the time that is set is about as good as the one that was found."""
    if moment.basis is Basis.LAST_USEFUL:
        return abs(current - moment.hour) * _HOUR < ANOTHER_AFTER
    return worth_at(times, current) >= FITS * worth_at(times, moment.hour)


def _times_of(session: Session, history: History, shown: list[Event]) -> Times:
    """Return what is known of a habit's hours in the last days, today left out: it is not over."""
    today, starts, zone = session.today(), session.settings().day_starts_at, session.zone()
    wall = Wall(zone, starts, cache(lambda day: start_of(day, zone, starts)))
    days, since = session.days(history.id), today - timedelta(days=READ_DAYS)
    seen = seen_answers(history, days, since, wall)
    done = {day: hour for day, hour in zip(seen.done_days, seen.done_hours, strict=True) if day < today.toordinal()}
    outcomes = [day.outcome for day in days if since <= day.day < today and day.outcome is not None]
    return Times(
        tuple(Act(today.toordinal() - day, hour) for day, hour in done.items()),
        tuple(_heard(event, wall, done) for event in shown if event.day < today),
        sum(outcomes) / len(outcomes) if outcomes else 0.0,
    )


def _heard(event: Event, wall: Wall, done: dict[int, float]) -> Heard:
    hour = wall.hour(event.at, event.day)
    done_at = done.get(event.day.toordinal())
    return Heard(hour, done_at is not None and 0 <= done_at - hour <= HEEDED_WITHIN_HOURS)


def _refused_hours(declined: list[Event], starts: time) -> list[float]:
    """Return the hours that were declined, since the day's start."""
    facts = [event.fact for event in declined]
    return [
        _hours_between(starts, time.fromisoformat(fact.at)) for fact in facts if isinstance(fact, ReminderTimeDeclined)
    ]


def _by_habit(events: Iterable[Event]) -> dict[str, list[Event]]:
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(event.habit or "", []).append(event)
    return found


def _hours_between(starts: time, wall: time) -> float:
    """Return how many hours of a day have passed at a time on the wall, on a day without a jump."""
    minutes = (wall.hour - starts.hour) * 60 + wall.minute - starts.minute
    return minutes % (24 * 60) / 60


def _wall_at(starts: time, hour: float) -> time:
    """Return the time on the wall so many hours after the day's start, to five minutes."""
    minutes = round((starts.hour * 60 + starts.minute + hour * 60) / 5) * 5
    return time(minutes // 60 % 24, minutes % 60)


def _clock(at: time | None) -> str:
    return at.strftime("%H:%M") if at else ""
