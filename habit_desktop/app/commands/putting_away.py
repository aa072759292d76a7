"""Commands about habits that rest or are put away: archive, delete, pause, and the way back from each."""

from argparse import Namespace
from collections.abc import Callable

from habit_desktop.app.commands.habits import say_habit
from habit_desktop.app.context import Answer, opened, say
from habit_desktop.domain.habit import Json
from habit_desktop.domain.history import History
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.wording import pauses
from habit_desktop.wording.language import _


def archive(options: Namespace) -> int:
    """Put a habit away."""
    return _put(options, Session.find, Session.archive)


def unarchive(options: Namespace) -> int:
    """Take a habit back that was put away."""
    return _put(options, Session.find, Session.unarchive)


def delete(options: Namespace) -> int:
    """Put a habit in the trash."""
    return _put(options, Session.find, Session.delete)


def undelete(options: Namespace) -> int:
    """Take a habit back from the trash."""
    return _put(options, Session.find_in_trash, Session.restore)


def pause(options: Namespace) -> int:
    """Let habits rest."""
    with opened(options) as session:
        habits = _chosen(session, options)
        session.pause(habits, options.until, options.first)
        first = options.first or session.today()
        rests = {habit: session.histories()[habit].pause_on(first) for habit in habits}
        lines = [_rest_said(session, habit, options) for habit in habits]
    days: list[Json] = [
        {
            "id": habit,
            "first": rest.first.isoformat() if rest else None,
            "until": rest.last.isoformat() if rest and rest.last else None,
        }
        for habit, rest in rests.items()
    ]
    return say(Answer({**_ids(habits), "pauses": days}, lines), options)


def resume(options: Namespace) -> int:
    """Make resting habits due again."""
    with opened(options) as session:
        habits = _chosen(session, options)
        rested = session.resume(habits)
        lines = [pauses.resumed_said(session.histories()[habit].habit.name) for habit in rested]
    return say(Answer({**_ids(habits), "resumed": [*rested]}, lines or [pauses.nothing_rested()]), options)


def _put(options: Namespace, find: Callable[[Session, str], History], act: Callable[[Session, str], None]) -> int:
    with opened(options) as session:
        habit = find(session, options.habit).id
        act(session, habit)
        return say_habit(session.all_histories()[habit], options)


def _rest_said(session: Session, habit: str, options: Namespace) -> str:
    name, today = session.histories()[habit].habit.name, session.today()
    if options.first in (None, today):
        return pauses.pause_said(name, options.until, today)
    return pauses.planned_said(name, options.first, options.until, today)


def _chosen(session: Session, options: Namespace) -> list[str]:
    """Return the habits a command is about: one, those of a tag, or all. Raises Refused."""
    if options.habit is not None:
        return [session.find(options.habit).id]
    habits = session.tagged(options.tag) if options.tag is not None else [*session.in_use()]
    if not habits:
        if options.tag is None:
            raise Refused(_("There is no habit in use; nothing was changed."))
        raise Refused(_("There is no habit with the tag “{tag}”; nothing was changed.").format(tag=options.tag))
    return habits


def _ids(habits: list[str]) -> dict[str, Json]:
    return {"id": habits[0] if len(habits) == 1 else None, "ids": [*habits]}
