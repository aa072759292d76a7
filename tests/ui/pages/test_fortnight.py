"""The grid of two weeks: what it shows, and every cell answered in place."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.history import Answer
from habit_desktop.engine.readings import FortnightCell, FortnightReading, FortnightRow
from habit_desktop.ui.pages.today.choice import Layout, Shown, ViewChoice
from habit_desktop.ui.pages.today.fortnight_state import build_fortnight, cell_text, cell_words
from habit_desktop.ui.pages.today.page import TodayPage
from habit_desktop.ui.pages.today.wish import Wish
from tests.ui.people import GYM, MEDITATE, PHONE, READ, TODAY, WALK, thursday

DAYS = tuple(TODAY - timedelta(days=back) for back in range(13, -1, -1))
GRID = ViewChoice(layout=Layout.GRID)
MARKS = {"x": Mark.DONE, "-": Mark.MISSED, "s": Mark.SKIPPED, ".": Mark.UNKNOWN, "?": Mark.PENDING, "_": Mark.NOT_DUE}


def line(habit: Habit, strip: str, amount: float | None = None) -> FortnightRow:
    """A habit's last days, the last sign being today's."""
    marks = [MARKS[sign] for sign in strip.rjust(14, "_")]
    cells = (
        FortnightCell(day, mark, amount, editable=mark is not Mark.NOT_DUE)
        for day, mark in zip(DAYS, marks, strict=True)
    )
    return FortnightRow(habit, tuple(cells))


def reading(*rows: FortnightRow) -> FortnightReading:
    usual = (line(MEDITATE, "xx.x-sx?"), line(GYM, "x_x_?"), line(WALK, "x.-?", amount=4120.0), line(READ, "xxxx"))
    return FortnightReading(TODAY, DAYS, rows or usual)


@pytest.fixture
def page(qtbot: QtBot) -> TodayPage:
    page = TodayPage()
    qtbot.addWidget(page)
    page.resize(916, 720)
    page.show_reading(thursday())
    page.show_choice(GRID)
    page.show_fortnight(reading())
    page.show()
    page.grid.setFocus()
    qtbot.waitExposed(page)
    return page


def cell(page: TodayPage, habit: str, days_ago: int) -> QModelIndex:
    """Where a habit's day stands."""
    model = page.grid.model()
    lines = [model.headerData(number, Qt.Orientation.Vertical) for number in range(model.rowCount())]
    return model.index(lines.index(habit), 13 - days_ago)


def click(page: TodayPage, habit: str, days_ago: int) -> None:
    place = page.grid.visualRect(cell(page, habit, days_ago)).center()
    QTest.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)


def heard(page: TodayPage) -> list[tuple[object, ...]]:
    """What is answered from now on."""
    asked: list[tuple[object, ...]] = []
    page.mark_requested.connect(lambda *what: asked.append(what))
    return asked


def test_lines_stand_under_their_tags_and_stay_there() -> None:
    titles = [each.title for each in build_fortnight(reading(), GRID).lines]
    assert titles == ["Morning", "Meditate", "Body", "Gym", "Walk 6,000 steps", "Evening", "Read"]


def test_filters_leave_lines_out_and_count_them() -> None:
    state = build_fortnight(reading(), replace(GRID, shown=Shown.REMAINING, tag="Body"))
    assert [each.title for each in state.lines] == ["Body", "Gym", "Walk 6,000 steps"]
    assert state.left_out == "2 hidden"


def test_a_search_that_finds_nothing_says_so() -> None:
    assert build_fortnight(reading(), replace(GRID, search="zebra")).nothing == "Nothing here matches “zebra”."


def test_an_amount_stands_under_its_mark_and_a_clean_day_without() -> None:
    assert cell_text(WALK, FortnightCell(TODAY, Mark.PENDING, 4120.0)) == "4.1k"
    assert cell_text(MEDITATE, FortnightCell(TODAY, Mark.DONE)) == ""


def test_a_cell_is_said_with_its_habit_its_day_and_its_mark() -> None:
    told = FortnightCell(TODAY - timedelta(days=2), Mark.DONE, note="in the rain")
    assert cell_words(READ, told) == "Read, Tuesday 17 March: done, in the rain"
    assert cell_words(WALK, replace(told, amount=4120.0, note="")) == (
        "Walk 6,000 steps, Tuesday 17 March: done, 4,120 of 6,000 steps"
    )


def test_each_cell_has_its_name_for_a_screen_reader(page: TodayPage) -> None:
    told = page.grid.model().data(cell(page, "Read", 1), Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Read, Wednesday 18 March: done"


@pytest.mark.parametrize(
    ("habit", "days_ago", "asked"),
    [
        ("Gym", 0, ("gym", TODAY, Answer.DONE, None)),
        ("Meditate", 5, ("meditate", TODAY - timedelta(days=5), Answer.DONE, None)),
        ("Read", 2, ("read", TODAY - timedelta(days=2), None, None)),
        ("Meditate", 2, ("meditate", TODAY - timedelta(days=2), None, None)),
        ("Walk 6,000 steps", 2, ("walk", TODAY - timedelta(days=2), Answer.DONE, 6000.0)),
    ],
)
def test_a_click_answers_a_cell_or_takes_the_answer_back(
    page: TodayPage, habit: str, days_ago: int, asked: tuple[object, ...]
) -> None:
    answers = heard(page)
    click(page, habit, days_ago)
    assert answers == [asked]


def test_a_day_on_which_nothing_was_due_cannot_be_answered(page: TodayPage) -> None:
    answers = heard(page)
    click(page, "Gym", 1)
    assert answers == []
    assert page.grid.open_menu(cell(page, "Gym", 1)) is None


def test_arrows_move_from_cell_to_cell_over_the_titles_and_space_answers(page: TodayPage, qtbot: QtBot) -> None:
    answers = heard(page)
    with qtbot.assertNotEmitted(page.day_requested):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Space):
            QTest.keyClick(page.grid, key)
    assert answers == [("walk", TODAY - timedelta(days=1), None, None)]


