"""All reminders rest for a while: the habits themselves go on, and what is due stays due."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from habit_desktop.domain.day import DAY, start_of
from habit_desktop.domain.event import Via
from habit_desktop.engine.session import Session

SETTING = "reminders_paused_until"


class PauseLength(StrEnum):
    """For how long a person wants to hear nothing."""

    HOUR = "hour"
    TOMORROW = "tomorrow"  # until the next habit day begins
    DAY = "day"
    WEEK = "week"


_SPANS = {PauseLength.HOUR: timedelta(hours=1), PauseLength.DAY: timedelta(days=1), PauseLength.WEEK: timedelta(days=7)}


def pause_reminders(session: Session, length: PauseLength, via: Via | None = None) -> datetime:
    """No reminder comes before the instant that is returned, also after a restart."""
    until = _end_of(session, length).astimezone(UTC).replace(microsecond=0)
    session.set(SETTING, until.isoformat(), via)
    return until


def resume_reminders(session: Session, via: Via | None = None) -> None:
    """Reminders come again; where they were not paused, nothing is recorded."""
    if reminders_paused_until(session):
        session.set(SETTING, None, via)


def reminders_paused_until(session: Session) -> datetime | None:
    """Return when the pause that is on now ends, None where reminders are not paused."""
    until = session.settings().reminders_paused_until
    return until if until and session.now() < until else None


def rests(session: Session, at: datetime | None) -> bool:
    """Tell whether a reminder planned at an instant, or for whenever it is wanted (None), falls into the pause."""
    until = reminders_paused_until(session)
    return until is not None and (at is None or at < until)


def _end_of(session: Session, length: PauseLength) -> datetime:
    if length is PauseLength.TOMORROW:
        return start_of(session.today() + DAY, session.zone(), session.settings().day_starts_at)
    return session.now().astimezone(UTC) + _SPANS[length]
