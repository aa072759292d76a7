"""A folder a phone's backups come to: the newest one of Loop in it that has not been dealt with yet."""

import hashlib
from collections.abc import Mapping
from dataclasses import field
from datetime import timedelta
from pathlib import Path

from habit_desktop.domain.value import value
from habit_desktop.engine.import_run import preview
from habit_desktop.engine.importing import ImportPlan
from habit_desktop.engine.session import Session
from habit_desktop.storage.formats.database_copy import HEADER
from habit_desktop.storage.formats.unreadable import UnreadableFile

LOOP_FORMATS = frozenset({"loop-db", "loop-csv"})
AT_REST_AFTER = timedelta(minutes=1)
"""A file changed longer ago than this is not being written any more; a younger one must be the same twice."""

REMEMBERED = 20
MOST_BYTES = 2**28
_STARTS = (HEADER, b"PK\x03\x04")

Shape = tuple[int, int]
"""How large a file is, and when it was changed (ns)."""


@value
class Handled:
    """What was dealt with: what was in the last few backups, and when the last one was changed (ns)."""

    digests: tuple[str, ...] = ()
    changed: int = 0

    def and_also(self, found: "Found") -> "Handled":
        """The same with one more."""
        return Handled((found.digest, *self.digests)[:REMEMBERED], max(found.changed, self.changed))


@value
class Found:
    """A newer backup, what it would add, and by what it is known again."""

    path: Path
    digest: str
    changed: int
    plan: ImportPlan


@value
class Look:
    """What a look at the folder has found; the next one goes on from there.

    ``passed`` are the files that are none of Loop's backups as they are. It is ``unfinished`` where a file was still
    being written, so that another look is worth while soon.
    """

    found: Found | None = None
    unfinished: bool = False
    shapes: Mapping[str, Shape] = field(default_factory=dict)
    passed: frozenset[tuple[str, Shape]] = frozenset()


def look(session: Session, folder: Path, handled: Handled, before: Look) -> Look:
    """Look for the newest backup of Loop in a folder that was not dealt with yet; nothing is changed."""
    shapes = _shapes(folder)
    passed = before.passed & set(shapes.items())
    for name, shape in sorted(shapes.items(), key=lambda each: (each[1][1], each[0]), reverse=True):
        path, (size, changed) = folder / name, shape
        if changed < handled.changed:
            break
        if (name, shape) in passed or size > MOST_BYTES or not _may_be_a_backup(path):
            continue
        if before.shapes.get(name) != shape and not _is_at_rest(session, changed):
            return Look(None, unfinished=True, shapes=shapes, passed=passed)
        digest = _digest(path)
        if digest is None or digest in handled.digests:
            continue
        if plan := _plan(session, path):
            return Look(Found(path, digest, changed, plan), shapes=shapes, passed=passed)
        passed |= {(name, shape)}
    return Look(shapes=shapes, passed=passed)


def _shapes(folder: Path) -> dict[str, Shape]:
    """Return every file right in the folder; none where it cannot be reached."""
    found = {}
    try:
        for path in folder.iterdir():
            if path.is_file() and not path.name.startswith("."):  # programs that sync write to hidden files first
                told = path.stat()
                found[path.name] = (told.st_size, told.st_mtime_ns)
    except OSError:
        return found
    return found


def _may_be_a_backup(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(HEADER)).startswith(_STARTS)
    except OSError:  # not covered: the file goes while it is looked into
        return False


def _is_at_rest(session: Session, changed: int) -> bool:
    return session.now().timestamp() - changed / 1e9 > AT_REST_AFTER.total_seconds()


def _digest(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:  # not covered: the file goes while it is looked into
        return None


def _plan(session: Session, path: Path) -> ImportPlan | None:
    """Return what a backup would add, None where it cannot be read or is none of Loop's."""
    try:
        plan = preview(session, path)
    except UnreadableFile:
        return None
    return plan if plan.format in LOOP_FORMATS else None
