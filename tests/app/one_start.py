"""A start of the window over a folder something is wrong with: ``python -m tests.app.one_start FOLDER ACT [PICTURE]``.

Prints what the dialog before the window said, and ``window`` where one opened in the end.
"""

import sys
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from habit_desktop.app import compose, opening
from habit_desktop.app.application import Application
from habit_desktop.system import processes
from habit_desktop.ui.dialogs.trouble_dialog import TroubleDialog
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.widgets.words import Words
from tests.engine.living import StandingClock

Acts = Generator[Callable[[], object], None, None]
LOOK_MS = 5


def tell_begun(command: Sequence[str]) -> None:
    """Tell of a program that would begin now, beside the one that ends."""
    print("begun anew", *command[command.index("habit_desktop") + 1 :], flush=True)


def dialog() -> TroubleDialog | None:
    """The dialog before the window."""
    return next(
        (each for each in QApplication.topLevelWidgets() if isinstance(each, TroubleDialog) and each.isVisible()), None
    )


def window() -> MainWindow | None:
    """The window, once it can be seen."""
    return next(
        (each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()), None
    )


def shown() -> TroubleDialog:
    """The dialog, which is there."""
    found = dialog()
    assert found
    return found


def ready() -> bool:
    """Whether the dialog waits for the person."""
    found = dialog()
    return bool(found and (found.accept_button.isEnabled() or found.accept_button.isHidden()))


def tell() -> None:
    """Print what the dialog says."""
    print(" ".join(each.text() for each in shown().findChildren(Words)), flush=True)


def bring_back(picture: str) -> Acts:
    """Take the way on until the window is there."""
    yield ready
    tell()
    if picture:
        shown().grab().save(picture)
    shown().accept_button.click()
    yield lambda: ready() and shown().accept_button.text() == "Open Habit Desktop"
    tell()
    shown().accept_button.click()
    yield window
    print("window", flush=True)
    QApplication.quit()


def bring_back_and_begin_anew(picture: str) -> Acts:
    """Take the way on until the program is to be started again."""
    yield ready
    tell()
    shown().accept_button.click()
    yield lambda: ready() and shown().accept_button.text() == "Open Habit Desktop"
    tell()
    shown().accept_button.click()
    yield lambda: False


def leave(picture: str) -> Acts:
    """Rather quit."""
    yield ready
    tell()
    if picture:
        shown().grab().save(picture)
    shown().reject()
    yield lambda: False


def try_again(picture: str) -> Acts:
    """What was in the way goes away once the dialog has said so."""
    yield ready
    tell()
    print("ready", flush=True)
    sys.stdin.readline()
    shown().accept_button.click()
    yield window
    print("window", flush=True)
    QApplication.quit()


def main(path: str, act: str, picture: str = "") -> int:
    """Start once, and return what the program returns."""
    acts = {"bring back": bring_back, "begin anew": bring_back_and_begin_anew, "leave": leave, "try again": try_again}[
        act
    ](picture)
    waiting = [next(acts)]

    def go_on() -> None:
        if waiting[-1]():
            waiting.append(next(acts, lambda: False))

    def application_of(argv: list[str]) -> Application:
        made = Application(argv)
        made.setQuitOnLastWindowClosed(False)
        timer = QTimer(made, interval=LOOK_MS)
        timer.timeout.connect(go_on)
        timer.start()
        return made

    replacing = pytest.MonkeyPatch()
    replacing.setattr(compose, "application_of", application_of)
    replacing.setattr(processes, "start_apart", tell_begun)
    replacing.setattr(opening, "somebody_can_see", lambda: True)
    clock = StandingClock()
    clock.show(7, "09:00")
    return compose.open_app(Path(path), clock, lasting=False)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
