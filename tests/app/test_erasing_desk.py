"""What was confirmed twice is gone from the disk, and the window says so."""

from pytestqt.qtbot import QtBot

from habit_desktop.app.desk import Desk
from habit_desktop.app.erasing_desk import ErasingDesk
from habit_desktop.engine.session import Session
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.ui.dialogs.erase_dialog import Span
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.widgets.toast import Toast
from habit_desktop.ui.widgets.words import Words
from tests.engine.living import made, remember


def said(window: MainWindow) -> str:
    """What the bar at the window's bottom says."""
    return window.findChildren(Toast)[0].findChildren(Words)[0].text()


def test_a_habit_is_erased(
    session: Session, desk: Desk, training: TrainingWatch, window: MainWindow, qtbot: QtBot
) -> None:
    gone, left = made(session, "Gym"), made(session, "Read")
    remember(session, gone, "x")
    dialog = ErasingDesk(session, training, window).open()
    dialog.accept_button.click()
    assert gone in session.all_histories()
    dialog.sure.setChecked(True)
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: said(window).startswith("Erased: “Gym” with 1 mark"))
    assert [*session.all_histories()] == [left]
    assert "Gym" not in str(session.folder.events.events())


def test_everything_is_erased(
    session: Session, desk: Desk, training: TrainingWatch, window: MainWindow, qtbot: QtBot
) -> None:
    made(session)
    dialog = ErasingDesk(session, training, window).open()
    dialog.span.setCurrentIndex(dialog.span.findData(Span.EVERYTHING.value))
    dialog.accept_button.click()
    dialog.sure.setChecked(True)
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: said(window).startswith("Erased: everything"))
    assert session.all_histories() == {}


def test_days_the_wrong_way_round_are_told_before_anything_is_asked(
    session: Session, training: TrainingWatch, window: MainWindow, desk: Desk
) -> None:
    made(session)
    dialog = ErasingDesk(session, training, window).open()
    dialog.span.setCurrentIndex(dialog.span.findData(Span.DAYS.value))
    dialog.first.setDate(dialog.last.date().addDays(1))
    dialog.accept_button.click()
    assert any("comes before" in words.text() for words in dialog.findChildren(Words))
    assert not dialog.sure.isVisible()
