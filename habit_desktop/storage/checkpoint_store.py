"""Versions of the network on disk: one file each, written whole, never changed."""

import re
from pathlib import Path

from habit_desktop.storage.database import sorted_errors
from habit_desktop.storage.private_file import private_folder, sync_folder, write_private

_NAME = re.compile(r"network-(\d{6})\.checkpoint")


class CheckpointStore:
    """Keeps the bytes of each version; what they mean is the learner's business."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def save(self, version: int, content: bytes) -> None:
        """Keep a version; it survives a crash from here on. Raises a StorageError."""
        with sorted_errors(self.path):
            write_private(private_folder(self.path) / f"network-{version:06}.checkpoint", content)

    def load(self, version: int) -> bytes:
        """Return a version's bytes. Raises FileNotFoundError where there is no such version."""
        return (self.path / f"network-{version:06}.checkpoint").read_bytes()

    def clear(self) -> None:
        """Let go of every version, for good when this returns. Raises a StorageError."""
        if self.path.is_dir():
            with sorted_errors(self.path):
                for path in self.path.iterdir():
                    path.unlink(missing_ok=True)
                sync_folder(self.path)

    def versions(self) -> list[int]:
        """Return the versions on disk, oldest first. Raises a StorageError where the folder cannot be read."""
        if not self.path.is_dir():
            return []
        with sorted_errors(self.path):
            return sorted(int(match[1]) for path in self.path.iterdir() if (match := _NAME.fullmatch(path.name)))