@pytest.mark.parametrize(("key", "answer"), [(Qt.Key.Key_S, Answer.SKIPPED), (Qt.Key.Key_X, Answer.MISSED)])
def test_keys_answer_the_cell_they_are_on(page: TodayPage, key: Qt.Key, answer: Answer) -> None:
    answers = heard(page)
    page.grid.setCurrentIndex(cell(page, "Read", 3))
    QTest.keyClick(page.grid, key)
    assert answers == [("read", TODAY - timedelta(days=3), answer, None)]


def test_the_menu_of_a_cell_offers_what_a_row_offers(page: TodayPage) -> None:
    answers = heard(page)
    menu = page.grid.open_menu(cell(page, "Walk 6,000 steps", 1))
    assert menu is not None
    texts = [action.text().split("\t")[0] for action in menu.actions()]
    assert {"Done", "Skip", "Not done", "Amount…", "Note…", "Take the answer back", "Open…"} <= {*texts}
    next(action for action in menu.actions() if action.text().startswith("Skip")).trigger()
    assert answers == [("walk", TODAY - timedelta(days=1), Answer.SKIPPED, None)]


def test_a_wish_of_a_cell_is_about_its_day(page: TodayPage) -> None:
    wished: list[tuple[object, object]] = []
    page.grid.wished.connect(lambda state, day, wish: wished.append((day, wish)))
    page.grid.setCurrentIndex(cell(page, "Read", 3))
    QTest.keyClick(page.grid, Qt.Key.Key_N)
    QTest.keyClick(page.grid, Qt.Key.Key_A)  # which a yes-or-no habit has none of
    assert wished == [(TODAY - timedelta(days=3), Wish.NOTE)]
    next(dialog for dialog in page.children() if type(dialog).__name__ == "NoteDialog").deleteLater()


def test_an_answer_leaves_the_keyboard_on_its_cell(page: TodayPage) -> None:
    page.grid.setCurrentIndex(cell(page, "Read", 3))
    page.show_fortnight(reading(line(MEDITATE, "x"), line(READ, "x_xx")))
    assert page.grid.currentIndex() == cell(page, "Read", 3)
    assert page.grid.hasFocus()


def test_a_narrow_grid_shows_the_newest_days_and_its_title_names_them(page: TodayPage, qtbot: QtBot) -> None:
    page.resize(304, 600)
    qtbot.waitUntil(lambda: len(page.grid.days_shown) < 7)
    assert page.grid.days_shown[-1] == TODAY
    page.resize(916, 720)
    qtbot.waitUntil(lambda: page.grid.days_shown == DAYS)


def test_a_name_opens_its_habit(page: TodayPage, qtbot: QtBot) -> None:
    names = page.grid.verticalHeader()
    with qtbot.waitSignal(page.habit_opened) as opened:
        at = names.sectionViewportPosition(cell(page, "Gym", 0).row()) + 5
        QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, at))
    assert opened.args == ["gym"]


def test_a_week_is_one_step_and_one_key_leads_back_to_the_list(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.day_requested) as asked:
        page.setFocus()
        QTest.keyClick(page, Qt.Key.Key_Left)
    assert asked.args == [TODAY - timedelta(days=7)]
    with qtbot.waitSignal(page.view_chosen) as chosen:
        QTest.keyClick(page, Qt.Key.Key_G)
    assert chosen.args == [ViewChoice()]
    assert page.list.isVisible()
    assert not page.grid.isVisible()


def test_a_grid_without_habits_leaves_the_ways_in_alone(page: TodayPage) -> None:
    page.show_choice(replace(GRID, search="zebra"))
    QApplication.processEvents()
    assert not page.grid.isVisible()


def test_a_hundred_habits_are_one_widget(page: TodayPage) -> None:
    rows = [line(replace(PHONE, id=str(number), name=f"Habit {number}"), "x" * 14) for number in range(100)]
    before = len(page.grid.findChildren(QObject))
    page.show_fortnight(reading(*rows))
    QApplication.processEvents()
    assert page.grid.model().rowCount() == 101
    assert len(page.grid.findChildren(QObject)) <= before + 10


def test_a_step_of_a_narrow_grid_leaves_no_day_out(page: TodayPage, qtbot: QtBot) -> None:
    page.resize(300, 640)
    qtbot.waitUntil(lambda: 0 < len(page.grid.days_shown) < 7)
    earlier = page.grid.days_shown[0] - timedelta(days=1)
    page.setFocus()
    with qtbot.waitSignal(page.day_requested) as asked:
        QTest.keyClick(page, Qt.Key.Key_Left)
    assert asked.args == [earlier]
