"""A few letters find what they begin."""

import pytest

from habit_desktop.ui.dialogs.palette.finding import fit


def better(query: str, one: str, other: str) -> bool:
    first, second = fit(query, one), fit(query, other)
    return first is not None and second is not None and first > second


def test_letters_in_their_order_are_found() -> None:
    assert fit("mdt", "Meditate") is not None


def test_letters_in_another_order_are_not() -> None:
    assert fit("tdm", "Meditate") is None


def test_the_beginning_of_a_word_is_better_than_its_middle() -> None:
    assert better("tr", "Train now", "Stretch")


def test_initials_find_their_words() -> None:
    assert better("nh", "New habit", "Lunch")


def test_letters_side_by_side_are_better_than_scattered_ones() -> None:
    assert better("ead", "Read", "Keyboard")


def test_the_best_of_several_ways_counts() -> None:
    assert fit("in", "Stretching inside") == fit("in", "inside")


def test_words_may_come_in_any_order() -> None:
    assert fit("done read", "Read: done today") is not None


def test_each_word_has_to_be_found() -> None:
    assert fit("read gone", "Read: done today") is None


@pytest.mark.parametrize("query", ["CAFE", "café", "Cafe"])
def test_capitals_and_accents_do_not_matter(query: str) -> None:
    assert fit(query, "Café") is not None


def test_nothing_typed_fits_everything() -> None:
    assert fit("  ", "Read") == 0
