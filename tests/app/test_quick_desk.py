"""What is answered in the quick check is on disk, and can be taken back."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.app.quick_desk import QuickDesk
from habit_desktop.domain.event import AppOpened, Via
from habit_desktop.domain.history import Answer
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.session import Session
from habit_desktop.system.tray import Tray
from habit_desktop.ui.widgets.words import Words
from tests.engine.living import day, made, marks


@pytest.fixture
def walk(session: Session) -> str:
    return made(session)


@pytest.fixture
def quick(qtbot: QtBot, session: Session, walk: str, tray: Tray) -> Iterator[QuickDesk]:
    quick = QuickDesk(session, Foresight(session), tray, tray)
    qtbot.addWidget(quick.popup)
    quick.toggle()
    yield quick
    quick.popup.close()


@pytest.mark.parametrize(("answer", "sign"), [(Answer.DONE, "x"), (Answer.SKIPPED, "s"), (Answer.MISSED, "-")])
def test_each_answer_is_recorded_as_given_at_the_tray(
    session: Session, quick: QuickDesk, walk: str, answer: Answer, sign: str
) -> None:
    quick.popup.answered.emit(walk, answer, None)
    assert marks(session, walk) == sign
    assert session.histories()[walk].answers[day(0)].via is Via.TRAY


def test_what_was_answered_is_shown_and_taken_back_by_a_second_press(
    session: Session, quick: QuickDesk, walk: str
) -> None:
    quick.popup.rows[0].toggle()
    assert not quick.popup.rows[0].state.open
    quick.popup.rows[0].toggle()
    assert marks(session, walk) == "?"


def test_undo_takes_back_the_last_change(session: Session, quick: QuickDesk, walk: str) -> None:
    quick.popup.rows[0].toggle()
    quick.popup.undo_requested.emit()
    assert marks(session, walk) == "?"
    assert quick.popup.rows[0].state.open


def test_a_note_is_recorded(session: Session, quick: QuickDesk, walk: str) -> None:
    quick.popup.note_written.emit(walk, "in the rain")
    found = session.day_of(walk, day(0))
    assert found is not None
    assert found.note == "in the rain"


def test_opening_it_counts_as_a_look_at_the_app(session: Session, quick: QuickDesk) -> None:
    opened = session.folder.events.events_of((AppOpened,))
    assert [event.via for event in opened] == [Via.TRAY]


def test_the_click_that_closed_it_does_not_open_it_again(quick: QuickDesk) -> None:
    quick.popup.close()
    quick.toggle()
    assert not quick.popup.isVisible()


def test_what_is_refused_is_said(quick: QuickDesk, walk: str, session: Session) -> None:
    quick.popup.answered.emit(walk, Answer.DONE, -3.0)
    assert marks(session, walk) == "?"
    assert any(words.text().startswith("Not saved") for words in quick.popup.findChildren(Words))
