"""Each day of a habit is due or not, carries a mark, and counts as done, as not done or as nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.calendar import Mark, first_difference, habit_days, habit_days_after_edit
from habit_desktop.domain.event import Via
from habit_desktop.domain.habit import Goal, Kind
from habit_desktop.domain.history import Answer, Answered, History, Pause
from habit_desktop.domain.schedule import (
    Daily,
    EveryDays,
    Period,
    Schedule,
    TimesPerPeriod,
    TimesPerWindow,
    Weekdays,
    format_schedule,
    period_of,
)
from habit_desktop.domain.streak import current_streak
from tests.domain.strips import MONDAY, NOON, amounts, day, days_of, dues, history, marks, outcomes, with_schedules


def shown(strip: str, schedule: str = "daily", week_start: int = 0) -> tuple[str, str, str]:
    """The due days, marks and outcomes of a strip whose last day is today."""
    days = days_of(history(strip, schedule), len(strip), week_start)
    return dues(days), marks(days), outcomes(days)


def test_every_day_of_a_daily_habit_is_due() -> None:
    assert shown("xx.x-sx") == ("ddddddd", "xx.x-sx", "11010 1")


@pytest.mark.parametrize(
    ("strip", "other", "first"),
    [("xx.x", "xx.x", None), ("xx.x", "x..x", 1), ("xx", "xx.", 2), ("", "x", 0), ("", "", None)],
)
def test_two_tellings_differ_from_the_first_day_that_asks_or_counts_for_something_else(
    strip: str, other: str, first: int | None
) -> None:
    told = [days_of(history(each), len(each))[: len(each)] for each in (strip, other)]
    assert first_difference(*told) == first_difference(*reversed(told)) == (None if first is None else day(first))


def test_today_is_open_until_it_is_answered() -> None:
    assert shown("x.") == ("dd", "x?", "1 ")
    assert shown("x-") == ("dd", "x-", "10")


def test_before_the_first_mark_nothing_counts_and_from_then_on_unanswered_days_do() -> None:
    assert shown("..-..x") == ("dddddd", "..-..x", "  0001")


def test_weekdays_are_due_on_those_days_alone() -> None:
    assert shown("x.x...xx..", "weekdays:mon,wed,fri") == (
        "d_d_d__d_d",
        "x_x_._xx_?",
        "1 1 0  1  ",
    )


def test_every_three_days_is_due_three_days_after_the_last_done_day_or_the_start() -> None:
    assert dues(days_of(history("......", "every:3d"), 6)) == "___ddd"
    assert shown("x...x.....", "every:3d") == ("___dd__ddd", "x__.x__..?", "   01  00 ")


def test_done_earlier_than_due_moves_the_next_due_day() -> None:
    assert dues(days_of(history("xx.....", "every:3d"), 7)) == "____ddd"


def test_three_times_a_week_is_due_until_three_are_done_then_filled() -> None:
    assert shown("x.x.x..x.", "times:3/week") == ("ddddd__dd", "x.x.xaax?", "10101  1 ")


def test_a_week_may_begin_on_sunday() -> None:
    assert dues(days_of(history("xxx.....", "times:3/week"), 8, week_start=0)) == "ddd____d"
    assert dues(days_of(history("xxx.....", "times:3/week"), 8, week_start=6)) == "ddd___dd"


def test_times_a_month_are_counted_from_its_first_day() -> None:
    days = days_of(history("xx" + "." * 31, "times:2/month"), 33)
    assert dues(days) == "dd" + "_" * 29 + "dd"
    assert marks(days) == "xx" + "a" * 29 + ".?"


def test_three_times_in_seven_days_is_due_while_fewer_than_three_lie_in_the_last_seven() -> None:
    due, mark, _ = shown("xxx.....x", "times:3/7d")
    assert due == "ddd____dd"
    assert mark == "xxxaaaa.x"


def test_a_due_day_that_loop_fills_afterwards_is_shown_filled_and_still_counts_as_not_done() -> None:
    assert shown("x.xx.", "times:3/7d") == ("dddd_", "xaxxa", "1011 ")


def test_a_filled_day_keeps_what_was_noted_on_it() -> None:
    told = history("x.xx.", "times:3/7d", notes={day(1): "ill"})
    filled = days_of(told, 5)[1]
    assert (filled.mark, filled.note, filled.due, filled.outcome) == (Mark.AUTO, "ill", True, False)


def test_a_said_no_stays_a_no_where_loop_would_fill() -> None:
    assert shown("x-xx.", "times:3/7d") == ("dddd_", "x-xxa", "1011 ")


def test_a_paused_day_is_not_due_and_counts_as_nothing() -> None:
    days = days_of(history("xx...x.", pauses=(Pause(day(2), day(4)),)), 7)
    assert (dues(days), marks(days), outcomes(days)) == ("dd___dd", "xxpppx?", "11   1 ")


def test_what_is_done_in_a_pause_is_shown_and_counts_as_nothing() -> None:
    days = days_of(history("xx.x.x.", pauses=(Pause(day(2)),)), 7)
    assert (dues(days), marks(days), outcomes(days)) == ("dd_____", "xxpxpxp", "11     ")


def test_a_habit_put_away_asks_for_nothing_and_is_not_missed() -> None:
    days = days_of(history("xx...x.", away=(Pause(day(2), day(4)),)), 7)
    assert (dues(days), marks(days), outcomes(days)) == ("dd___dd", "xx___x?", "11   1 ")


def test_what_was_done_before_a_habit_was_put_away_that_day_counts() -> None:
    days = days_of(history("xxx....", away=(Pause(day(2)),)), 7)
    assert (dues(days), marks(days), outcomes(days)) == ("ddd____", "xxx____", "111    ")


def test_a_habit_put_away_neither_breaks_its_streak_nor_fills_its_week() -> None:
    days = days_of(history("xx...xx", "times:3/week", away=(Pause(day(2), day(4)),)), 7)
    assert (dues(days), marks(days)) == ("dd___d_", "xx___xx")
    assert current_streak(days) == 4


def test_a_skipped_day_counts_as_nothing_and_the_habit_stays_due() -> None:
    assert shown("x..s..", "every:3d") == ("___ddd", "x__s.?", "    0 ")


def test_past_days_keep_the_schedule_they_had() -> None:
    told = with_schedules(history("x..x...x......"), {7: Weekdays(frozenset({0}))})
    days = days_of(told, 14)
    assert dues(days) == "ddddddd" + "d______"
    assert marks(days) == "x..x..." + "x______"


def test_past_days_are_filled_by_the_schedule_they_had() -> None:
    first_window = with_schedules(history("x.xx..........", "times:3/7d"), {7: Daily()})
    first_daily = with_schedules(history("x.xx.........."), {7: TimesPerWindow(3, 7)})
    assert marks(days_of(first_window, 14)) == "xaxxaaa" + "......?"
    assert marks(days_of(first_daily, 14)) == "x.xx..." + "......?"


def test_notes_and_amounts_stand_with_their_days() -> None:
    told = amounts([2.5, None], kind=Kind.NUMERIC, target=2.0)
    days = days_of(replace(told, notes={day(1): "ill"}), 2)
    assert [(d.amount, d.note) for d in days] == [(2.5, ""), (None, "ill")]


def test_a_yes_or_no_habit_has_no_amounts() -> None:
    assert [d.amount for d in days_of(history("x"), 1)] == [None]


def test_less_than_the_target_is_open_today_and_missed_afterwards() -> None:
    days = days_of(amounts([2.0, 1.0, 1.0], kind=Kind.NUMERIC, target=2.0), 3)
    assert (marks(days), outcomes(days)) == ("x-?", "10 ")


def test_more_than_at_most_is_missed_at_once() -> None:
    days = days_of(amounts([2.0, 0.0, 3.0], kind=Kind.NUMERIC, target=2.0, goal=Goal.AT_MOST), 3)
    assert (marks(days), outcomes(days)) == ("xx-", "110")


@pytest.mark.parametrize("schedule", [TimesPerPeriod(1, Period.WEEK), TimesPerWindow(1, 7)])
def test_amounts_add_up_over_the_period_and_each_is_a_step(schedule: Schedule) -> None:
    told = amounts([4.0, 0.0, 5.0, 1.0, None, None], kind=Kind.NUMERIC, target=10.0, schedule=schedule)
    days = days_of(told, 6)
    assert (dues(days), marks(days)) == ("dddd__", "x-xxaa")


def test_amounts_that_add_up_but_for_rounding_are_enough() -> None:
    told = amounts([0.1] * 10 + [None], kind=Kind.NUMERIC, target=1.0, schedule=TimesPerWindow(1, 30))
    assert dues(days_of(told, 11)) == "d" * 10 + "_"


def living(told: History, first: int | None = None, last: int | None = None) -> History:
    """The history of a habit with a first and a last day."""
    starts, ends = (None if at is None else day(at) for at in (first, last))
    return replace(told, definitions=tuple((at, replace(h, starts=starts, ends=ends)) for at, h in told.definitions))


def test_before_its_first_and_after_its_last_day_a_habit_is_not_due_and_nothing_counts() -> None:
    days = days_of(living(history("-......x."), 2, 5), 9)
    assert (dues(days), marks(days), outcomes(days)) == ("__dddd___", "-_...._x_", "  0000   ")


@pytest.mark.parametrize("schedule", ["weekdays:mon,sun", "every:2d", "times:1/week", "times:1/month", "times:3/7d"])
def test_no_schedule_is_due_after_the_last_day(schedule: str) -> None:
    assert dues(days_of(living(history("." * 20, schedule), last=4), 20))[5:] == "_" * 15


def test_an_end_set_afterwards_holds_for_the_days_since() -> None:
    told = history("x........")
    ended = replace(told.habit, ends=day(3))
    days = days_of(replace(told, definitions=(*told.definitions, (day(7), ended))), 9)
    assert (dues(days), marks(days)) == ("dddd_____", "x..._____")


def test_every_few_days_are_counted_from_the_first_day() -> None:
    assert dues(days_of(living(history("." * 9, "every:3d"), 2), 9)) == "_____dddd"


def test_days_after_the_last_one_are_not_filled() -> None:
    days = days_of(living(history("xxx......", "times:3/7d"), last=4), 9)
    assert marks(days) == "xxxaa____"


def test_a_day_without_a_slip_is_done_and_one_with_a_slip_is_not() -> None:
    days = days_of(amounts([0.0, 1.0, None, 0.0], kind=Kind.NUMERIC, goal=Goal.AT_MOST), 4)
    assert (marks(days), outcomes(days)) == ("x-.x", "1001")


def test_a_habit_begins_with_a_mark_before_its_creation() -> None:
    told = history("x")
    told = replace(told, answers={day(-2): told.answers[MONDAY]})
    assert [d.day for d in days_of(told, 1)] == [day(-2), day(-1), MONDAY]


def test_days_after_today_are_not_told() -> None:
    assert len(days_of(history("x.x.x"), 2)) == 2


SCHEDULES = st.one_of(
    st.just(Daily()),
    st.frozensets(st.integers(0, 6), min_size=1).map(Weekdays),
    st.integers(2, 9).map(EveryDays),
    st.builds(TimesPerPeriod, st.integers(1, 7), st.sampled_from(Period)),
    st.integers(2, 12).flatmap(lambda days: st.builds(TimesPerWindow, st.integers(1, days - 1), st.just(days))),
)
STRIPS = st.text("xx.-s", min_size=1, max_size=50)


def due_by_the_contract(strip: str, schedule: Schedule, offset: int, week_start: int) -> bool:
    """Whether a day is due, told from the strip's signs before it and nothing else."""
    done = [at for at in range(offset) if strip[at] == "x"]
    match schedule:
        case Daily():
            return True
        case Weekdays(days):
            return offset % 7 in days
        case EveryDays(days):
            return offset - max(done, default=0) >= days
        case TimesPerPeriod(times, period):
            first, _ = period_of(day(offset), period, week_start)
            return sum(day(at) >= first for at in done) < times
        case TimesPerWindow(times, days):
            return strip[max(0, offset - days + 1) : offset].count("x") < times


