"""What is known of when a habit was answered, and when it was really done."""

from datetime import UTC, datetime, time
from functools import cache

from habit_desktop.domain.calendar import habit_days
from habit_desktop.domain.day import start_of
from habit_desktop.domain.event import Via
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.history import Answer, Answered, History
from habit_desktop.engine.seen_answers import SeenAnswers, Wall, seen_answers
from tests.engine.living import MONDAY, day

STARTS = time(3)
WALL = Wall(UTC, STARTS, cache(lambda day: start_of(day, UTC, STARTS)))


def at(offset: int, hour: int) -> datetime:
    """An instant, so many days after the first Monday."""
    return datetime.combine(day(offset), time(hour), UTC)


def seen(answers: dict[int, Answered], since: int = 0) -> SeenAnswers:
    """What is known of a week's answers, by their day's place."""
    told = {day(offset): given for offset, given in answers.items()}
    history = History("walk", ((MONDAY, Habit("walk", "Walk")),), told)
    return seen_answers(history, habit_days(history, day(6)), day(since), WALL)


def test_an_answer_of_the_day_itself_is_known_by_its_hour() -> None:
    known = seen({1: Answered(Answer.DONE, at(1, 9), Via.WINDOW)})
    assert known.given == {day(1): (6.0, Answer.DONE)}
    assert (known.done_days, known.done_hours) == ((day(1).toordinal(),), (6.0,))


def test_an_answer_given_later_has_no_hour_of_its_own() -> None:
    known = seen({1: Answered(Answer.DONE, at(2, 9), Via.WINDOW), 2: Answered(Answer.DONE, at(2, 9), Via.IMPORT)})
    assert not known.given
    assert not known.done_hours
    assert known.elsewhen == {day(1), day(2)}


def test_a_time_the_person_told_counts_for_the_habit_not_for_what_was_known_when() -> None:
    known = seen({1: Answered(Answer.DONE, at(1, 22), Via.WINDOW, done_at=at(1, 8))})
    assert known.given == {day(1): (19.0, Answer.DONE)}
    assert known.done_hours == (5.0,)


def test_what_was_not_done_has_no_hour_to_be_done_at() -> None:
    known = seen({1: Answered(Answer.MISSED, at(1, 9), Via.WINDOW), 2: Answered(Answer.SKIPPED, at(2, 9), Via.WINDOW)})
    assert list(known.given) == [day(1), day(2)]
    assert known.done_days == ()


def test_days_before_are_left_out() -> None:
    given = {offset: Answered(Answer.DONE, at(offset, 9), Via.WINDOW) for offset in range(4)}
    assert list(seen(given, since=2).given) == [day(2), day(3)]
