"""Which habits a view shows, and in which order."""

from dataclasses import replace
from datetime import time

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Habit, ReminderTime
from habit_desktop.engine.readings import Chance, TodayRow
from habit_desktop.ui.pages.today.arrangement import matches, sections
from habit_desktop.ui.pages.today.choice import Shown, SortBy, ViewChoice
from tests.ui.people import GYM, MEDITATE, PHONE, READ, STRETCH, TODAY, WALK, row

FLAT = ViewChoice(grouped=False)
ROWS = tuple(row(habit) for habit in (MEDITATE, STRETCH, GYM, WALK, READ, PHONE))


def names(rows: tuple[TodayRow, ...] = ROWS, choice: ViewChoice = FLAT, *, open_first: bool = True) -> list[str]:
    """The habits of a view from top to bottom."""
    shown = sections(rows, choice, TODAY, time(3), open_first=open_first)
    return [each.habit.id for section in shown for each in section.rows]


def test_by_hand_means_as_the_person_put_them() -> None:
    assert names() == ["meditate", "stretch", "gym", "walk", "read", "phone"]


def test_what_is_open_stands_first() -> None:
    assert names((replace(ROWS[0], mark=Mark.DONE), *ROWS[1:3])) == ["stretch", "gym", "meditate"]


def test_a_grid_keeps_its_lines_whatever_is_answered() -> None:
    assert names((replace(ROWS[0], mark=Mark.DONE), *ROWS[1:3]), open_first=False) == ["meditate", "stretch", "gym"]


def test_the_least_likely_stands_first_and_the_unknown_last() -> None:
    chances = (Chance(0.9, 0.8, 1.0), None, Chance(0.2, 0.1, 0.3))
    rows = tuple(replace(each, chance=chance) for each, chance in zip(ROWS, chances, strict=False))
    assert names(rows, replace(FLAT, sort=SortBy.CHANCE)) == ["gym", "meditate", "stretch"]


def test_names_are_sorted_without_case_and_accents() -> None:
    rows = tuple(row(Habit(name, name)) for name in ("zebra", "Éclair", "apple", "Eat"))
    assert names(rows, replace(FLAT, sort=SortBy.NAME)) == ["apple", "Eat", "Éclair", "zebra"]


def test_the_strongest_stands_first() -> None:
    rows = tuple(replace(each, strength=share) for each, share in zip(ROWS, (0.2, 0.9, None), strict=False))
    assert names(rows, replace(FLAT, sort=SortBy.STRENGTH)) == ["stretch", "meditate", "gym"]


def test_reminders_stand_in_the_order_of_the_day_which_ends_after_midnight() -> None:
    def reminded(*times: ReminderTime) -> TodayRow:
        return row(Habit("-".join(f"{each.at:%H}" for each in times) or "never", "h", reminders=times))

    rows = (
        reminded(),
        reminded(ReminderTime(time(1))),
        reminded(ReminderTime(time(21))),
        reminded(ReminderTime(time(9), frozenset({0})), ReminderTime(time(20))),  # nine on Mondays alone
        reminded(ReminderTime(time(7))),
    )
    assert names(rows, replace(FLAT, sort=SortBy.TIME)) == ["07", "09-20", "21", "01", "never"]


def test_equal_ones_keep_the_persons_order() -> None:
    assert names(choice=replace(FLAT, sort=SortBy.STRENGTH)) == names()


def test_groups_stay_where_the_person_has_them_in_every_order() -> None:
    shown = sections(ROWS, ViewChoice(sort=SortBy.NAME), TODAY, time(3))
    assert [section.title for section in shown] == ["Morning", "Body", "Evening"]


def test_an_order_once_shown_is_kept() -> None:
    kept = ["phone", "gym", "meditate", "stretch", "walk", "read"]
    shown = sections((replace(ROWS[5], mark=Mark.DONE), *ROWS[:5]), FLAT, TODAY, time(3), kept)
    assert [each.habit.id for each in shown[0].rows] == kept


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        (ViewChoice(shown=Shown.REMAINING), ["stretch", "gym"]),
        (ViewChoice(shown=Shown.DONE), ["meditate"]),
        (ViewChoice(tag="Body"), ["gym"]),
        (ViewChoice(tag="Body", shown=Shown.DONE), []),
        (ViewChoice(search="body"), ["gym"]),
    ],
)
def test_filters_leave_out(choice: ViewChoice, shown: list[str]) -> None:
    assert names((replace(ROWS[0], mark=Mark.SKIPPED), *ROWS[1:3]), replace(choice, grouped=False)) == shown


@pytest.mark.parametrize(
    ("search", "found"),
    [("", True), ("  ", True), ("sit", True), ("MORN", True), ("minutes medi", True), ("gym", False), ("médit", True)],
)
def test_every_word_of_a_search_stands_in_name_question_or_tags(search: str, found: bool) -> None:
    assert matches(MEDITATE, search) is found
