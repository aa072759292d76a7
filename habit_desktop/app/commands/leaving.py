"""Commands about how the program came onto this machine, and how it goes: the menu, and taking leave."""

import sys
from argparse import Namespace
from pathlib import Path

from habit_desktop.app.context import Answer, say
from habit_desktop.app.identity import is_bundled, login, menu_entry
from habit_desktop.engine.ports import LoginState
from habit_desktop.system.menu_entry import InMenu, MenuState
from habit_desktop.system.paths import data_dir
from habit_desktop.wording import leaving

_HAS_ENTRIES = sys.platform not in ("win32", "darwin")
_OF_THE_PACKAGE = Path("/usr/lib/habit-desktop")


def menu(options: Namespace) -> int:
    """Show the program in the menu, or no more, and say what the menu holds."""
    if options.turn and _HAS_ENTRIES:
        menu_entry().turn(options.turn == "on")
    found = menu_entry().read() if _HAS_ENTRIES else InMenu(MenuState.UNKNOWN)
    answer = {"menu": str(found.state), "said": found.said}
    return say(Answer({**answer}, [leaving.menu_meaning(found.state, found.said)]), options)


def uninstall(options: Namespace) -> int:
    """Leave menu and login, touch no data, and say where it stays and how the program itself is removed."""
    folder = data_dir(options.data_dir)
    if _HAS_ENTRIES and menu_entry().read().state is MenuState.ON:
        menu_entry().turn(False)
    at_login = login(folder)
    if at_login.read().state is LoginState.ON:
        at_login.turn(False)
    stays = leaving.data_stays(str(folder)) if folder.exists() else leaving.no_data(str(folder))
    lines = [leaving.taken_out(), stays, _how_it_goes()]
    return say(Answer({"data": str(folder) if folder.exists() else None}, lines), options)


def _how_it_goes() -> str:
    if is_bundled():
        folder = Path(sys.executable).parent
        by_package = leaving.remove_by("sudo apt remove habit-desktop")
        return by_package if folder == _OF_THE_PACKAGE else leaving.remove_folder(str(folder))
    by_pipx = "pipx" in Path(sys.prefix).parts
    return leaving.remove_by(f"{'pipx' if by_pipx else 'pip'} uninstall habit-desktop")
