"""A file closed with a passphrase: a container around any other file, written and read piece by piece.

Its head says, in 48 bytes: ``HBDTSEAL``; the container's form, 1; scrypt's parameters (log2 of N, r, p), a byte each; a
salt of 16 bytes; the 16 bytes that scrypt makes beside the key, by which a wrong passphrase is known; and a CRC-32
(big-endian) of all before it, by which a damaged head is known. Then come chunks of 64 KiB, the last one shorter and
perhaps empty, each closed by ChaCha20-Poly1305 and 16 bytes longer for it. A chunk's nonce is its number in 11 bytes,
big-endian, and a byte that is 1 for the last one; the head is authenticated with each.
"""

import os
import struct
import unicodedata
import zlib
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from types import TracebackType
from typing import BinaryIO, Protocol, Self

from habit_desktop.language import _
from habit_desktop.storage.database import StorageError
from habit_desktop.storage.formats.unreadable import UnreadableFile

MAGIC = b"HBDTSEAL"
CHUNK = 64 * 2**10
_HEAD = struct.Struct(">8sBBBB16s16sL")
_FORM = 1
_COST, _BLOCK, _LANES = 16, 8, 1  # 64 MB, and a fifth of a second for each guess
_MOST_MEMORY = 2**27  # twice what we ask for: a file is not to say how much is spent on it
_TAG = 16
_INSTALL = "pip install 'habit-desktop[passphrase]'"


class Closed(UnreadableFile):
    """A file is closed with a passphrase, and none was given."""

    def __init__(self) -> None:
        super().__init__(_("This file is closed with a passphrase, which is needed to open it."))


class WrongPassphrase(UnreadableFile):
    """A passphrase does not open the file."""

    def __init__(self) -> None:
        super().__init__(_("This passphrase does not open the file. Nothing was changed; try again."))


class NoCipher(StorageError):
    """The library that closes and opens files is not installed."""

    def __init__(self) -> None:
        super().__init__(_("A passphrase needs one more package: {command}.").format(command=_INSTALL))


class _Cipher(Protocol):
    """What closes and opens chunks; the library that has it is loaded only for that."""

    def encrypt(self, nonce: bytes, data: bytes, head: bytes | None, /) -> bytes: ...
    def decrypt(self, nonce: bytes, data: bytes, head: bytes | None, /) -> bytes: ...


def has_cipher() -> bool:
    """Tell whether the library that closes and opens files is installed."""
    return find_spec("cryptography") is not None


def check_cipher() -> None:
    """Raise NoCipher where the library is not installed."""
    if not has_cipher():
        raise NoCipher


def is_sealed(start: bytes) -> bool:
    """Tell whether a file begins like one that is closed with a passphrase."""
    return start.startswith(MAGIC)


def sealed(pieces: Iterable[bytes], passphrase: str) -> Iterator[bytes]:
    """Yield a file closed with a passphrase, out of the pieces of what is in it. Raises NoCipher."""
    salt = os.urandom(16)
    key, check = _derived(passphrase, salt, _COST, _BLOCK, _LANES)
    head = _HEAD.pack(MAGIC, _FORM, _COST, _BLOCK, _LANES, salt, check, 0)[:-4]
    head += zlib.crc32(head).to_bytes(4)
    cipher = _cipher(key)
    yield head
    for number, (chunk, last) in enumerate(_chunks(pieces)):
        yield cipher.encrypt(_nonce(number, last=last), chunk, head)


class Unsealed:
    """What is in a file closed with a passphrase, read from its start; a damaged place raises UnreadableFile."""

    def __init__(self, file: BinaryIO, key: bytes) -> None:
        self._file = file
        self._cipher = _cipher(key)
        self._head = file.read(_HEAD.size)
        self._ahead = file.read(CHUNK + _TAG)
        self._number = 0
        self._ready, self._at = b"", 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def read(self, size: int) -> bytes:
        """Return so many bytes, fewer at the end."""
        taken = [self._taken(size)]
        while size > (have := sum(map(len, taken))) and self._open_next():
            taken.append(self._taken(size - have))
        return b"".join(taken)

    def readline(self, limit: int) -> bytes:
        """Return a line with its end, no more than so many bytes of it; nothing at the end of the file."""
        taken, have = list[bytes](), 0
        while have < limit and (self._at < len(self._ready) or self._open_next()):
            end = self._ready.find(b"\n", self._at) + 1 or len(self._ready)
            taken.append(self._taken(min(end - self._at, limit - have)))
            have += len(taken[-1])
            if taken[-1].endswith(b"\n"):
                break
        return b"".join(taken)

    def _taken(self, size: int) -> bytes:
        taken = self._ready[self._at : self._at + size]
        self._at += len(taken)
        return taken

    def _open_next(self) -> bool:
        """Open the next chunk, and tell whether there was one."""
        if not self._ahead and self._number:
            return False
        chunk, self._ahead = self._ahead, self._file.read(CHUNK + _TAG)
        self._ready, self._at = self._opened(chunk, _nonce(self._number, last=not self._ahead)), 0
        self._number += 1
        return bool(self._ready)

    def _opened(self, chunk: bytes, nonce: bytes) -> bytes:
        from cryptography.exceptions import InvalidTag

        try:
            return self._cipher.decrypt(nonce, chunk, self._head)
        except InvalidTag as error:
            raise _damaged() from error


def unsealed_pieces(opener: Callable[[], Unsealed]) -> Iterator[bytes]:
    """Yield what is in a closed file piece by piece. Raises UnreadableFile at a damaged place."""
    with opener() as file:
        while piece := file.read(CHUNK):
            yield piece


def unsealing(opener: Callable[[], BinaryIO], passphrase: str) -> Callable[[], Unsealed]:
    """Return what opens a closed file again and again. Raises WrongPassphrase, UnreadableFile or NoCipher."""
    with opener() as file:
        head = file.read(_HEAD.size)
    if len(head) < _HEAD.size or zlib.crc32(head[:-4]) != int.from_bytes(head[-4:]):
        raise _damaged()
    _magic, form, cost, block, lanes, salt, check, _sum = _HEAD.unpack(head)
    if form != _FORM:
        raise UnreadableFile(_("This file was closed by a newer version of Habit Desktop; update to open it."))
    if not (0 < cost < 64 and block and lanes) or 128 * block * 2**cost > _MOST_MEMORY or lanes > 4:
        raise _damaged()
    key, made = _derived(passphrase, salt, cost, block, lanes)
    if made != check:
        raise WrongPassphrase
    return lambda: Unsealed(opener(), key)


def _derived(passphrase: str, salt: bytes, cost: int, block: int, lanes: int) -> tuple[bytes, bytes]:
    """Return the key of a passphrase, however its letters were composed, and what tells it from others."""
    try:
        from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
    except ImportError as error:
        raise NoCipher from error
    typed = unicodedata.normalize("NFC", passphrase).encode()
    made = Scrypt(salt=salt, length=48, n=2**cost, r=block, p=lanes).derive(typed)
    return made[:32], made[32:]


def _cipher(key: bytes) -> _Cipher:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    return ChaCha20Poly1305(key)


def _chunks(pieces: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Yield chunks of full size, then the last one, each with whether it is that."""
    held = bytearray()
    for piece in pieces:
        held += piece
        while len(held) > CHUNK:
            yield bytes(held[:CHUNK]), False
            del held[:CHUNK]
    yield bytes(held), True


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11) + bytes([last])


def _damaged() -> UnreadableFile:
    return UnreadableFile(_("This closed file is damaged or cut short. Nothing was changed; choose another one."))
