"""Facts about what would be said had things been different."""

from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habit_desktop.learning.contribution import Feature
from habit_desktop.learning.explanation import explain
from habit_desktop.learning.forecast import forecast
from habit_desktop.learning.gate import Gate, day_gate
from habit_desktop.learning.hours import shares_later
from habit_desktop.learning.inputs import INPUTS, Column
from habit_desktop.learning.look import look
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.reliving import run_of
from habit_desktop.learning.what_if import Change, Standing, WhatIf, others_today, what_if
from tests.learning.networks import a_network
from tests.learning.strips import grid, grids

NOTHING = Change()
DAYS = grid("xx.x.xx" * 9, ".x.xx.x" * 9, "x-x.x-." * 9)
CHANGES = st.builds(
    Change,
    hour=st.none() | st.floats(0, 24),
    app_openings=st.none() | st.integers(0, 9),
    reminded=st.none() | st.integers(0, 3),
    reminders_opened=st.none() | st.integers(0, 3),
    others_done=st.none() | st.integers(0, 4),
    weekday=st.none() | st.integers(0, 6),
    run=st.none() | st.integers(-30, 30),
    done_30d=st.none() | st.integers(0, 30),
)


def standing(outcomes: Floats = DAYS, hour: float = 9.0) -> Standing:
    """A person at an hour with a network that has an opinion on everything; the second habit is done today."""
    habits = len(outcomes)
    done = [at == 1 for at in range(habits)]
    later = partial(shares_later, [[7.0, 8.0, 19.0]] * habits)
    now = look(hour, 2, [1] * habits, [1] * habits, done, [not each for each in done], later(hour))
    return Standing(
        Memory.of(outcomes, 2),
        Memory.of(outcomes[:, :-30], 2),
        outcomes,
        now,
        later,
        a_network(1),
        Gate(habits),
        day_gate(habits),
        a_network(2),
        np.zeros(len(INPUTS)),
    )


def raw(found: WhatIf) -> Floats:
    """The first habit's inputs."""
    inputs: Floats = found.said.moment.raw[0]
    return inputs


def moved(change: Change, start: Standing | None = None) -> set[Column]:
    """Which inputs of the first habit a change moves."""
    start = start or standing()
    same, other = raw(what_if(start, 0, NOTHING)), raw(what_if(start, 0, change))
    return {column for column in Column if same[column] != other[column]}


@given(outcomes=grids(most_days=45), hour=st.floats(0, 24))
def test_where_nothing_is_different_it_is_the_prediction_bit_by_bit(outcomes: Floats, hour: float) -> None:
    start = standing(outcomes, hour)
    said = forecast(start.memory, start.parameters, start.gate, start.look, by_day=start.by_day, prior=start.prior)
    why = explain(
        said, start.memory, outcomes[0], 0, start.parameters, start.gate, start.mean_day, by_day=start.by_day,
        prior=start.prior,
    )  # fmt: skip
    found = what_if(start, 0, NOTHING)
    assert (found.said.now.tobytes(), found.said.low.tobytes()) == (said.now.tobytes(), said.low.tobytes())
    assert found.why == why


@given(outcomes=grids(most_days=45))
def test_saying_everything_as_it_is_is_no_difference(outcomes: Floats) -> None:
    start = standing(outcomes)
    spelled_out = Change(
        hour=9.0,
        app_openings=2,
        reminded=1,
        reminders_opened=1,
        others_done=sum(start.look.today.done[other] > 0 for other in others_today(start.look, 0)),
        weekday=start.memory.rules.weekday,
        run=run_of(outcomes[0]),
    )
    same, other = what_if(start, 0, NOTHING), what_if(start, 0, spelled_out)
    assert same.said.now.tobytes() == other.said.now.tobytes()
    assert same.why == other.why


@settings(max_examples=60)
@given(change=CHANGES)
def test_the_reasons_lead_to_the_chance_whatever_is_different(change: Change) -> None:
    found = what_if(standing(), 0, change)
    points = sum(part.points for part in found.why.contributions)
    assert points == pytest.approx(100 * (found.why.chance - found.why.base), abs=1e-9)
    assert found.said.low[0] <= found.said.now[0] <= found.said.high[0]
    assert found.why.chance == found.said.now[0]


@settings(max_examples=60)
@given(change=CHANGES)
def test_nothing_that_was_learned_is_touched(change: Change) -> None:
    start = standing()
    before = what_if(start, 0, NOTHING).said.now.tobytes()
    what_if(start, 0, change)
    assert what_if(start, 0, NOTHING).said.now.tobytes() == before


def test_the_hour_moves_what_the_clock_says_too() -> None:
    start = standing()
    assert moved(Change(hour=21.0)) == {Column.HOUR}
    late = what_if(start, 0, Change(hour=23.0)).look
    assert late.later[0] < start.look.later[0]


def test_a_run_moves_everything_that_rests_on_it() -> None:
    assert moved(Change(run=-4)) == {Column.STREAK, Column.RATE_30D, Column.RULES, Column.WEEKDAY}


def test_another_month_leaves_the_run_as_it_is() -> None:
    assert moved(Change(done_30d=25)) == {Column.RATE_30D, Column.RULES, Column.WEEKDAY}


def test_another_weekday_moves_the_rules_and_what_they_say_of_weekdays() -> None:
    assert moved(Change(weekday=6)) == {Column.RULES, Column.WEEKDAY}
    found = what_if(standing(), 0, Change(weekday=6))
    assert {(part.done, part.of) for part in found.why.contributions} == {(None, None)}


def test_what_happens_in_the_app_moves_its_own_input_alone() -> None:
    assert moved(Change(app_openings=7)) == {Column.APP_OPENINGS}
    assert moved(Change(reminded=3)) == {Column.REMINDED}


def test_a_reminder_that_is_opened_was_shown() -> None:
    assert raw(what_if(standing(), 0, Change(reminders_opened=3)))[Column.REMINDED] == 3
    assert raw(what_if(standing(), 0, Change(reminded=0)))[Column.REMINDERS_OPENED] == 0


def test_other_habits_are_done_in_their_order_those_that_are_done_first() -> None:
    start = standing()
    assert others_today(start.look, 0) == [1, 2]
    assert what_if(start, 0, Change(others_done=2)).look.today.done.tolist() == [0, 1, 1]
    assert what_if(start, 0, Change(others_done=0)).look.today.done.tolist() == [0, 0, 0]


def test_the_other_habits_keep_their_own_days() -> None:
    start = standing()
    same, other = what_if(start, 0, NOTHING), what_if(start, 0, Change(run=-4, done_30d=5))
    assert same.said.moment.raw[1:, Column.STREAK].tolist() == other.said.moment.raw[1:, Column.STREAK].tolist()


def test_relived_rules_are_those_of_a_history_that_really_went_so() -> None:
    start = standing()
    found = what_if(start, 0, Change(run=-4, done_30d=12))
    outcomes = np.stack([found.outcomes, *DAYS[1:]])
    assert found.said.morning.raw.tobytes() == Memory.of(outcomes, 2).morning().raw.tobytes()


def test_what_reminders_were_shown_last_week_stays() -> None:
    start = standing()
    start.memory.close(DAYS[:, 0], np.array([2.0, 0.0, 0.0]))
    lived = replace(start, outcomes=np.concatenate([DAYS, DAYS[:, :1]], axis=1))
    found = what_if(lived, 0, Change(run=-3))
    assert raw(found)[Column.REMINDER_DOSE] == 2
    assert {part.value for part in found.why.contributions if part.feature is Feature.REMINDER_DOSE} == {2.0}
