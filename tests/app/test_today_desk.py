"""What is asked for on Today beyond answers, carried out and said with a way back."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from habit_desktop.app.desk import Desk
from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.history import Answer
from habit_desktop.engine.session import Session
from habit_desktop.ui.dialogs.guide.guide_dialog import GuideDialog
from habit_desktop.ui.dialogs.habit_dialog import HabitDialog
from habit_desktop.ui.dialogs.import_dialog import ImportDialog
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.today.choice import Layout, SortBy, ViewChoice
from tests.app.saying import said
from tests.engine.living import StandingClock, day, made, opened, remember

Ask = Callable[[MainWindow, str], object]


def names(session: Session) -> list[str]:
    """The habits in their order."""
    return [history.habit.name for history in session.histories().values()]


def test_a_new_order_is_on_disk_and_one_undo_takes_it_back(
    session: Session, desk: Desk, window: MainWindow, folder: Path, clock: StandingClock
) -> None:
    ids = [made(session, name) for name in ("Walk", "Read", "Sing")]
    desk.refresh()
    window.today.order_requested.emit((ids[2], ids[0], ids[1]))
    other = opened(folder, clock)
    assert names(other) == ["Sing", "Walk", "Read"]
    other.folder.close()
    window.undo_requested.emit()
    assert names(session) == ["Walk", "Read", "Sing"]


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (lambda window, habit: window.today.pause_requested.emit(habit, day(6)), "Walk rests up to and including"),
        (lambda window, habit: window.today.pause_requested.emit(habit, None), "Walk rests until you bring it back"),
        (lambda window, habit: window.today.delete_requested.emit(habit), "Walk is in the trash"),
    ],
)
def test_a_habit_that_rests_or_is_thrown_away_leaves_the_page_and_can_be_brought_back(
    qtbot: QtBot, session: Session, desk: Desk, window: MainWindow, ask: Ask, words: str
) -> None:
    habit = made(session)
    desk.refresh()
    ask(window, habit)
    assert said(window).startswith(words)
    qtbot.waitUntil(lambda: not shown(window))
    window.undo_requested.emit()
    qtbot.waitUntil(lambda: shown(window) == ["Walk"])


def shown(window: MainWindow) -> list[str]:
    """The habits on the page."""
    return [row.habit.name for row in window.today.state.rows] if window.today.state else []


def test_the_time_of_a_tick_is_corrected(session: Session, desk: Desk, window: MainWindow) -> None:
    habit = made(session)
    session.complete(habit, day(0))
    window.today.time_corrected.emit(habit, day(0), time(7, 12))
    done_at = session.histories()[habit].answers[day(0)].done_at
    assert done_at is not None
    assert done_at.time() == time(7, 12)
    assert said(window) == "Walk: done at 07:12"


def test_a_time_that_cannot_be_is_refused(session: Session, desk: Desk, window: MainWindow) -> None:
    habit = made(session)
    session.complete(habit, day(0))
    window.today.time_corrected.emit(habit, day(0), time(23, 0))
    assert said(window).startswith("Not saved: ")


def test_an_answer_stands_on_the_page_before_anything_else_happens(
    session: Session, desk: Desk, window: MainWindow
) -> None:
    habit = made(session)
    desk.refresh()
    window.today.row(habit).mark.click()
    assert not window.today.row(habit).state.open


def test_strengths_are_worked_out_where_they_are_sorted_by(
    session: Session, desk: Desk, window: MainWindow, clock: StandingClock
) -> None:
    weak, strong = made(session, "Weak"), made(session, "Strong")
    remember(session, weak, "x...")
    remember(session, strong, "xxxx")
    clock.show(4, "09:00")
    window.today.show_choice(ViewChoice(sort=SortBy.STRENGTH))
    desk.refresh()
    assert shown(window) == ["Strong", "Weak"]


def cells(window: MainWindow, line: int = 0) -> dict[date, Mark]:
    """The marks of a line of the grid."""
    model = window.today.grid.table
    found = [model.cell(model.index(line, column)) for column in range(model.columnCount())]
    return {cell.day: cell.mark for cell in found if cell}


def test_the_grid_is_read_when_it_is_chosen_and_follows_each_answer(
    qtbot: QtBot, session: Session, desk: Desk, window: MainWindow, clock: StandingClock
) -> None:
    habit = made(session)
    remember(session, habit, "x.x")
    clock.show(3, "09:00")
    desk.refresh()
    window.today.choose(ViewChoice(layout=Layout.GRID))
    qtbot.waitUntil(lambda: cells(window).get(day(1)) is Mark.UNKNOWN)
    window.mark_requested.emit(habit, day(1), Answer.DONE, None)
    assert cells(window)[day(1)] is Mark.DONE
    window.undo_requested.emit()
    qtbot.waitUntil(lambda: cells(window)[day(1)] is Mark.UNKNOWN)


def test_an_earlier_grid_ends_at_the_day_that_was_asked_for(
    session: Session, desk: Desk, window: MainWindow, clock: StandingClock
) -> None:
    remember(session, made(session), "xx")
    clock.show(9, "09:00")
    desk.refresh()
    window.today.choose(ViewChoice(layout=Layout.GRID))
    window.day_requested.emit(day(2))
    QApplication.processEvents()
    assert max(cells(window)) == day(2)


def test_the_page_leads_to_insight_to_a_habit_and_to_the_simulated_person(
    qtbot: QtBot, session: Session, desk: Desk, window: MainWindow
) -> None:
    habit = made(session)
    desk.refresh()
    window.today.insight_wanted.emit(habit)
    assert (window.page, window.insight.habit_id) == (Page.INSIGHT, habit)
    window.today.habit_opened.emit(habit)
    assert (window.page, window.habit.habit_id) == (Page.HABIT, habit)
    with qtbot.waitSignal(window.demo_requested):
        window.today.demo_requested.emit()


def test_the_page_leads_to_dialogs(session: Session, desk: Desk, window: MainWindow) -> None:
    habit = made(session)
    desk.refresh()
    window.today.habit_wanted.emit()
    window.today.edit_wanted.emit(habit)
    window.today.import_wanted.emit()
    window.today.guide_wanted.emit()
    assert [len(window.findChildren(kind)) for kind in (HabitDialog, ImportDialog, GuideDialog)] == [2, 1, 1]
