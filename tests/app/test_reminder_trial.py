"""A test reminder says honestly what has become of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from habit_desktop.app import reminder_trial
from habit_desktop.app.reminder_trial import ReminderTrial
from habit_desktop.engine.ports import Notice, NoticeAction
from habit_desktop.engine.reminder_key import habit_and_day
from habit_desktop.engine.session import Session


class Desktop(QObject):
    """A desktop's notifications that do as they are told."""

    shown = Signal(str)
    answered = Signal(str, str, object)
    closed = Signal(str)
    fell_back = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.notices: list[Notice] = []

    def show(self, notice: Notice) -> None:
        self.notices.append(notice)


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def trial(session: Session, desktop: Desktop, qtbot: QtBot) -> Iterator[ReminderTrial]:
    owner = QObject()
    yield ReminderTrial(session, desktop, owner)  # type: ignore[arg-type]  # it does what a notifier does
    owner.deleteLater()


@pytest.fixture
def told(trial: ReminderTrial) -> list[str]:
    """What was said, the last thing last."""
    sentences: list[str] = []
    trial.told.connect(sentences.append)
    trial.send()
    return sentences


def key_of(desktop: Desktop) -> str:
    return desktop.notices[-1].key


def test_it_is_a_real_notice_with_all_buttons(told: list[str], desktop: Desktop) -> None:
    (notice,) = desktop.notices
    assert [action for action, _label in notice.buttons] == ["done", "skip", "snooze", "default"]
    assert told == ["Handed over; waiting to hear that it is on the screen…"]


def test_its_key_is_about_no_habit(told: list[str], desktop: Desktop, session: Session) -> None:
    assert habit_and_day(key_of(desktop))[0] not in session.histories()


def test_shown_and_answered_are_told(told: list[str], desktop: Desktop) -> None:
    key = key_of(desktop)
    desktop.shown.emit(key)
    assert "on the screen" in told[-1]
    desktop.answered.emit(key, NoticeAction.DONE, None)
    assert told[-1] == "“Done” was heard: reminders and their buttons work here."


def test_what_was_closed_is_told(told: list[str], desktop: Desktop) -> None:
    desktop.shown.emit(key_of(desktop))
    desktop.closed.emit(key_of(desktop))
    assert told[-1].startswith("The test reminder was closed")


def test_a_popup_of_our_own_is_not_passed_off_as_the_desktop_s(told: list[str], desktop: Desktop) -> None:
    desktop.fell_back.emit(key_of(desktop), "no service")
    desktop.shown.emit(key_of(desktop))
    assert "no service" in told[-1]
    assert "a small window of its own" in told[-1]


def test_other_notices_say_nothing(told: list[str], desktop: Desktop) -> None:
    desktop.shown.emit("another|2026-03-02|18:00")
    desktop.answered.emit("another|2026-03-02|18:00", NoticeAction.DONE, None)
    assert len(told) == 1


def test_silence_is_told(
    trial: ReminderTrial, desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, session: Session
) -> None:
    monkeypatch.setattr(reminder_trial, "PATIENCE_MS", 10)
    impatient = ReminderTrial(session, desktop, trial.parent())  # type: ignore[arg-type]  # it does what a notifier does
    sentences: list[str] = []
    impatient.told.connect(sentences.append)
    impatient.send()
    qtbot.waitUntil(lambda: sentences[-1].startswith("It did not get through"))
