"""Facts about last days that might have gone another way."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.reliving import done_of, possible_done, possible_runs, run_of, with_done, with_run
from tests.learning.strips import strip

STRIPS = st.text("x.-", max_size=50).map(strip)


def told(outcomes: Floats) -> str:
    """Outcomes as a strip."""
    return "".join("-" if np.isnan(each) else "x" if each else "." for each in outcomes)


@pytest.mark.parametrize(("days", "run"), [("", 0), ("--", 0), ("x", 1), ("x.-.", -2), (".x-x-", 2)])
def test_a_run_counts_the_last_rows_that_were_alike(days: str, run: int) -> None:
    assert run_of(strip(days)) == run


@given(outcomes=STRIPS)
def test_the_run_is_the_one_the_rules_know(outcomes: Floats) -> None:
    assert run_of(outcomes) == Memory.of(outcomes[None], 0).rules.situation.run[0]


def test_only_the_last_thirty_days_are_counted() -> None:
    assert done_of(strip("x" * 20 + "x." * 15)) == (15, 30)
    assert done_of(strip("x-.")) == (1, 2)


def test_a_longer_run_turns_the_last_misses() -> None:
    assert told(with_run(strip("xx..x.-x"), 3)) == "xx..xx-x"


def test_the_row_before_a_shorter_run_is_turned() -> None:
    assert told(with_run(strip("x.xxxxxx"), 2)) == "x.xxx.xx"


def test_a_run_of_misses_ends_a_run_of_days_done() -> None:
    assert told(with_run(strip("x.x.xx"), -2)) == "x.xx.."


@given(outcomes=STRIPS)
def test_every_possible_run_comes_about(outcomes: Floats) -> None:
    for run in possible_runs(outcomes):
        relived = with_run(outcomes, run)
        assert run_of(relived) == run
        assert np.isnan(relived).tolist() == np.isnan(outcomes).tolist()


@given(outcomes=STRIPS)
def test_the_run_there_is_is_one_of_the_possible_ones_and_changes_nothing(outcomes: Floats) -> None:
    runs = possible_runs(outcomes)
    assert run_of(outcomes) in runs or not runs
    assert with_run(outcomes, run_of(outcomes)).tobytes() == outcomes.tobytes()


@given(outcomes=STRIPS, wanted=st.integers(-5, 35))
def test_as_many_days_are_done_as_wanted_and_the_run_allows(outcomes: Floats, wanted: int) -> None:
    fewest, most = possible_done(outcomes)
    relived = with_done(outcomes, wanted)
    assert done_of(relived)[0] == min(max(wanted, fewest), most)
    assert run_of(relived) == run_of(outcomes)


@given(outcomes=STRIPS)
def test_as_many_days_as_were_done_change_nothing(outcomes: Floats) -> None:
    assert with_done(outcomes, done_of(outcomes)[0]).tobytes() == outcomes.tobytes()


@given(outcomes=STRIPS, run=st.integers(-9, 9), done=st.integers(0, 30))
def test_the_first_row_and_what_lies_further_back_stay(outcomes: Floats, run: int, done: int) -> None:
    relived = with_done(with_run(outcomes, run), done)
    first = int(np.flatnonzero(~np.isnan(outcomes))[0]) + 1 if (~np.isnan(outcomes)).any() else 0
    kept = max(first, len(outcomes) - 30)
    assert relived[:kept].tobytes() == outcomes[:kept].tobytes()


def test_days_that_turn_are_spread_over_the_month() -> None:
    assert told(with_done(strip("x" + "." * 12 + "x"), 5)) == "x.x...x...x..x"
