"""Today is looked at as it was last time."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from habit_desktop.app.view_memory import ViewMemory, show_first
from habit_desktop.engine.session import Session
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.today.choice import Layout, Shown, SortBy, ViewChoice
from tests.engine.living import StandingClock, made, remember

CHOSEN = ViewChoice(Layout.GRID, SortBy.CHANCE, Shown.REMAINING, "Body", "walk", grouped=False)


@pytest.fixture
def file(tmp_path: Path) -> str:
    return str(tmp_path / "window.ini")


def kept(file: str) -> QSettings:
    return QSettings(file, QSettings.Format.IniFormat)


def test_what_was_chosen_is_chosen_again_after_a_restart(window: MainWindow, file: str, session: Session) -> None:
    memory = kept(file)
    ViewMemory(memory, window.today)
    window.today.choose(CHOSEN)
    memory.sync()
    another = MainWindow(session.now)
    ViewMemory(kept(file), another.today)
    assert another.today.choice == CHOSEN
    another.accept_close()
    another.close()
    another.deleteLater()


def test_nothing_kept_is_the_usual_view(window: MainWindow, file: str) -> None:
    ViewMemory(kept(file), window.today)
    assert window.today.choice == ViewChoice()


def test_the_first_picture_is_the_view_of_last_time(session: Session, window: MainWindow, clock: StandingClock) -> None:
    for name, strip in (("Weak", "x..."), ("Strong", "xxxx")):
        remember(session, made(session, name), strip)
    clock.show(4, "09:00")
    window.today.show_choice(ViewChoice(layout=Layout.GRID, sort=SortBy.STRENGTH))
    show_first(session, window)
    model = window.today.grid.table
    assert [line.title for number in range(model.rowCount()) if (line := model.line(number))] == ["Strong", "Weak"]
