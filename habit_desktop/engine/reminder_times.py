"""When the reminders of a habit may come: at the times that were set, or unasked within the allowed hours."""

from datetime import date, datetime, time

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.day import habit_day, instant_of, start_of
from habit_desktop.domain.habit import Policy
from habit_desktop.domain.history import History
from habit_desktop.engine.reminder_key import IN_LIST
from habit_desktop.engine.session import Session


def set_times(session: Session, history: History, day: date) -> list[tuple[str, datetime]]:
    """Return the times set for a habit's day as (slot, instant), earliest first."""
    zone, starts = session.zone(), session.settings().day_starts_at
    return sorted(
        (
            (reminder.at.strftime("%H:%M"), instant_of(day, reminder.at, zone, starts))
            for reminder in history.defined_on(day).reminders
            if day.weekday() in reminder.weekdays
        ),
        key=lambda slot_and_instant: slot_and_instant[1],
    )


def occasions(session: Session, history: History, day: date) -> list[tuple[str, datetime]]:
    """Return when a habit's day is to be decided about, as (slot, instant), earliest first.

    A habit of the evening's list has the list's time alone: its own do not speak.
    """
    if history.defined_on(day).policy is Policy.DIGEST:
        return [(IN_LIST, list_time(session, day))]
    return set_times(session, history, day)


def next_planned(session: Session, history: History, day: date) -> tuple[str, datetime] | None:
    """Return the next occasion of a habit's day as (slot, instant), None where none is left."""
    return next(((slot, at) for slot, at in occasions(session, history, day) if at > session.now()), None)


def was_asked(session: Session, history: History, day: date) -> bool:
    """Tell whether a habit's day that is over asked for an answer, and got none; the habit was there already.

    A date the calendar left out asked for nothing.
    """
    found = session.day_of(history.id, day)
    if found is None or not found.due or found.mark is not Mark.UNKNOWN or day < history.created:
        return False
    zone, starts = session.zone(), session.settings().day_starts_at
    return habit_day(start_of(day, zone, starts), zone, starts) == day


def list_time(session: Session, day: date) -> datetime:
    """Return when the list of a habit day comes."""
    settings = session.settings()
    return instant_of(day, settings.digest_at, session.zone(), settings.day_starts_at)


def may_speak_unasked(session: Session) -> bool:
    """Tell whether a reminder nobody set a time for may speak at this hour."""
    return _is_allowed(session, session.now().time())


def allowed_times(session: Session) -> list[time]:
    """Return the quarter hours of a day at which a reminder nobody set a time for may speak."""
    quarters = [time(hour, minute) for hour in range(24) for minute in range(0, 60, 15)]
    return [wall for wall in quarters if _is_allowed(session, wall)]


def _is_allowed(session: Session, hour: time) -> bool:
    settings = session.settings()
    first, last = settings.remind_from, settings.remind_until
    return first <= hour < last if first <= last else _overnight(first, last, hour)


def _overnight(first: time, last: time, hour: time) -> bool:
    return hour >= first or hour < last
