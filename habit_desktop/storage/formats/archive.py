"""The files of a folder or a zip, read into memory within limits; nothing is unpacked to disk."""

import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from habit_desktop.domain.value import value
from habit_desktop.language import _
from habit_desktop.storage.formats.unreadable import UnreadableFile

SIZE_LIMIT = 256 * 2**20
OWN_SIZE_LIMIT = 16 * 2**30
"""Our own export is read line by line: a million events and their predictions take about 0.8 GB."""
COUNT_LIMIT = 20_000
_DEPTH_LIMIT = 3
_ENTRY = b"PK\x01\x02"  # begins what a zip's list says of a file

_ZIP_ERRORS = (BadZipFile, RuntimeError, zlib.error, EOFError, OSError, ValueError, OverflowError)


@value
class Archive:
    """Readers of files by their path within a folder or a zip, with ``/`` between its parts."""

    readers: Mapping[str, Callable[[], bytes]]

    def read(self, name: str) -> bytes:
        """Return a file's bytes. Raises UnreadableFile."""
        return self.readers[name]()

    def below(self, folder: str) -> "Archive":
        """Return what lies below a folder; everything for an empty name."""
        start = f"{folder}/" if folder else ""
        return Archive({name.removeprefix(start): r for name, r in self.readers.items() if name.startswith(start)})


def folder_archive(folder: Path) -> Archive:
    """Return the files of a folder, a few levels deep. Raises UnreadableFile."""
    readers: dict[str, Callable[[], bytes]] = {}
    for path in _files(folder, _DEPTH_LIMIT):
        readers[path.relative_to(folder).as_posix()] = lambda path=path: read_file(path)  # type: ignore[misc]
        if len(readers) > COUNT_LIMIT:
            raise UnreadableFile(_("There are too many files in this folder for it to be an export."))
    return Archive(readers)


def zip_archive(content: bytes) -> Archive:
    """Return the files of a zip. Raises UnreadableFile."""
    if content.count(_ENTRY) > 2 * COUNT_LIMIT:  # each would take half a kilobyte, before any could be counted
        raise UnreadableFile(_("There is too much in this zip for it to be an export."))
    with _zip_errors():
        file = ZipFile(BytesIO(content))
        members = [member for member in file.infolist() if member.filename and not member.filename.endswith("/")]
        if any(member.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for member in members):
            raise BadZipFile("only these two ways unpack no more than asked for")
    if len(members) > COUNT_LIMIT or sum(member.file_size for member in members) > SIZE_LIMIT:
        raise UnreadableFile(_("There is too much in this zip for it to be an export."))

    def reader(member: ZipInfo) -> Callable[[], bytes]:
        def read() -> bytes:
            with _zip_errors(), file.open(member) as opened:
                return opened.read(member.file_size)  # a member that holds more than it says ends there

        return read

    return Archive({member.filename.replace("\\", "/"): reader(member) for member in members})


def zip_of(files: Mapping[str, str]) -> bytes:
    """Return a zip of texts by their paths; the same texts give the same bytes."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as file:
        for name, text in files.items():
            file.writestr(ZipInfo(name), text.encode(), ZIP_DEFLATED)
    return content.getvalue()


def read_file(path: Path) -> bytes:
    """Return a regular file's bytes. Raises UnreadableFile."""
    with _file_errors(), opened_file(path, SIZE_LIMIT) as file:
        return file.read()


def opened_file(path: Path, limit: int) -> BinaryIO:
    """Open a regular file of so many bytes at most. Raises UnreadableFile."""
    with _file_errors():
        if not path.is_file():
            raise UnreadableFile(_("This is neither a file nor a folder."))
        if path.stat().st_size > limit:
            raise UnreadableFile(_("This file is too large to be an export."))
        return path.open("rb")


@contextmanager
def _file_errors() -> Iterator[None]:
    try:
        yield
    except OSError as error:  # not covered: nothing is forbidden to root, who may be the one that tests
        raise UnreadableFile(_("This file cannot be read: {strerror}.").format(strerror=error.strerror)) from error


def _files(folder: Path, depth: int) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:  # not covered: as above
        raise UnreadableFile(_("This folder cannot be read: {strerror}.").format(strerror=error.strerror)) from error
    for path in entries:
        if path.is_file():
            yield path
        elif depth > 1 and path.is_dir() and not path.is_symlink():
            yield from _files(path, depth - 1)


@contextmanager
def _zip_errors() -> Iterator[None]:
    try:
        yield
    except _ZIP_ERRORS as error:
        raise UnreadableFile(_("This zip is damaged or locked with a password.")) from error
