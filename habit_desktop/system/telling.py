"""A word to the window that runs on a data folder, said without loading Qt.

The words are short JSON lines on a local socket (a named pipe on Windows). Such a socket is a file on this machine
that only its owner may open: nothing here can reach, or be reached from, a network.
"""

import json
import os
import sys
import tempfile
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from random import Random

from habit_desktop.domain.value import value

# A socket's path may be 107 bytes long (103 on macOS), and Qt first makes it in a folder whose name adds some ten more.
_LONGEST_PATH_BYTES = 90
_TIMEOUT_S = 1.0
LONGEST_LINE_BYTES = 1024
_TOKEN_VARIABLE = "XDG_ACTIVATION_TOKEN"  # what a Wayland desktop gives the program a person has just started


class Message(StrEnum):
    """What a command may tell the running window."""

    RAISE = "raise"  # show yourself: the app was started a second time
    CHANGED = "changed"  # something was written to the database
    QUICK_CHECK = "quick_check"  # open the small window of what is left today, or close it
    TICK = "tick"  # look at the reminders now


_SHOWING = (Message.RAISE, Message.QUICK_CHECK)  # what needs the right to come to the front


@value
class Word:
    """One message; the token, where there is one, lets the window come to the front on Wayland."""

    message: Message
    activation_token: str = ""


def encoded(word: Word) -> bytes:
    """Return the line that carries a word."""
    return json.dumps(asdict(word)).encode() + b"\n"


def decoded(line: bytes) -> Word | None:
    """Return the word in a line, None where it is too long, of another shape or none that is known."""
    if len(line) >= LONGEST_LINE_BYTES:
        return None
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    match said:
        case {"message": str(name)} if name in set(Message):
            token = said.get("activation_token", "")
            return Word(Message(name), token) if isinstance(token, str) and token.isprintable() else None
    return None


def addresses(data_dir: Path) -> list[str]:
    """Return where the window of this data folder may listen, first choice first.

    The data folder comes first because it alone is the same for every caller: a cron job knows no runtime folder.
    Long paths and file systems without sockets leave the others, told apart by a hash of folder and user.
    """
    folder = data_dir.resolve()
    if sys.platform == "win32":
        return [rf"\\.\pipe\habit-desktop-{_fingerprint(folder, os.getlogin())}"]
    user = os.getuid()
    name = f"habit-desktop-{_fingerprint(folder, str(user))}.socket"
    runtime = os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{user}"
    places = [folder / "window.socket", Path(runtime) / name, Path(tempfile.gettempdir()) / name]
    return [str(place) for place in places if len(os.fsencode(place)) <= _LONGEST_PATH_BYTES]


def tell(data_dir: Path, message: Message) -> bool:
    """Return whether a window runs on this data folder and was handed the message; about a millisecond either way."""
    token = os.environ.get(_TOKEN_VARIABLE, "") if message in _SHOWING else ""
    line = encoded(Word(message, token))
    if len(line) >= LONGEST_LINE_BYTES:
        line = encoded(Word(message))
    return any(_sent(address, line) for address in addresses(data_dir))


def _fingerprint(folder: Path, user: str) -> str:
    """Tell folders apart; not by a hash of OpenSSL's, which takes as long to load as all the rest of this."""
    whose = f"{user}\0{folder}".encode("utf-8", "surrogateescape")
    return f"{Random(whose).getrandbits(64):016x}"


if sys.platform == "win32":

    def _sent(address: str, line: bytes) -> bool:
        try:
            with open(address, "wb", buffering=0) as pipe:
                return pipe.write(line) == len(line)
        except OSError:
            return False

else:

    def _sent(address: str, line: bytes) -> bool:
        try:
            if os.lstat(address).st_uid != os.getuid():  # another user's socket, put there in the hope of being told
                return False
            import socket

            with socket.socket(socket.AF_UNIX) as channel:
                channel.settimeout(_TIMEOUT_S)
                channel.connect(address)
                channel.sendall(line)
                return True
        except OSError:
            return False
