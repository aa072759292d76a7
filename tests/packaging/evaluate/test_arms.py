"""Facts about the learner with one part taken out."""

from datetime import date, timedelta

import pytest
from evaluate.arms import ABLATIONS, GROUPS, OURS, SILENT_GROUPS, Arm

from habit_desktop.engine.backtest import backtest
from habit_desktop.learning.inputs import Column
from habit_desktop.learning.replay import Learner, replay
from habit_desktop.resources import resource
from habit_desktop.storage.formats.histories import HistoryRow
from tests.learning.strips import some_days

PRIOR = resource("prior.network").read_bytes()
FIRST = date(2024, 1, 1)
ROWS = [
    HistoryRow("ann", habit, FIRST + timedelta(day), mark == "x")
    for habit, days in (("walk", "xx.xx.x.x.xxx.x.xx"), ("swim", "x...x..xx.xx"))
    for day, mark in enumerate(days)
]
OUTCOMES = some_days(3, 2, 16)


def lived(arm: Arm) -> Learner:
    """Somebody after two weeks."""
    learner = arm.learner(PRIOR, "ann", 2, 0)
    for _ in replay(learner, OUTCOMES, training=arm.training):
        pass
    return learner


def test_an_arm_as_it_is_made_is_the_backtest() -> None:
    assert Arm(seed=3).chances(PRIOR, ROWS) == backtest(ROWS, seed=3, prior=PRIOR)
    assert Arm(training=False).chances(PRIOR, ROWS) == backtest(ROWS, training=False, prior=PRIOR)


def test_silenced_inputs_reach_neither_the_network_nor_its_training() -> None:
    whole, silenced = lived(Arm()), lived(Arm(silenced=(Column.WEEKDAY,)))
    assert (silenced.rows.x[:, Column.WEEKDAY] == 0).all()
    assert not (whole.rows.x[:, Column.WEEKDAY] == 0).all()
    others = [column for column in Column if column is not Column.WEEKDAY]
    assert silenced.rows.x[:, others].tolist() == whole.rows.x[:, others].tolist()


def test_without_a_gate_the_network_is_served_whole() -> None:
    said = lived(Arm(gate=False)).day().forecast
    assert said.served == pytest.approx(said.network)


def test_without_a_prior_the_rules_are_served_until_something_was_learned() -> None:
    said = lived(Arm(prior=False, training=False)).day().forecast
    assert said.served.tolist() == said.rules.tolist()


@pytest.mark.parametrize("name", ABLATIONS)
def test_each_ablation_changes_something(name: str) -> None:
    assert ABLATIONS[name].chances(PRIOR, ROWS) != OURS["seed 0"].chances(PRIOR, ROWS)


def test_each_input_belongs_to_one_group() -> None:
    columns = [column for group in (*GROUPS.values(), *SILENT_GROUPS.values()) for column in group]
    assert sorted(columns) == list(Column)
