"""A person at a terminal, with an empty data folder."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.command_line import CommandLine


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[CommandLine]:
    """Commands on a folder that does not exist yet; the process's own file mode comes back afterwards."""
    before = os.umask(0o022)
    yield CommandLine(tmp_path / "data", capsys)
    os.umask(before)
