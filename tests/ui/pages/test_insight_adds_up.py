"""How a chance adds up, as values."""

import csv
from io import StringIO
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.learning.contribution import Contribution, Feature
from habit_desktop.ui.pages.insight.adds_up import input_lines, steps, whole_points, why_csv
from habit_desktop.wording.numbers import MINUS
from tests.ui.opened import inside

POINTS = st.lists(st.floats(-20, 20), min_size=1, max_size=len(Feature))


def written(number: str) -> int:
    """The points of a bar as it is written."""
    return 0 if number == "±0" else int(number.replace(MINUS, "-"))


@given(points=POINTS, base=st.floats(0, 1))
def test_every_bar_begins_where_the_last_one_ended(points: list[float], base: float) -> None:
    parts = [Contribution(feature, each) for feature, each in zip(Feature, points, strict=False)]
    taken = inside(contributions=parts, base=base)
    found = steps(taken)
    assert (found[0].start, found[0].end, found[-1].start) == (0, base, 0)
    for one, other in pairwise(found[:-1]):
        assert other.start == one.end
    assert 100 * found[-2].end == pytest.approx(100 * taken.chance.probability, abs=1e-9)
    assert found[-1].end == taken.chance.probability


@given(points=POINTS, base=st.floats(0, 1))
def test_the_numbers_written_add_up_to_the_number_written(points: list[float], base: float) -> None:
    parts = [Contribution(feature, each) for feature, each in zip(Feature, points, strict=False)]
    taken = inside(contributions=parts, base=base)
    total = sum(written(step.number) for step in steps(taken)[1:-1])
    assert total == round(100 * taken.chance.probability) - round(100 * taken.base)


@given(points=POINTS, off=st.integers(-1, 1))
def test_rounded_points_add_up_and_lose_little(points: list[float], off: int) -> None:
    total = round(sum(points)) + off
    whole = whole_points(points, total)
    assert sum(whole) == total
    assert all(abs(one - other) <= 1.5 + 2 / len(points) for one, other in zip(whole, points, strict=True))


def test_ten_inputs_are_told_with_raw_and_normalised_numbers() -> None:
    lines = input_lines(inside())
    assert len(lines) == 10
    assert (lines[0].name, lines[0].raw, lines[0].seen) == ("streak", "2 days without", "−1.00")
    assert all(line.meaning for line in lines)


def test_the_sum_can_be_taken_along_as_csv() -> None:
    rows = [*csv.DictReader(StringIO(why_csv(inside())))]
    assert [rows[0]["feature"], rows[-1]["feature"]] == ["long run", "today"]
    led_to = sum(float(row["points"]) for row in rows[:-1])
    assert led_to == pytest.approx(float(rows[-1]["points"]), abs=1e-4)
    assert next(row for row in rows if row["feature"] == "streak")["raw"] == "-2"
