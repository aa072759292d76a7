"""The overview's page: what it shows, and what a person can do on it by pointer and by keyboard."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.pages.habits.findings_card import FindingRow
from habit_desktop.ui.pages.habits.page import HabitsPage
from habit_desktop.ui.pages.habits.row import HabitRow
from habit_desktop.ui.pages.habits.state import Order
from habit_desktop.ui.widgets.words import Words
from tests.ui.many_habits import findings, line, march, overview, trashed
from tests.ui.people import GYM, HABITS, MEDITATE, PHONE, READ, TODAY


@pytest.fixture
def page(qtbot: QtBot) -> HabitsPage:
    page = HabitsPage()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show_reading(overview(archived=(line(PHONE),), trash=(trashed(GYM),)))
    page.show_month(march())
    page.show_findings(findings())
    page.show()
    qtbot.waitExposed(page)
    return page


def texts(page: HabitsPage) -> list[str]:
    return [words.text() for words in page.findChildren(Words) if words.isVisible()]


def names(page: HabitsPage) -> list[str]:
    return [row.habit_id for row in page.list.rows]


def act(row: HabitRow, text: str) -> None:
    """Choose an entry of a row's menu."""
    menu = row.open_menu()
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_a_press_on_a_row_opens_its_habit(page: HabitsPage, qtbot: QtBot) -> None:
    row = page.list.rows[2]
    with qtbot.waitSignal(page.habit_opened) as opened:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    assert opened.args == [HABITS[2].id]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_on_a_row_opens_its_habit(page: HabitsPage, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(page.habit_opened):
        QTest.keyClick(page.list.rows[0], key)


def test_a_row_tells_what_its_share_is_made_of(page: HabitsPage) -> None:
    assert page.list.rows[0].toolTip().startswith("Last 30 days: ")


def test_the_arrows_move_between_rows(page: HabitsPage) -> None:
    rows = page.list.rows
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    QTest.keyClick(rows[1], Qt.Key.Key_Up)
    assert rows[0].hasFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Up)
    assert rows[0].hasFocus()


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Open", "habit_opened"),
        ("Look inside…", "insight_wanted"),
        ("Edit habit…", "edit_wanted"),
        ("Archive", "archive_requested"),
        ("Delete", "delete_requested"),
    ],
)
def test_the_menu_of_a_row_does_the_rest(page: HabitsPage, qtbot: QtBot, text: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)) as asked:
        act(page.list.rows[1], text)
    assert asked.args == [HABITS[1].id]


def test_what_was_put_away_is_folded_and_can_be_brought_back(page: HabitsPage, qtbot: QtBot) -> None:
    row = page.list.archived_rows[0]
    assert not row.isVisible()
    page.list.archived.button.click()
    assert row.isVisible()
    with qtbot.waitSignal(page.unarchive_requested) as asked:
        act(row, "Bring back")
    assert asked.args == [PHONE.id]


def test_what_is_in_the_trash_can_be_restored(page: HabitsPage, qtbot: QtBot) -> None:
    page.list.trash.button.click()
    restore = next(way for way in page.findChildren(QPushButton) if way.accessibleName() == "Restore Gym")
    with qtbot.waitSignal(page.restore_requested) as asked:
        restore.click()
    assert asked.args == [GYM.id]


def test_empty_folds_are_not_there(page: HabitsPage) -> None:
    page.show_reading(overview())
    assert not page.list.archived.isVisible()
    assert not page.list.trash.isVisible()


def test_the_list_is_sorted_as_chosen(page: HabitsPage) -> None:
    page.list.choose(Order.NAME)
    assert names(page)[0] == GYM.id
    page.list.choose(Order.MINE)
    assert names(page) == [habit.id for habit in HABITS]


def test_the_order_stays_when_something_changes(page: HabitsPage) -> None:
    page.list.choose(Order.NAME)
    page.show_reading(overview())
    assert names(page)[0] == GYM.id


def test_the_list_is_searched_as_one_types(page: HabitsPage) -> None:
    QTest.keyClicks(page.list.search, "rea")
    assert names(page) == [READ.id]
    QTest.keyClicks(page.list.search, "xyz")
    assert names(page) == []
    assert any("“reaxyz”" in text for text in texts(page))


def test_a_search_that_comes_and_goes_leaves_nothing_behind(page: HabitsPage) -> None:
    def search() -> int:
        for text in ("rea", ""):
            page.list.search.setText(text)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(page.findChildren(QWidget))

    before = search()
    assert [search(), search()] == [before] * 2


def test_a_key_leads_to_the_search(page: HabitsPage) -> None:
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.list.search.hasFocus()


def test_few_habits_need_no_search(page: HabitsPage) -> None:
    page.show_reading(overview((line(GYM),)))
    assert not page.list.search.isVisible()


def test_of_many_habits_the_first_are_shown_until_all_are_wanted(page: HabitsPage) -> None:
    many = tuple(line(replace(GYM, id=f"h{number}", name=f"Habit {number}")) for number in range(40))
    page.show_reading(overview(many))
    assert len(page.list.rows) == 12
    assert page.list.rest.text() == "Show 28 more habits"
    page.list.rest.click()
    assert len(page.list.rows) == 40
    assert not page.list.rest.isVisible()


