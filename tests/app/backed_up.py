"""Somebody with a backup, who did more since."""

from pathlib import Path

from habit_desktop.engine.backing_up import back_up_now
from habit_desktop.engine.session import Session
from tests.engine.living import StandingClock, day, made, marks, remember


def backed_up(session: Session, clock: StandingClock) -> Path:
    """A backup of one habit done twice; a day later it was missed."""
    walk = made(session, "Walk")
    remember(session, walk, "xx")
    path = back_up_now(session)
    clock.show(2, "10:00")
    session.miss(walk, day(2))
    return path


def walked(session: Session) -> str:
    """That habit's days as a strip."""
    return marks(session, session.find("Walk").id)
