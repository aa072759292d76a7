"""Losses by epoch as a chart draws them."""

from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.language import speak
from habit_desktop.ui.charts.loss_lines import LossLine, LossLines, epoch_ticks, places, reach, value_ticks
from habit_desktop.wording.languages import LANGUAGES

losses = st.lists(st.floats(0.01, 3), min_size=1, max_size=30).map(tuple)


@given(losses, st.none() | st.floats(0.01, 3))
def test_every_loss_lies_inside_the_axis(met: tuple[float, ...], before: float | None) -> None:
    lowest, highest = reach(LossLines((LossLine(met),), len(met), before))
    assert all(lowest < loss < highest for loss in (*met, *([before] if before else [])))


@given(losses)
def test_a_few_ticks_tell_apart_what_the_axis_holds(met: tuple[float, ...]) -> None:
    lowest, highest = reach(LossLines((LossLine(met),), len(met)))
    ticks = value_ticks(lowest, highest)
    assert 2 <= len(ticks) <= 6
    assert all(lowest <= value <= highest for value, _words in ticks)
    assert len({words for _value, words in ticks}) == len(ticks)


def test_ticks_are_round() -> None:
    assert [words for _value, words in value_ticks(0.4471, 0.4523)] == ["0.448", "0.450", "0.452"]


def test_ticks_have_the_marks_of_the_language() -> None:
    speak(NullTranslations(), LANGUAGES[1])
    try:
        assert [words for _value, words in value_ticks(0.4471, 0.4523)] == ["0,448", "0,450", "0,452"]
    finally:
        speak(NullTranslations())


@pytest.mark.parametrize(
    ("epochs", "ticks"), [(0, []), (1, [1]), (3, [1, 2, 3]), (20, [1, 5, 10, 15, 20]), (100, [1, 20, 40, 60, 80, 100])]
)
def test_the_first_and_the_last_epoch_carry_their_numbers(epochs: int, ticks: list[int]) -> None:
    assert epoch_ticks(epochs) == ticks


def test_a_run_under_way_ends_before_the_axis_does() -> None:
    assert places((0.5, 0.4), 5) == [0, 0.25]


def test_runs_without_a_loss_have_nothing_to_draw() -> None:
    assert not LossLines((LossLine(()),), 20).has_points
    assert LossLines((LossLine(()), LossLine((0.5,))), 20).has_points
    assert reach(LossLines((), 0)) == (0.0, 1.0)
