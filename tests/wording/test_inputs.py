"""The network's inputs in words."""

import pytest

from habit_desktop.learning.contribution import Feature
from habit_desktop.learning.inputs import INPUTS
from habit_desktop.wording.inputs import input_meaning, input_name, input_value, normalised

FEATURES = [Feature(item.key) for item in INPUTS]


def test_every_input_has_a_name_and_a_meaning_of_its_own() -> None:
    assert len({input_name(each) for each in FEATURES}) == len(INPUTS)
    assert len({input_meaning(each) for each in FEATURES}) == len(INPUTS)


@pytest.mark.parametrize(
    ("feature", "raw", "words"),
    [
        (Feature.STREAK, 5.0, "5 in a row"),
        (Feature.STREAK, -2.0, "2 days without"),
        (Feature.STREAK, 0.0, "none"),
        (Feature.RATE_30D, 0.634, "63\u00a0%"),
        (Feature.RULES, 0.5, "50\u00a0%"),
        (Feature.HOUR, 15.333, "15 h 20 min"),
        (Feature.HOUR, 3.0, "3 h"),
        (Feature.WEEKDAY, -0.16, "−16 points"),
        (Feature.APP_OPENINGS, 0.0, "never"),
        (Feature.REMINDED, 1.0, "once"),
        (Feature.REMINDER_DOSE, 3.0, "3 times"),
    ],
)
def test_an_input_is_told_in_its_unit(feature: Feature, raw: float, words: str) -> None:
    assert input_value(feature, raw) == words


@pytest.mark.parametrize(("value", "words"), [(0.744, "+0.74"), (-3.2, "−3.20"), (0.001, "0"), (-0.001, "0")])
def test_what_the_network_sees_has_its_sign(value: float, words: str) -> None:
    assert normalised(value) == words
