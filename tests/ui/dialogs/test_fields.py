"""The fields dialogs share."""

from datetime import date, time

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.fields import AmountField, DayField, labelled
from habit_desktop.ui.widgets.time_field import TimeField


def test_a_week_of_the_calendar_begins_on_the_persons_day(qtbot: QtBot) -> None:
    field = DayField("Ends on", date(2026, 3, 19), week_start=6)
    qtbot.addWidget(field)
    assert field.calendarWidget().firstDayOfWeek() is Qt.DayOfWeek.Sunday


def test_a_day_can_be_typed(qtbot: QtBot) -> None:
    field = DayField("Ends on", date(2026, 3, 19))
    qtbot.addWidget(field)
    field.setFocus()
    field.setSelectedSection(DayField.Section.DaySection)
    QTest.keyClicks(field, "28")
    assert field.date() == QDate(2026, 3, 28)


@pytest.mark.parametrize(("value", "shown"), [(10.0, "10"), (2.5, "2.5"), (0.25, "0.25")])
def test_an_amount_shows_only_the_decimals_it_has(qtbot: QtBot, value: float, shown: str) -> None:
    field = AmountField(value)
    qtbot.addWidget(field)
    assert field.text() == shown


def test_a_field_is_called_what_stands_above_it(qtbot: QtBot) -> None:
    field = AmountField(1.0)
    qtbot.addWidget(field)
    labelled("Amount", field)
    assert field.accessibleName() == "Amount"


@pytest.mark.usefixtures("mirrored")
def test_a_day_begins_with_its_year_where_people_read_from_right_to_left(qtbot: QtBot) -> None:
    field = DayField("Ends on", date(2026, 3, 19))
    qtbot.addWidget(field)
    assert field.text() == "2026-03-19"


@pytest.mark.usefixtures("mirrored")
def test_an_amount_and_a_time_stand_where_reading_begins(qtbot: QtBot) -> None:
    for field in (AmountField(10.0, "km"), TimeField(time(7, 20), "Done at")):
        qtbot.addWidget(field)
        field.resize(300, 32)
        field.show()
        field.grab()  # the line is laid out when it is painted
        assert field.lineEdit().cursorRect().center().x() > 150
