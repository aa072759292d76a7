"""Every page as a picture, light and dark, wide and narrow, without a screen."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from habit_desktop.app.compose import application_of
from habit_desktop.domain.event import TrainingRan
from habit_desktop.engine.foresight import Foresight, chances, chances_now, keep_up
from habit_desktop.engine.insight import read_insight
from habit_desktop.engine.readings import ModelVersion, TrainingState, Waiting
from habit_desktop.engine.session import Session
from habit_desktop.engine.today import read_today
from habit_desktop.engine.training_gate import last_run
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.theme.theme import Scheme, Theme

SIZES = {"wide": QSize(1100, 720), "narrow": QSize(360, 640)}
PICTURED_HABIT = "Read"


def take_pictures(session: Session, folder: Path) -> list[Path]:
    """Write the pictures and return their files."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or application_of(["habit-desktop"])
    if not isinstance(application, QApplication):
        raise TypeError("pictures need an application with windows")
    theme, window = Theme(application), _window(session)
    files = []
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.choose(scheme)
        for page in Page:
            for name, size in SIZES.items():
                files.append(folder / f"{page.name.lower()}-{scheme}-{name}.png")
                _take(window, page, size, files[-1], application)
    window.accept_close()
    window.close()
    return files


def _window(session: Session) -> MainWindow:
    keep_up(session)
    view = Foresight(session).outlook()
    habit = session.find(PICTURED_HABIT)
    habits = [history.habit for history in session.histories().values()]
    reading = read_insight(session, habit.id, view)
    window = MainWindow(session.now)
    window.show_today(read_today(session, chances=chances(view), deciding=chances_now(view)))
    window.show_insight(reading, habits)
    window.show_training(_waiting(session, reading.versions))
    return window


def _waiting(session: Session, versions: Sequence[ModelVersion]) -> TrainingState:
    """Return training as it stands on battery, with the last run where there was one."""
    run = last_run(session)
    if run is None or not isinstance(run.fact, TrainingRan):
        return TrainingState(False, Waiting.ON_BATTERY)
    epochs, seconds = run.fact.epochs, run.fact.seconds
    return TrainingState(False, Waiting.ON_BATTERY, last_run=versions[0], last_seconds=seconds, last_epochs=epochs)


def _take(window: MainWindow, page: Page, size: QSize, file: Path, application: QApplication) -> None:
    window.open_page(page)
    window.resize(size)
    window.show()
    for _ in range(3):  # layouts settle, then the page scrolls to its top, then it is painted
        application.processEvents()
    window.grab().save(str(file))
