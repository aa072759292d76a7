"""A command that breaks off says where that is noted."""

from pathlib import Path

import pytest

from habit_desktop.app import failures
from habit_desktop.system.problems.log import ProblemLog
from tests.app.command_line import CommandLine

NAME = "Zwerchfellatmung"


def test_a_command_that_breaks_off_says_where_that_is_noted(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def mistaken(*_told: object) -> None:
        raise ZeroDivisionError(NAME)

    cli.add(NAME)
    monkeypatch.setattr("habit_desktop.engine.session.Session.find", mistaken)
    said = cli.refused("done", NAME)
    log = ProblemLog(cli.folder)
    assert f"a mistake in the program (ZeroDivisionError); what was recorded before is kept. {log.path}" in said
    told = log.path.read_text("utf-8")
    assert "in mistaken" in told or ".mistaken" in told
    assert NAME not in said + told


def test_where_there_is_no_data_folder_none_is_made_for_a_log(tmp_path: Path) -> None:
    failures.tell_failure(ZeroDivisionError(NAME), tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()
