"""How fast Insight opens over ten years of a hundred habits, and how many frames its charts draw while they are moved.

To be run in a process of its own, so that the first opening pays for its imports.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from bench import ten_years
from habit_desktop.storage.data_folder import DataFolder

if TYPE_CHECKING:  # what is timed is loaded when it is
    from habit_desktop.ui.charts.time_chart import TimeChart
    from habit_desktop.ui.main_window import MainWindow

_SIZE = (1100, 900)
_AGAIN = 5
_FRAMES = 60
_ZOOM = 0.98
_PAN_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds to open the page; frames a second while the charts of one habit and of all are panned and zoomed."""

    open_first_s: float
    open_again_s: float
    frames_of_one: float
    frames_of_all: float


def measured(path: Path) -> Figures:
    """The figures over the folder that ``ten_years`` has filled, on a platform without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication

    from habit_desktop.app.application import application_of
    from habit_desktop.app.pictures import pictured_window, settle
    from habit_desktop.ui.pages.catalogue import Page
    from habit_desktop.ui.theme.theme import Theme

    application = QApplication.instance() or application_of(["habit-desktop"])
    if not isinstance(application, QApplication):
        raise TypeError("the figures need an application with windows")
    Theme(application)
    folder = DataFolder.open(path)
    window = pictured_window(ten_years.opened(folder))
    settle(window, QSize(*_SIZE))

    def opened(page: Page) -> float:
        return _seconds(lambda: window.open_page(page))

    first, again = opened(Page.INSIGHT), []
    for _turn in range(_AGAIN):
        opened(Page.TODAY)
        again.append(opened(Page.INSIGHT))
    habit, of_all = window.insight.habit_id, _frames_of_all(window)
    figures = Figures(first, median(again), _frames_of_one(window, habit), of_all)
    window.accept_close()
    window.close()
    folder.close()
    return figures


def _frames_of_one(window: "MainWindow", habit: str) -> float:
    from habit_desktop.ui.charts.chance_chart import ChanceChart
    from habit_desktop.ui.pages.insight.state import Range

    window.insight.habit_chosen.emit(habit)
    window.insight.choose_range(Range.ALL)
    return _frames(window.insight.findChildren(ChanceChart)[0])


def _frames_of_all(window: "MainWindow") -> float:
    from PySide6.QtWidgets import QApplication

    from habit_desktop.ui.charts.all_chart import AllChart
    from habit_desktop.ui.pages.insight.page import ALL_HABITS
    from habit_desktop.ui.pages.insight.state import Range

    window.insight.habit_chosen.emit(ALL_HABITS)
    window.insight.choose_range(Range.ALL)
    while not (found := window.insight.findChildren(AllChart)):  # their account is read beside the window
        QApplication.processEvents()
    return _frames(found[0])


def _frames(chart: "TimeChart") -> float:
    """Frames a second: zoomed in a little with each, then moved to and back."""
    moves: list[Callable[[], None]] = [lambda: chart.zoom(_ZOOM)] * _FRAMES
    moves += [lambda: chart.pan(-_PAN_SHARE)] * _FRAMES + [lambda: chart.pan(_PAN_SHARE)] * _FRAMES
    return 1 / median(_seconds(move) for move in moves)


def _seconds(act: Callable[[], object]) -> float:
    """How long something takes until it is painted."""
    from PySide6.QtWidgets import QApplication

    start = perf_counter()
    act()
    QApplication.processEvents()
    return perf_counter() - start
