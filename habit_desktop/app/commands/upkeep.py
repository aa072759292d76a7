"""Commands about the house itself: settings and check."""

from argparse import Namespace
from pathlib import Path

from habit_desktop.app.context import Answer, folder_of, opened, say
from habit_desktop.domain.habit import Json
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.settings import parse_setting, setting_values
from habit_desktop.storage.database import StorageError, may_be_damage
from habit_desktop.storage.network_drive import is_on_network
from habit_desktop.wording import recovery, starting
from habit_desktop.wording.language import _


def settings(options: Namespace) -> int:
    """Say the settings, or change one."""
    if options.what == "get" and options.value is not None:
        raise Refused(_("settings get takes one key; settings set changes it."))
    with opened(options) as session:
        if options.what == "set":
            if options.key is None or options.value is None:
                raise Refused(_("A setting needs a key and a value: habit-desktop settings set day_starts_at 04:00."))
            session.set(options.key, parse_setting(options.key, options.value))
        values = setting_values(session.settings())
    if options.key is not None:
        if options.key not in values:
            raise Refused(
                _("There is no setting “{key}”; there are {list}.").format(key=options.key, list=", ".join(values))
            )
        values = {options.key: values[options.key]}
    return say(
        Answer({**values}, [f"{key} = {'none' if value is None else value}" for key, value in values.items()]), options
    )


def check(options: Namespace) -> int:
    """Say whether everything on disk is sound; status 1 where it is not."""
    problems, what_to_do = _problems(options)
    document: dict[str, Json] = {"ok": not problems, "problems": [*problems]}
    lines = problems or [recovery.sound()]
    if what_to_do:
        document["advice"] = what_to_do
        lines = [*lines, what_to_do]
    if is_on_network(folder_of(options)):
        document["notes"] = [starting.on_network_drive()]
        lines = [*lines, starting.on_network_drive()]
    say(Answer(document, lines), options)
    return 1 if problems else 0


def _problems(options: Namespace) -> tuple[list[str], str]:
    """Return what is wrong, and what can be done about it where a command helps."""
    from habit_desktop.engine.upkeep import find_problems

    path: Path = folder_of(options)
    try:
        with opened(options) as session:
            found = find_problems(session)
    except StorageError as error:
        return [f"{path.name}: {error}"], recovery.advice() if may_be_damage(error) else ""
    return found, recovery.advice() if found else ""
