"""Facts about what the figures were taken on."""

import platform
from dataclasses import replace

import numpy as np
import pytest
from bench.machine import Machine, sentences

QUIET = Machine("A processor", 4, "Linux 6.1", "3.11.7", "3.40.1", {"numpy": "2.4.6", "PyTorch": "2.14"}, 0.3)


def test_it_tells_of_the_machine_it_runs_on() -> None:
    here = Machine.here()
    assert (here.python, here.libraries["numpy"]) == (platform.python_version(), np.__version__)
    assert here.processor
    assert here.cores >= 1


def test_a_quiet_machine_with_every_peer_is_told_in_one_sentence() -> None:
    assert list(sentences(QUIET)) == [
        "Taken on A processor, 4 cores, Linux 6.1; Python 3.11.7, numpy 2.4.6, PyTorch 2.14, SQLite 3.40.1;"
        " one thread for all arithmetic."
    ]


def test_a_peer_that_is_not_there_is_named() -> None:
    told = list(sentences(replace(QUIET, libraries={"numpy": "2.4.6", "PyTorch": None, "shap": None})))
    assert told[1:] == ["Not installed, and so not beside ours: PyTorch and shap (.venv/bin/pip install torch shap)."]


@pytest.mark.parametrize(("load", "busy"), [(2.0, False), (2.1, True), (None, False)])
def test_a_machine_is_busy_where_others_keep_half_its_cores(load: float | None, busy: bool) -> None:
    machine = replace(QUIET, load=load)
    assert machine.is_busy is busy
    assert any("load of 2.1" in sentence for sentence in sentences(machine)) is busy


def test_programs_are_told_the_facts_by_name() -> None:
    told = QUIET.as_json()
    assert (told["processor"], told["load"]) == ("A processor", 0.3)
