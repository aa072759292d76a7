"""The curves of strength and chance."""

from dataclasses import replace
from datetime import timedelta

import pytest

from habit_desktop.ui.pages.habit import curve_state
from habit_desktop.ui.pages.habit.span import Span
from tests.domain.strips import day, history
from tests.ui.habits import habit_reading

LONG = habit_reading(history("xx.x-xx" * 60), 420)


def plain(*told: str) -> tuple[str, ...]:
    """Words with the spaces a keyboard has."""
    return tuple(text.replace("\u00a0", " ") for text in told)


def test_the_curve_of_strength_shows_its_span() -> None:
    curve = curve_state.strength_curve(LONG, Span.MONTH)
    assert (len(curve.days), curve.days[-1]) == (30, LONG.today.toordinal())
    assert curve.values == LONG.strength.values[-30:]


def test_an_open_today_leads_the_curve_on() -> None:
    reading = habit_reading(history("xxx"), 4)
    curve = curve_state.strength_curve(reading, Span.ALL)
    assert (curve.ahead, curve.last) == ((0.6, 0.4), reading.today.toordinal() - 1)
    assert (
        plain(curve_state.strength_outlook(reading))[0] == "Up to yesterday. Today makes it 60 % if done, 40 % if not."
    )


def test_an_answered_today_is_in_it() -> None:
    assert curve_state.strength_outlook(LONG) == "Today is in it."


def test_the_newest_strength_tells_how_it_came_about() -> None:
    reading = habit_reading(history("xxx"), 4)
    assert curve_state.strength_story(reading)[0] == "It was 50.0 the evening before."
    assert curve_state.strength_story(reading)[1] == "On Wed 3 January 2024 the rhythm was kept to 100.0 %."
    assert curve_state.strength_story(reading)[3].startswith("50.0 × 0.948 + 100.0 × 0.052 = ")


def test_a_skipped_day_tells_that_nothing_moved() -> None:
    reading = habit_reading(history("xxs"), 3)
    still = replace(reading.strength, last=replace(reading.strength.last, kept=None, after=0.5))
    assert "the strength stays at 50.0" in curve_state.strength_story(replace(reading, strength=still))[0]


def test_a_point_of_the_strength_is_told_exactly() -> None:
    assert plain(*curve_state.strength_told(LONG, day(0))) == ("Mon 1 January 2024 · 5 %", "done")


@pytest.mark.parametrize(
    ("strip", "title"),
    [
        ("", "Strength begins with the first day"),
        ("x" * 30, "Strength grew from 5 % to 80 %"),
        ("x" * 40 + "." * 30, "Strength went from 84 % to 19 %"),
        ("x" * 200, "Strength is steady near 100 %"),
    ],
)
def test_the_sentence_over_the_strength_tells_its_course(strip: str, title: str) -> None:
    reading = habit_reading(history(strip), max(len(strip), 1))
    assert plain(curve_state.strength_title(reading, Span.MONTH)) == (title,)


def test_the_chances_of_a_span_are_those_since_it_began() -> None:
    reading = habit_reading(history("x" * 200), 200, predicted=150)
    assert len(curve_state.seen_chances(reading, Span.MONTH)) == 29
    assert len(curve_state.chance_curve(reading, Span.ALL).days) == 150
    assert curve_state.chance_curve(reading, Span.QUARTER).first == (reading.today - timedelta(days=90)).toordinal()


def test_a_point_of_the_chance_is_told_with_its_range() -> None:
    reading = habit_reading(history("x" * 10), 10, predicted=5)
    assert plain(*curve_state.chance_told(reading, day(5))) == (
        "Sat 6 January 2024 · 56 %",
        "between 46 % and 66 % · done",
    )
    assert curve_state.chance_told(reading, day(0)) == ("Mon 1 January 2024", "")
