"""What the Today page shows of a reading."""

from dataclasses import replace

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.engine.readings import Chance, TodayReading, TodayRow
from habit_desktop.learning.contribution import Contribution, Feature
from habit_desktop.ui.pages.today.choice import Shown, ViewChoice
from habit_desktop.ui.pages.today.row_state import RowState
from habit_desktop.ui.pages.today.state import TodayState, build_state
from tests.ui.people import COFFEE, MEDITATE, READ, TODAY, WALK, nobody, row, thursday


def shown(habit_id: str, reading: TodayReading | None = None) -> RowState:
    return next(row for row in build_state(reading or thursday()).rows if row.habit.id == habit_id)


def one(*rows: TodayRow, hidden: int = 0) -> TodayReading:
    return replace(thursday(), rows=tuple(rows), hidden=hidden)


def test_rows_are_grouped_by_their_first_tag() -> None:
    assert [group.title for group in build_state(thursday()).groups] == ["Morning", "Body", "Evening"]


def test_what_remains_stands_first_in_its_group() -> None:
    assert [row.habit.name for row in build_state(thursday()).groups[0].rows] == ["Stretch", "Meditate"]


def test_a_known_order_is_kept_while_a_day_is_answered() -> None:
    state = build_state(thursday(), order=("meditate", "stretch"))
    assert [row.habit.name for row in state.groups[0].rows] == ["Meditate", "Stretch"]


def test_habits_without_a_tag_stand_last() -> None:
    reading = one(row(replace(READ, tags=())), row(MEDITATE))
    assert [group.title for group in build_state(reading).groups] == ["Morning", "Other"]


def test_without_any_tag_there_is_no_heading() -> None:
    assert [group.title for group in build_state(one(row(replace(READ, tags=())))).groups] == [""]


def test_the_day_is_summed_up() -> None:
    assert build_state(thursday()).subtitle == "2 of 6 answered · 1 hidden"


def test_a_finished_day_says_so() -> None:
    assert build_state(one(row(READ, Mark.DONE))).subtitle == "1 of 1 answered · That was all for today."


def test_a_day_on_which_nothing_is_due_is_not_empty() -> None:
    assert not build_state(one(hidden=2)).is_empty


def test_the_first_minute_is_empty() -> None:
    assert build_state(nobody()).is_empty


def test_digits_answer_the_rows_from_top_to_bottom() -> None:
    assert [row.key for row in build_state(thursday()).rows] == [1, 2, 3, 4, 5, 6]


def test_the_tenth_row_has_no_digit() -> None:
    rows = [row(replace(READ, id=str(number))) for number in range(10)]
    assert build_state(one(*rows)).rows[9].key is None


def test_a_note_leads_the_second_line() -> None:
    assert shown("read").detail == "Chapter 4 of 12 · 3 times a week"


def test_a_daily_habit_without_words_tells_its_rhythm() -> None:
    assert shown("phone").detail == "every day"


def test_a_part_of_the_target_is_an_arc() -> None:
    assert shown("walk").look.reached == pytest.approx(4120 / 6000)


def test_a_limit_is_not_drawn_as_progress() -> None:
    assert shown("coffee", one(row(COFFEE, amount=1.0))).look.reached is None


def test_done_means_the_target_where_more_is_better() -> None:
    assert (shown("walk").done_amount, shown("coffee", one(row(COFFEE))).done_amount) == (6000.0, None)


def test_an_answered_row_tells_its_answer_and_rings_no_bell() -> None:
    assert (shown("meditate").line, shown("meditate").rings) == ("done at 07:12", None)


def test_a_quiet_reminder_draws_a_silent_bell() -> None:
    assert (shown("gym").line, shown("gym").rings) == ("staying quiet: likely on your own", False)


def test_a_row_without_a_chance_has_no_ring() -> None:
    assert shown("read", one(row(READ))).ring is None


def test_a_row_is_said_in_one_sentence() -> None:
    assert shown("meditate").said == "Meditate, done, Did you sit for ten minutes?, a run of 23 days, done at 07:12"


def test_a_past_day_is_not_today() -> None:
    assert not build_state(replace(thursday(), today=TODAY.replace(day=20))).is_today


def test_amounts_are_stepped_from_where_they_are() -> None:
    step = shown("walk", one(row(WALK, amount=4120.0))).step
    assert step is not None
    assert (step.by, step.amount) == (500.0, 4120.0)


def test_a_day_on_which_all_habits_rest_is_a_free_day() -> None:
    reading = replace(nobody(), hidden=2)
    assert build_state(reading).free_day.startswith("Nothing is due. 2 habits rest")


def test_a_limit_is_stepped_in_whole_ones() -> None:
    shown = build_state(one(row(COFFEE))).rows[0]
    assert shown.step is not None
    assert shown.step.by == 1.0


def test_the_ring_says_the_chance_and_its_strongest_reasons() -> None:
    reasons = (Contribution(Feature.WEEKDAY_RULE, -11.2, 4, 16), Contribution(Feature.RECENT, 5.0))
    explained = replace(row(READ, chance=Chance(0.34, 0.3, 0.4)), reasons=reasons)
    ring = shown(READ.id, one(explained)).ring
    assert ring is not None
    chance, first, second = ring.said.splitlines()
    assert "34" in chance
    assert first == "−11  Thursdays are harder: 4 of the last 16"
    assert second.startswith("+5  ")


def seen(choice: ViewChoice, *rows: TodayRow) -> TodayState:
    return build_state(one(*rows), choice=choice)


def test_what_a_filter_leaves_out_is_counted() -> None:
    state = seen(ViewChoice(shown=Shown.REMAINING), row(READ), row(MEDITATE, Mark.DONE), row(WALK, Mark.DONE))
    assert [shown.habit.id for shown in state.rows] == ["read"]
    assert state.left_out == "2 done, hidden"


def test_a_filter_that_leaves_nothing_says_so() -> None:
    state = seen(ViewChoice(shown=Shown.REMAINING), row(MEDITATE, Mark.DONE))
    assert state.nothing == "Nothing remains: every habit has its answer."
    assert not state.free_day


def test_the_day_is_summed_up_whatever_is_shown() -> None:
    state = seen(ViewChoice(search="nothing like it"), row(MEDITATE, Mark.DONE), row(READ))
    assert (state.subtitle, state.reached) == ("1 of 2 answered", 0.5)


def test_digits_answer_what_is_shown() -> None:
    state = seen(ViewChoice(tag="Evening"), row(MEDITATE), row(READ))
    assert [(shown.habit.id, shown.key) for shown in state.rows] == [("read", 1)]


def test_a_row_that_is_the_same_is_not_put_into_words_again() -> None:
    reading = thursday()
    rows = {each.habit.id: each for each in reading.rows}
    before = {shown.habit.id: (rows[shown.habit.id], shown) for shown in build_state(reading).rows}
    again = build_state(replace(reading, rows=(replace(reading.rows[0], note="new"), *reading.rows[1:])), before=before)
    kept = {shown.habit.id for shown in again.rows if shown is before[shown.habit.id][1]}
    assert kept == set(rows) - {reading.rows[0].habit.id}


def test_the_tags_of_the_day_can_be_chosen_from() -> None:
    assert build_state(thursday()).tags == ("Morning", "Body", "Evening")
