"""One habit, looked at and corrected."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QAction, QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.domain.habit import Habit, Kind
from habit_desktop.domain.history import Answer, Pause
from habit_desktop.domain.tally import Stretch
from habit_desktop.ui.pages.chart_card import ChartCard
from habit_desktop.ui.pages.habit.day_popup import DayPopup
from habit_desktop.ui.pages.habit.description import Description
from habit_desktop.ui.pages.habit.header import HabitHeader
from habit_desktop.ui.pages.habit.page import HabitPage
from habit_desktop.ui.pages.habit.span import Span
from habit_desktop.ui.theme.tokens import LIGHT
from habit_desktop.ui.widgets.words import Words
from tests.domain.strips import MONDAY, amounts, day, history
from tests.ui.habits import habit_reading

pops_up = pytest.mark.qt_log_ignore("does not support")

TOLD = history("xx.x-xs" * 60, notes={day(3): "Rain, all day", day(200): "At the sea", day(410): "Visitors"})
READING = habit_reading(TOLD, 421, predicted=200)
TODAY = READING.today


@pytest.fixture
def page(qtbot: QtBot) -> HabitPage:
    page = HabitPage()
    qtbot.addWidget(page)
    page.resize(916, 1400)
    page.show_reading(READING)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    return page


def seen(part: QWidget) -> list[str]:
    """The words that can be read."""
    return [words.text().replace("\u00a0", " ") for words in part.findChildren(Words) if words.isVisible()]


def way(part: QWidget, text: str) -> QAbstractButton:
    """The button with a text."""
    return next(each for each in part.findChildren(QAbstractButton) if each.text() == text)


def act(menu: QMenu, text: str) -> QAction:
    """The entry of a menu with a text."""
    return next(each for each in menu.actions() if each.text().split("\t")[0] == text)


def opened(page: HabitPage, on: date) -> DayPopup:
    """The sheet on a day."""
    popup = page.calendar.open_day(on)
    assert popup is not None
    return popup


# The head


def test_the_page_says_which_habit_it_is_and_how_it_stands(page: HabitPage) -> None:
    assert {"Run", "every day", "Strength", "Chance today", "72 %"} <= set(seen(page))
    assert page.habit_id == "h"


@pytest.mark.parametrize("keys", ["Esc", "Alt+Left"])
def test_a_key_leads_back(page: HabitPage, qtbot: QtBot, keys: str) -> None:
    page.calendar.heatmap.setFocus()
    key, modifier = (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        if keys == "Esc"
        else (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    )
    with qtbot.waitSignal(page.back_requested):
        QTest.keyClick(page.calendar.heatmap, key, modifier)


def test_a_button_leads_back(page: HabitPage, qtbot: QtBot) -> None:
    back = next(each for each in page.findChildren(QAbstractButton) if each.accessibleName() == "Back")
    with qtbot.waitSignal(page.back_requested):
        back.click()


def test_todays_mark_is_answered_in_the_head(page: HabitPage, qtbot: QtBot) -> None:
    header = page.findChildren(HabitHeader)[0]
    with qtbot.waitSignal(page.mark_requested) as asked:
        header.mark.click()
    assert asked.args == ["h", TODAY, Answer.DONE, None]
    page.show_reading(habit_reading(history("x"), 1))
    with qtbot.waitSignal(page.mark_requested) as again:
        header.mark.click()
    assert again.args == ["h", day(0), None, None]


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Look inside…", "insight_wanted"),
        ("Edit habit…", "edit_wanted"),
        ("Archive", "archive_requested"),
        ("Delete", "delete_requested"),
    ],
)
def test_the_menu_says_what_is_wanted_of_the_habit(page: HabitPage, qtbot: QtBot, text: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)) as wanted:
        act(page.findChildren(HabitHeader)[0].menu(), text).trigger()
    assert wanted.args == ["h"]


def test_the_edit_button_edits(page: HabitPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.edit_wanted):
        way(page, "Edit").click()


def test_a_pause_is_asked_for_with_its_last_day(page: HabitPage, qtbot: QtBot) -> None:
    pause = act(page.findChildren(HabitHeader)[0].menu(), "Pause").menu()
    assert isinstance(pause, QMenu)
    with qtbot.waitSignal(page.pause_requested) as asked:
        act(pause, "For a week").trigger()
    assert asked.args == ["h", TODAY + timedelta(days=6)]


def test_a_resting_habit_is_resumed_and_an_archived_one_taken_back(page: HabitPage, qtbot: QtBot) -> None:
    page.show_reading(habit_reading(history("x", pauses=(Pause(day(1)),), archived=True), 3))
    menu = page.findChildren(HabitHeader)[0].menu()
    with qtbot.waitSignal(page.resume_requested):
        act(menu, "Resume").trigger()
    with qtbot.waitSignal(page.unarchive_requested):
        act(menu, "Take it back from the archive").trigger()


def test_the_description_is_shown_as_it_was_meant(page: HabitPage) -> None:
    described = replace(TOLD.habit, description="Slowly, **without** a watch")
    page.show_reading(habit_reading(replace(TOLD, definitions=((MONDAY, described),)), 421))
    description = page.findChildren(Description)[0]
    assert description.isVisible()
    page.show_reading(READING)
    assert not description.isVisible()


def test_a_habit_without_days_still_says_what_it_is(page: HabitPage) -> None:
    page.show_reading(replace(READING, days=()))
    assert "Run" in seen(page)
    assert not page.calendar.isVisible()


# The span


def test_one_switch_is_for_all_charts(page: HabitPage) -> None:
    way(page, "1 m").click()
    month = [card.title for card in (page.strength, page.chance, page.sums)]
    QTest.keyClick(page, Qt.Key.Key_4)
    assert page.span is Span.ALL
    assert [card.title for card in (page.strength, page.chance, page.sums)] != month
    assert "Done so far" in seen(page)


def test_the_sums_are_taken_together_as_chosen(page: HabitPage) -> None:
    way(page.sums, "Quarter").click()
    page.show_reading(READING)
    assert page.sums.stretch is Stretch.QUARTER


def test_another_span_takes_the_sums_together_as_suits_it(page: HabitPage) -> None:
    way(page.sums, "Quarter").click()
    page.choose_span(Span.MONTH)
    assert page.sums.stretch is Stretch.WEEK


def test_the_strength_tells_how_it_came_about_when_asked(page: HabitPage) -> None:
    assert not any(" × " in text for text in seen(page.strength))
    way(page.strength, "How this number came about").click()
    assert any(" × " in text for text in seen(page.strength))


def test_the_chance_leads_to_what_is_behind_it(page: HabitPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.insight_wanted) as wanted:
        way(page.chance, "Look inside").click()
    assert wanted.args == ["h"]


# A day


@pops_up
@pytest.mark.parametrize(
    ("text", "answer"),
    [("Done", Answer.DONE), ("Skip", Answer.SKIPPED), ("Not done", Answer.MISSED), ("Clear", None)],
)
def test_a_day_is_answered_on_its_sheet(page: HabitPage, qtbot: QtBot, text: str, answer: Answer | None) -> None:
    popup = opened(page, day(3))
    with qtbot.waitSignal(page.mark_requested) as asked:
        way(popup, text).click()
    assert asked.args == ["h", day(3), answer, None]


@pops_up
@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (Qt.Key.Key_D, Answer.DONE),
        (Qt.Key.Key_S, Answer.SKIPPED),
        (Qt.Key.Key_X, Answer.MISSED),
        (Qt.Key.Key_Delete, None),
    ],
)
def test_a_day_is_answered_on_its_sheet_by_a_key(
    page: HabitPage, qtbot: QtBot, key: Qt.Key, answer: Answer | None
) -> None:
    popup = opened(page, day(3))
    with qtbot.waitSignal(page.mark_requested) as asked:
        QTest.keyClick(popup, key)
    assert asked.args == ["h", day(3), answer, None]


@pops_up
def test_enter_presses_the_button_in_focus(page: HabitPage, qtbot: QtBot) -> None:
    popup = opened(page, day(3))
    way(popup, "Skip").setFocus()
    with qtbot.waitSignal(page.mark_requested) as asked:
        QTest.keyClick(popup, Qt.Key.Key_Return)
    assert asked.args == ["h", day(3), Answer.SKIPPED, None]


@pops_up
def test_the_sheet_shows_what_the_day_carries(page: HabitPage) -> None:
    popup = opened(page, day(3))
    assert way(popup, "Done").isChecked()
    assert "Thursday, 4 January 2024" in seen(popup)
    assert popup.note.toPlainText() == "Rain, all day"
    popup.close()
    assert not way(opened(page, day(2)), "Clear").isEnabled()


@pops_up
def test_an_amount_is_given_on_the_sheet(page: HabitPage, qtbot: QtBot) -> None:
    told = amounts([6.0, 2.5], kind=Kind.NUMERIC, target=6.0, unit="km")
    page.show_reading(habit_reading(told, 3))
    popup = opened(page, day(1))
    popup.amount.setValue(7.5)
    with qtbot.waitSignal(page.mark_requested) as asked:
        way(popup, "Save amount").click()
    assert asked.args == ["h", day(1), Answer.DONE, 7.5]


@pops_up
def test_the_time_of_a_done_day_is_corrected_on_the_sheet(page: HabitPage, qtbot: QtBot) -> None:
    popup = opened(page, day(3))
    popup.wall_time.setTime(QTime(7, 5))
    with qtbot.waitSignal(page.time_corrected) as asked:
        way(popup, "Save time").click()
    assert asked.args == ["h", day(3), time(7, 5)]


@pops_up
def test_a_note_is_kept_when_the_sheet_closes(page: HabitPage, qtbot: QtBot) -> None:
    popup = opened(page, day(5))
    popup.note.setPlainText("Better than yesterday ")
    with qtbot.waitSignal(page.note_requested) as asked:
        popup.close()
    assert asked.args == ["h", day(5), "Better than yesterday"]


@pops_up
def test_escape_leaves_the_note_as_it_was_and_stays_on_the_page(page: HabitPage, qtbot: QtBot) -> None:
    popup = opened(page, day(5))
    popup.note.setPlainText("No")
    with qtbot.assertNotEmitted(page.note_requested), qtbot.assertNotEmitted(page.back_requested):
        QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_any_past_day_is_reached_and_answered_by_keys_alone(page: HabitPage, qtbot: QtBot) -> None:
    heatmap = page.calendar.heatmap
    heatmap.setFocus()
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up):
        QTest.keyClick(heatmap, key)
    with qtbot.waitSignal(page.mark_requested) as asked:
        QTest.keyClick(heatmap, Qt.Key.Key_S)
    assert asked.args == ["h", date(2024, 12, 16), Answer.SKIPPED, None]


@pops_up
def test_a_key_asks_for_the_note_of_a_day(page: HabitPage) -> None:
    page.calendar.heatmap.setFocus()
    page.calendar.heatmap.go_to(day(3))
    QTest.keyClick(page.calendar.heatmap, Qt.Key.Key_N)
    popup = page.findChildren(DayPopup)[0]
    assert popup.focusWidget() is popup.note


@pytest.mark.parametrize(("key", "signal"), [(Qt.Key.Key_E, "edit_wanted"), (Qt.Key.Key_I, "insight_wanted")])
def test_a_key_edits_or_looks_inside(page: HabitPage, qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)) as wanted:
        QTest.keyClick(page, key)
    assert wanted.args == ["h"]


def test_a_key_searches_the_notes(page: HabitPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.notes.search.hasFocus()


# Taking a chart along


@pytest.mark.parametrize("name", ["calendar", "strength", "chance", "sums", "progress", "hours", "runs"])
def test_every_chart_can_be_copied_as_data(page: HabitPage, qtbot: QtBot, name: str) -> None:
    card = getattr(page, name)
    with qtbot.waitSignal(page.copied) as said:
        act(card.menu(), "Copy data (CSV)").trigger()
    text = QGuiApplication.clipboard().text()
    assert text.split("\n")[0].count(",") >= 1
    assert said.args is not None
    assert said.args[0].startswith(f"{text.count(chr(10)) - 1} ")


def test_the_keyboard_copies_the_chart_it_is_on(page: HabitPage, qtbot: QtBot) -> None:
    page.calendar.heatmap.setFocus()
    with qtbot.waitSignal(page.copied):
        QTest.keyClick(page.calendar.heatmap, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("day,due,mark,amount\n")


def test_a_chart_is_copied_as_a_sharp_picture_under_the_habits_name(page: HabitPage, qtbot: QtBot) -> None:
    card: ChartCard = page.strength
    with qtbot.waitSignal(page.copied):
        card.copy_picture()
    picture = QGuiApplication.clipboard().image()
    assert picture.width() == 2 * card.width()
    assert picture.height() > 2 * card.height()
    assert picture.pixelColor(1, 1) == QColor(LIGHT.window)
    name = {picture.pixelColor(x, y).rgb() for x in range(40, 100) for y in range(72)}
    assert QColor(LIGHT.text).rgb() in name
    assert way(page.strength, "How this number came about").isVisible()


# Notes


def test_notes_are_found_by_their_words(page: HabitPage) -> None:
    assert "3 notes" in seen(page.notes)
    page.notes.search.setText("sea")
    assert seen(page.notes)[0] == "1 of 3 notes"
    assert [line.accessibleName() for line in page.notes.lines] == ["Fri 19 July 2024, not done: At the sea"]
    page.notes.search.setText("snow")
    assert "No note holds these words." in seen(page.notes)


def test_escape_empties_the_search_before_it_leads_back(page: HabitPage, qtbot: QtBot) -> None:
    page.notes.search.setFocus()
    page.notes.search.setText("sea")
    with qtbot.assertNotEmitted(page.back_requested):
        QTest.keyClick(page.notes.search, Qt.Key.Key_Escape)
    assert page.notes.search.text() == ""
    with qtbot.waitSignal(page.back_requested):
        QTest.keyClick(page.notes.search, Qt.Key.Key_Escape)


@pops_up
def test_a_note_opens_its_day(page: HabitPage) -> None:
    page.notes.lines[-1].click()
    assert page.calendar.heatmap.day == day(3)
    assert page.findChildren(DayPopup)[0].note.toPlainText() == "Rain, all day"


def test_many_notes_are_listed_when_asked(page: HabitPage) -> None:
    many = replace(TOLD, notes={day(at): f"Note {at}" for at in range(20)})
    page.show_reading(habit_reading(many, 421))
    assert len(page.notes.lines) == 8
    way(page.notes, "Show all").click()
    assert len(page.notes.lines) == 20


def test_a_habit_without_notes_says_how_one_is_written(page: HabitPage) -> None:
    page.show_reading(habit_reading(history("x"), 1))
    assert "No notes yet" in seen(page.notes)
    assert not page.notes.search.isVisible()


def test_another_habit_starts_at_the_top(page: HabitPage) -> None:
    page.resize(360, 640)
    page.verticalScrollBar().setValue(300)
    page.choose("other")
    assert page.verticalScrollBar().value() == 0


@pytest.mark.parametrize("habit", [TOLD.habit, Habit("n", "Walk", kind=Kind.NUMERIC, target=3.0)])
def test_a_narrow_page_is_not_wider_than_it_is(page: HabitPage, habit: Habit) -> None:
    page.show_reading(habit_reading(replace(TOLD, definitions=((MONDAY, habit),)), 421))
    page.resize(304, 640)
    assert page.content.width() == page.viewport().width()
