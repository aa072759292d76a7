"""What is decided in a dialog is handed up, and a dialog is told what it needs."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.habit_dialog import HabitDialog
from habit_desktop.ui.dialogs.schedule_chooser import Rhythm
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.widgets.words import Words
from tests.ui.people import COFFEE, GYM, HABITS


def test_a_new_habit_is_handed_up(window: MainWindow, qtbot: QtBot) -> None:
    dialog = window.dialogs.open_new_habit()
    dialog.what.name.setText("Sing")
    with qtbot.waitSignal(window.habit_created) as created:
        dialog.accept()
    assert created.args is not None
    assert created.args[0]["name"] == "Sing"


def test_a_changed_habit_is_handed_up_with_its_id(window: MainWindow, qtbot: QtBot) -> None:
    dialog = window.dialogs.open_edit_habit("gym")
    assert dialog is not None
    dialog.what.question.setText("Did you lift?")
    with qtbot.waitSignal(window.habit_changed) as changed:
        dialog.accept()
    assert changed.args == ["gym", {"question": "Did you lift?"}]


def test_a_habit_left_as_it_was_is_not_handed_up(window: MainWindow, qtbot: QtBot) -> None:
    dialog = window.dialogs.open_edit_habit("gym")
    assert dialog is not None
    with qtbot.assertNotEmitted(window.habit_changed):
        dialog.accept()


def test_tags_in_use_are_offered(window: MainWindow) -> None:
    completer = window.dialogs.open_new_habit().more.tags.line.completer()
    assert completer is not None
    assert completer.model().rowCount() == 3


def test_a_habit_that_is_not_shown_can_be_edited_as_it_is_now(window: MainWindow) -> None:
    window.know([COFFEE, replace(GYM, question="Did you lift?")], week_start=0)
    dialogs = [window.dialogs.open_edit_habit(habit) for habit in ("coffee", "gym")]
    assert [dialog and dialog.what.name.text() for dialog in dialogs] == ["Coffee", "Gym"]
    assert [dialog and dialog.what.question.text() for dialog in dialogs] == ["", "Did you lift?"]


def test_a_habits_dialog_knows_the_other_names_and_the_weeks_first_day(window: MainWindow) -> None:
    window.know(HABITS, week_start=6)
    dialog = window.dialogs.open_new_habit()
    dialog.what.name.setText("Gym")
    dialog.when.schedule.choose(Rhythm.PER_WEEK)
    assert "Sunday first" in dialog.when.meaning.text()
    assert "Another habit has this name, too." in [words.text() for words in dialog.findChildren(Words)]


def test_a_habit_may_keep_its_own_name(window: MainWindow) -> None:
    window.know(HABITS, week_start=0)
    dialog = window.dialogs.open_edit_habit("gym")
    assert dialog is not None
    assert "Another habit has this name, too." not in [words.text() for words in dialog.findChildren(Words)]


def test_a_habit_nobody_knows_cannot_be_edited(window: MainWindow) -> None:
    assert window.dialogs.open_edit_habit("gone") is None


def test_dialogs_belong_to_the_window(window: MainWindow) -> None:
    window.dialogs.open_new_habit()
    assert window.findChildren(HabitDialog)
