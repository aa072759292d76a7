"""A pause of all habits has a last day, or none."""

from datetime import date

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.pause_dialog import PauseDialog

TODAY = date(2026, 3, 19)


@pytest.fixture
def dialog(qtbot: QtBot) -> PauseDialog:
    dialog = PauseDialog(TODAY)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_a_week_is_offered(dialog: PauseDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [date(2026, 3, 25)]


def test_without_an_end_it_lasts_until_it_is_ended(dialog: PauseDialog, qtbot: QtBot) -> None:
    dialog.has_end.setChecked(False)
    assert not dialog.last_day.isEnabled()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [None]


def test_it_cannot_end_before_it_begins(dialog: PauseDialog, qtbot: QtBot) -> None:
    dialog.last_day.setDate(QDate(2026, 3, 1))
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [TODAY]


def test_what_is_not_confirmed_pauses_nothing(dialog: PauseDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.reject()
