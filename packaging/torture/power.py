"""The power goes: of what was not synced to disk any part may be gone, and what was acknowledged must not be.

A process is killed while a window holds the database open, so that its log of pages stays. Then that log is cut or
spoiled anywhere behind the last acknowledged commit, and its index, which lives in memory, is gone.
"""

import shutil
import struct
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from habit_desktop.storage.database import FILE_NAME
from torture.child import Child
from torture.person import complaints, known_in, opened, run
from torture.ticking import TicksByCommands, what
from torture.work import Found

_CUTS = 3
_SECTOR = 512
_WAL_HEAD, _FRAME_HEAD = 32, 24
_LAST_FRAME = struct.Struct("=16xL")  # where SQLite's index of the log says how many pages are committed in it
_PAGE_SIZE = struct.Struct("=14xH")


class PowerCuts(TicksByCommands):
    """Answers by commands; each is acknowledged with how far the log of pages had come."""

    name, share = "power cuts", 60

    def make_ready(self, rng: Random) -> Sequence[Callable[[], int]]:
        self.renew()
        self.rng = rng
        first = self.next
        return [lambda: self.tick_beside_a_window(first)]

    def tick_beside_a_window(self, first: int) -> int:
        """Answer one day after the other while the database is held open, and say how far its log has come."""
        number = first
        with opened(self.folder):
            while True:
                command, habit, day, _answer = what(number)
                if status := run(self.folder, command, habit, "--day", day.isoformat()):
                    return status
                print(_end_of_log(self.folder), flush=True)
                number += 1

    def find(self, children: Sequence[Child]) -> Found:
        lines = children[0].lines
        ends = [int(line) for line in lines[1::2]]
        acknowledged = [what(self.next + number) for number in range(len(ends))]
        for _, habit, day, answer in acknowledged:
            self.kept[habit, day] = answer
        wrong = [each for _ in range(_CUTS if ends else 0) for each in self.after_a_cut(ends[-1])]
        self.next += len(ends)
        answers = known_in(self.folder).answers
        while answers.get(what(self.next)[1:3]) is what(self.next)[3]:  # what came without being acknowledged
            self.next += 1
        return Found("a tick" if ends else "a start", len(ends) * (1 + _CUTS), (*wrong, *self.lost(answers)))

    def after_a_cut(self, end: int) -> tuple[str, ...]:
        """Return what is gone where the log was synced only to there."""
        place = self.place / "cut"
        shutil.copytree(self.folder, place)
        (place / f"{FILE_NAME}-shm").unlink(missing_ok=True)
        log = place / f"{FILE_NAME}-wal"
        log.write_bytes(_spoiled(log.read_bytes() if log.exists() else b"", end, self.rng))
        gone = self.lost(known_in(place).answers) + tuple(complaints(place))
        shutil.rmtree(place)
        return gone


def _spoiled(log: bytes, end: int, rng: Random) -> bytes:
    """A log whose bytes from an end on are partly gone, partly zero, partly others."""
    cut = bytearray(log[: rng.randint(min(end, len(log)), len(log))])
    for start in range(end, len(cut), _SECTOR):
        size = min(_SECTOR, len(cut) - start)
        cut[start : start + size] = rng.choice((cut[start : start + size], bytes(size), rng.randbytes(size)))
    return bytes(cut)


def _end_of_log(folder: Path) -> int:
    """How many bytes of the log of pages are committed, as its index says."""
    index = (folder / f"{FILE_NAME}-shm").read_bytes()
    (frames,), (page,) = _LAST_FRAME.unpack_from(index), _PAGE_SIZE.unpack_from(index)
    return _WAL_HEAD + int(frames) * (_FRAME_HEAD + int(page))
