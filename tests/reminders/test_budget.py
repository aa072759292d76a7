"""Facts about days with room for fewer reminders than there are."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.reminders.budget import Asking, giving_way

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def asks(key: str, chance: float, hour: int = 0, about: str = "") -> Asking:
    """A reminder of a habit of its own, so many hours after noon."""
    return Asking(key, about or key, chance, NOON + timedelta(hours=hour))


MANY = st.lists(
    st.builds(asks, st.uuids().map(str), st.floats(0, 1), st.integers(-6, 9), st.sampled_from("abc")),
    max_size=12,
    unique_by=lambda each: each.key,
)


def test_the_least_likely_speaks() -> None:
    assert giving_way([asks("likely", 0.7), asks("unlikely", 0.2), asks("unsure", 0.5)], 1) == {"likely", "unsure"}


def test_an_early_reminder_gives_way_to_a_late_one_that_is_needed_more() -> None:
    assert giving_way([asks("morning", 0.6), asks("evening", 0.3, hour=8)], 1) == {"morning"}


def test_of_equals_the_earliest_speaks() -> None:
    assert giving_way([asks("late", 0.5, hour=3), asks("early", 0.5)], 1) == {"late"}


def test_a_second_reminder_of_a_habit_gives_way_to_the_first_of_another() -> None:
    often = [asks(f"water {hour}", 0.2, hour, "water") for hour in range(5)]
    assert giving_way([*often, asks("gym", 0.7, 6)], 2) == {f"water {hour}" for hour in range(1, 5)}
    assert "gym" not in giving_way([asks("water", 0.2, about="water"), asks("gym", 0.7)], 1, heard=["water"])


def test_a_third_reminder_of_a_habit_gives_way_to_the_second_of_another() -> None:
    waiting = [asks("water again", 0.2, about="water"), asks("gym", 0.7), asks("tea", 0.9)]
    assert giving_way(waiting, 2, heard=["water", "water", "gym"]) == {"water again"}
    thrice = [asks(f"water {hour}", 0.2, hour, "water") for hour in range(3)]
    assert giving_way([*thrice, asks("gym", 0.7, 5, "gym")], 2, heard=["gym"]) == {"water 2", "gym"}


@given(MANY, st.integers(-2, 15))
def test_never_more_than_there_is_room_for_and_never_fewer(asking: list[Asking], left: int) -> None:
    assert len(asking) - len(giving_way(asking, left)) == min(len(asking), max(0, left))


@given(MANY, st.integers(0, 12))
def test_of_one_habit_the_first_is_never_held_back_for_a_later_one(asking: list[Asking], left: int) -> None:
    beyond = giving_way(asking, left)
    for about in Counter(each.about for each in asking):
        own = sorted((each for each in asking if each.about == about), key=lambda each: (each.at, each.key))
        held_back = [each.key in beyond for each in own]
        assert held_back == sorted(held_back)
