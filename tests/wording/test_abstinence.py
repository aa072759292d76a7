"""Days without a slip in words."""

import pytest

from habit_desktop.domain.abstinence import Abstinence
from habit_desktop.wording.abstinence import abstinence_line, days_since, slips_today


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


@pytest.mark.parametrize(
    ("amount", "unit", "is_today", "words"),
    [
        (1.0, "", True, "once today"),
        (3.0, "", False, "3 times"),
        (2.0, "cigarettes", True, "2 cigarettes today"),
        (0.5, "", True, "0.5 today"),
    ],
)
def test_what_happened_after_all_is_a_number(amount: float, unit: str, is_today: bool, words: str) -> None:
    assert slips_today(amount, unit, is_today=is_today) == words
