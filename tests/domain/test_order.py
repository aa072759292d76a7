"""Habits in the person's own order."""

from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.order import new_positions, rearranged


def test_those_not_spoken_of_stay_where_they_are() -> None:
    assert rearranged(["a", "x", "b", "y", "c"], ["c", "a", "b"]) == ["c", "x", "a", "y", "b"]


def test_an_id_nobody_knows_takes_no_place() -> None:
    assert rearranged(["a", "b"], ["gone", "b", "a"]) == ["b", "a"]


def test_a_move_touches_only_what_it_passes() -> None:
    places = {"a": 0, "b": 10, "c": 20, "d": 30}
    assert new_positions(["a", "c", "b", "d"], places) == {"c": 10, "b": 20}


def test_those_that_shared_a_place_follow_each_other_closely() -> None:
    assert new_positions(["a", "b", "c", "d"], {"a": 4, "b": 4, "c": 4, "d": 9}) == {"b": 5, "c": 6}


@given(st.data(), st.lists(st.integers(-3, 3), min_size=1, max_size=9))
def test_any_order_holds_afterwards(data: st.DataObject, positions: list[int]) -> None:
    places = {str(number): position for number, position in enumerate(positions)}
    order = data.draw(st.permutations([*places]))
    places |= new_positions(order, places)
    assert sorted(places, key=lambda each: places[each]) == order
    assert len({*places.values()}) == len(places)
