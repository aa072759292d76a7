"""What a person does in the window or the tray is on disk, and what is on disk is shown."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.app.desk import Desk
from habit_desktop.app.page_desks import PageDesks
from habit_desktop.app.pictures import looked_after
from habit_desktop.domain.event import Via
from habit_desktop.domain.history import Answer
from habit_desktop.engine.session import Session
from habit_desktop.system.tray import Tray
from habit_desktop.ui.main_window import MainWindow
from tests.app.saying import said
from tests.engine.living import StandingClock, day, made, marks, opened, remember

OnDisk = Callable[[str], str]


@pytest.fixture
def on_disk(folder: Path, clock: StandingClock) -> OnDisk:
    """A habit's days as another process reads them."""

    def read(habit: str) -> str:
        other = opened(folder, clock)
        try:
            return marks(other, habit)
        finally:
            other.folder.close()

    return read


def entry(tray: Tray, position: int) -> bool:
    """Click a habit in the tray's menu; returns whether it was ticked before."""
    action = tray.menu.actions()[position]
    before = action.isChecked()
    action.trigger()
    return before


def test_a_tick_in_the_window_is_on_disk(session: Session, desk: Desk, window: MainWindow, on_disk: OnDisk) -> None:
    habit = made(session)
    desk.refresh()
    window.today.row(habit).mark.click()
    assert on_disk(habit) == "x"


