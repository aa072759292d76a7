"""The pages of a damaged database as its newest readable state has them, read without SQLite.

The layout is https://www.sqlite.org/fileformat2.html: the file, and over it what the write-ahead log says of its pages.
"""

import mmap
import struct
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

_USUAL_PAGE = 4096
_MAGIC = b"SQLite format 3\x00"
_PAGE_SIZES = frozenset(2**power for power in range(9, 17))
_WAL_HEAD, _FRAME_HEAD = 32, 24
_BIG_ENDIAN, _LITTLE_ENDIAN = 0x377F0683, 0x377F0682
_Sums = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PageImage:
    """The pages by number, from 1 on, and those of the log that nothing vouches for any more."""

    page_size: int
    file: bytes | mmap.mmap
    log: bytes | mmap.mmap
    in_log: dict[int, int]
    unvouched: list[int]
    count: int

    @property
    def is_whole(self) -> bool:
        """Whether the file says what it is, and is as long as it says."""
        if self.file[:16] != _MAGIC:
            return False
        (said,) = struct.unpack_from(">I", self.file, 28)
        return bool(said <= len(self.file) // self.page_size + len(self.in_log))

    def page(self, number: int) -> bytes:
        """Return a page; an empty one where there is none."""
        at = self.in_log.get(number)
        if at is not None:
            return self.log[at : at + self.page_size]
        return self.file[(number - 1) * self.page_size : number * self.page_size] if number > 0 else b""

    def pages(self) -> Iterator[bytes]:
        """Yield every page there is: a row that was moved may be met twice."""
        for number in range(1, self.count + 1):
            yield self.page(number)
        for at in self.unvouched:
            yield self.log[at : at + self.page_size]


@contextmanager
def page_image(path: Path) -> Iterator[PageImage]:
    """Hold the pages of a database file and of the log beside it open until the end of the block. Raises OSError."""
    with ExitStack() as held:
        file, log = (held.enter_context(_mapped(each)) for each in (path, path.with_name(f"{path.name}-wal")))
        page_size = _page_size(file)
        in_log, unvouched, count = _log_pages(log, page_size)
        count = count or max(-(-len(file) // page_size), max(in_log, default=0))
        yield PageImage(page_size, file, log, in_log, unvouched, count)


@contextmanager
def _mapped(path: Path) -> Iterator[bytes | mmap.mmap]:
    """Hold a file as if it were in memory; one that is not there is empty."""
    if not path.is_file() or not path.stat().st_size:
        yield b""
        return
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        yield mapped


def _page_size(file: bytes | mmap.mmap) -> int:
    """Return the page size the header says, the usual one where that cannot be."""
    if len(file) < 18:
        return _USUAL_PAGE
    (said,) = struct.unpack_from(">H", file, 16)
    size = 65536 if said == 1 else said
    return size if size in _PAGE_SIZES else _USUAL_PAGE


def _log_pages(log: bytes | mmap.mmap, page_size: int) -> tuple[dict[int, int], list[int], int]:
    """Return where the log has pages in their newest committed state, where others of its own, and the pages' count.

    That is how many the database has then, 0 where the log does not say.
    """
    starts = range(_WAL_HEAD, len(log) - _FRAME_HEAD - page_size + 1, _FRAME_HEAD + page_size)
    if not starts:
        return {}, [], 0
    salt, order = log[16:24], _byte_order(log)
    own = [at for at in starts if log[at + 8 : at + 16] == salt]
    vouched = _vouched(log, own, page_size, order) if order else 0
    newest: dict[int, int] = {}
    for at in own[:vouched]:
        newest[_number(log, at)] = at + _FRAME_HEAD
    count = struct.unpack_from(">I", log, own[vouched - 1] + 4)[0] if vouched else 0
    return newest, [at + _FRAME_HEAD for at in own[vouched:]], count


def _byte_order(log: bytes | mmap.mmap) -> str:
    (magic,) = struct.unpack_from(">I", log, 0)
    return {_BIG_ENDIAN: ">", _LITTLE_ENDIAN: "<"}.get(magic, "")


def _vouched(log: bytes | mmap.mmap, own: list[int], page_size: int, order: str) -> int:
    """Return how many frames, up to the last commit, have the checksums they should have, one built on the other."""
    sums = _added((0, 0), log[:24], order)
    if sums != struct.unpack_from(">II", log, 24):
        return 0
    committed = 0
    for number, at in enumerate(own, start=1):
        sums = _added(_added(sums, log[at : at + 8], order), log[at + 24 : at + 24 + page_size], order)
        if sums != struct.unpack_from(">II", log, at + 16):
            break
        if struct.unpack_from(">I", log, at + 4)[0]:
            committed = number
    return committed


def _added(sums: _Sums, content: bytes, order: str) -> _Sums:
    one, two = sums
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two


def _number(log: bytes | mmap.mmap, at: int) -> int:
    return int(struct.unpack_from(">I", log, at)[0])
