"""A data folder on disk, opened as the program opens it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from habit_desktop.storage.data_folder import DataFolder


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[DataFolder]:
    """The open stores of a new data folder."""
    opened = DataFolder.open(tmp_path / "data")
    yield opened
    opened.close()
