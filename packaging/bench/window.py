"""The figures of the window over ten years of a hundred habits, each beside its limit."""

import gc
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench import clock
from bench.figure import Figure, Unit
from bench.ten_years import opened
from bench.watching import Painted, settle
from habit_desktop.app.pictures import looked_after
from habit_desktop.app.view_memory import show_first
from habit_desktop.engine.session import Session
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.today.row import TodayRow
from habit_desktop.ui.theme.theme import Scheme, Theme

TICKS = 100
PAGES = 12


def figures(path: Path) -> Iterator[Figure]:
    """What a person feels, measured one after the other."""
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    theme, folder = Theme(application, Scheme.LIGHT), DataFolder.open(path)
    session = opened(folder)
    window = MainWindow(session.now)
    yield Figure("Today shown, once the window exists", _shown(session, window), Unit.MS, 150)
    desk = looked_after(window, session)
    for _ in session.warm_up():
        pass
    desk.refresh()
    gc.collect()
    gc.freeze()  # as the program does once it has read the years
    session.on_change.append(desk.refresh_soon)
    pressed, done = _ticks(window)
    yield Figure(f"tick to pressed, 99th of {len(pressed)}", quantiles(pressed, n=100)[-1], Unit.MS, 16)
    yield Figure(f"let go to done, median of {len(done)}", median(done), Unit.MS, 50)
    longest = _longest_pause(window)
    yield Figure("longest pause of the window after a tick", longest, Unit.MS, 100)
    first, again = _habit_pages(window, [*session.in_use()])
    yield Figure("a habit's page, the first time", first, Unit.MS, 200)
    yield Figure("a habit's page, median after", again, Unit.MS, 200)
    desk.close()
    window.accept_close()
    window.close()
    window.deleteLater()
    theme.deleteLater()
    settle()
    gc.unfreeze()
    folder.close()


def _shown(session: Session, window: MainWindow) -> float:
    begun = clock.seconds()
    painted = Painted(window.today)
    show_first(session, window)
    window.show()
    return 1000 * painted.wait_since(begun)


def _ticks(window: MainWindow) -> tuple[list[float], list[float]]:
    """Press and let go of marks on Today, one row after the other: milliseconds until each is painted."""
    pressed, done = list[float](), list[float]()
    for number in range(TICKS):
        row = _rows(window)[number % 5]
        mark, painted = row.mark, Painted(row.mark)
        at = QPoint(mark.width() // 2, mark.height() // 2)
        begun = clock.seconds()
        QTest.mousePress(mark, Qt.MouseButton.LeftButton, pos=at)
        pressed.append(1000 * painted.wait_since(begun))
        before, begun = row.state.open, clock.seconds()
        QTest.mouseRelease(mark, Qt.MouseButton.LeftButton, pos=at)
        while window.today.row(row.state.habit.id).state.open is before:
            QApplication.processEvents()
        kept = clock.seconds()  # what was painted before was the press alone
        done.append(1000 * (kept - begun + painted.wait_since(kept)))
        painted.forget()
        settle(0.02 * (number % 3))  # now and then into what follows, now and then after it
    return pressed, done


def _longest_pause(window: MainWindow) -> float:
    """Return how long the window heard nothing, at the longest, while all that follows from ticks was worked out."""
    pauses = list[float]()
    for number in range(10):
        _rows(window)[number % 5].mark.click()
        until = clock.seconds() + 1.0
        while (begun := clock.seconds()) < until:
            QApplication.processEvents()
            pauses.append(1000 * (clock.seconds() - begun))
    return max(pauses)


def _habit_pages(window: MainWindow, habits: list[str]) -> tuple[float, float]:
    """Open the pages of some habits from Today: milliseconds until each is painted, the first and the median of all."""
    taken = []
    for habit in habits[:PAGES]:
        begun = clock.seconds()
        window.open_habit(habit)
        taken.append(1000 * Painted(window.habit).wait_since(begun))
        settle(0.3)
        window.open_page(Page.TODAY)
        settle(0.1)
    return taken[0], median(taken[1:])


def _rows(window: MainWindow) -> list[TodayRow]:
    """Return the rows that can be seen without scrolling, from the top."""
    seen = [row for row in window.today.findChildren(TodayRow) if not row.mark.visibleRegion().isEmpty()]
    return sorted(seen, key=lambda row: row.mapTo(window, QPoint()).y())
