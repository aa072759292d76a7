"""Commands about how the program is there: all reminders paused, and what happens at login."""

from argparse import Namespace

from habit_desktop.app.context import Answer, folder_of, opened, say
from habit_desktop.app.identity import login
from habit_desktop.engine.reminder_pause import (
    PauseLength,
    pause_reminders,
    reminders_paused_until,
    resume_reminders,
)
from habit_desktop.wording import starting
from habit_desktop.wording.login import login_meaning


def pause_all(options: Namespace) -> int:
    """Let all reminders rest, or call them back, and say until when they rest."""
    with opened(options) as session:
        if options.length == "off":
            resume_reminders(session)
        elif options.length:
            pause_reminders(session, PauseLength(options.length))
        until, now = reminders_paused_until(session), session.now()
    words = starting.reminders_paused(until, now) if until else starting.reminders_not_paused()
    return say(Answer({"paused_until": until.isoformat() if until else None}, [words]), options)


def autostart(options: Namespace) -> int:
    """Open at login, in the tray, or no more, and say what happens there."""
    at_login = login(folder_of(options))
    if options.turn:
        at_login.turn(options.turn == "on")
    found = at_login.read()
    answer = {"autostart": str(found.state), "said": found.said}
    return say(Answer({**answer}, [login_meaning(found.state, found.said)]), options)
