"""Where the app writes."""

import os
import stat
import sys
from pathlib import Path

import pytest

from habit_desktop.system.paths import DataFolderUnusable, data_dir, make_data_dir


def test_an_argument_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HABIT_DESKTOP_DATA_DIR", str(tmp_path / "environment"))
    assert data_dir(tmp_path / "argument") == tmp_path / "argument"


def test_the_environment_wins_over_the_usual_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HABIT_DESKTOP_DATA_DIR", str(tmp_path / "environment"))
    assert data_dir() == tmp_path / "environment"


def test_the_usual_place_is_named_after_the_app() -> None:
    assert data_dir().name == "habit-desktop"


def test_a_relative_folder_becomes_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_dir(Path("here")) == tmp_path / "here"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows folders belong to their owner by inheritance")
def test_a_new_data_folder_is_its_owners_alone(tmp_path: Path) -> None:
    folder = make_data_dir(tmp_path / "new" / "data")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_an_existing_data_folder_keeps_its_permissions(tmp_path: Path) -> None:
    before = tmp_path.stat().st_mode
    assert make_data_dir(tmp_path).stat().st_mode == before


def test_a_file_in_the_folders_place_is_refused_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(DataFolderUnusable, match="data"):
        make_data_dir(tmp_path / "data")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_folder_that_may_not_be_written_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(DataFolderUnusable, match="may not be written"):
        make_data_dir(tmp_path)
