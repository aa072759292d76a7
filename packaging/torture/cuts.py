"""A kill or a power cut between any two system calls of a command: everything is as before it, or as after it."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from habit_desktop.storage.backup import verdict
from habit_desktop.storage.database import FILE_NAME
from torture.disk import Disk, Survives, calls_of
from torture.person import HABITS, carried_out, complaints, copied, known_in, opened
from torture.undertakings import written_by_the_first_version

COMMANDS = (
    ("done", "Read", "--day", "2026-01-01"),
    ("add", "Sing"),
    ("export", "{}/all.json"),
    ("backup", "{}/all.db"),
    ("restore", "{}/kept.db"),
    ("import", "{}/other.json"),
    ("erase", HABITS[0], "--yes", "--really"),
    ("list",),
)

State = tuple[object, ...]


def furnished(template: Path, place: Path) -> Path:
    """Return a place with a copy of a person's folder, one of an older form, a backup, another device's export."""
    copied(template, place / "data")
    shutil.copy(sorted((place / "data" / "backups").glob("*.db"))[0], place / "kept.db")
    (place / "old").mkdir()
    written_by_the_first_version(template / FILE_NAME, place / "old" / FILE_NAME)
    other = copied(template, place / "other")
    with opened(other) as session:
        session.create({"name": "Elsewhere"})
    assert carried_out(other, "export", str(place / "other.json"))
    shutil.rmtree(other)
    return place


def cut_at(furnished_place: Path, place: Path, words: Sequence[str], moments: int, rng: Random) -> Iterator[str]:
    """Carry out a command, and yield for each cut at so many of its moments what is wrong after it, or nothing.

    Each moment is cut in all ways there are; the last one is that at which it is said to be done. ``list`` is the first
    command of this version on a folder of the first one.
    """
    root = copied(furnished_place, place / "root")
    folder = root / ("old" if words[0] == "list" else "data")
    before, disk = state_of(copied(folder, place / "before")), Disk(root)
    named = [word.format(root) for word in words]
    command = [sys.executable, "-m", "habit_desktop", "--data-dir", str(folder), *named]
    calls = [*calls_of(command, place / "calls")]
    after = state_of(folder)
    said = next(number for number, call in enumerate(calls) if (call.name, call.descriptor) == ("write", 1))
    writing = [number for number, call in enumerate(calls) if call.path.startswith(str(root)) and number < said]
    chosen = {said, *rng.sample(writing, min(moments - 1, len(writing)))}
    for number, call in enumerate(calls):
        disk.take(call)
        for survives in Survives if number in chosen else ():
            cut = disk.put_down(place / "cut", survives, rng)
            states = [after] if number >= said else [before, after]
            wrong = [*_wrong(cut / folder.name, states, words[0], is_said=number >= said)]
            yield "".join(f"{words[0]}, call {number} of {said}, {survives.value} survives: {why}" for why in wrong)


def state_of(folder: Path) -> State:
    """What a folder says."""
    with opened(folder) as session:
        names = sorted(history.habit.name for history in session.all_histories().values())
    known = known_in(folder)
    return names, known.answers, known.networks


def _wrong(folder: Path, states: Sequence[State], command: str, *, is_said: bool) -> Iterator[str]:
    if command == "erase":
        carried_out(folder, "list")  # any command finishes what was broken off
    if state_of(folder) not in states:
        yield "what is there is neither what was nor what is to be"
    yield from complaints(folder)
    copies = [*folder.parent.glob("all.*"), *folder.glob("habits-before-form-*")]
    written = [path for path in copies if path.suffix in (".json", ".db")]
    yield from (f"{path.name} is half a file" for path in written if not _is_whole(path))
    if is_said and command in ("export", "backup") and not written:
        yield "what was said to be written is not there"
    if is_said and command == "erase":
        name = HABITS[0].encode()
        yield from (f"its name is in {path.name}" for path in folder.rglob("*.db*") if name in path.read_bytes())


def _is_whole(file: Path) -> bool:
    return verdict(file) == "ok" if file.suffix == ".db" else file.read_bytes().rstrip().endswith(b"}")