def test_rows_are_kept_when_only_their_numbers_change(page: HabitsPage) -> None:
    before = page.list.rows
    page.show_reading(overview(tuple(line(habit, strength=0.9) for habit in HABITS)))
    assert page.list.rows == before
    assert "strength 90" in before[0].accessibleName()


def test_a_day_of_the_month_leads_to_that_day(page: HabitsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.day_chosen) as chosen:
        page.month.days[date(2026, 3, 11)].click()
    assert chosen.args == [date(2026, 3, 11)]


def test_the_arrows_move_through_the_month(page: HabitsPage, qtbot: QtBot) -> None:
    days = page.month.days
    days[TODAY].setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(page.focusWidget(), key)
    reached = days[date(2026, 3, 18)]
    assert reached.hasFocus()
    with qtbot.waitSignal(page.day_chosen):
        QTest.keyClick(reached, Qt.Key.Key_Return)


def test_the_month_is_one_stop_of_the_tab_key(page: HabitsPage) -> None:
    days = page.month.days
    days[TODAY].setFocus()
    QTest.keyClick(days[TODAY], Qt.Key.Key_Left)
    stops = [day for day, shown in days.items() if shown.focusPolicy() is Qt.FocusPolicy.StrongFocus]
    assert stops == [date(2026, 3, 18)]


@pytest.mark.parametrize(("way", "asked_for"), [("back", date(2026, 2, 28)), ("forward", date(2026, 4, 1))])
def test_other_months_are_asked_for(page: HabitsPage, qtbot: QtBot, way: str, asked_for: date) -> None:
    page.show_month(replace(march(), latest=date(2026, 5, 1)))
    with qtbot.waitSignal(page.month_requested) as asked:
        getattr(page.month, way).click()
    assert asked.args == [asked_for]


def test_there_is_no_month_after_this_one(page: HabitsPage) -> None:
    assert not page.month.forward.isEnabled()
    assert page.month.back.isEnabled()


def test_each_day_says_what_it_was(page: HabitsPage) -> None:
    assert page.month.days[TODAY].accessibleName() == "Thu 19 March 2026: 3 of 3 done, 1 open"


def test_each_finding_stands_with_its_evidence(page: HabitsPage) -> None:
    shown = texts(page)
    assert "3 things stand out" in shown
    assert "On days with “Gym”, “Stretch” is 25 points likelier." in shown
    assert "Done on 34 of 41 such days, and on 22 of 38 others." in shown


def test_a_finding_says_what_it_is_when_asked(page: HabitsPage) -> None:
    row = page.findings.findChildren(FindingRow)[1]
    assert "does not say that one causes" in row.what.toolTip()
    row.what.click()
    assert "does not say that one causes" in QToolTip.text()
    QToolTip.hideText()


def test_a_finding_leads_to_its_habit(page: HabitsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.habit_opened) as opened:
        page.findings.findChildren(FindingRow)[0].way.click()
    assert opened.args == [READ.id]


def test_nothing_that_stands_out_is_the_usual_case(page: HabitsPage) -> None:
    page.show_findings(())
    assert "Nothing stands out; that is the usual case." in texts(page)


def test_of_many_findings_the_first_are_shown(page: HabitsPage) -> None:
    page.show_findings(findings() * 3)
    assert page.findings.rest.text() == "Show 4 more"
    page.findings.rest.click()
    assert not page.findings.rest.isVisible()


def test_until_findings_are_known_the_card_says_so(qtbot: QtBot) -> None:
    page = HabitsPage()
    qtbot.addWidget(page)
    page.show_reading(overview())
    page.show()
    assert "Looking through your days…" in texts(page)


def test_a_weekday_of_the_weeks_can_be_read_off_by_keyboard(page: HabitsPage) -> None:
    chart = page.weeks.chart
    chart.setFocus()
    chart.point_at(0)
    assert chart.accessibleDescription() == "Monday, this week 3 of 3 · last week 1 of 3 · usual 67\u00a0%"
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription().startswith("Tuesday")


def test_nobody_is_led_to_a_first_habit(page: HabitsPage, qtbot: QtBot) -> None:
    page.show_reading(overview(()))
    assert "No habits yet" in texts(page)
    for text, signal in (("Create a habit", page.habit_wanted), ("Import from another tracker", page.import_wanted)):
        with qtbot.waitSignal(signal):
            next(way for way in page.findChildren(QPushButton) if way.text() == text).click()


def test_someone_with_archived_habits_only_still_sees_the_list(page: HabitsPage) -> None:
    page.show_reading(overview((), archived=(line(MEDITATE),)))
    assert page.list.archived.isVisible()


def test_the_report_of_the_year_is_asked_for(page: HabitsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.year_requested) as asked:
        next(way for way in page.findChildren(QPushButton) if way.text() == "Report of the year…").click()
    assert asked.args == [2026]


def test_every_control_has_a_name(page: HabitsPage) -> None:
    page.list.archived.button.click()
    page.list.trash.button.click()
    nameless = [
        control for control in page.findChildren(QAbstractButton) if not (control.accessibleName() or control.text())
    ]
    assert not nameless
