"""Whether it was right, in words."""

from datetime import date

import pytest

from habit_desktop.learning.account import Charge, Lean, Voice
from habit_desktop.wording import rightness

TODAY = date(2026, 3, 19)


def test_what_was_said_stands_beside_what_happened() -> None:
    assert rightness.right_title(0.7, 0.72, Lean.EVEN) == "It said 70\u00a0% on average, and 72\u00a0% happened"
    assert rightness.right_title(0.7, 0.72, Lean.TOO_SURE).endswith("; it is a little too sure of itself")


def test_days_worked_out_afterwards_are_owned_up_to() -> None:
    assert "worked out" not in rightness.right_legend(80, 0)
    assert "1 was worked out afterwards" in rightness.right_legend(80, 1)


def test_a_dot_says_its_counts() -> None:
    assert rightness.dot_title(0.7, 44, 61) == "said 70\u00a0%, happened 72\u00a0% (n = 61)"
    assert rightness.dot_facts(44, 61, 0.64, 0.79) == "44 of 61 days done; likely 64\u00a0% to 79\u00a0%"


@pytest.mark.parametrize("who", Voice)
def test_everybody_who_can_be_in_charge_has_a_name(who: Voice) -> None:
    assert rightness.charge_words(Charge(None, who), TODAY).startswith("In charge: ")
    assert rightness.charge_words(Charge(date(2026, 2, 2), who), TODAY).endswith(", since 2 Feb.")


def test_a_lead_that_may_be_luck_is_not_claimed() -> None:
    assert rightness.ahead_title(0.5, (0.05, 0.01), (0.04, 0.01)) == "The network is 10\u00a0% ahead of your average"
    assert rightness.ahead_title(0.5, (0.05, 0.04), (0.04, 0.04)).endswith("which may still be luck")
    assert rightness.ahead_title(0.0, (0.0, 0.0), (0.0, 0.0)) == "Nothing beats your plain average so far"


@pytest.mark.parametrize(("share", "words"), [(0.064, "+6\u00a0%"), (-0.1, "\u221210\u00a0%"), (0.001, "±0\u00a0%")])
def test_a_skill_has_its_sign(share: float, words: str) -> None:
    assert rightness.signed_percent(share) == words


def test_days_are_counted_in_the_title_of_reminders() -> None:
    assert rightness.hits_title((1, 1), (0, 0)) == "Of 1 quiet day 1 was done"
    assert rightness.hits_title((0, 0), (9, 25)) == "Of 25 days with a reminder 9 were done"
