"""The Insight page over a real data folder and a real training."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from habit_desktop.app.desk import Desk
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.order import reorder
from habit_desktop.engine.session import Session
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.ui.charts.threshold_handle import ThresholdHandle
from habit_desktop.ui.dialogs.fields import Choice
from habit_desktop.ui.dialogs.habit_dialog import HabitDialog
from habit_desktop.ui.dialogs.import_dialog import ImportDialog
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.insight.network_card import NetworkCard
from habit_desktop.ui.widgets.words import Words
from tests.engine.living import StandingClock, made, remember
from tests.runtime.machine import Machine
from tests.ui.whole import wait_until_whole


@pytest.fixture
def walk(session: Session, clock: StandingClock, desk: Desk) -> str:
    """A habit with five days behind it, the first of the person's."""
    habit = made(session)
    remember(session, habit, "xx-xx")
    clock.show(5, "09:00")
    desk.refresh()
    return habit


def seen(window: MainWindow) -> list[str]:
    """All words on the page."""
    return [words.text() for words in window.insight.findChildren(Words) if words.isVisible()]


def way(window: MainWindow, text: str) -> QAbstractButton:
    """The page's button of this text."""
    return next(way for way in window.insight.findChildren(QAbstractButton) if way.text() == text)


def test_the_page_opens_on_the_first_habit(walk: str, session: Session, window: MainWindow) -> None:
    made(session, "Read")
    window.open_page(Page.INSIGHT)
    wait_until_whole(window.insight)
    assert window.insight.habit_id == walk
    assert "Walk" in seen(window)


def test_the_page_opens_on_the_habit_asked_for(walk: str, session: Session, window: MainWindow) -> None:
    window.open_insight(made(session, "Read"))
    assert window.page is Page.INSIGHT
    assert "Read" in seen(window)


def test_a_habit_made_meanwhile_does_not_hold_up_the_page_of_another(
    walk: str, session: Session, foresight: Foresight, window: MainWindow
) -> None:
    told = foresight.told_today()
    made(session, "Read")
    window.open_insight(walk)
    assert foresight.told_today() is told


def test_a_habit_nobody_knows_leaves_the_first(walk: str, window: MainWindow) -> None:
    window.open_insight("gone")
    assert "Walk" in seen(window)


def test_the_page_stays_on_its_habit_when_another_becomes_the_first(
    walk: str, session: Session, window: MainWindow, qtbot: QtBot
) -> None:
    read = made(session, "Read")
    window.open_page(Page.INSIGHT)
    wait_until_whole(window.insight)
    reorder(session, [read, walk])
    assert next(iter(session.in_use())) == read
    chooser = window.insight.findChildren(Choice)[0]
    qtbot.waitUntil(lambda: chooser.itemText(1) == "Read")
    assert chooser.currentText() == "Walk"


def test_another_habit_is_chosen_and_the_keyboard_stays_where_it_was_chosen(
    walk: str, session: Session, window: MainWindow
) -> None:
    read = made(session, "Read")
    window.open_page(Page.INSIGHT)
    wait_until_whole(window.insight)
    chooser = window.insight.findChildren(Choice)[0]
    chooser.setFocus()
    chooser.activated.emit(chooser.findText("Read"))
    assert window.insight.habit_id == read
    assert "Read" in seen(window)
    assert window.focusWidget() is chooser


def test_the_page_of_a_habit_deleted_meanwhile_shows_the_first(
    walk: str, session: Session, window: MainWindow, qtbot: QtBot
) -> None:
    read = made(session, "Read")
    window.open_insight(read)
    wait_until_whole(window.insight)
    session.delete(read)
    qtbot.waitUntil(lambda: window.insight.habit_id == walk)
    assert "Walk" in seen(window)
    session.delete(walk)
    qtbot.waitUntil(lambda: "Nothing learned yet" in seen(window))


def test_a_habit_deleted_while_another_page_was_open_is_gone_at_the_next_look(
    walk: str, session: Session, window: MainWindow
) -> None:
    read = made(session, "Read")
    window.open_insight(read)
    wait_until_whole(window.insight)
    window.open_page(Page.TODAY)
    session.delete(read)
    window.open_page(Page.INSIGHT)
    wait_until_whole(window.insight)
    assert (window.insight.habit_id, "Read" in seen(window)) == (walk, False)


def test_a_page_opened_for_the_first_time_tells_at_once_what_training_waits_for(
    walk: str, training: TrainingWatch, machine: Machine, window: MainWindow
) -> None:
    machine.battery = True
    training.look()
    window.open_page(Page.INSIGHT)
    wait_until_whole(window.insight)
    assert any("battery" in text for text in seen(window))


@pytest.fixture
def long_ago(session: Session, clock: StandingClock, desk: Desk) -> None:
    """So many days that a training takes a while."""
    for name in ("Walk", "Read"):
        remember(session, made(session, name), "xx-x-" * 100)
    clock.show(500, "09:00")
    desk.refresh()