@given(STRIPS, SCHEDULES, st.integers(0, 6))
def test_a_day_is_due_as_the_contract_says(strip: str, schedule: Schedule, week_start: int) -> None:
    found = dues(days_of(history(strip, format_schedule(schedule)), len(strip), week_start))
    expected = (due_by_the_contract(strip, schedule, offset, week_start) for offset in range(len(strip)))
    assert found == "".join("d" if due else "_" for due in expected)


@given(STRIPS, SCHEDULES, st.data())
def test_what_comes_later_changes_neither_due_nor_outcome_of_a_closed_day(
    strip: str, schedule: Schedule, data: st.DataObject
) -> None:
    cut = data.draw(st.integers(0, len(strip) - 1))
    whole = history(strip, format_schedule(schedule))
    shortened = replace(whole, answers={on: given for on, given in whole.answers.items() if on < day(cut)})
    early, late = (days_of(told, len(strip))[:cut] for told in (shortened, whole))
    assert dues(early) == dues(late)
    if shortened.first_mark is not None:
        assert outcomes(early) == outcomes(late)


@given(STRIPS, SCHEDULES, st.data())
def test_after_an_edit_the_days_are_those_told_anew(strip: str, schedule: Schedule, data: st.DataObject) -> None:
    before, today = history(strip, format_schedule(schedule)), day(len(strip) - 1)
    at = day(data.draw(st.integers(0, len(strip) - 1)))
    others = {on: given for on, given in before.answers.items() if on != at}
    edits: list[History] = [
        replace(before, answers=others),
        replace(before, answers={**before.answers, at: Answered(Answer.DONE, NOON, Via.TRAY)}),
        replace(before, notes={at: "Rain"}, edited_here=frozenset({at})),
        replace(before, pauses=(Pause(at),)),
        replace(before, answers=others, pauses=(Pause(at),)),
        before,
    ]
    for after in edits:
        anew = habit_days(after, today)
        assert habit_days_after_edit(before, habit_days(before, today), after, today) == anew


