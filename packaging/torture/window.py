"""A real window that is used by itself: habit after habit is ticked, day after day, and it says what it shows."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QTimer

from habit_desktop.app import compose
from habit_desktop.app.desk import Desk
from habit_desktop.app.main import main
from habit_desktop.domain.calendar import Mark
from habit_desktop.system.telling import Message
from habit_desktop.ui.main_window import MainWindow

LOOK_MS = 2
SAYS_DONE = "shown as done"


def use(folder: Path, first_back: int) -> int:
    """Open the window, and tick every habit from so many days ago on backwards, until it is killed."""

    class Used(compose.Life):
        """A life that goes by itself."""

        def begin(self, wish: Message = Message.RAISE) -> None:
            super().begin(wish)
            self._acts = _ticking(self._window, first_back)
            self._wait = next(self._acts)
            self._timer = QTimer(self, interval=LOOK_MS)
            self._timer.timeout.connect(self._look)
            self._timer.start()

        def _look(self) -> None:
            if self._wait():
                self._wait = next(self._acts)

    compose.Life = Used  # type: ignore[misc]
    return main(["--data-dir", str(folder)])


def _ticking(window: MainWindow, first_back: int) -> Iterator[Callable[[], object]]:
    today = window.today
    yield lambda: today.state and window.findChildren(Desk)
    first = today.state.day if today.state else None
    assert first
    print("the window is there", flush=True)
    for back in count(first_back):
        day = first - timedelta(back)
        yield partial(_shows, window, day)
        for habit in [row.habit for row in today.state.rows] if today.state else []:
            if _mark(window, habit.id) is Mark.DONE:
                continue  # in the life before this one
            today.row(habit.id).mark.click()
            if _mark(window, habit.id) is Mark.DONE:
                print(f"{habit.name} {day.isoformat()} {SAYS_DONE}", flush=True)
            yield lambda: True


def _shows(window: MainWindow, day: date) -> bool:
    """Whether a day is shown; it is asked for until it is."""
    if window.today.state and window.today.state.day == day:
        return True
    window.day_requested.emit(day)
    return False


def _mark(window: MainWindow, habit: str) -> Mark | None:
    """The mark the list shows for a habit."""
    rows = window.today.state.rows if window.today.state else ()
    return next((row.look.mark for row in rows if row.habit.id == habit), None)
