"""Commands about how the program is there: all reminders paused."""

from argparse import Namespace

from habit_desktop.app.context import Answer, opened, say
from habit_desktop.engine.reminder_pause import (
    PauseLength,
    pause_reminders,
    reminders_paused_until,
    resume_reminders,
)
from habit_desktop.wording import starting


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