@pytest.mark.usefixtures("long_ago")
def test_a_page_opened_while_a_training_runs_offers_to_stop_it(training: TrainingWatch, window: MainWindow) -> None:
    window.open_page(Page.INSIGHT)
    wait_until_whole(window.insight)
    window.open_page(Page.TODAY)
    training.train_now()
    window.open_page(Page.INSIGHT)
    assert way(window, "Stop").isVisible()


@pytest.mark.usefixtures("long_ago")
def test_a_training_stopped_on_the_page_leaves_nothing_behind(
    session: Session, window: MainWindow, qtbot: QtBot
) -> None:
    window.open_page(Page.INSIGHT)
    wait_until_whole(window.insight)
    way(window, "Train now").click()
    way(window, "Stop").click()
    qtbot.waitUntil(lambda: way(window, "Train now").isVisible())
    assert session.folder.checkpoints.versions() == []


def test_a_training_asked_for_on_the_page_is_told_there(
    walk: str, training: TrainingWatch, machine: Machine, window: MainWindow, qtbot: QtBot
) -> None:
    machine.idle = 0.0
    window.open_page(Page.INSIGHT)
    wait_until_whole(window.insight)
    with qtbot.waitSignal(training.trained):
        way(window, "Train now").click()
    qtbot.waitUntil(lambda: way(window, "Train now").isVisible())
    assert training.state().last_run is not None


def test_the_page_of_somebody_without_habits_leads_to_a_first_one(desk: Desk, window: MainWindow) -> None:
    window.open_page(Page.INSIGHT)
    wait_until_whole(window.insight)
    way(window, "Create a habit").click()
    assert window.findChildren(HabitDialog)


def test_the_page_of_somebody_without_habits_leads_to_an_import(desk: Desk, window: MainWindow) -> None:
    window.open_page(Page.INSIGHT)
    wait_until_whole(window.insight)
    way(window, "Import from another tracker").click()
    assert window.findChildren(ImportDialog)


def test_a_training_that_was_watched_can_be_looked_at_epoch_by_epoch(
    walk: str, training: TrainingWatch, window: MainWindow, qtbot: QtBot
) -> None:
    window.open_insight(walk)
    wait_until_whole(window.insight)
    network = window.insight.findChildren(NetworkCard)[0]
    with qtbot.waitSignal(training.trained):
        training.train_now()
    qtbot.waitUntil(lambda: network.view is not None and len(network.view.network.frames) == 22)
    assert network.view is not None
    told = [(frame.version, frame.epoch) for frame in network.view.network.frames]
    assert told == [(0, None), *((1, number) for number in range(1, 21)), (1, None)]


def test_a_training_that_ran_before_anybody_looked_can_be_looked_at_epoch_by_epoch(
    walk: str, training: TrainingWatch, window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(training.trained):
        training.train_now()
    window.open_insight(walk)
    view = window.insight.findChildren(NetworkCard)[0].view
    assert view is not None
    assert [frame.epoch for frame in view.network.frames] == [None, *range(1, 21), None]


def test_all_habits_are_seen_in_one_chart(walk: str, session: Session, window: MainWindow) -> None:
    remember(session, made(session, "Read"), "x-x")
    window.open_page(Page.INSIGHT)
    wait_until_whole(window.insight)
    chooser = window.insight.findChildren(Choice)[0]
    chooser.activated.emit(chooser.findText("All habits"))
    assert {"All habits", "The chances of 2 habits over time"} <= set(seen(window))


def test_a_single_habit_has_no_choice_of_all(walk: str, window: MainWindow) -> None:
    window.open_page(Page.INSIGHT)
    wait_until_whole(window.insight)
    assert window.insight.findChildren(Choice)[0].findText("All habits") < 0


def test_a_threshold_that_was_moved_is_set_and_can_be_undone(walk: str, session: Session, window: MainWindow) -> None:
    window.open_page(Page.INSIGHT)
    wait_until_whole(window.insight)
    window.insight.thresholds_chosen.emit(0.45, 0.8)
    assert (session.settings().remind_below, session.settings().quiet_above) == (0.45, 0.8)
    session.undo()
    assert session.settings().remind_below == 0.4


def test_a_threshold_is_moved_by_the_keys_of_its_handle(walk: str, session: Session, window: MainWindow) -> None:
    window.open_page(Page.INSIGHT)
    wait_until_whole(window.insight)
    handle = next(each for each in window.insight.findChildren(ThresholdHandle) if each.isVisible())
    for _press in range(3):
        QTest.keyClick(handle, Qt.Key.Key_Up)
    assert any(words.startswith("With 83\u00a0%") for words in seen(window))
    QTest.keyClick(handle, Qt.Key.Key_Return)
    assert session.settings().quiet_above == 0.83
    assert not any(words.startswith("With 83") for words in seen(window))


def test_what_was_right_is_told_after_the_first_days(walk: str, window: MainWindow) -> None:
    window.open_page(Page.INSIGHT)
    wait_until_whole(window.insight)
    assert any(words.startswith("Not enough yet: 4 of 60 days") for words in seen(window))
