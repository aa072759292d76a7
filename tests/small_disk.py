"""A disk of a few hundred kilobytes of the machine itself: full and read-only disks are real in the tests."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True, slots=True)
class SmallDisk:
    """The disk, mounted at a path."""

    path: Path

    @property
    def _filler(self) -> Path:
        return self.path / "filler"

    def fill(self, left: int = 0) -> None:
        """Leave so many bytes free."""
        with self._filler.open("wb", buffering=0) as file:
            try:
                while file.write(bytes(4096)) == 4096:
                    pass
            except OSError:
                pass
            file.truncate(max(0, file.tell() - left))

    def make_room(self) -> None:
        """Be nearly empty again."""
        self._filler.unlink()

    def let_write(self, *, may: bool) -> None:
        """Be a disk that may be written, or only read; nobody may have a file open for writing."""
        _call("mount", "-o", f"remount,{'rw' if may else 'ro'}", str(self.path))


@contextmanager
def small_disk(path: Path, kilobytes: int = 1000) -> Iterator[SmallDisk]:
    """Mount such a disk until the end of the block; where that is not allowed the test is skipped, visibly."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux may mount a small disk")
    path.mkdir()
    mounted = _call("mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "none", str(path), check=False)
    if mounted:
        pytest.skip("no disk can be mounted here")
    try:
        yield SmallDisk(path)
    finally:
        _call("umount", "--lazy", str(path))


def _call(*words: str, check: bool = True) -> int:
    return subprocess.run(words, capture_output=True, check=check).returncode
