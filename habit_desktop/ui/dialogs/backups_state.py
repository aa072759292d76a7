"""What the list of backups says, as values: pure, so that it can be tested without a screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from habit_desktop.engine.backing_up import Backup
from habit_desktop.wording import backups as words
from habit_desktop.wording.joins import facts_of


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One backup in the list."""

    file: str
    title: str
    facts: str


def backup_lines(backups: Sequence[Backup], own_folder: str, now: datetime) -> tuple[BackupLine, ...]:
    """Every backup in its order; ``own_folder`` is where they lie beside the data, which goes without saying."""
    return tuple(_line(each, own_folder, now) for each in backups)


def _line(backup: Backup, own_folder: str, now: datetime) -> BackupLine:
    folder = str(backup.path.parent)
    facts = [
        words.file_size(backup.size),
        words.restore_point() if backup.restore_point else "",
        words.copy_in(folder) if folder != own_folder else "",
    ]
    title = words.backup_title(backup.at, now)
    return BackupLine(str(backup.path), title, facts_of(facts))
