"""Facts about drives that other computers share."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from habit_desktop.storage import database, network_drive
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.network_drive import is_on_network, kind_of_drive
from tests.storage.facts import created

MOUNTS = r"""sysfs /sys sysfs rw,nosuid 0 0
/dev/sda2 / ext4 rw,relatime 0 0
server:/homes /srv nfs4 rw,relatime,vers=4.2,addr=10.0.0.2 0 0
/dev/sdb1 /srv/eva/stick\040of\040mine vfat rw 0 0
//nas/share /media/nas cifs rw,vers=3.1.1 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib/data", "ext4"),
        ("/srv/eva/.local/share/habit-desktop", "nfs4"),
        ("/srv/eva/stick of mine/habits", "vfat"),
        ("/media/nas", "cifs"),
        ("/srv2", "ext4"),
    ],
)
def test_the_nearest_mount_tells_the_kind(folder: str, kind: str) -> None:
    assert kind_of_drive(Path(folder), MOUNTS) == kind


def test_where_nothing_is_said_it_is_no_network_drive(tmp_path: Path) -> None:
    assert kind_of_drive(Path("/anywhere"), "") == ""
    assert not is_on_network(tmp_path)


def test_there_the_log_that_needs_shared_memory_is_not_used_and_everything_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(DataFolder.open(tmp_path)) as folder:
        folder.events.append([created()])
    monkeypatch.setattr(database, "is_on_network", lambda _folder: True)
    for habit in ("read", "run"):
        with closing(DataFolder.open(tmp_path)) as folder:
            assert folder.connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
            folder.events.append([created(habit)])
            assert not any(path.suffix == ".db-shm" for path in tmp_path.iterdir())
    with closing(sqlite3.connect(tmp_path / "habits.db")) as connection:
        assert connection.execute("SELECT count(*) FROM habit_projection").fetchone() == (3,)


def test_where_the_system_lists_no_mounts_there_is_no_network_drive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_drive, "_MOUNTS", tmp_path / "no list")
    assert not is_on_network(tmp_path)
