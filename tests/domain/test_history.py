"""What is so about a habit answers what is asked of it."""

from dataclasses import replace
from datetime import UTC, time, timedelta
from zoneinfo import ZoneInfo

from habit_desktop.domain.event import Via
from habit_desktop.domain.habit import Goal, Kind
from habit_desktop.domain.history import Answer, Answered, Pause
from habit_desktop.domain.loop_entries import Entry
from tests.domain.strips import MONDAY, NOON, amounts, day, history


def test_a_pause_covers_both_its_ends() -> None:
    paused = history("", pauses=(Pause(day(2), day(4)),))
    assert [offset for offset in range(7) if paused.paused_on(day(offset))] == [2, 3, 4]


def test_the_pause_of_a_day_is_the_one_begun_last() -> None:
    early, late = Pause(day(1), day(9)), Pause(day(3), day(5))
    paused = history("", pauses=(late, early))
    assert [paused.pause_on(day(offset)) for offset in (0, 2, 4, 7)] == [None, early, late, early]


def test_a_habit_is_in_use_that_is_neither_archived_nor_in_the_trash() -> None:
    assert history("x").in_use
    assert not history("x", archived=True).in_use
    assert not history("x", deleted=day(1)).in_use


def test_an_answer_has_the_time_it_was_given_on_its_own_day_until_another_one_is_said() -> None:
    given, starts = Answered(Answer.DONE, NOON, Via.WINDOW), time(3)
    assert given.time_on(MONDAY, UTC, starts) == NOON
    assert given.time_on(day(-1), UTC, starts) is None
    assert replace(given, via=Via.IMPORT).time_on(MONDAY, UTC, starts) is None
    earlier = replace(given, via=Via.IMPORT, done_at=NOON - timedelta(hours=30))
    assert earlier.time_on(day(-1), UTC, starts) == NOON - timedelta(hours=30)


def test_an_answers_time_is_told_on_the_clock_of_the_place() -> None:
    honolulu, starts = ZoneInfo("Pacific/Honolulu"), time(3)
    given = Answered(Answer.DONE, NOON, Via.WINDOW)
    there = given.time_on(day(-1), honolulu, starts)  # two in the morning, of the day before
    assert there is not None
    assert (there, there.hour) == (NOON, 2)
    assert given.time_on(MONDAY, honolulu, starts) is None
    said = replace(given, done_at=NOON).time_on(MONDAY, honolulu, starts)
    assert said is not None
    assert (said, said.hour) == (NOON, 2)


def test_a_habits_days_begin_with_its_creation_or_an_earlier_mark() -> None:
    told = history("...x")
    assert (told.start, told.first_mark) == (MONDAY, day(3))
    earlier = replace(told, answers={day(-9): Answered(Answer.DONE, NOON, Via.WINDOW)})
    assert earlier.start == day(-9)
    assert history("").first_mark is None


def test_loops_entries_are_the_answers_up_to_today() -> None:
    assert history("x-s.x").loop_entries(day(3)) == {day(0): Entry.YES_MANUAL, day(1): Entry.NO, day(2): Entry.SKIP}


def test_a_paused_day_without_an_answer_is_a_skipped_one_for_loop() -> None:
    paused = history("x...x", pauses=(Pause(day(1), day(2)), Pause(day(4))))
    assert paused.loop_entries(day(5)) == {
        day(0): Entry.YES_MANUAL,
        day(1): Entry.SKIP,
        day(2): Entry.SKIP,
        day(4): Entry.YES_MANUAL,
        day(5): Entry.SKIP,
    }


def test_amounts_are_thousandths_for_loop() -> None:
    numeric = amounts([2.5, None, 0.0, 0.1 + 0.2], kind=Kind.NUMERIC, target=2.0)
    assert numeric.loop_entries(day(9)) == {day(0): 2500, day(2): 0, day(3): 300}


def test_days_after_the_last_one_are_skipped_ones_for_loop() -> None:
    told = history("x..x")
    ended = replace(told, definitions=((MONDAY, replace(told.habit, ends=day(1))),))
    assert ended.loop_entries(day(4)) == {
        day(0): Entry.YES_MANUAL,
        day(2): Entry.SKIP,
        day(3): Entry.YES_MANUAL,
        day(4): Entry.SKIP,
    }


def test_a_slip_that_was_said_without_an_amount_is_one_for_loop() -> None:
    quitting = amounts([0.0], kind=Kind.NUMERIC, goal=Goal.AT_MOST)
    answers = {**quitting.answers, day(1): Answered(Answer.MISSED, NOON, Via.WINDOW)}
    assert replace(quitting, answers=answers).loop_entries(day(1)) == {day(0): 0, day(1): 1000}
