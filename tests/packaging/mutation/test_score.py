"""The share of faults noticed, and how sure a share of some is for all."""

import pytest
from mutation.mutant import Fate
from mutation.score import Score, scores, wilson

DOMAIN = [f"habit_desktop.domain.day.x_on__mutmut_{number}" for number in range(4)]
REMINDERS = ["habit_desktop.reminders.room.x_left__mutmut_1"]


def test_each_package_counts_what_was_tried_of_it() -> None:
    tried = {DOMAIN[0]: "killed", DOMAIN[1]: "timeout", DOMAIN[2]: "survived", REMINDERS[0]: "no tests"}
    assert scores([*DOMAIN, *REMINDERS], tried, frozenset()) == [
        Score("domain", made=4, tried=3, noticed=2),
        Score("reminders", made=1, tried=1, noticed=0),
    ]


def test_a_mutant_that_is_no_fault_is_neither_noticed_nor_missed() -> None:
    tried = {DOMAIN[0]: "killed", DOMAIN[2]: "survived"}
    assert scores(DOMAIN, tried, frozenset({DOMAIN[2]})) == [Score("domain", made=3, tried=1, noticed=1)]


@pytest.mark.parametrize("fate", [Fate.SURVIVED, Fate.UNTESTED, Fate.UNTRIED, "suspicious", "segfault"])
def test_what_became_of_a_mutant_is_noticed_only_where_a_test_failed_or_never_ended(fate: str) -> None:
    assert scores(DOMAIN, {DOMAIN[0]: fate}, frozenset())[0].share == 0


def test_the_share_of_all_mutants_is_known_and_that_of_a_few_is_not() -> None:
    assert Score("domain", made=200, tried=200, noticed=170).bounds == (0.85, 0.85)
    low, high = Score("domain", made=4000, tried=200, noticed=170).bounds
    assert low < 0.85 < high


def test_the_bounds_of_a_share_are_wilsons() -> None:
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)  # Newcombe (1998), example 1
    assert wilson(0, 20) == pytest.approx((0, 0.1611), abs=5e-5)  # example 3


def test_a_package_of_which_nothing_was_tried_holds_no_limit() -> None:
    assert not Score("domain", made=9, tried=0, noticed=0).held
    assert Score("domain", made=100, tried=100, noticed=85).held
    assert not Score("domain", made=100, tried=100, noticed=84).held
