"""What the training card says, and what can be asked for on it."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from habit_desktop.engine.readings import Condition, ModelVersion, Need, TrainingState, Waiting
from habit_desktop.ui.pages.insight.training_card import TrainingCard
from habit_desktop.ui.pages.insight.training_state import training_state
from habit_desktop.ui.widgets.words import Words
from tests.ui.people import NOW, version

CONDITIONS = (
    Condition(Need.NEW_DAYS, met=True, value=2),
    Condition(Need.ONCE_A_DAY, met=True),
    Condition(Need.IDLE, met=False, value=70.0),
    Condition(Need.POWER, met=False, asked=False),
)
LAST = replace(version(14), losses=(0.5, 0.47, 0.46), epochs=3)


def waiting(last_run: ModelVersion | None = None) -> TrainingState:
    """A training that waits until nobody uses the machine."""
    return TrainingState(
        False, Waiting.IN_USE, idle_needed_s=300, last_run=last_run, last_epochs=3, conditions=CONDITIONS
    )


@pytest.fixture
def card(qtbot: QtBot) -> TrainingCard:
    card = TrainingCard()
    qtbot.addWidget(card)
    card.resize(420, 460)
    card.show_state(training_state(waiting(LAST), NOW))
    card.show()
    return card


def seen(card: TrainingCard) -> list[str]:
    return [words.text() for words in card.findChildren(Words) if words.isVisible() and words.text()]


def way(card: TrainingCard, text: str) -> QPushButton:
    return next(way for way in card.findChildren(QPushButton) if way.text() == text)


def test_a_running_training_draws_its_curve_so_far_and_can_only_be_stopped() -> None:
    state = training_state(TrainingState(True, None, 5, 20, losses=(0.5, 0.49)), NOW)
    assert (state.done_share, state.can_train, state.can_stop) == (0.25, False, True)
    assert (state.title, state.curve.lines[0].losses, state.curve.epochs) == (
        "Training: epoch 5 of 20",
        (0.5, 0.49),
        20,
    )


def test_a_waiting_training_can_be_started_by_hand() -> None:
    state = training_state(
        TrainingState(False, Waiting.ON_BATTERY, last_epochs=20, last_run=version(14), last_seconds=0.03), NOW
    )
    assert state.can_train
    assert state.sentence == "Waiting: on battery. Last run yesterday 23:14, 20 epochs in 0.03 s, accepted."


def test_without_rows_there_is_nothing_to_train() -> None:
    assert not training_state(TrainingState(False, Waiting.NO_ROWS), NOW).can_train


@pytest.mark.parametrize("reason", Waiting)
def test_every_reason_to_wait_has_its_own_words(reason: Waiting) -> None:
    assert training_state(TrainingState(False, reason), NOW).sentence != "Waiting."


def test_the_last_runs_curve_is_titled_with_what_it_shows_beside_where_it_began() -> None:
    state = training_state(waiting(LAST), NOW)
    assert state.title == "The surprise fell in the training of yesterday 23:14"
    assert (state.curve.before, state.instead) == (LAST.loss_before, "")
    assert "nats" in state.legend


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (None, "drawn with the first"),
        (version(14), "drawn with the first"),
        (replace(version(14), epochs=20), "kept no curve"),
    ],
)
def test_without_a_curve_its_place_says_why(last: ModelVersion | None, words: str) -> None:
    state = training_state(waiting(last), NOW)
    assert words in state.instead
    assert not state.curve.has_points


def test_each_need_has_a_mark_and_words(card: TrainingCard) -> None:
    state = training_state(waiting(), NOW)
    assert [line.state for line in state.conditions] == ["met", "met", "waiting", "not needed"]
    assert len({line.icon for line in state.conditions}) == 3
    assert "Unused for 5 minutes: 1 minute so far" in seen(card)
    (idle,) = [words for words in card.findChildren(Words) if words.text().startswith("Unused")]
    assert idle.accessibleName().endswith("(waiting)")


def test_while_it_runs_the_needs_make_room_for_the_bar(card: TrainingCard) -> None:
    card.show_state(training_state(TrainingState(True, None, 5, 20, losses=(0.5,)), NOW))
    assert not [text for text in seen(card) if text.startswith("Unused")]
    assert way(card, "Stop").isVisible()
    assert not way(card, "Train now").isVisible()


def test_the_keyboard_stays_on_what_starts_and_stops_it(card: TrainingCard) -> None:
    way(card, "Train now").setFocus()
    card.show_state(training_state(TrainingState(True, None, 5, 20, losses=(0.5,)), NOW))
    assert card.window().focusWidget() is way(card, "Stop")
    card.show_state(training_state(waiting(LAST), NOW))
    assert card.window().focusWidget() is way(card, "Train now")


def test_the_ways_lead_on(card: TrainingCard, qtbot: QtBot) -> None:
    for text, signal in (
        ("Train now", card.train_requested),
        ("Versions…", card.versions_wanted),
        ("Leave out…", card.leave_out_wanted),
    ):
        with qtbot.waitSignal(signal):
            way(card, text).click()


def test_the_curve_is_taken_along_as_numbers_and_as_a_picture(card: TrainingCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.copied):
        card.copy_data()
    assert QGuiApplication.clipboard().text() == "epoch,loss\n1,0.5\n2,0.47\n3,0.46\n"
    with qtbot.waitSignal(card.copied):
        card.copy_picture()
    assert not QGuiApplication.clipboard().image().isNull()
