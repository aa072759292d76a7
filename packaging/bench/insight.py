"""How fast Insight opens over ten years of a hundred habits, and how many frames its charts draw while they are moved.

To be run in a process of its own, so that the first opening pays for its imports.
"""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench import clock, ten_years
from bench.watching import Painted
from habit_desktop.storage.data_folder import DataFolder

if TYPE_CHECKING:  # what is timed is loaded when it is
    from PySide6.QtWidgets import QWidget

    from habit_desktop.ui.charts.time_chart import TimeChart
    from habit_desktop.ui.main_window import MainWindow

_SIZE = (1100, 900)
_AGAIN = 5
_FRAMES = 60
_LISTEN_MS = 4
_FIRST_QUIET_MS, _QUIET_MS = 6000, 400
_ZOOM = 0.98
_PAN_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds to open the page, and frames a second while the charts of one habit and of all are panned and zoomed.

    It is open once all that can be seen of it is painted with what belongs there: the chart, the reasons, the network.
    ``pause_s`` is the longest time for which the window heard nothing while the rest of the page came after the first
    opening. The page is opened again with nothing new, and after a tick on Today.
    """

    open_first_s: float
    pause_s: float
    open_again_s: float
    open_after_tick_s: float
    frames_of_one: float
    frames_of_all: float


def measured(path: Path) -> Figures:
    """The figures over the folder that ``ten_years`` has filled, on a platform without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication

    from habit_desktop.app.application import application_of
    from habit_desktop.app.pictures import looked_after, settle
    from habit_desktop.ui.main_window import MainWindow
    from habit_desktop.ui.pages.catalogue import Page
    from habit_desktop.ui.pages.today.row import TodayRow
    from habit_desktop.ui.theme.theme import Theme

    sys.setswitchinterval(0.001)  # as the program does

    application = QApplication.instance() or application_of(["habit-desktop"])
    if not isinstance(application, QApplication):
        raise TypeError("the figures need an application with windows")
    Theme(application)
    folder = DataFolder.open(path)
    session = ten_years.opened(folder)
    window = MainWindow(session.now)
    desk = looked_after(window, session)
    desk.refresh()
    session.on_change.append(desk.refresh_soon)
    settle(window, QSize(*_SIZE))
    gc.collect()
    gc.freeze()  # as the program does once it has read the years
    first = _until_painted(window)
    pause = _longest_pause(window, _FIRST_QUIET_MS)  # all that was ever predicted is read meanwhile, beside it
    again, after_tick = [], []
    for turn in range(_AGAIN):
        window.open_page(Page.TODAY)
        _longest_pause(window, _QUIET_MS)
        again.append(_until_painted(window))
        window.open_page(Page.TODAY)
        window.today.findChildren(TodayRow)[turn].mark.click()
        _longest_pause(window, _QUIET_MS)
        after_tick.append(_until_painted(window))
    habit, of_all = window.insight.habit_id, _frames_of_all(window)
    figures = Figures(first, pause, median(again), median(after_tick), _frames_of_one(window, habit), of_all)
    desk.close()
    window.accept_close()
    window.close()
    folder.close()
    return figures


def _until_painted(window: "MainWindow") -> float:
    """Open the page from the side bar; return how long it takes until all that can be seen of it is painted."""
    from habit_desktop.ui.pages.catalogue import Page

    begun = clock.seconds()
    window.open_page(Page.INSIGHT)
    painted = [Painted(part) for part in _parts_seen(window)]
    took = max(part.wait_since(begun) for part in painted)
    for part in painted:
        part.forget()
    return took


def _parts_seen(window: "MainWindow") -> Sequence["QWidget"]:
    """What the page shows at its top: the plot, the reasons and the network, each in sight."""
    from habit_desktop.ui.charts.chance_chart import ChanceChart
    from habit_desktop.ui.charts.network_drawing import NetworkDrawing
    from habit_desktop.ui.pages.insight.why_card import WhyCard

    (chart,), (network,), (why,) = (
        window.insight.findChildren(kind) for kind in (ChanceChart, NetworkDrawing, WhyCard)
    )
    return chart, network, why


def _longest_pause(window: "MainWindow", quiet_ms: int) -> float:
    """Let the window live until its page has been whole for a while; return for how long it heard nothing, at most."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    loop, quiet, timer = QEventLoop(), QTimer(singleShot=True, interval=quiet_ms), QTimer(interval=_LISTEN_MS)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    quiet.timeout.connect(loop.quit)
    heard = [clock.seconds()]

    def hear() -> None:
        heard.append(clock.seconds())
        if not (window.page_of(window.page).whole and quiet.isActive()):
            quiet.start()

    timer.timeout.connect(hear)
    timer.start()
    loop.exec()
    timer.stop()
    return max(later - earlier for earlier, later in pairwise(heard)) - _LISTEN_MS / 1000


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

    start = clock.seconds()
    act()
    QApplication.processEvents()
    return clock.seconds() - start
