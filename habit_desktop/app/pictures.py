"""Every page as a picture, light and dark, in three sizes and two scales, without a screen."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from habit_desktop.app.application import application_of
from habit_desktop.app.demo_person import PICTURED_ID
from habit_desktop.app.desk import Desk
from habit_desktop.app.page_desks import PageDesks
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.session import Session
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.system.tray import Tray, TrayLabels
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.today.choice import Layout, ViewChoice
from habit_desktop.ui.theme.theme import Scheme, Theme

SIZES = {"narrow": QSize(360, 640), "wide": QSize(1100, 720), "large": QSize(2560, 1440)}
TALL = {"today": QSize(1100, 850), "insight": QSize(1100, 1160), "habit": QSize(1100, 1900)}
"""Views that are pictured high as well, so that nothing is cut where it matters."""

SCALES = (1, 2)
QUALITY = 70  # no pixel differs: the files are a little larger, and made in two thirds of the time


class OnBattery:
    """A machine nobody has touched for an hour, and whose battery is being drained."""

    def idle_s(self) -> float:
        return 3600.0

    def on_battery(self) -> bool:
        return True

    def saves(self) -> bool:
        return False


def take_pictures(session: Session, folder: Path) -> list[Path]:
    """Write the pictures and return their files; those of a scale above 1 are called ``…@2x.png``."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or application_of(["habit-desktop"])
    if not isinstance(application, QApplication):
        raise TypeError("pictures need an application with windows")
    theme, window = Theme(application), pictured_window(session)
    files = []
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.choose(scheme)
        for view in _views(window, session):
            for name, size in sizes_of(view).items():
                settle(window, size)
                for scale in SCALES:
                    files.append(folder / f"{view}-{scheme}-{name}{_suffix(scale)}.png")
                    _picture(window, scale).save(str(files[-1]), quality=QUALITY)
    window.accept_close()
    window.close()
    return files


def sizes_of(view: str) -> Mapping[str, QSize]:
    """Return the sizes a view is pictured in, by name."""
    return {**SIZES, "tall": TALL[view]} if view in TALL else SIZES


def _views(window: MainWindow, session: Session) -> Iterator[str]:
    """Open one view after the other, each page and the grid of Today, and yield its name."""
    for page in Page:
        open_pictured(window, page, session)
        yield page.name.lower()
    open_pictured(window, Page.TODAY, session)
    window.today.choose(ViewChoice(layout=Layout.GRID))
    yield "today-grid"
    window.today.choose(ViewChoice())


def pictured_window(session: Session) -> MainWindow:
    """Return a window over a session, showing what is so."""
    window = MainWindow(session.now)
    looked_after(window, session).refresh()
    return window


def looked_after(window: MainWindow, session: Session) -> Desk:
    """Look after a window as in the running program, on a machine that runs on battery."""
    foresight, machine = Foresight(session), OnBattery()
    training = TrainingWatch(session, machine, machine, machine.idle_s, window, foresight.days)
    return Desk(session, foresight, window, _no_tray(window), PageDesks(session, foresight, training, window))


def open_pictured(window: MainWindow, page: Page, session: Session) -> None:
    """A page is open, one about a single habit on the one that is pictured."""
    habit = min(session.in_use(), key=lambda each: each != PICTURED_ID)
    match page:
        case Page.HABIT:
            window.open_habit(habit)
        case Page.INSIGHT:
            window.open_insight(habit)
        case _other:
            window.open_page(page)


def settle(window: MainWindow, size: QSize) -> None:
    """The window has a size, and all that follows from it has happened."""
    window.resize(size)
    window.show()
    while not window.page_of(window.page).whole:
        QApplication.processEvents()
    for _ in range(6):  # layouts settle from the inside out, then the page scrolls to its top, then it is painted
        QApplication.processEvents()


def _no_tray(window: MainWindow) -> Tray:
    return Tray(TrayLabels("", "", ""), window.palette().accent().color(), window, host_is_there=lambda: False)


def _picture(window: MainWindow, scale: int) -> QPixmap:
    """Return the window as a screen of a scale shows it: drawn anew, not stretched."""
    picture = QPixmap(window.size() * scale)
    picture.setDevicePixelRatio(scale)
    window.render(picture)
    return picture


def _suffix(scale: int) -> str:
    return "" if scale == 1 else f"@{scale}x"
