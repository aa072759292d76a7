"""What a disk would hold had the power gone: worked out from the system calls of a process, as strace tells them.

A file holds what was written before it was last synced, a folder the names that it had when it was last synced itself;
all else may be there or not. So a file that was put in place without being synced is an empty one here, and one whose
folder was not synced afterwards is not there.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from random import Random

_CALLS = "openat,pwrite64,write,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir"
_LINE = re.compile(r"(?P<pid>\d+)\s+(?P<call>\w+)\((?P<told>.*)\)\s+= (?P<result>\d+)(?:<.*>)?$")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_DESCRIPTOR = re.compile(r"(\d+)<((?:\\x[0-9a-f]{2})*)>(?:\(deleted\))?")
_SECTOR = 512


class Survives(Enum):
    """Which of what was not synced is on the disk all the same."""

    NOTHING = "nothing"
    NAMES = "names without content"
    SECTORS = "any sectors"
    EVERYTHING = "everything"  # the process alone was killed


@dataclass(slots=True, eq=False)
class File:
    """What a file holds, and what of it is synced."""

    content: bytearray = field(default_factory=bytearray)
    synced: bytes = b""


@dataclass(frozen=True, slots=True)
class Call:
    """A system call: its descriptor's number and path or what strings it was told, the rest, and its result."""

    name: str
    descriptor: int
    path: str
    strings: tuple[bytes, ...]
    told: str
    result: int


class Disk:
    """The files below a folder while system calls are made to it; ``None`` stands for a folder."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self.names: dict[str, File | None] = {}
        self.synced: dict[str, File | None] = {}
        self._places: dict[int, int] = {}
        self.said = b""
        for path in root.rglob("*"):
            content = path.read_bytes() if path.is_file() else b""
            self.names[str(path)] = None if path.is_dir() else File(bytearray(content), content)
        self.synced = copy(self.names)

    def take(self, call: Call) -> None:
        """Let a call have happened."""
        match call.name:
            case "openat":
                self._open(call)
            case "write" if call.descriptor == 1:
                self.said += call.strings[-1]
            case "write" | "pwrite64" if file := self._file(call.path):
                self._write(file, call)
            case "ftruncate" if file := self._file(call.path):
                size = int(call.told.rsplit(",", 1)[1])
                del file.content[size:]
                file.content.extend(bytes(size - len(file.content)))
            case "fsync" | "fdatasync" if file := self._file(call.path):
                file.synced = bytes(file.content)
            case "fsync" | "fdatasync":
                self._sync_folder(call.path)
            case "mkdir" | "mkdirat":
                self._name(call.strings[0].decode(), None)
            case "rename" | "renameat" | "renameat2":
                old, new = (each.decode() for each in call.strings[:2])
                if old in self.names:
                    self._name(new, self.names.pop(old))
            case "unlink" | "unlinkat" | "rmdir":
                self.names.pop(call.strings[0].decode(), None)

    def put_down(self, place: Path, survives: Survives, rng: Random) -> Path:
        """Write what there would be to a place, and return it."""
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        names = self.names if survives in (Survives.NAMES, Survives.EVERYTHING) else self.synced
        for path in sorted(names):
            there, file = place / Path(path).relative_to(self._root), names[path]
            if not there.parent.is_dir() or path.endswith("-shm"):
                continue  # the folder's own name is not synced; the index of a log lives in memory
            if file is None:
                there.mkdir()
            else:
                there.write_bytes(_left_of(file, survives, rng))
        return place

    def _open(self, call: Call) -> None:
        path = call.strings[0].decode()
        if "O_CREAT" in call.told and path not in self.names:
            self._name(path, File())
        if "O_TRUNC" in call.told and (file := self._file(path)):
            file.content.clear()
        self._places[call.result] = len(file.content) if "O_APPEND" in call.told and (file := self._file(path)) else 0

    def _write(self, file: File, call: Call) -> None:
        data = call.strings[-1][: call.result]
        at = int(call.told.rsplit(",", 1)[1]) if call.name == "pwrite64" else self._places[call.descriptor]
        if call.name == "write":
            self._places[call.descriptor] += len(data)
        file.content.extend(bytes(max(0, at - len(file.content))))
        file.content[at : at + len(data)] = data

    def _file(self, path: str) -> File | None:
        return self.names.get(path)

    def _name(self, path: str, file: File | None) -> None:
        if path.startswith(self._root):
            self.names[path] = file

    def _sync_folder(self, folder: str) -> None:
        for path in [each for each in {**self.names, **self.synced} if str(Path(each).parent) == folder]:
            if path in self.names:
                self.synced[path] = self.names[path]
            else:
                del self.synced[path]


def can_trace() -> bool:
    """Tell whether system calls can be listened to here."""
    if not (strace := shutil.which("strace")):
        return False
    return subprocess.run([strace, "-qq", "-e", "trace=none", "true"], capture_output=True, check=False).returncode == 0


def calls_of(command: Sequence[str], log: Path) -> Iterator[Call]:
    """Carry out a command, and yield its system calls about files in their order."""
    listening = ["strace", "-f", "-qq", "-xx", "-y", "-s", str(2**24), "-e", "signal=none", "-e", f"trace={_CALLS}"]
    subprocess.run([*listening, "-o", str(log), *command], check=True, capture_output=True)
    with log.open(encoding="ascii") as lines:
        for line in lines:
            if found := _LINE.match(line):
                yield _call(found)


def _call(found: re.Match[str]) -> Call:
    told = found["told"]
    descriptor = _DESCRIPTOR.match(told)
    number, path = (int(descriptor[1]), _plain(descriptor[2]).decode()) if descriptor else (-1, "")
    strings = tuple(_plain(each) for each in _STRING.findall(told))
    return Call(found["call"], number, path, strings, _STRING.sub("", told), int(found["result"]))


def _plain(hexed: str) -> bytes:
    return bytes.fromhex(hexed.replace("\\x", ""))


def _left_of(file: File, survives: Survives, rng: Random) -> bytes:
    match survives:
        case Survives.EVERYTHING:
            return bytes(file.content)
        case Survives.SECTORS:
            return _mixed(file, rng)
        case _:
            return file.synced


def _mixed(file: File, rng: Random) -> bytes:
    """What was synced, with any sectors of what was written since."""
    size = rng.choice((len(file.synced), len(file.content)))
    old, new = (bytes(each[:size]).ljust(size, b"\0") for each in (file.synced, file.content))
    starts = range(0, size, _SECTOR)
    return b"".join((rng.choice((old, new)))[start : start + _SECTOR] for start in starts)
