"""Facts about files that only their owner can read."""

import os
from pathlib import Path

import pytest

from habit_desktop.storage.private_file import private_folder, sync_folder, write_private

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")


@pytest.fixture(autouse=True)
def careless_umask() -> object:
    """Nothing is forbidden by default."""
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    """Who may do what."""
    return path.stat().st_mode & 0o777


def test_a_folder_is_closed_to_others(tmp_path: Path) -> None:
    assert mode(private_folder(tmp_path / "mine")) == 0o700


def test_a_file_is_closed_to_others(tmp_path: Path) -> None:
    write_private(tmp_path / "mine", b"content")
    assert mode(tmp_path / "mine") == 0o600


def test_a_file_others_could_read_is_closed_when_written_anew(tmp_path: Path) -> None:
    for name in ("mine", f"mine.{os.getpid()}.unfinished"):
        (tmp_path / name).write_bytes(b"old and longer")
        (tmp_path / name).chmod(0o644)
    write_private(tmp_path / "mine", b"new")
    assert (tmp_path / "mine").read_bytes() == b"new"
    assert mode(tmp_path / "mine") == 0o600


@pytest.mark.parametrize("ending", ["", ".{process}.unfinished"])
def test_nothing_is_written_through_a_link(tmp_path: Path, ending: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"precious")
    (tmp_path / f"mine{ending.format(process=os.getpid())}").symlink_to(elsewhere)
    write_private(tmp_path / "mine", b"new")
    assert elsewhere.read_bytes() == b"precious"
    assert (tmp_path / "mine").read_bytes() == b"new"
    assert not (tmp_path / "mine").is_symlink()


def test_what_cannot_be_put_in_place_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(OSError, match="taken"):
        write_private(tmp_path / "taken", b"content")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_a_folder_can_be_synced(tmp_path: Path) -> None:
    sync_folder(tmp_path)
    assert tmp_path.is_dir()


def test_a_folder_that_is_not_there_cannot_be_made_to_survive(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        sync_folder(tmp_path / "nowhere")


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="a folder that no system syncs is known on Linux alone")
def test_where_the_system_syncs_no_folders_none_is() -> None:
    sync_folder(Path("/proc/self"))
