"""Facts about the weights everybody starts with."""

import json
from dataclasses import replace

import numpy as np
import pytest

from habit_desktop.learning import checkpoint
from habit_desktop.learning.inputs import Column
from habit_desktop.learning.mlp import forward, layers
from habit_desktop.learning.prior import Pretrained, from_bytes, prior, to_bytes
from habit_desktop.learning.simulator.life import VERSION
from habit_desktop.learning.spread import Spread
from habit_desktop.resources import resource

MADE = Pretrained(
    simulator=3,
    seed=7,
    parameters=np.arange(321) / 7,
    rows=1000,
    loss_before=0.5,
    loss_after=0.4,
    spread=Spread(-np.arange(81).reshape(9, 9) / 7, np.arange(81).reshape(9, 9) / 3),
)
SHIPPED = resource("prior.network").read_bytes()
SILENT = [Column.APP_OPENINGS, Column.REMINDERS_OPENED, Column.HOUR, Column.REMINDED, Column.REMINDER_DOSE]


def test_the_prior_corrects_nothing() -> None:
    x = np.random.default_rng(0).normal(0, 3, (50, 10))
    assert forward(prior(), x).tolist() == [0.0] * 50


def test_the_prior_is_the_same_each_time() -> None:
    assert prior().tolist() == prior().tolist()


def test_no_unit_is_the_copy_of_another() -> None:
    (first, _), (second, _), _ = layers(prior())
    assert len(np.unique(first, axis=1).T) == 16
    assert len(np.unique(second, axis=1).T) == 8


def test_what_no_log_told_has_no_weight_yet() -> None:
    (first, _), *_ = layers(prior())
    assert [Column(place) for place, row in enumerate(first) if not row.any()] == SILENT


def test_a_prior_comes_back_from_its_bytes_to_the_last_bit() -> None:
    read = from_bytes(to_bytes(MADE))
    assert read.parameters.tobytes() == MADE.parameters.tobytes()
    assert read.spread.below.tobytes() == MADE.spread.below.tobytes()
    assert read.spread.above.tobytes() == MADE.spread.above.tobytes()
    # Two arrays cannot be compared by == as a whole.
    assert replace(read, parameters=MADE.parameters, spread=MADE.spread) == MADE


def test_a_damaged_prior_is_refused() -> None:
    damaged = bytearray(to_bytes(MADE))
    damaged[-40] ^= 1
    with pytest.raises(checkpoint.Unreadable):
        from_bytes(bytes(damaged))


def test_weights_that_do_not_say_where_they_come_from_are_refused() -> None:
    nameless = to_bytes(MADE).partition(b"\n")[2]
    with pytest.raises(checkpoint.Unreadable):
        from_bytes(b"{}\n" + nameless)


@pytest.mark.parametrize("line", [b'{"simulator": 1, "seed": 1}', b"{}", b"[]", b"none"])
def test_weights_that_do_not_say_how_far_they_may_be_off_are_refused(line: bytes) -> None:
    with pytest.raises(checkpoint.Unreadable):
        from_bytes(line + b"\n" + to_bytes(MADE).partition(b"\n")[2])


@pytest.mark.parametrize("numbers", [[[0.0] * 9] * 8, [[0.0] * 8] * 9, [[float("nan")] * 9] * 9, [["far"] * 9] * 9])
def test_a_prior_with_a_torn_table_is_refused(numbers: list[list[float]]) -> None:
    line = json.dumps({"simulator": 1, "seed": 1, "spread": {"below": numbers, "above": numbers}}).encode()
    with pytest.raises(checkpoint.Unreadable):
        from_bytes(line + b"\n" + to_bytes(MADE).partition(b"\n")[2])


def test_a_prior_for_other_inputs_is_refused() -> None:
    other = checkpoint.Checkpoint(0, MADE.parameters, "", 1000, 0.5, 0.4, schema="0123456789abcdef")
    with pytest.raises(checkpoint.ForeignSchema):
        from_bytes(b'{"simulator": 1, "seed": 1}\n' + checkpoint.to_bytes(other))


def test_the_shipped_prior_is_small_and_made_by_the_simulator_beside_it() -> None:
    assert len(SHIPPED) < 20_000
    assert from_bytes(SHIPPED).simulator == VERSION


def test_what_no_log_told_has_no_weight_in_the_shipped_prior_either() -> None:
    (first, _), *_ = layers(from_bytes(SHIPPED).parameters)
    assert [Column(place) for place, row in enumerate(first) if not row.any()] == SILENT
