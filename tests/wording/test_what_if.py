"""What could be different, in words."""

from datetime import time

import pytest

from habit_desktop.engine.inside import Circumstance
from habit_desktop.wording.what_if import as_it_is, circumstance_name, circumstance_value, would_say


def test_everything_that_could_be_different_has_a_name() -> None:
    assert len({circumstance_name(each) for each in Circumstance}) == len(Circumstance)


@pytest.mark.parametrize(
    ("circumstance", "value", "words"),
    [
        (Circumstance.HOUR, 15.333, "18:20"),
        (Circumstance.HOUR, 24.0, "03:00"),
        (Circumstance.WEEKDAY, 5.0, "Saturday"),
        (Circumstance.RUN, 5.0, "done 5 times in a row"),
        (Circumstance.RUN, 1.0, "done once"),
        (Circumstance.RUN, -3.0, "missed 3 times in a row"),
        (Circumstance.DONE_30D, 19.0, "19 of 30"),
        (Circumstance.OTHERS_DONE, 0.0, "none"),
        (Circumstance.OTHERS_DONE, 4.0, "4"),
        (Circumstance.APP_OPENINGS, 2.0, "twice"),
        (Circumstance.REMINDED, 0.0, "never"),
    ],
)
def test_how_it_would_be_is_told(circumstance: Circumstance, value: float, words: str) -> None:
    assert circumstance_value(circumstance, value, 30, time(3)) == words


def test_the_points_between_two_chances_are_those_of_the_numbers_written() -> None:
    assert would_say(0.444, 0.536) == "54\u00a0% instead of 44\u00a0%: +10 points"
    assert as_it_is(0.44) == "44\u00a0%, as it is"
