"""Facts about networks as bytes."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.learning.checkpoint import Checkpoint, ForeignSchema, Unreadable, from_bytes, to_bytes
from habit_desktop.learning.mlp import SIZE
from habit_desktop.learning.prior import prior

ONE_NUMBER = np.zeros(1)  # two longer arrays cannot be compared by == as a whole
VERSION_7 = Checkpoint(7, np.random.default_rng(0).normal(size=SIZE), "2026-03-01T20:15:00+01:00", 300, 0.52, 0.48)


def test_a_checkpoint_comes_back_bit_by_bit() -> None:
    back = from_bytes(to_bytes(VERSION_7))
    assert back.parameters.tobytes() == VERSION_7.parameters.tobytes()
    assert replace(back, parameters=ONE_NUMBER) == replace(VERSION_7, parameters=ONE_NUMBER)


def test_the_same_network_gives_the_same_bytes() -> None:
    assert to_bytes(VERSION_7) == to_bytes(VERSION_7)


def test_parameters_read_back_can_be_changed() -> None:
    assert from_bytes(to_bytes(VERSION_7)).parameters.flags.writeable


@given(place=st.integers(0, len(to_bytes(VERSION_7)) - 1), bit=st.integers(0, 7))
def test_one_flipped_bit_is_noticed(place: int, bit: int) -> None:
    damaged = bytearray(to_bytes(VERSION_7))
    damaged[place] ^= 1 << bit
    with pytest.raises(Unreadable, match="damaged"):
        from_bytes(bytes(damaged))


@pytest.mark.parametrize("kept", [0, 1, 40, len(to_bytes(VERSION_7)) - 1])
def test_a_checkpoint_cut_short_is_noticed(kept: int) -> None:
    with pytest.raises(Unreadable):
        from_bytes(to_bytes(VERSION_7)[:kept])


def test_foreign_bytes_are_refused() -> None:
    with pytest.raises(Unreadable):
        from_bytes(b"\x93NUMPY" + bytes(4096))


def test_a_network_for_other_inputs_is_refused_by_name() -> None:
    with pytest.raises(ForeignSchema, match="other inputs"):
        from_bytes(to_bytes(replace(VERSION_7, schema="0123456789abcdef")))


def test_a_network_of_another_size_is_refused() -> None:
    with pytest.raises(ForeignSchema):
        from_bytes(to_bytes(replace(VERSION_7, parameters=prior()[:-1])))


@pytest.mark.parametrize(
    "odd",
    [
        {"parameters": np.full(SIZE, np.nan)},
        {"loss_after": float("inf")},
        {"loss_before": "low"},
        {"loss_before": True},
        {"version": "7"},
        {"rows": 2.5},
        {"rows": True},
        {"trained_at": 5},
        {"schema": None},
    ],
)
def test_what_no_training_has_made_is_refused(odd: dict[str, Any]) -> None:
    with pytest.raises(Unreadable, match="not this one"):
        from_bytes(to_bytes(replace(VERSION_7, **odd)))
