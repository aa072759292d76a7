"""A JSON document is read strictly, whoever wrote it."""

from math import inf

import pytest

from habit_desktop.storage.formats.json_text import looks_like_json, read_json, read_loosely
from habit_desktop.storage.formats.unreadable import UnreadableFile


def test_a_document_is_known_by_how_it_begins() -> None:
    assert looks_like_json(b'\xef\xbb\xbf\r\n {"a": 1}')
    assert looks_like_json(b" [1]")
    assert not looks_like_json(b"1")


def test_a_document_is_read_as_it_is() -> None:
    assert read_json('{"Grüße": [1, 2.5, null, true]}'.encode()) == {"Grüße": [1, 2.5, None, True]}


@pytest.mark.parametrize(
    "content",
    [
        b'{"a": 1',
        b"\xff",
        b'{"a": 1, "a": 2}',
        b"[NaN]",
        b"[1e999]",
        b"[9223372036854775808]",
        b'["\\ud800"]',
        b"[" * 10**5,
    ],
)
def test_what_cannot_be_kept_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile, match="damaged"):
        read_json(content)


@pytest.mark.parametrize("content", [b'{"a": 1', b"\xff", b'{"a": 1, "a": 2}', b"[NaN]", b'["\\ud800"]', b"[1] 2"])
def test_who_looks_at_each_number_himself_is_spared_all_else(content: bytes) -> None:
    assert read_loosely(b"\xef\xbb\xbf\r\n[1e999, 0.5] ") == [inf, 0.5]
    with pytest.raises(UnreadableFile, match="damaged"):
        read_loosely(content)


def test_what_lies_in_each_other_without_end_is_refused() -> None:
    read_json(b"[" * 64 + b"]" * 64)
    read_json(b"[" + b"[[]]," * 100 + b"[]]")
    for content in (b"[" * 65 + b"]" * 65, b'{"a":' * 65 + b"1" + b"}" * 65, b"[" * 100_000 + b"]" * 100_000):
        with pytest.raises(UnreadableFile, match="damaged"):
            read_json(content)
