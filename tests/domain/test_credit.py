"""What each day counts in a rate."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.credit import Credit, credited, day_credits
from habit_desktop.domain.habit import Goal, Kind
from habit_desktop.domain.history import History, Pause
from habit_desktop.domain.schedule import parse_schedule
from habit_desktop.domain.strength import habit_strengths
from habit_desktop.domain.tally import Rate, rate
from tests.domain.strips import amounts, day, days_of, history, with_schedules

COUNTED = ("times:3/week", "times:1/week", "times:7/week", "times:10/month", "times:3/7d", "times:2/10d", "every:3d")
SIGNS = {1: "x", 0: "-", None: " "}
strips = st.text("xs-.", min_size=1, max_size=70)


def credits(told: History, length: int, week_start: int = 0) -> list[Credit]:
    """What the first days count, the last of them being today."""
    return day_credits(told, days_of(told, length, week_start), week_start)


def counted(told: History, length: int) -> str:
    """What the first days count, as a strip."""
    return "".join(SIGNS[each] for each in credits(told, length))  # type: ignore[index]  # whole in these strips


def known(told: History, length: int) -> Rate:
    """What the first days add up to."""
    return rate(credits(told, length))


def share(rate: Rate) -> float:
    """A share, of nothing the best."""
    return 1.0 if rate.share is None else rate.share


# A day that is due by name


@given(strips, st.sampled_from(["daily", "weekdays:mon,wed,fri"]))
def test_a_day_due_by_name_counts_by_its_outcome(strip: str, schedule: str) -> None:
    told = history(strip, schedule)
    assert credits(told, len(strip)) == [each.outcome for each in days_of(told, len(strip))]


def test_no_days_count_nothing() -> None:
    assert day_credits(history(""), [], 0) == []


# So many a week


@given(st.lists(st.sampled_from([*combinations(range(7), 3)]), min_size=1, max_size=9), st.data())
def test_three_times_on_any_days_of_each_week_is_all_that_was_asked_for(
    weeks: list[tuple[int, ...]], data: st.DataObject
) -> None:
    strip = "".join("".join("x" if place in done else "." for place in range(7)) for done in weeks)
    told = history(strip, "times:3/week")
    first = told.first_mark
    assert first is not None
    for today in range(strip.index("x") + 1, len(strip) + 1):
        assert share(known(told, today)) == 1
    cut = data.draw(st.integers(0, len(strip) - 1))
    assert share(rate(credits(told, len(strip))[cut:])) == 1
    assert known(told, len(strip)).done == 3 * len(weeks)


def test_a_week_without_any_counts_none_of_three() -> None:
    assert known(history("x.x.x.." + "......." + "x.x.x..", "times:3/week"), 21) == Rate(6, 9)


def test_a_time_counts_as_missed_on_the_day_after_which_it_could_not_be_made_up() -> None:
    assert counted(history("x" + "." * 13 + "x", "times:3/week"), 15) == "x    --" + "    ---" + "x"
    assert counted(history("x....x.", "times:3/week"), 8) == "x    x- "


def test_a_week_that_goes_on_holds_nothing_against_anyone_while_its_count_can_be_reached() -> None:
    told = history("x.x.x..", "times:3/week")
    assert [known(told, 7 + days) for days in (5, 6, 7)] == [Rate(3, 3), Rate(3, 4), Rate(3, 5)]


def test_an_answer_of_not_done_is_no_worse_than_none() -> None:
    assert counted(history("x-x-x--", "times:3/week"), 8)[:7] == "x x x  "


def test_today_counts_as_soon_as_it_is_answered() -> None:
    told = history("x.....", "times:3/week")
    assert counted(told, 7) == "x    - "
    assert counted(history("x.....-", "times:3/week"), 7) == "x    --"
    assert counted(history("x.....x", "times:3/week"), 7) == "x    -x"


def test_the_week_begins_as_the_person_has_it() -> None:
    told = history("x" + "." * 20, "times:1/week")
    assert [place for place, credit in enumerate(credits(told, 21, week_start=3)) if credit == 0] == [9, 16]


def test_a_habit_begun_late_in_a_week_is_asked_for_its_part() -> None:
    assert known(history("....x..", "times:3/week"), 8) == Rate(1, 1)
    assert known(history("...x...", "times:3/week"), 8) == Rate(1, 2)


# So many in other periods


def test_a_month_asks_for_its_count() -> None:
    assert known(history("x" * 8 + "." * 24, "times:10/month"), 32) == Rate(8, 10)


def test_a_window_asks_for_its_count_however_the_days_fall() -> None:
    assert known(history("x.x.x.." + ".x.x.x." + "..x.x.x" * 2, "times:3/7d"), 28) == Rate(12, 12)
    assert known(history("x.x.x.." + "x......" + "x.x.x..", "times:3/7d"), 22) == Rate(7, 9)


def test_who_is_a_day_late_each_time_did_three_of_four() -> None:
    assert known(history("x..." * 3 + "x", "every:3d"), 13) == Rate(4, 5)


def test_the_only_due_day_left_out_asks_for_nothing() -> None:
    assert known(history("x......" + "s......" + "x", "every:7d"), 8) == Rate(1, 1)
    assert known(history("x..sx..x", "every:3d"), 8) == Rate(3, 3)


@given(strips, st.sampled_from(["every:2d", "every:5d", "times:3/7d", "times:2/10d", "times:3/week", "times:10/month"]))
def test_who_does_what_is_due_when_it_is_due_did_all_of_it(strip: str, schedule: str) -> None:
    done = "x"
    for at in range(1, len(strip)):
        due = days_of(history(done, schedule), at + 1)[-1].due
        done += "x" if due or strip[at] == "x" else "."
    assert share(known(history(done, schedule), len(done))) == 1


@given(strips, st.integers(0, 6))
def test_who_fills_every_window_did_all_of_it_wherever_the_windows_begin(strip: str, before: int) -> None:
    done = "x.x.x.."[before:]
    for sign in strip:
        done += "x" if sign == "x" or done[-6:].count("x") < 3 else "."
    assert share(known(history("x" + done, "times:3/7d"), len(done) + 1)) == 1


# Amounts


WEEKLY = {"kind": Kind.NUMERIC, "target": 10.0, "schedule": parse_schedule("times:3/week")}


def test_an_amount_counts_on_the_day_it_is_reached() -> None:
    assert credits(amounts([4.0, None, 6.0, 5.0], **WEEKLY), 8) == [None, None, 1, None, None, None, None, None]


def test_an_amount_that_fell_short_counts_by_its_share_when_the_week_is_over() -> None:
    told = amounts([4.0, None, 2.0], **WEEKLY)
    assert credits(told, 7) == [None] * 7
    assert credits(told, 8) == [None] * 6 + [pytest.approx(0.6), None]


def test_an_amount_may_grow_until_its_last_day_is_over() -> None:
    told = amounts([4.0, None, None, None, None, None, 2.0], **WEEKLY)
    assert known(told, 7) == Rate(0, 0)
    assert known(told, 8) == Rate(0.6, 1)


def test_a_target_of_nothing_asks_for_nothing() -> None:
    assert known(amounts([4.0], **(WEEKLY | {"target": 0.0})), 8) == Rate(0, 0)


def test_days_within_a_limit_are_counted() -> None:
    told = amounts([1.0, 9.0, 2.0, None, 1.0], **(WEEKLY | {"goal": Goal.AT_MOST, "target": 3.0}))
    assert known(told, 8) == Rate(3, 3)


@given(st.lists(st.none() | st.floats(0.5, 9), min_size=1, max_size=40), st.integers(0, 39), st.floats(0.5, 9))
def test_a_larger_amount_never_lowers(given_amounts: list[float | None], at: int, more: float) -> None:
    at %= len(given_amounts)
    larger = [*given_amounts[:at], (given_amounts[at] or 0) + more, *given_amounts[at + 1 :]]
    before, after = amounts([1.0, *given_amounts], **WEEKLY), amounts([1.0, *larger], **WEEKLY)
    length = len(given_amounts) + 1
    assert share(known(after, length)) >= share(known(before, length)) - 1e-9


# Rest


def test_a_paused_week_asks_for_nothing() -> None:
    told = history("x.x.x.." + "......." + "x.x.x..", "times:3/week", pauses=(Pause(day(7), day(13)),))
    assert known(told, 21) == Rate(6, 6)


@pytest.mark.parametrize(("paused_days", "asked"), [(1, 3), (2, 2), (3, 2), (4, 1), (5, 1), (6, 0), (7, 0)])
def test_a_week_asks_in_proportion_to_the_days_that_do_not_rest(paused_days: int, asked: int) -> None:
    told = history("x.x.x..", "times:3/week", pauses=(Pause(day(7), day(6 + paused_days)),))
    assert known(told, 15) == Rate(3, 3 + asked)


def test_days_put_away_ask_for_nothing() -> None:
    told = history("x.x.x..", "times:3/week", away=(Pause(day(7)),))
    assert known(told, 28) == Rate(3, 3)


def test_days_after_the_last_ask_for_nothing() -> None:
    told = history("x.x.x..", "times:3/week")
    ended = replace(told, definitions=((day(0), replace(told.habit, ends=day(6))),))
    assert known(ended, 28) == Rate(3, 3)


@given(strips, st.sampled_from(COUNTED), st.integers(1, 69), st.integers(0, 80), st.booleans())
def test_resting_never_lowers(strip: str, schedule: str, first: int, length: int, is_open: bool) -> None:
    told, today = history("x" + strip, schedule), len(strip) + 1
    rested = replace(told, pauses=(Pause(day(first), None if is_open else day(first + length)),))
    assert share(known(rested, today)) >= share(known(told, today))


@given(strips, st.sampled_from(COUNTED), st.integers(0, 69))
def test_leaving_a_day_out_never_lowers(strip: str, schedule: str, at: int) -> None:
    at %= len(strip)
    if strip[at] == "x":
        return
    left_out = f"x{strip[:at]}s{strip[at + 1 :]}"
    for today in (len(strip) + 1, len(strip) + 5):
        before, after = known(history(f"x{strip}", schedule), today), known(history(left_out, schedule), today)
        assert share(after) >= share(before)


# More and less


@given(strips, st.sampled_from(COUNTED), st.integers(0, 69))
def test_doing_more_never_lowers(strip: str, schedule: str, at: int) -> None:
    at %= len(strip)
    if strip[at] == "s":
        return
    more = f"x{strip[:at]}x{strip[at + 1 :]}"
    before, after = (
        known(history(f"x{strip}", schedule), len(strip) + 1),
        known(history(more, schedule), len(strip) + 1),
    )
    assert share(after) >= share(before)
    assert after.done >= before.done


@given(strips, st.sampled_from(COUNTED))
def test_only_days_that_were_done_count_as_done_and_no_missed_day_was(strip: str, schedule: str) -> None:
    told = history(strip, schedule)
    for each, credit in zip(days_of(told, len(strip)), credits(told, len(strip)), strict=True):
        assert credit is None or (credit == 1) == (each.mark is Mark.DONE)
        assert credit is None or each.mark not in (Mark.SKIPPED, Mark.PENDING)


@given(strips, st.sampled_from(["times:1/week", "times:3/week", "times:5/week"]))
def test_whole_weeks_ask_for_their_count_and_no_more(strip: str, schedule: str) -> None:
    asked = int(schedule[6])
    found = credits(history("x" + strip.replace("s", "."), schedule), 78)
    for first in range(0, 70, 7):
        week = rate(found[first : first + 7])
        assert week.counted == asked
        assert week.done <= asked


@given(strips.filter(lambda strip: "s" not in strip), st.sampled_from(COUNTED), st.integers(1, 20))
def test_what_a_closed_day_counts_stays_as_it_is_when_time_passes(strip: str, schedule: str, later: int) -> None:
    told = history("x" + strip, schedule)
    at_the_time, afterwards = credits(told, len(strip) + 2), credits(told, len(strip) + 2 + later)
    assert at_the_time[:-1] == afterwards[: len(at_the_time) - 1]


# Changes and cuts


def test_each_day_is_asked_by_the_schedule_of_its_time() -> None:
    told = with_schedules(history("x.x.x.." + "xx.....", "times:3/week"), {7: parse_schedule("daily")})
    assert known(told, 15) == Rate(5, 10)
    back = with_schedules(history("xxxxx.x" + "x.x.x..", "daily"), {7: parse_schedule("times:3/week")})
    assert known(back, 15) == Rate(9, 10)


def test_a_week_in_which_the_count_changed_asks_for_a_part_of_both() -> None:
    told = with_schedules(history("x......" * 2, "times:1/week"), {10: parse_schedule("times:7/week")})
    assert known(told, 15) == Rate(2, 1 + 4)


def test_a_new_count_does_not_ask_the_weeks_before_for_more() -> None:
    told = with_schedules(history("x.x.x.." * 3, "times:3/week"), {14: parse_schedule("times:1/week")})
    assert known(told, 22) == Rate(7, 7)


def test_another_name_changes_nothing() -> None:
    told = history("x.x.x.." * 2, "times:3/week")
    renamed = replace(told, definitions=(*told.definitions, (day(9), replace(told.habit, name="Swim"))))
    assert credits(renamed, 15) == credits(told, 15)


@given(strips, st.sampled_from(COUNTED), st.integers(0, 80), st.integers(0, 80))
def test_a_part_of_the_days_counts_what_it_counts_among_all(strip: str, schedule: str, first: int, last: int) -> None:
    told = with_schedules(history(strip, schedule), {9: parse_schedule("times:2/week"), 30: parse_schedule("daily")})
    days = days_of(told, 60)
    whole: Sequence[Credit] = day_credits(told, days, 0)
    assert day_credits(told, days, 0, day(first), day(last)) == whole[first : last + 1]


def test_of_days_before_all_others_nothing_counts() -> None:
    told = history("xxx", "times:3/week")
    days = days_of(told, 3)
    assert day_credits(told, days, 0, until=day(-1)) == []
    assert day_credits(told, days, 0, until=day(-9)) == []
    assert day_credits(told, days, 0, since=day(3)) == []
    assert day_credits(told, days, 0, until=day(0)) == [1]


@given(st.text("x-s.", min_size=1, max_size=31), st.integers(0, 31), st.integers(0, 31), st.integers(0, 31))
def test_a_period_counts_at_most_what_it_asks_for(signs: str, count: int, asked: int, still_to_come: int) -> None:
    told = credited(signs, count, min(asked, count), still_to_come)
    assert len(told) == len(signs)
    assert sum(each is not None for each in told) <= max(count, asked)


@pytest.mark.parametrize(
    ("week", "kept"), [("x.x.x..", 1.0), ("....xxx", 1.0), ("xxxxx..", 1.0), ("x..x...", 2 / 3), ("..x....", 1 / 3)]
)
@pytest.mark.parametrize("schedule", ["times:3/week", "times:3/7d"])
def test_in_the_long_run_the_rate_is_the_strength(week: str, kept: float, schedule: str) -> None:
    told, length = history(week * 100, schedule), 701
    strength = habit_strengths(told.habit, told.loop_entries(day(699)), day(699))[day(699)]
    assert share(known(told, length)) == pytest.approx(kept, abs=0.005)
    assert strength == pytest.approx(kept, abs=0.005)
