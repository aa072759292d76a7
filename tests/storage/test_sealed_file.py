"""A file closed with a passphrase opens with that one alone, and what is damaged is told from what is wrong."""

import builtins
import io
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habit_desktop.storage import sealed_file
from habit_desktop.storage.formats.unreadable import UnreadableFile
from habit_desktop.storage.sealed_file import (
    CHUNK,
    NoCipher,
    WrongPassphrase,
    check_cipher,
    has_cipher,
    is_sealed,
    sealed,
    unsealed_pieces,
    unsealing,
)

HEAD = 48
CONTENT = b"first\nsecond\n" + b"x" * (2 * CHUNK)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A guess costs less here than in the program."""
    monkeypatch.setattr(sealed_file, "_COST", 4)


def closed(content: bytes, passphrase: str = "open sesame") -> bytes:
    """A file closed with a passphrase."""
    return b"".join(sealed([content], passphrase))


def opened(content: bytes, passphrase: str = "open sesame") -> bytes:
    """What is in it."""
    return b"".join(unsealed_pieces(unsealing(lambda: io.BytesIO(content), passphrase)))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.binary(max_size=20) | st.integers(0, 3 * CHUNK).map(bytes), max_size=4), st.text(min_size=1))
def test_what_was_closed_comes_back_in_whatever_pieces_it_came(pieces: list[bytes], passphrase: str) -> None:
    content = b"".join(sealed(pieces, passphrase))
    assert opened(content, passphrase) == b"".join(pieces)
    assert is_sealed(content)


@pytest.mark.parametrize("length", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK])
def test_a_file_of_any_length_is_closed_whole(length: int) -> None:
    content = closed(b"a" * length)
    assert opened(content) == b"a" * length
    assert len(content) == HEAD + length + 16 * max(1, -(-length // CHUNK))


def test_lines_are_read_across_chunks_up_to_a_limit() -> None:
    text = b"a" * (CHUNK - 3) + b"\nsecond line\n" + b"b" * CHUNK + b"\nno end"
    content = closed(text)
    with unsealing(lambda: io.BytesIO(content), "open sesame")() as file, io.BytesIO(text) as plain:
        for limit in (10 * CHUNK, 4, 10 * CHUNK, 100, 10 * CHUNK, 5, 100, 100):
            assert file.readline(limit) == plain.readline(limit)


def test_a_letter_composed_otherwise_is_the_same_letter() -> None:
    assert opened(closed(b"in it", "z\u00fcge"), "zu\u0308ge") == b"in it"


def test_the_same_file_is_closed_otherwise_each_time() -> None:
    assert closed(b"in it") != closed(b"in it")


def test_nothing_of_what_is_in_it_can_be_read() -> None:
    assert b"second" not in closed(CONTENT)


def test_a_wrong_passphrase_is_told_as_that() -> None:
    with pytest.raises(WrongPassphrase, match="does not open"):
        opened(closed(CONTENT), "open barley")


@pytest.mark.parametrize("place", [9, 10, 20, 40, 47, HEAD, HEAD + 100, HEAD + CHUNK + 15, HEAD + CHUNK + 16, -1])
def test_a_single_wrong_bit_is_told_as_damage(place: int) -> None:
    content = bytearray(closed(CONTENT))
    content[place] ^= 1
    with pytest.raises(UnreadableFile, match="damaged or cut short"):
        opened(bytes(content))


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut in its head": lambda content: content[:20],
    "cut after its head": lambda content: content[:HEAD],
    "cut between two chunks": lambda content: content[: HEAD + CHUNK + 16],
    "cut in a chunk": lambda content: content[:-40],
    "longer than it was": lambda content: content + b"more",
    "two chunks changed places": lambda content: (
        content[:HEAD]
        + content[HEAD + CHUNK + 16 : HEAD + 2 * (CHUNK + 16)]
        + content[HEAD : HEAD + CHUNK + 16]
        + content[HEAD + 2 * (CHUNK + 16) :]
    ),
    "a chunk is missing": lambda content: content[:HEAD] + content[HEAD + CHUNK + 16 :],
    "asking for all the memory there is": lambda content: with_sum(content[:9] + b"\x28\xff\x10" + content[12:]),
    "asking for more than we do ourselves": lambda content: with_sum(content[:9] + b"\x12\x08\x01" + content[12:]),
    "asking for none": lambda content: with_sum(content[:9] + b"\x00\x00\x00" + content[12:]),
}


def with_sum(content: bytes) -> bytes:
    """A head as somebody would write it who means it."""
    return content[: HEAD - 4] + zlib.crc32(content[: HEAD - 4]).to_bytes(4) + content[HEAD:]


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_not_whole_is_told_as_damage(damage: str) -> None:
    with pytest.raises(UnreadableFile, match="damaged or cut short"):
        opened(DAMAGES[damage](closed(CONTENT)))


def test_a_newer_container_is_refused_by_name() -> None:
    content = closed(CONTENT)
    with pytest.raises(UnreadableFile, match="newer version"):
        opened(with_sum(content[:8] + b"\x02" + content[9:]))


def test_without_the_library_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    really = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.startswith("cryptography"):
            raise ImportError(name)
        return really(name, *rest)  # type: ignore[arg-type]  # handed on as they came

    content = closed(CONTENT)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(NoCipher, match=r"pip install 'habit-desktop\[passphrase\]'"):
        closed(CONTENT)
    with pytest.raises(NoCipher):
        opened(content)


def test_whether_the_library_is_installed_is_known_without_loading_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert has_cipher()
    check_cipher()
    monkeypatch.setattr(sealed_file, "find_spec", lambda name: None)
    assert not has_cipher()
    with pytest.raises(NoCipher, match="pip install"):
        check_cipher()
