"""The command that brings back a damaged database."""

from argparse import Namespace
from datetime import datetime

from habit_desktop.app.context import Answer, command_clock, folder_of, say
from habit_desktop.domain.habit import Json
from habit_desktop.domain.recovery import Condition, Mended
from habit_desktop.engine.refusal import Refused
from habit_desktop.system.telling import Message, tell
from habit_desktop.wording import recovery


def recover(options: Namespace) -> int:
    """Bring back a damaged database, or only say what would come back."""
    from habit_desktop.engine.recovering import recover as bring_back

    path = folder_of(options)
    if not options.dry_run and tell(path, Message.CHANGED):
        raise Refused(recovery.window_is_open())
    clock = command_clock(options)
    done = bring_back(path, clock.now(), only_look=options.dry_run)
    assert done is not None  # nobody can stop it
    brought, at = done.brought, done.brought.backup_at if done.brought else None
    document: dict[str, Json] = {
        "file": str(path),
        "condition": done.condition,
        "facts": brought.facts if brought else None,
        "readable": brought.readable if brought else None,
        "lost": brought.lost if brought else None,
        "part_gone": brought.part_gone if brought else None,
        "habits": brought.habits if brought else None,
        "marks": brought.marks if brought else None,
        "backup": at.isoformat() if at else None,
        "networks": [*done.networks],
        "set_aside": str(done.set_aside) if done.set_aside else None,
    }
    return say(Answer(document, _told(done, clock.now(), only_look=options.dry_run)), options)


def _told(done: Mended, now: datetime, *, only_look: bool) -> list[str]:
    lines = []
    if done.brought:
        lines.append(recovery.brought_back(done.brought, now, only_look=only_look))
    elif done.condition is Condition.UNTRUE:
        lines.append(recovery.told_anew(only_look=only_look))
    elif not done.networks:
        lines.append(recovery.nothing_to_bring_back())
    if done.set_aside:
        lines.append(recovery.kept_aside(done.set_aside.name))
    if done.networks:
        lines.append(recovery.networks_back(done.networks, only_look=only_look))
    return lines
