"""Loop's colours come out the same from each of the three ways they were written."""

import pytest

from habit_desktop.storage.formats.loop_palette import PALETTE, from_argb, from_earlier_index, from_index

ARGB = {
    -2937041: 0,
    -1684967: 1,
    -415707: 4,
    -5262293: 5,
    -13070788: 7,
    -16742021: 8,
    -16732991: 9,
    -16540699: 10,
    -10603087: 13,
    -7461718: 14,
    -2614432: 15,
    -13619152: 17,
    -5592406: 19,
}
EARLIER = {0: 0, 1: 1, 2: 4, 3: 5, 4: 7, 5: 8, 6: 9, 7: 10, 8: 13, 9: 14, 10: 15, 11: 17, 12: 19}


@pytest.mark.parametrize(("argb", "index"), ARGB.items())
def test_a_colour_written_out_is_found_in_the_palette(argb: int, index: int) -> None:
    assert from_argb(argb) == PALETTE[index]


@pytest.mark.parametrize(("earlier", "index"), EARLIER.items())
def test_an_index_of_the_earlier_palette_means_its_own_colour(earlier: int, index: int) -> None:
    assert from_earlier_index(earlier) == PALETTE[index]


def test_an_index_of_todays_palette_means_its_colour() -> None:
    assert [from_index(index) for index in range(20)] == list(PALETTE)
    assert PALETTE[8] == "#00897B"


@pytest.mark.parametrize("color", [-(2**63), -1, 20, 2**40])
def test_a_colour_loop_never_offered_becomes_the_first(color: int) -> None:
    assert {from_argb(color), from_earlier_index(color), from_index(color)} == {PALETTE[0]}
