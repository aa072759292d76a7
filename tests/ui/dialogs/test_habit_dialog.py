"""Making and changing a habit."""

from datetime import time

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.domain.habit import Goal, Habit, Kind, Policy, ReminderTime, habit_fields, habit_from_fields
from habit_desktop.domain.schedule import parse_schedule
from habit_desktop.ui.dialogs.habit_dialog import HabitDialog
from habit_desktop.ui.dialogs.schedule_chooser import Rhythm, ScheduleChooser
from habit_desktop.ui.widgets.words import Ink, Words
from tests.ui.people import GYM, WALK

SCHEDULES = ["daily", "weekdays:tue,thu", "every:3d", "times:3/week", "times:10/month", "times:3/7d", "times:99/100d"]


@pytest.fixture
def new(qtbot: QtBot) -> HabitDialog:
    dialog = HabitDialog()
    qtbot.addWidget(dialog)
    return dialog


def opened(qtbot: QtBot, habit: Habit) -> HabitDialog:
    dialog = HabitDialog(habit)
    qtbot.addWidget(dialog)
    return dialog


def test_a_habit_needs_a_name(new: HabitDialog) -> None:
    assert not new.accept_button.isEnabled()


def test_a_name_is_enough(new: HabitDialog) -> None:
    new.name.setText("Meditate")
    assert new.accept_button.isEnabled()
    assert habit_from_fields("id", new.fields()).name == "Meditate"


def test_a_saved_habit_is_handed_over_as_json_fields(new: HabitDialog, qtbot: QtBot) -> None:
    new.name.setText("Meditate")
    with qtbot.waitSignal(new.saved) as saved:
        new.accept()
    assert saved.args is not None
    assert set(saved.args[0]) <= set(habit_fields(GYM))


def test_at_least_nothing_is_no_target(new: HabitDialog) -> None:
    new.name.setText("Walk")
    new.kind.setCurrentIndex(new.kind.findData(str(Kind.NUMERIC)))
    assert not new.accept_button.isEnabled()


def ink_of_the_target(dialog: HabitDialog) -> Ink:
    return next(words for words in dialog.findChildren(Words) if "target above zero" in words.text()).ink


def test_a_missing_target_is_a_hint_until_the_person_has_been_there(new: HabitDialog) -> None:
    new.name.setText("Walk")
    new.kind.setCurrentIndex(new.kind.findData(str(Kind.NUMERIC)))
    assert ink_of_the_target(new) is Ink.SOFT
    new.target.editingFinished.emit()
    assert ink_of_the_target(new) is Ink.NEGATIVE


def test_at_most_nothing_is_a_target(new: HabitDialog) -> None:
    new.name.setText("Cigarettes")
    new.kind.setCurrentIndex(new.kind.findData(str(Kind.NUMERIC)))
    new.goal.setCurrentIndex(new.goal.findData(str(Goal.AT_MOST)))
    assert new.accept_button.isEnabled()


@pytest.mark.parametrize("habit", [GYM, WALK])
def test_an_untouched_habit_has_no_changes(qtbot: QtBot, habit: Habit) -> None:
    assert opened(qtbot, habit).fields() == {}


def test_only_what_changed_is_handed_over(qtbot: QtBot) -> None:
    dialog = opened(qtbot, WALK)
    dialog.policy.setCurrentIndex(dialog.policy.findData(str(Policy.OFF)))
    assert dialog.fields() == {"policy": "off"}


def test_reminders_keep_their_weekdays(qtbot: QtBot) -> None:
    habit = Habit("g", "Gym", reminders=(ReminderTime(time(7, 0), frozenset({1, 3})),))
    dialog = opened(qtbot, habit)
    dialog.reminders.add()
    assert dialog.fields()["reminders"] == [
        {"at": "07:00", "weekdays": [1, 3]},
        {"at": "19:00", "weekdays": [0, 1, 2, 3, 4, 5, 6]},
    ]


def test_tags_are_separated_by_commas(new: HabitDialog) -> None:
    new.tag.setText("Body, Morning ,")
    assert new.fields()["tags"] == ["Body", "Morning"]


def test_a_colour_from_elsewhere_is_kept(qtbot: QtBot) -> None:
    assert opened(qtbot, Habit("x", "X", color="#123abc")).color.color() == "#123abc"


@pytest.mark.parametrize("notation", SCHEDULES)
def test_every_schedule_survives_the_chooser(qtbot: QtBot, notation: str) -> None:
    chooser = ScheduleChooser(parse_schedule(notation))
    qtbot.addWidget(chooser)
    assert chooser.schedule() == parse_schedule(notation)


@pytest.mark.parametrize("rhythm", Rhythm)
def test_every_kind_of_schedule_can_be_chosen(qtbot: QtBot, rhythm: Rhythm) -> None:
    chooser = ScheduleChooser(parse_schedule("daily"))
    qtbot.addWidget(chooser)
    with qtbot.waitSignal(chooser.changed, raising=rhythm is not Rhythm.DAILY, timeout=100):
        chooser.choose(rhythm)
    assert (chooser.schedule() == parse_schedule("daily")) is (rhythm is Rhythm.DAILY)


def test_every_field_is_seen_at_once(new: HabitDialog, qtbot: QtBot) -> None:
    new.show()
    qtbot.waitUntil(lambda: new.color.visibleRegion().boundingRect().height() == new.color.height())


def test_fields_that_come_find_room(new: HabitDialog, qtbot: QtBot) -> None:
    new.show()
    new.kind.setCurrentIndex(new.kind.findData(str(Kind.NUMERIC)))
    qtbot.waitUntil(lambda: new.color.visibleRegion().boundingRect().height() == new.color.height())


def test_a_dialog_stays_within_the_screen(new: HabitDialog) -> None:
    new.show()
    for _time in range(20):
        new.reminders.add()
    assert new.height() < new.screen().availableSize().height()
