"""Every schedule can be chosen, and is asked for by what it counts."""

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.domain.schedule import Period, TimesPerPeriod, Weekdays, parse_schedule
from habit_desktop.ui.dialogs.fields import Choice, CountField
from habit_desktop.ui.dialogs.habit.weekday_row import WeekdayRow
from habit_desktop.ui.dialogs.schedule_chooser import Rhythm, ScheduleChooser

SCHEDULES = ["daily", "weekdays:tue,thu", "every:3d", "times:3/week", "times:10/month", "times:3/7d", "times:99/100d"]


@pytest.fixture
def chooser(qtbot: QtBot) -> ScheduleChooser:
    made = ScheduleChooser(parse_schedule("daily"))
    qtbot.addWidget(made)
    made.show()
    return made


def asked(chooser: ScheduleChooser) -> list[str]:
    """The numbers that are asked for."""
    return [field.accessibleName() for field in chooser.findChildren(CountField) if field.isVisible()]


@pytest.mark.parametrize("notation", SCHEDULES)
def test_every_schedule_survives_the_chooser(chooser: ScheduleChooser, notation: str) -> None:
    chooser.show_schedule(parse_schedule(notation))
    assert chooser.schedule() == parse_schedule(notation)


@pytest.mark.parametrize("rhythm", [rhythm for rhythm in Rhythm if rhythm is not Rhythm.DAILY])
def test_every_kind_of_schedule_can_be_chosen(chooser: ScheduleChooser, qtbot: QtBot, rhythm: Rhythm) -> None:
    with qtbot.waitSignal(chooser.changed):
        chooser.choose(rhythm)
    assert chooser.schedule() != parse_schedule("daily")


def test_a_schedule_that_is_shown_is_no_change(chooser: ScheduleChooser, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chooser.changed):
        chooser.show_schedule(parse_schedule("times:3/7d"))


def test_there_may_be_no_weekday_while_one_is_changed_for_another(chooser: ScheduleChooser) -> None:
    chooser.show_schedule(parse_schedule("weekdays:tue"))
    chooser.findChildren(WeekdayRow)[0].stops()[1].click()
    assert chooser.schedule() == Weekdays(frozenset())


def test_the_days_are_always_more_than_the_times(chooser: ScheduleChooser) -> None:
    chooser.show_schedule(parse_schedule("times:6/7d"))
    window = next(field for field in chooser.findChildren(CountField) if field.accessibleName() == "Days")
    window.setValue(4)
    assert chooser.schedule() == parse_schedule("times:3/4d")


@pytest.mark.parametrize(
    ("rhythm", "times_asked", "total_asked"),
    [
        (Rhythm.PER_WEEK, ["Times a week"], []),
        (Rhythm.PER_MONTH, ["Times a month"], []),
        (Rhythm.PER_WINDOW, ["Times", "Days"], ["Days"]),
        (Rhythm.EVERY_DAYS, ["Days between"], ["Days between"]),
    ],
)
def test_of_amounts_that_add_up_no_times_are_asked(
    chooser: ScheduleChooser, rhythm: Rhythm, times_asked: list[str], total_asked: list[str]
) -> None:
    chooser.choose(rhythm)
    assert asked(chooser) == times_asked
    chooser.count_in_total(True)
    assert asked(chooser) == total_asked


def test_a_kind_takes_no_more_room_than_its_own_numbers(chooser: ScheduleChooser) -> None:
    chooser.choose(Rhythm.PER_WEEK)
    assert chooser.heightForWidth(180) < 120
    chooser.choose(Rhythm.WEEKDAYS)
    assert chooser.heightForWidth(180) > chooser.heightForWidth(400)


def test_what_adds_up_counts_as_one_time_and_the_times_come_back(chooser: ScheduleChooser) -> None:
    chooser.show_schedule(parse_schedule("times:4/week"))
    chooser.count_in_total(True)
    assert chooser.schedule() == TimesPerPeriod(1, Period.WEEK)
    assert chooser.findChildren(Choice)[0].currentText() == "In total each week"
    chooser.count_in_total(False)
    assert chooser.schedule() == TimesPerPeriod(4, Period.WEEK)


def test_the_weekdays_begin_with_the_weeks_first(qtbot: QtBot) -> None:
    row = WeekdayRow({0}, week_start=6)
    qtbot.addWidget(row)
    assert [day.text() for day in row.stops()][:2] == ["Sun", "Mon"]
    assert row.chosen() == {0}
