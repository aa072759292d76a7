"""What a program tells of itself is understood, and nothing else it says is taken for that."""

import sys

import pytest
from bench.opened import opened_from, tell_opened


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone tells a process what it uses")
def test_what_was_told_is_understood(capsys: pytest.CaptureFixture[str]) -> None:
    tell_opened()
    found = opened_from(capsys.readouterr().out)
    assert found
    assert found.cpu_s > 0
    assert 1 < found.proportional_mb <= found.resident_mb


def test_another_line_tells_nothing() -> None:
    assert opened_from("Starting main loop...\n") is None
