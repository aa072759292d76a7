"""Facts about what stands out among many comparisons."""

from dataclasses import dataclass

import pytest

from habit_desktop.learning.statistics.false_discovery import standing_out


@dataclass(frozen=True)
class Found:
    p: float


def told(*p: float, share: float = 0.05) -> list[float]:
    return [each.p for each in standing_out([Found(value) for value in p], share)]


def test_one_comparison_must_be_as_sure_as_the_share() -> None:
    assert told(0.04) == [0.04]
    assert told(0.06) == []


def test_among_many_each_must_be_surer() -> None:
    assert told(0.04, 0.5, 0.6, 0.7) == []
    assert told(0.01, 0.5, 0.6, 0.7) == [0.01]


def test_several_that_are_sure_help_each_other() -> None:
    assert told(0.03, 0.02, 0.04, 0.01) == [0.01, 0.02, 0.03, 0.04]


def test_nothing_compared_is_nothing_told() -> None:
    assert told() == []


def test_a_comparison_without_an_answer_is_not_told() -> None:
    assert told(float("nan")) == []


@pytest.mark.parametrize("share", [0.01, 0.05])
def test_the_worked_example_of_benjamini_and_hochberg(share: float) -> None:
    p = (
        *(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344),
        *(0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0),
    )
    assert len(told(*p, share=share)) == {0.01: 3, 0.05: 4}[share]
