"""Facts about the versions of the network on disk."""

import os
from pathlib import Path

import pytest

from habit_desktop.storage.checkpoint_store import CheckpointStore
from habit_desktop.storage.database import StorageError


@pytest.fixture
def store(tmp_path: Path) -> CheckpointStore:
    """A store whose folder does not exist yet."""
    return CheckpointStore(tmp_path / "checkpoints")


def test_before_the_first_version_there_is_none(store: CheckpointStore, tmp_path: Path) -> None:
    assert store.versions() == []
    assert not (tmp_path / "checkpoints").exists()


def test_a_version_comes_back_byte_for_byte(store: CheckpointStore) -> None:
    store.save(3, b"\x00\xff weights")
    assert store.load(3) == b"\x00\xff weights"


def test_versions_are_counted_not_spelled(store: CheckpointStore) -> None:
    for version in (10, 9, 100_000):
        store.save(version, b"")
    assert store.versions() == [9, 10, 100_000]


def test_cleared_it_holds_no_version_nor_what_was_left_of_one(store: CheckpointStore, tmp_path: Path) -> None:
    store.clear()
    store.save(1, b"learned")
    (tmp_path / "checkpoints" / "network-000002.checkpoint.4711.unfinished").touch()
    store.clear()
    assert [*(tmp_path / "checkpoints").iterdir()] == []
    assert store.versions() == []


def test_other_files_in_the_folder_are_no_versions(store: CheckpointStore, tmp_path: Path) -> None:
    store.save(1, b"")
    for name in ("network-000002.checkpoint.unfinished", "network-two.checkpoint", "notes.txt"):
        (tmp_path / "checkpoints" / name).touch()
    assert store.versions() == [1]


def test_a_version_that_cannot_be_kept_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "checkpoints").touch()
    with pytest.raises(StorageError, match="cannot be written"):
        CheckpointStore(tmp_path / "checkpoints").save(1, b"weights")


def test_a_missing_version_says_so(store: CheckpointStore) -> None:
    with pytest.raises(FileNotFoundError):
        store.load(7)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_versions_are_closed_to_others(store: CheckpointStore, tmp_path: Path) -> None:
    store.save(1, b"weights")
    assert (tmp_path / "checkpoints").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "checkpoints" / "network-000001.checkpoint").stat().st_mode & 0o777 == 0o600
