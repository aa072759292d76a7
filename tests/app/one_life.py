"""One life of the whole window, driven as by a person: ``python -m tests.app.one_life FOLDER HABIT NAME TAG ACT``."""

import sys
from collections.abc import Callable, Generator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from habit_desktop.app.application import application_of
from habit_desktop.app.compose import Life
from habit_desktop.app.main import main as command
from habit_desktop.runtime.ticker import Ticker
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.system.single_instance import SingleInstance
from habit_desktop.ui.dialogs.backup_row import BackupRow
from habit_desktop.ui.dialogs.backups_dialog import BackupsDialog
from habit_desktop.ui.dialogs.erase_dialog import EraseDialog
from habit_desktop.ui.dialogs.import_dialog import ImportWish
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.widgets.toast import Toast
from habit_desktop.ui.widgets.words import Words
from tests.app.saying import said
from tests.engine.living import StandingClock

Wait = Callable[[], object]
LOOK_MS = 5


def live(folder: Path, act: Callable[[MainWindow], Generator[Wait, None, None]]) -> None:
    """Begin, do what the act does each time what it waits for has come, and end."""
    application, instance, clock = application_of(sys.argv[:1]), SingleInstance(folder), StandingClock()
    clock.show(7, "09:00")
    assert instance.acquire()
    kept = DataFolder.open(folder)
    life = Life(application, instance, kept, clock)
    life.begin()
    window = next(each for each in application.topLevelWidgets() if isinstance(each, MainWindow))
    acts = act(window)
    waiting: list[Wait] = [lambda: window.findChildren(Toast) and window.today.list.isVisible() and ticking(life)]

    def go_on() -> None:
        if waiting[-1]():
            try:
                waiting.append(next(acts))
            except StopIteration:
                life.end()

    timer = QTimer(interval=LOOK_MS)
    timer.timeout.connect(go_on)
    timer.start()
    application.exec()
    kept.close()
    instance.release()


def ticking(life: Life) -> bool:
    """Whether the window has come to life."""
    return bool(life.findChildren(Ticker))


def look_for(name: str, tag: str, habit: str, window: MainWindow) -> Generator[Wait, None, None]:
    """Search for a habit and its tag, and choose it in the palette."""
    window.today.choose(replace(window.today.choice, search=name, tag=tag))
    window.recent = (f"habit-{habit}", f"habit-{habit}-done", "page-today")
    yield lambda: True


def erase_here(name: str, tag: str, window: MainWindow) -> Generator[Wait, None, None]:
    """Erase it by the dialog."""
    assert (window.today.choice.search, window.today.choice.tag, len(window.recent)) == (name, tag, 3)
    window.erase_requested.emit()
    dialog = window.findChildren(EraseDialog)[0]
    dialog.habit.setCurrentIndex(dialog.habit.findText(name))
    dialog.accept_button.click()
    dialog.sure.setChecked(True)
    dialog.accept_button.click()
    yield lambda: said(window).startswith("Erased:")
    assert (window.today.choice.search, window.today.choice.tag, window.recent) == ("", "", ())


def erase_elsewhere(folder: Path, habit: str, window: MainWindow, *, heard: bool) -> Generator[Wait, None, None]:
    """Let a command erase it, and end at once, or once the window has heard of it."""
    assert len(window.recent) == 3
    assert command(["--data-dir", str(folder), "erase", habit, "--yes", "--really"]) == 0
    if heard:
        yield lambda: window.recent == () and window.today.choice.search == ""


def know_nothing(window: MainWindow) -> Generator[Wait, None, None]:
    """Nothing is looked for, and nothing was chosen."""
    known = window.today.choice.search, window.today.choice.tag, window.recent
    assert known == ("", "", ()), known
    yield lambda: True


def finish(window: MainWindow) -> Generator[Wait, None, None]:
    """Wait until what was broken off is through."""
    yield lambda: said(window).startswith("The interrupted erasure is done")


def bring_in_and_erase(file: str, window: MainWindow) -> Generator[Wait, None, None]:
    """While an import goes on nothing is erased, and while something is erased nothing is imported."""
    importing = window.dialogs.open_import()
    importing.choose(file)
    yield importing.accept_button.isEnabled
    importing.accept_button.click()
    yield lambda: "day 1" in words(importing)
    window.erase_requested.emit()
    dialog = window.findChildren(EraseDialog)[0]
    dialog.accept_button.click()
    assert "An import is still going on" in words(dialog)
    yield lambda: importing.cancel_button.text() == "Close"
    importing.accept()
    dialog.accept_button.click()
    dialog.sure.setChecked(True)
    importing = window.dialogs.open_import()
    importing.choose(file)
    yield lambda: "everything in it is here already" in words(importing)
    dialog.accept_button.click()
    importing.import_wanted.emit(ImportWish(file))
    assert "just being erased" in words(importing)
    window.train_requested.emit()
    assert "just being erased" in said(window)
    yield lambda: said(window).startswith("Erased:")


def restore_here(window: MainWindow) -> Generator[Wait, None, None]:
    """Restore a backup by the dialog; meanwhile nothing else begins, and afterwards the window lives on."""
    window.backups_requested.emit()
    dialog = window.findChildren(BackupsDialog)[0]
    yield lambda: any(row.line.title == "Today, 09:00" for row in dialog.findChildren(BackupRow))
    dialog.create_now.click()
    yield lambda: "A backup was made." in words(dialog)
    window.habit_created.emit({"name": "Mistake"})
    yield lambda: "Mistake" in shown(window)
    dialog.findChildren(BackupRow)[0].restore.click()
    yield dialog.accept_button.isVisible
    dialog.accept_button.click()
    importing = window.dialogs.open_import()
    importing.import_wanted.emit(ImportWish("nowhere.db"))
    assert "just being restored" in words(importing)
    window.train_requested.emit()
    assert "just being restored" in said(window)
    yield lambda: said(window).startswith("Restored: Today, 09:00, with 2 habits")
    yield lambda: "Mistake" not in shown(window)
    window.habit_created.emit({"name": "Afterwards"})
    yield lambda: "Afterwards" in shown(window)


def shown(window: MainWindow) -> list[str]:
    """The habits on Today."""
    return [row.habit.name for row in window.today.state.rows] if window.today.state else []


def words(dialog: QWidget) -> str:
    """All a dialog says."""
    return " ".join(each.text() for each in dialog.findChildren(Words))


def main(path: str, habit: str, name: str, tag: str, act: str) -> None:
    """Live once."""
    folder = Path(path)
    acts: dict[str, Callable[[MainWindow], Generator[Wait, None, None]]] = {
        "look for": partial(look_for, name, tag, habit),
        "erase here": partial(erase_here, name, tag),
        "erase elsewhere": partial(erase_elsewhere, folder, habit, heard=True),
        "erase elsewhere unheard": partial(erase_elsewhere, folder, habit, heard=False),
        "know nothing": know_nothing,
        "finish": finish,
        "restore here": restore_here,
        "bring in and erase": partial(bring_in_and_erase, name),
    }
    live(folder, acts[act])


if __name__ == "__main__":
    main(*sys.argv[1:])
