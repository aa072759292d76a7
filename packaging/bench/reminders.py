"""How fast the page of reminders opens and follows a change, over ten years of habits and three years of decisions.

To be run in a process of its own, so that the first opening pays for its imports.
"""

import gc
import os
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench import clock, ten_years
from bench.figure import Figure, Unit
from habit_desktop.domain.event import ReminderShown, ReminderSuppressed, Via
from habit_desktop.engine.session import Session
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.event_store import Draft

if TYPE_CHECKING:  # what is timed is loaded when it is
    from habit_desktop.ui.main_window import MainWindow

DAYS = 3 * 365
_AGAIN, _CHANGES = 5, 5
_SHOWN = 0.6
_QUIET_S, _IDLE_MS = 0.5, 2.0


def figures(path: Path, days: int = DAYS) -> Iterator[Figure]:
    """What a person feels on the page; the folder that ``ten_years`` has filled stays as it is."""
    with tempfile.TemporaryDirectory(prefix="habit-desktop-bench-") as place:
        copy = Path(place) / "data"
        shutil.copytree(path, copy)
        decide(copy, days)
        yield from _figures(copy)


def decide(path: Path, days: int) -> int:
    """Each set time of so many days was decided; return how many there were."""
    folder = DataFolder.open(path)
    try:
        session, draw = ten_years.opened(folder), random.Random(days)
        drafts = [
            draft
            for habit, history in session.in_use().items()
            for reminder in history.habit.reminders
            for back in range(days)
            for day in [session.today() - timedelta(days=back)]
            for draft in [_draft(habit, datetime.combine(day, reminder.at, UTC), draw)]
            if draft.at <= session.now()
        ]
        folder.events.append(sorted(drafts, key=lambda draft: draft.at))
        return len(drafts)
    finally:
        folder.close()


def _draft(habit: str, at: datetime, draw: random.Random) -> Draft:
    kind, reason = (ReminderShown, "unsure") if draw.random() < _SHOWN else (ReminderSuppressed, "likely")
    key = f"{habit}|{at:%Y-%m-%d}|{at:%H:%M}"
    return Draft(at, "UTC", at.date(), habit, Via.APP, key, kind(key, reason, draw.random(), at, 0, (0.0,) * 10))


def _figures(path: Path) -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from bench.watching import Painted
    from habit_desktop.app.application import application_of
    from habit_desktop.app.pictures import looked_after
    from habit_desktop.ui.main_window import MainWindow
    from habit_desktop.ui.pages.catalogue import Page
    from habit_desktop.ui.theme.theme import Theme

    application = QApplication.instance() or application_of(["habit-desktop"])
    if not isinstance(application, QApplication):
        raise TypeError("the figures need an application with windows")
    Theme(application)
    folder = DataFolder.open(path)
    session = ten_years.opened(folder)
    _change(session, 1)  # what the person did last is never three years of decisions ago
    window = MainWindow(session.now)
    desk = looked_after(window, session)
    window.show()
    for _ in session.warm_up():
        pass
    desk.refresh()
    session.on_change.append(desk.refresh_soon)
    gc.collect()
    gc.freeze()  # as the program does once it has read the years
    _pauses(window)

    def opened() -> float:
        begun = clock.seconds()
        window.open_page(Page.REMINDERS)
        return 1000 * Painted(window.page_of(Page.REMINDERS)).wait_since(begun)

    yield Figure("Reminders, the first time", opened(), Unit.MS, 200)
    _pauses(window)
    again = []
    for _turn in range(_AGAIN):
        window.open_page(Page.TODAY)
        _pauses(window)
        again.append(opened())
    yield Figure("Reminders, median after", median(again), Unit.MS, 100)
    longest = max(_longest_after(partial(_change, session, turn), window) for turn in range(_CHANGES))
    yield Figure("longest pause of Reminders after a change", longest, Unit.MS, 50)
    desk.close()
    window.accept_close()
    window.close()
    window.deleteLater()
    gc.unfreeze()
    folder.close()


def _change(session: Session, turn: int) -> None:
    """A habit is done, or open again: what the page shows rests on it."""
    habit = next(iter(session.in_use()))
    if turn % 2 == 0:
        session.complete(habit, session.today())
    else:
        session.clear(habit, session.today())


def _longest_after(act: Callable[[], None], window: "MainWindow") -> float:
    act()
    return max(_pauses(window))


def _pauses(window: "MainWindow") -> list[float]:
    """Return how long each turn of the loop took, in milliseconds, until the window had nothing to do for a while."""
    from PySide6.QtWidgets import QApplication

    taken, busy = list[float](), clock.seconds()
    while (begun := clock.seconds()) < busy + _QUIET_S:
        QApplication.processEvents()
        taken.append(1000 * (clock.seconds() - begun))
        if taken[-1] > _IDLE_MS or not window.page_of(window.page).whole:
            busy = clock.seconds()
    return taken