@given(STRIPS, SCHEDULES)
def test_marks_and_outcomes_agree_with_the_answers(strip: str, schedule: Schedule) -> None:
    told = history(strip, format_schedule(schedule))
    answer_marks = {Answer.DONE: Mark.DONE, Answer.MISSED: Mark.MISSED, Answer.SKIPPED: Mark.SKIPPED}
    for d in days_of(told, len(strip)):
        given_answer = told.answers.get(d.day)
        if given_answer:
            assert d.mark is answer_marks[given_answer.answer]
        assert d.outcome is None or d.due
        assert (d.outcome is True) == (d.due and d.mark is Mark.DONE)
        assert d.mark is not Mark.PENDING or d.day == day(len(strip) - 1)


def due_amounts(given: list[float | None], target: float, first_of: Callable[[date], date]) -> str:
    """A strip of the days due while the amounts of the period so far do not reach the target."""
    signs = ""
    for offset in range(len(given)):
        counted = [given[at] or 0.0 for at in range(offset) if day(at) >= first_of(day(offset))]
        reached = sum(counted) >= target or isclose(sum(counted), target)
        signs += "_" if reached else "d"
    return signs


@given(
    st.lists(st.none() | st.sampled_from([0.0, 0.5, 1.0, 2.5, 7.0]), min_size=1, max_size=40),
    st.sampled_from([1.0, 3.5, 10.0]),
    st.integers(2, 30),
)
def test_numeric_periods_are_due_until_their_amounts_reach_the_target(
    given_amounts: list[float | None], target: float, days: int
) -> None:
    def numeric(schedule: Schedule) -> History:
        return amounts(given_amounts, kind=Kind.NUMERIC, target=target, schedule=schedule)

    length = len(given_amounts)
    rolling = numeric(TimesPerWindow(1, days))
    weekly = numeric(TimesPerPeriod(1, Period.WEEK))
    assert dues(days_of(rolling, length)) == due_amounts(given_amounts, target, lambda on: on - timedelta(days - 1))
    assert dues(habit_days(weekly, day(length - 1))) == due_amounts(
        given_amounts, target, lambda on: period_of(on, Period.WEEK, 0)[0]
    )


def test_the_days_before_an_edit_are_taken_as_they_were_told() -> None:
    before = history("xx.x")
    told = [replace(each, note="as it was told") for each in days_of(before, 4)]
    edits = [
        replace(before, notes={day(2): "ill"}, edited_here=frozenset({day(2)})),
        replace(before, answers={**before.answers, day(2): before.answers[day(0)]}, edited_here=frozenset({day(2)})),
    ]
    for after in edits:
        assert [each.note for each in habit_days_after_edit(before, told, after, day(3))][:2] == ["as it was told"] * 2
        assert habit_days_after_edit(before, told, after, day(3))[2:] == days_of(after, 4)[2:]
