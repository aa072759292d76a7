"""A clock that was set back: what is recorded keeps its order all the same, and the person is told."""

from datetime import datetime, timedelta

from habit_desktop.engine.session import Session

_USUAL = timedelta(hours=1)  # less than that a clock may be put right by itself


def recorded_ahead(session: Session) -> datetime | None:
    """Return the latest instant of what this device recorded of late, where its clock stands well before that now."""
    last = session.folder.events.latest_of_late()
    return last if last and last - session.now() > _USUAL else None
