"""A pause is for all habits or those of a tag, begins today or later, and has a last day, or none."""

from datetime import date

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.pause_dialog import PauseDialog
from habit_desktop.ui.dialogs.pause_wish import PauseWish

TODAY = date(2026, 3, 19)


@pytest.fixture
def dialog(qtbot: QtBot) -> PauseDialog:
    dialog = PauseDialog(TODAY, ["Body", "Evening"])
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_a_week_is_offered(dialog: PauseDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [PauseWish("", TODAY, date(2026, 3, 25))]


def test_without_an_end_it_lasts_until_it_is_ended(dialog: PauseDialog, qtbot: QtBot) -> None:
    dialog.has_end.setChecked(False)
    assert not dialog.last_day.isEnabled()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [PauseWish("", TODAY, None)]


def test_it_cannot_end_before_it_begins(dialog: PauseDialog, qtbot: QtBot) -> None:
    dialog.last_day.setDate(QDate(2026, 3, 1))
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [PauseWish("", TODAY, TODAY)]


def test_it_can_begin_later_and_then_ends_no_earlier(dialog: PauseDialog, qtbot: QtBot) -> None:
    dialog.first_day.setDate(QDate(2026, 4, 1))
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [PauseWish("", date(2026, 4, 1), date(2026, 4, 1))]


def test_it_can_be_for_the_habits_of_a_tag(dialog: PauseDialog, qtbot: QtBot) -> None:
    dialog.habits.setCurrentIndex(dialog.habits.findData("Evening"))
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [PauseWish("Evening", TODAY, date(2026, 3, 25))]


def test_without_tags_there_is_nothing_to_choose(qtbot: QtBot) -> None:
    dialog = PauseDialog(TODAY)
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.habits.isVisible()


def test_what_is_not_confirmed_pauses_nothing(dialog: PauseDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.reject()


def test_whose_pause_it_is_can_be_read(qtbot: QtBot) -> None:
    dialog = PauseDialog(TODAY, ["Evening gymnastics"])
    qtbot.addWidget(dialog)
    dialog.habits.setCurrentIndex(1)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.habits.shown() == "Evening gymnastics")
