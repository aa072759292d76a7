"""Days without a slip in words."""

import pytest

from habit_desktop.domain.abstinence import Abstinence
from habit_desktop.wording.abstinence import abstinence_line, days_since


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (Abstinence(12, 40, slipped=True), "12 days since the last time · best 40 days"),
        (Abstinence(40, 40, slipped=True), "40 days since the last time · the best so far"),
        (Abstinence(1, 1, slipped=False), "1 day since the start"),
        (Abstinence(0, 40, slipped=True), "today is a new start · best 40 days"),
    ],
)
def test_the_days_and_the_best_are_told_without_a_reproach(told: Abstinence, line: str) -> None:
    assert abstinence_line(told) == line


def test_the_days_alone_are_short() -> None:
    assert days_since(Abstinence(12, 40, slipped=True)) == "12 days since"
