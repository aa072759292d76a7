"""An exception told by its types and places alone: its message and its values may hold a person's words."""

import errno
import os
import re
import sys
from collections.abc import Iterator, Sequence
from traceback import walk_tb

FIRST_PLACES, LAST_PLACES = 4, 24
MOST_CAUSES = 8
MOST_NATIVE = 120
ENDED_BY_MISTAKE = "A mistake of the program's own ended it"

_NATIVE_PLACE = re.compile(r'  File "(.*)", line (\d+) in (.*)')
_NATIVE_WORDS = re.compile(rf"(Fatal Python error: [\w :]{{1,80}}|{ENDED_BY_MISTAKE}).*")
_NATIVE_THREAD = re.compile(r"(?:Current t|T)hread 0x[0-9a-f]+.*")


def report_of(error: BaseException) -> list[str]:
    """Return an exception as lines: what came first at the top, each with the places it went through."""
    lines: list[str] = []
    for each in reversed(_chain(error)):
        lines += [f"{_kind(each)}{':' if each.__traceback__ else ''}", *_places(each)]
    return lines


def native_report(left: str) -> list[str]:
    """Return what Python wrote while it crashed, with its places told as elsewhere and everything else left out."""
    lines: list[str] = []
    for line in left.splitlines():
        if found := _NATIVE_PLACE.fullmatch(line):
            lines.append(place(found[1], int(found[2]), found[3]))
        elif found := _NATIVE_WORDS.fullmatch(line):
            lines.append(found[1])
        elif _NATIVE_THREAD.fullmatch(line):
            lines.append("A thread, innermost first:")
    return lines[:MOST_NATIVE]


def place(file: str, line: int, function: str) -> str:
    """Return where code stands, without the folders that tell whose machine this is."""
    return f"  {_relative(file)}, line {line}, in {function}"


def _chain(error: BaseException) -> list[BaseException]:
    """The exception, and what it was raised from or while handling, the last first."""
    chain = [error]
    while len(chain) < MOST_CAUSES:
        last = chain[-1]
        before = last.__cause__ or (None if last.__suppress_context__ else last.__context__)
        if before is None or before in chain:
            break
        chain.append(before)
    return chain


def _kind(error: BaseException) -> str:
    """The type, and of what the system or SQLite refused, which code it gave."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    code = getattr(error, "sqlite_errorname", None)
    if isinstance(error, OSError) and error.errno is not None:
        code = errno.errorcode.get(error.errno)
    return f"{name} ({code})" if code else name


def _places(error: BaseException) -> Sequence[str]:
    found = [*_frames(error)]
    left_out = len(found) - FIRST_PLACES - LAST_PLACES
    if left_out <= 0:
        return found
    return [*found[:FIRST_PLACES], f"  … {left_out} more …", *found[-LAST_PLACES:]]


def _frames(error: BaseException) -> Iterator[str]:
    for frame, line in walk_tb(error.__traceback__):
        yield place(frame.f_code.co_filename, line, frame.f_code.co_qualname)


def _relative(file: str) -> str:
    """The path below the folder it was imported from; of any other file its name alone."""
    homes = (os.path.abspath(folder) + os.sep for folder in sys.path if folder)
    fitting = [home for home in homes if os.path.abspath(file).startswith(home)]
    shown = os.path.abspath(file)[len(max(fitting, key=len)) :] if fitting else os.path.basename(file)
    return shown.replace(os.sep, "/")