@pytest.mark.parametrize(("place", "method"), [(MainWindow, "show_today"), (PageDesks, "refresh")])
def test_reminders_and_training_do_not_wait_for_a_page_that_has_a_bug(
    qtbot: QtBot, session: Session, desk: Desk, monkeypatch: pytest.MonkeyPatch, place: type, method: str
) -> None:
    def bug(*_told: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(place, method, bug)
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(desk.refreshed):
        made(session)
    assert {kind for kind, *_ in caught} == {ZeroDivisionError}


def test_a_second_tick_takes_it_back(
    qtbot: QtBot, session: Session, desk: Desk, window: MainWindow, on_disk: OnDisk
) -> None:
    habit = made(session)
    desk.refresh()
    row = window.today.row(habit)
    row.mark.click()
    qtbot.waitUntil(lambda: not row.state.open)
    row.mark.click()
    assert on_disk(habit) == "?"


def test_undo_takes_the_last_tick_back_and_says_so(
    session: Session, desk: Desk, window: MainWindow, on_disk: OnDisk
) -> None:
    habit = made(session)
    desk.refresh()
    window.today.row(habit).mark.click()
    window.undo_requested.emit()
    assert on_disk(habit) == "?"
    assert "Walk" in said(window)


def test_redo_brings_it_again(session: Session, desk: Desk, window: MainWindow, on_disk: OnDisk) -> None:
    habit = made(session)
    desk.refresh()
    window.today.row(habit).mark.click()
    window.undo_requested.emit()
    window.redo_requested.emit()
    assert on_disk(habit) == "x"


def test_what_is_refused_is_said_and_nothing_else(desk: Desk, session: Session, window: MainWindow) -> None:
    habit = made(session)
    window.mark_requested.emit(habit, day(1), Answer.DONE, None)
    assert said(window).startswith("Not saved: ")


@pytest.mark.parametrize(("answer", "sign"), [(Answer.DONE, "x"), (Answer.SKIPPED, "s"), (Answer.MISSED, "-")])
def test_each_answer_of_the_window_is_recorded(
    session: Session, desk: Desk, window: MainWindow, on_disk: OnDisk, answer: Answer, sign: str
) -> None:
    habit = made(session)
    window.mark_requested.emit(habit, day(0), answer, None)
    assert on_disk(habit) == sign
    assert session.histories()[habit].answers[day(0)].via is Via.WINDOW


def test_a_note_of_the_window_is_recorded(session: Session, desk: Desk, window: MainWindow) -> None:
    habit = made(session)
    window.note_requested.emit(habit, day(0), "in the rain")
    found = session.day_of(habit, day(0))
    assert found is not None
    assert found.note == "in the rain"


def test_a_habit_made_in_the_window_stands_on_the_page(qtbot: QtBot, desk: Desk, window: MainWindow) -> None:
    window.habit_created.emit({"name": "Swim"})
    qtbot.waitUntil(
        lambda: "Swim" in [row.habit.name for row in window.today.state.rows] if window.today.state else False
    )


def test_a_habit_that_is_not_due_can_be_changed_in_the_window(
    qtbot: QtBot, session: Session, desk: Desk, window: MainWindow
) -> None:
    session.set("week_start", "sun")
    habit = session.create({"name": "Swim", "ends": "2020-01-01", "schedule": "times:2/week"})
    desk.refresh()
    dialog = window.dialogs.open_edit_habit(habit)
    assert dialog is not None
    assert "Sunday first" in dialog.when.meaning.text()
    dialog.when.ends.show_day(None)
    dialog.accept()
    qtbot.waitUntil(lambda: window.today.state is not None and bool(window.today.state.rows))
    assert session.histories()[habit].habit.ends is None


def test_what_another_process_wrote_is_shown_once_it_is_looked_at(
    qtbot: QtBot, session: Session, desk: Desk, window: MainWindow, folder: Path, clock: StandingClock
) -> None:
    habit = made(session)
    desk.refresh()
    other = opened(folder, clock)
    other.complete(habit, day(0))
    other.folder.close()
    session.refresh()
    qtbot.waitUntil(lambda: not window.today.row(habit).state.open)


def test_a_day_chosen_stays_until_the_next_morning(
    session: Session, desk: Desk, window: MainWindow, clock: StandingClock
) -> None:
    remember(session, made(session), "xx")
    clock.show(2, "09:00")
    desk.refresh()
    window.day_requested.emit(day(1))
    desk.refresh()
    assert window.today.state is not None
    assert window.today.state.day == day(1)
    clock.show(3, "09:00")
    desk.refresh()
    assert window.today.state.day == day(3)


def test_the_first_look_at_a_day_records_its_chances(session: Session, desk: Desk) -> None:
    habit = made(session)
    desk.refresh()
    assert list(session.folder.predictions.of_day(day(0))) == [habit]


def test_a_click_in_the_tray_ticks_and_another_unticks(
    qtbot: QtBot, session: Session, desk: Desk, tray: Tray, on_disk: OnDisk
) -> None:
    habit = made(session)
    desk.refresh()
    assert not entry(tray, 0)
    qtbot.waitUntil(lambda: on_disk(habit) == "x")
    assert session.histories()[habit].answers[day(0)].via is Via.TRAY
    qtbot.waitUntil(lambda: tray.menu.actions()[0].isChecked())
    assert entry(tray, 0)
    qtbot.waitUntil(lambda: on_disk(habit) == "?")


def test_a_click_in_the_tray_completes_what_was_begun(qtbot: QtBot, session: Session, desk: Desk, tray: Tray) -> None:
    habit = made(session, kind="numeric", target=8.0)
    session.complete(habit, day(0), 3.0)
    desk.refresh()
    entry(tray, 0)
    qtbot.waitUntil(lambda: session.days(habit)[0].amount == 8.0)


def test_a_click_in_the_tray_does_what_was_to_be_skipped(
    qtbot: QtBot, session: Session, desk: Desk, tray: Tray
) -> None:
    habit = made(session)
    session.skip(habit, day(0))
    desk.refresh()
    entry(tray, 0)
    qtbot.waitUntil(lambda: marks(session, habit) == "x")


def test_habits_chosen_in_the_first_minute_are_made_and_undone_together(
    session: Session, desk: Desk, window: MainWindow
) -> None:
    window.today.habits_wanted.emit(({"name": "Read"}, {"name": "Walk"}))
    assert said(window) == "2 habits made"
    assert len(session.histories()) == 2
    window.undo_requested.emit()
    assert not session.histories()


def test_while_the_chances_are_worked_out_a_day_is_shown_with_those_told_last(
    session: Session, desk: Desk, window: MainWindow
) -> None:
    habit = made(session)
    remember(session, habit, "xxx", first=-3)
    desk.refresh()
    told = window.today.row(habit).state.ring
    session.miss(habit, day(-1))
    window.day_requested.emit(day(-2))
    window.day_requested.emit(day(0))
    assert window.today.row(habit).state.ring == told
    desk.refresh()
    assert window.today.row(habit).state.ring != told


def test_what_is_done_while_the_chances_are_worked_out_is_shown(
    qtbot: QtBot, session: Session, desk: Desk, window: MainWindow
) -> None:
    habit = made(session)
    desk.refresh_soon()
    session.complete(habit, day(0))
    with qtbot.waitSignal(desk.refreshed):
        pass
    assert not window.today.row(habit).state.open


def test_a_refresh_ends_with_the_folder_it_reads(qtbot: QtBot, folder: Path, clock: StandingClock) -> None:
    session = opened(folder, clock)
    made(session)
    window = MainWindow(session.now)
    qtbot.addWidget(window)
    desk = looked_after(window, session)
    refreshed: list[bool] = []
    desk.refreshed.connect(lambda: refreshed.append(True))
    desk.refresh_soon()
    session.folder.close()
    qtbot.wait(20)
    assert refreshed == []
    window.accept_close()


def test_a_window_nobody_sees_is_left_as_it_was_and_comes_up_as_things_stand(
    qtbot: QtBot, desk: Desk, session: Session, window: MainWindow, tray: Tray
) -> None:
    habit = made(session)
    desk.refresh()
    window.hide()
    with qtbot.waitSignal(desk.refreshed):
        session.complete(habit, session.today())
    assert window.today.row(habit).state.open
    assert [action.isChecked() for action in tray.menu.actions() if action.text() == "Walk"] == [True]
    window.show()
    assert not window.today.row(habit).state.open  # at once, before it is painted
