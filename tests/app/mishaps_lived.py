"""A real window in which bugs happen; what it says is printed, and a habit is ticked all the same."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from habit_desktop.app import compose, desk, page_desks
from habit_desktop.app.undertakings import Undertakings
from habit_desktop.engine import training
from habit_desktop.runtime.ticker import Ticker
from habit_desktop.system.telling import Message
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.today import row
from habit_desktop.ui.pages.today.row import TodayRow
from habit_desktop.ui.widgets.toast import Toast
from tests.app.saying import said
from tests.engine.living import MONDAY, StandingClock

NOTE = "a very private note"
"""What a log must never hold."""

LOOK_MS = 5
MANY_LOOKS = 4000


def bug(*_told: object, **_more: object) -> None:
    """What no program of ours should do."""
    raise ZeroDivisionError(NOTE)


def slot(window: MainWindow) -> None:
    """The window asks for a note to be written."""
    state = window.today.state
    window.note_requested.emit(state.rows[0].habit.id if state else "", MONDAY, "note")


def painting(window: MainWindow) -> None:
    """The list is painted, again and again."""
    for _ in range(3):
        first(window).repaint()


def key(window: MainWindow) -> None:
    """A person's key reaches the row."""
    first(window).setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_N)
    QTest.keyClick(first(window), Qt.Key.Key_N)


def size(window: MainWindow) -> None:
    """The window is made narrower, so that its rows are asked for their heights and painted."""
    window.resize(window.width() - 200, window.height())
    first(window).repaint()


def listener(window: MainWindow) -> None:
    """What hears of a new habit breaks down once the habit is on disk."""
    window.habit_created.emit({"name": "Swim"})


def thread(_window: MainWindow) -> None:
    """A thread of its own breaks down."""
    thread = threading.Thread(target=bug)
    thread.start()
    thread.join()


def trainer(window: MainWindow) -> None:
    """A training is asked for, and breaks down."""
    window.train_requested.emit()


BUGS: dict[str, tuple[Any, str, Callable[[MainWindow], None]]] = {
    "slot": (desk.Desk, "_note", slot),
    "painting": (row, "paint_row", painting),
    "key": (TodayRow, "_wish", key),
    "size": (TodayRow, "places", size),
    "listener": (page_desks.PageDesks, "refresh", listener),
    "page": (desk.Desk, "_show_tray", listener),
    "thread": (None, "", thread),
    "trainer": (training, "build", trainer),
}


def first(window: MainWindow) -> TodayRow:
    """The first habit's row."""
    return window.today.list.rows[0]


def lived(life: compose.Life, window: MainWindow) -> Iterator[Callable[[], object]]:
    """Wait until the window lives; then let one bug after the other happen, and answer the first habit after each."""
    yield lambda: life.findChildren(Ticker) and window.today.state and window.findChildren(Toast)
    for name, (place, method, act) in BUGS.items():
        before = getattr(place, method, None)
        window.say("")
        if place:
            setattr(place, method, bug)
        act(window)
        yield lambda: said(window)
        told = said(window)
        if place:
            setattr(place, method, before)
        first(window).mark.click()
        print(f"{name}: {told} | {said(window)}", flush=True)
    setattr(Undertakings, "close", bug)  # noqa: B010  # the end comes all the same
    life.end()


def live(folder: Path) -> int:
    """Live once, with all the bugs there are, and return how the program ends."""

    class Driven(compose.Life):
        """A life that goes by itself."""

        def begin(self, wish: Message = Message.RAISE) -> None:
            super().begin(wish)
            self._acts = lived(self, self._window)
            self._wait, self._looks = next(self._acts), 0
            self._timer = QTimer(self, interval=LOOK_MS)
            self._timer.timeout.connect(self._look)
            self._timer.start()

        def _look(self) -> None:
            self._looks += 1
            if self._looks > MANY_LOOKS:
                print("it waited in vain", flush=True)
                self.end()
            elif self._wait():
                self._wait = next(self._acts, lambda: False)

    clock = StandingClock()
    clock.show(7, "09:00")
    compose.Life = Driven  # type: ignore[misc]
    return compose.open_app(folder, clock, lasting=False)
