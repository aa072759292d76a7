"""What the head of the habit page says."""

from dataclasses import replace

import pytest

from habit_desktop.domain.habit import Goal, Kind
from habit_desktop.domain.history import Pause
from habit_desktop.domain.schedule import parse_schedule
from habit_desktop.ui.pages.habit import head_state
from habit_desktop.ui.pages.habit.span import Span
from tests.domain.strips import MONDAY, amounts, day, history
from tests.ui.habits import habit_reading

LONG = habit_reading(history("xx.x-xx" * 60), 420)
WALK = amounts([6.0, 2.5, None, 9.0], kind=Kind.NUMERIC, target=6.0, unit="km")


def plain(*told: str) -> tuple[str, ...]:
    """Words with the spaces a keyboard has."""
    return tuple(text.replace("\u00a0", " ") for text in told)


def test_the_head_says_what_is_asked_and_when() -> None:
    told = history("x", "weekdays:mon,wed")
    asked = replace(told, definitions=((MONDAY, replace(told.habit, question="Did you run?", icon="shoe")),))
    head = head_state.head_state(habit_reading(asked, 2))
    assert (head.name, head.subtitle, head.icon) == ("Run", "Did you run? · Mon, Wed", "shoe")
    assert head.mark_said == "Run today: not due"


def test_the_head_of_an_amount_says_its_target() -> None:
    assert head_state.head_state(habit_reading(WALK, 4)).subtitle == "6 km · every day"
    limit = amounts([1.0], kind=Kind.NUMERIC, target=2.0, unit="cups", goal=Goal.AT_MOST)
    assert head_state.head_state(habit_reading(limit, 1)).subtitle == "at most 2 cups · every day"


def test_the_head_says_that_a_habit_rests() -> None:
    resting = habit_reading(history("x", pauses=(Pause(day(1), day(4)),)), 3)
    assert head_state.head_state(resting).subtitle.startswith("rests up to and including 5 Jan")
    assert head_state.head_state(resting).paused
    forever = habit_reading(history("x", pauses=(Pause(day(1)),)), 3)
    assert head_state.head_state(forever).subtitle.startswith("rests until you bring it back")


def test_the_head_says_that_a_habit_is_put_away() -> None:
    assert head_state.head_state(habit_reading(history("x", archived=True), 2)).subtitle.startswith("in the archive")


def test_the_numbers_of_the_head_belong_together() -> None:
    told = {fact.name: plain(fact.number, fact.detail) for fact in head_state.facts(LONG, Span.MONTH)}
    assert told["Current run"] == ("2 days", "longest 4 days")
    assert told["Done in 1 month"] == ("73 %", "22 of 30 due days")
    assert told["Chance today"] == ("–", "not known yet")
    assert told["Strength"][1] == "+3 points in a month"


@pytest.mark.parametrize(
    ("span", "name"), [(Span.QUARTER, "Done in 3 months"), (Span.YEAR, "Done in a year"), (Span.ALL, "Done so far")]
)
def test_the_share_done_names_its_span(span: Span, name: str) -> None:
    assert head_state.facts(LONG, span)[3].name == name


def test_a_habit_to_quit_counts_the_days_alone() -> None:
    smoke = amounts([0.0, 1.0, 0.0, 0.0], kind=Kind.NUMERIC, goal=Goal.AT_MOST)
    assert head_state.facts(habit_reading(smoke, 4), Span.ALL)[2].number == "2 days"


def test_where_times_are_counted_the_share_is_that_of_the_count() -> None:
    reading = habit_reading(history("x.x.x.." * 4, "times:4/week"), 29)
    fact = head_state.facts(reading, Span.ALL)[3]
    assert plain(fact.number, fact.detail) == ("75 %", "12 of 16 times asked for")
    assert "Any days will do." in fact.explained
    assert head_state.facts(LONG, Span.ALL)[3].explained == ""


def test_where_amounts_add_up_the_share_is_that_of_the_amount() -> None:
    run = amounts(
        [4.0, None, 8.0, *[None] * 4, 5.0],
        kind=Kind.NUMERIC,
        unit="km",
        target=10.0,
        schedule=parse_schedule("times:3/week"),
    )
    fact = head_state.facts(habit_reading(run, 15), Span.ALL)[3]
    assert plain(fact.number, fact.detail) == ("75 %", "15 of 20 km asked for")
    assert "by the share" in fact.explained
