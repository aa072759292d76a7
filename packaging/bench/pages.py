"""How much a window grows while a person goes from page to page, over a data folder as it is."""

import gc
import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import psutil
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from habit_desktop.app.pictures import pictured_window
from habit_desktop.app.shipped_prior import shipped_prior
from habit_desktop.domain.clock import Clock
from habit_desktop.domain.event import Via
from habit_desktop.engine.session import Session
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.system.clock import SystemClock
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.theme.theme import Scheme, Theme

LIMIT_BYTES = 5_000_000
SWITCHES, WARM_UP = 1000, 200


@dataclass(frozen=True, slots=True)
class Growth:
    """What some switches from page to page left behind: resident bytes, and objects of the window."""

    switches: int
    resident_bytes: int
    objects: int


def growth(folder: Path, switches: int = SWITCHES, warm_up: int = WARM_UP, clock: Clock | None = None) -> Growth:
    """Return what so many switches leave behind, after others in which each page is made and every cache filled.

    The folder is opened as a window opens it; there must be a habit in it. Run it in a process of its own, with
    ``QT_QPA_PLATFORM=offscreen`` where there is no screen.
    """
    application = QApplication.instance() or QApplication(["bench"])
    theme = Theme(_with_windows(application), Scheme.LIGHT)
    data = DataFolder.open(folder)
    session = Session(data, clock or SystemClock(), Via.WINDOW, shipped_prior())
    window = pictured_window(session)
    window.show()
    places = _places(window, [*session.in_use()])
    _visit(islice(places, warm_up))
    resident, objects = _resident(), _objects(window)
    _visit(islice(places, switches))
    grown = Growth(switches, _resident() - resident, _objects(window) - objects)
    window.accept_close()
    window.close()
    window.deleteLater()
    theme.deleteLater()
    _settle()
    data.close()
    return grown


def _with_windows(application: QCoreApplication) -> QApplication:
    if not isinstance(application, QApplication):
        raise TypeError("pages need an application with windows")
    return application


def _places(window: MainWindow, habits: list[str]) -> Iterator[None]:
    """Open one page after the other for ever, those about one habit on another habit each round."""
    for habit in cycle(habits):
        for page in Page:
            match page:
                case Page.HABIT:
                    window.open_habit(habit)
                case Page.INSIGHT:
                    window.open_insight(habit)
                case _other:
                    window.open_page(page)
            yield


def _visit(places: Iterator[None]) -> None:
    for _place in places:
        _settle()


def _settle() -> None:
    """All that follows from an act has happened, also what is thrown away later."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _resident() -> int:
    gc.collect()
    return int(psutil.Process(os.getpid()).memory_info().rss)


def _objects(window: QObject) -> int:
    return len(window.findChildren(QObject))
