"""Making and changing a habit."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.domain.habit import Goal, Habit, Kind, Policy, ReminderTime, habit_fields, habit_from_fields
from habit_desktop.domain.schedule import Period, TimesPerPeriod, parse_schedule
from habit_desktop.ui.dialogs.habit.draft import Response
from habit_desktop.ui.dialogs.habit.problems import Known, Place
from habit_desktop.ui.dialogs.habit.template_row import TemplateRow
from habit_desktop.ui.dialogs.habit_dialog import HabitDialog
from habit_desktop.ui.dialogs.schedule_chooser import Rhythm
from habit_desktop.ui.widgets.screen_room import screen_room
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording.templates import Template, templates
from tests.ui.people import GYM, TODAY, WALK

KNOWN = Known(("Body", "Evening"), frozenset({"Walk"}), week_start=6, today=TODAY)
FULL = Habit(
    "run",
    "Run",
    "Did you run?",
    "For the **marathon**\n\n- slowly",
    icon="🏃",
    color="#123abc",
    tags=("Body", "Out"),
    kind=Kind.NUMERIC,
    unit="km",
    target=10.0,
    schedule=TimesPerPeriod(1, Period.WEEK),
    reminders=(ReminderTime(time(7)), ReminderTime(time(18, 30), frozenset({1, 3}))),
    policy=Policy.ALWAYS,
    position=4,
    starts=date(2026, 3, 1),
    ends=date(2026, 6, 30),
)
SUGAR = Habit("sugar", "Sugar", kind=Kind.NUMERIC, goal=Goal.AT_MOST, icon="sweets")
NOTATIONS = ["daily", "weekdays:tue,thu", "every:3d", "times:3/week", "times:10/month", "times:3/7d", "times:99/100d"]

Opened = Callable[..., HabitDialog]


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    """Dialogs, shown."""

    def open_one(habit: Habit | None = None, known: Known = KNOWN, template: Template | None = None) -> HabitDialog:
        dialog = HabitDialog(habit, known, template=template)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return open_one


@pytest.fixture
def new(opened: Opened) -> HabitDialog:
    return opened()


def line_at(dialog: HabitDialog, place: Place) -> tuple[str, Ink]:
    """What stands beside a field, and in which ink."""
    sections = (dialog.what, dialog.when, dialog.reminding, dialog.look)
    line = next(section.lines[place] for section in sections if place in section.lines)
    return (line.text() if line.isVisible() else ""), line.ink


def test_a_habit_needs_a_name_and_the_button_says_so(new: HabitDialog) -> None:
    assert not new.accept_button.isEnabled()
    assert new.accept_button.toolTip() == "A habit needs a name."


def test_a_name_is_enough(new: HabitDialog) -> None:
    new.what.name.setText("Sing")
    assert new.accept_button.isEnabled()
    assert new.accept_button.toolTip() == ""
    assert habit_from_fields("id", new.fields()).name == "Sing"


def test_an_empty_form_is_no_mistake_but_a_name_taken_away_is(new: HabitDialog) -> None:
    assert line_at(new, Place.NAME)[0] == ""
    QTest.keyClicks(new.what.name, "S")
    QTest.keyClick(new.what.name, Qt.Key.Key_Backspace)
    assert line_at(new, Place.NAME) == ("A habit needs a name.", Ink.NEGATIVE)
    assert new.what.name.accessibleDescription() == "A habit needs a name."


def test_a_name_in_use_is_told_and_can_be_saved(new: HabitDialog) -> None:
    QTest.keyClicks(new.what.name, "walk")
    assert line_at(new, Place.NAME) == ("Another habit has this name, too.", Ink.SOFT)
    assert new.accept_button.isEnabled()


def test_a_missing_target_is_a_hint_until_the_person_has_been_there(new: HabitDialog) -> None:
    new.what.name.setText("Walk far")
    new.what.response.choose(Response.AMOUNT)
    assert not new.accept_button.isEnabled()
    assert line_at(new, Place.TARGET)[1] is Ink.SOFT
    new.what.target.editingFinished.emit()
    assert line_at(new, Place.TARGET)[1] is Ink.NEGATIVE


def test_a_last_day_before_the_first_is_told_at_once(new: HabitDialog) -> None:
    new.what.name.setText("Sing")
    new.when.starts.show_day(date(2026, 4, 2))
    new.when.ends.show_day(date(2026, 4, 1))
    assert line_at(new, Place.LIFE) == ("The last day lies before the first.", Ink.NEGATIVE)
    assert not new.accept_button.isEnabled()


@pytest.mark.parametrize("habit", [GYM, WALK, FULL, SUGAR])
def test_an_untouched_habit_has_no_changes(opened: Opened, habit: Habit) -> None:
    assert opened(habit).fields() == {}


def test_a_new_habit_has_every_field_but_its_place(new: HabitDialog) -> None:
    assert set(new.fields()) == set(habit_fields(GYM)) - {"position"}


def test_only_what_changed_is_handed_over(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened(WALK)
    dialog.reminding.policy.choose(Policy.OFF)
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.accept_button.click()
    assert saved.args == [{"policy": "off"}]


def test_a_habit_to_quit_is_said_in_plain_words(new: HabitDialog) -> None:
    new.what.name.setText("Sugar")
    new.what.response.choose(Response.QUIT)
    assert habit_from_fields("id", new.fields()).to_quit
    assert not new.what.target.isVisible()
    assert new.when.meaning.text() == "A day without it counts as done. Due every day."


def test_a_habit_to_quit_is_opened_as_one(opened: Opened) -> None:
    assert opened(SUGAR).what.response.value() == Response.QUIT


def test_the_sentence_follows_every_field(new: HabitDialog) -> None:
    new.when.schedule.choose(Rhythm.PER_WEEK)
    assert new.when.meaning.text().startswith("3 times per calendar week, Sunday first:")
    new.what.response.choose(Response.AMOUNT)
    new.what.target.setValue(10)
    new.what.unit.setText("km")
    assert new.when.meaning.text().startswith("At least 10 km in total per calendar week, Sunday first:")
    new.when.ends.show_day(date(2026, 6, 30))
    assert new.when.meaning.text().endswith("Until Tue 30 June 2026.")


def test_a_colour_and_an_emoji_from_elsewhere_are_kept(opened: Opened) -> None:
    dialog = opened(FULL)
    assert (dialog.look.color.color(), dialog.look.icon.icon()) == ("#123abc", "🏃")


def test_several_reminders_have_weekdays_of_their_own(opened: Opened) -> None:
    dialog = opened(FULL)
    dialog.reminding.times.add()
    assert dialog.fields()["reminders"] == [
        {"at": "07:00", "weekdays": [0, 1, 2, 3, 4, 5, 6]},
        {"at": "18:30", "weekdays": [1, 3]},
        {"at": "19:00", "weekdays": [1, 3]},
    ]


def test_times_wait_out_of_sight_while_nothing_reminds(opened: Opened) -> None:
    dialog = opened(FULL)
    dialog.reminding.policy.choose(Policy.OFF)
    assert not dialog.reminding.times.isVisible()
    assert dialog.fields() == {"policy": "off"}


@pytest.mark.parametrize("notation", NOTATIONS)
def test_every_schedule_survives_the_dialog(opened: Opened, notation: str) -> None:
    habit = Habit("h", "Run", schedule=parse_schedule(notation))
    assert opened(habit).fields_asked()["schedule"] == notation


@pytest.mark.parametrize("template", templates(), ids=lambda template: template.words)
def test_a_template_fills_the_form(opened: Opened, template: Template) -> None:
    dialog = opened(template=template)
    assert dialog.fields() == template.fields()
    assert dialog.accept_button.isEnabled()


def test_another_template_leaves_nothing_of_the_one_before(new: HabitDialog) -> None:
    for template in templates():
        new.start_from(template)
    assert new.fields() == templates()[-1].fields()


def test_a_template_is_chosen_by_a_press_or_from_the_menu(new: HabitDialog) -> None:
    row = new.findChildren(TemplateRow)[0]
    next(made for made in row.findChildren(QAbstractButton) if made.text() == "Walk").click()
    assert new.what.name.text() == "Walk"
    menu = row.findChildren(QMenu)[0]
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Journal").trigger()
    assert new.what.name.text() == "Journal"
    assert new.what.name.selectedText() == "Journal"


def test_an_edited_habit_starts_from_itself(opened: Opened) -> None:
    assert not opened(GYM).findChildren(TemplateRow)


@pytest.mark.parametrize(("width", "shown"), [(360, 2), (900, 6)])
def test_as_many_templates_stand_in_sight_as_there_is_room(new: HabitDialog, width: int, shown: int) -> None:
    new.resize(width, 640)
    row = new.findChildren(TemplateRow)[0]
    QApplication.processEvents()
    seen = [made for made in row.findChildren(QAbstractButton) if made.isVisible() and made.text() != "All…"]
    assert len(seen) == shown


@pytest.mark.parametrize("size", [(360, 640), (600, 700), (1100, 720)])
def test_the_way_out_is_always_in_sight(opened: Opened, size: tuple[int, int]) -> None:
    dialog = opened(FULL)
    for _time in range(9):
        dialog.reminding.times.add()
    dialog.resize(*size)
    QApplication.processEvents()
    assert (dialog.width(), dialog.height()) == size
    corner = dialog.accept_button.mapTo(dialog, dialog.accept_button.rect().bottomRight())
    assert dialog.rect().contains(corner)


def test_a_dialog_stays_within_the_screen(new: HabitDialog) -> None:
    for _time in range(20):
        new.reminding.times.add()
    QApplication.processEvents()
    assert new.height() < screen_room(new).height()


def test_a_wide_dialog_has_two_columns(opened: Opened) -> None:
    dialog = opened(FULL)
    dialog.resize(1100, 720)
    QApplication.processEvents()
    assert dialog.reminding.y() == dialog.what.y() == 0
    assert dialog.reminding.x() > dialog.what.geometry().right()


def focused() -> QWidget:
    reached = QApplication.focusWidget()
    assert reached is not None
    return reached


def tab_to(name: str) -> None:
    """The Tab key is pressed until the keyboard is on what a screen reader calls so."""
    for _step in range(80):
        if name in (focused().accessibleName(), getattr(focused(), "text", str)()):
            return
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    pytest.fail(f"the Tab key does not reach {name}")


def press(key: Qt.Key, times: int = 1) -> None:
    for _time in range(times):
        QTest.keyClick(focused(), key)


def write(text: str) -> None:
    """The text stands in the line the keyboard is on, instead of what stood there."""
    if isinstance(line := focused(), QLineEdit):
        line.selectAll()
    QTest.keyClicks(focused(), text)


@pytest.mark.qt_log_ignore("does not support")  # what completes the tags pops up
def test_a_whole_habit_is_made_without_a_mouse(new: HabitDialog, qtbot: QtBot) -> None:
    qtbot.waitExposed(new)
    new.activateWindow()
    qtbot.waitUntil(new.what.name.hasFocus)
    write("Run far")
    tab_to("Question")
    write("Did you run?")
    tab_to("Answer: Yes or no")
    press(Qt.Key.Key_Right)
    tab_to("Amount")
    write("10")
    tab_to("Unit")
    write("km")
    tab_to("How often")
    press(Qt.Key.Key_Down, 3)
    tab_to("Ends on")
    press(Qt.Key.Key_Space)
    tab_to("When it helps")
    press(Qt.Key.Key_Down)
    tab_to("Add a time")
    press(Qt.Key.Key_Space)
    write("0715")
    tab_to("07:15: Sunday")
    press(Qt.Key.Key_Space)
    tab_to("Blue")
    press(Qt.Key.Key_Right)
    tab_to("No icon")
    press(Qt.Key.Key_Right)
    tab_to("Tags")
    write("Out, Body")
    tab_to("Description")
    QTest.keyClicks(focused(), "Slowly")
    with qtbot.waitSignal(new.saved) as saved:
        QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved.args is not None
    assert habit_from_fields("run", saved.args[0]) == Habit(
        "run",
        "Run far",
        "Did you run?",
        "Slowly",
        icon="drop",
        color="#118C84",
        tags=("Out", "Body"),
        kind=Kind.NUMERIC,
        unit="km",
        target=10.0,
        schedule=TimesPerPeriod(1, Period.WEEK),
        reminders=(ReminderTime(time(7, 15), frozenset(range(6))),),
        policy=Policy.ALWAYS,
        ends=date(2026, 4, 18),
    )


def test_enter_in_a_line_saves(new: HabitDialog, qtbot: QtBot) -> None:
    write_to = new.what.name
    write_to.setText("Sing")
    with qtbot.waitSignal(new.saved):
        QTest.keyClick(write_to, Qt.Key.Key_Return)


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_no_key_saves_what_cannot_be(new: HabitDialog, qtbot: QtBot, modifier: Qt.KeyboardModifier) -> None:
    with qtbot.assertNotEmitted(new.saved):
        QTest.keyClick(new.what.name, Qt.Key.Key_Return, modifier)
    assert new.isVisible()


def test_the_keyboard_brings_what_it_reaches_into_sight(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened(FULL)
    dialog.resize(360, 640)
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.what.name.hasFocus)
    tab_to("Description")
    top = focused().mapTo(dialog.form.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < dialog.form.viewport().height()


def test_every_control_has_a_name(opened: Opened) -> None:
    dialog = opened(FULL)
    shown = [part for part in dialog.findChildren(QWidget) if part.isVisible()]
    controls = [part for part in shown if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [part for part in controls if not part.accessibleName() and not getattr(part, "text", str)()]
    assert [part for part in nameless if not isinstance(part.parentWidget(), QAbstractSpinBox)] == []
