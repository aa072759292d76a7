"""An export read line by line tells what it tells when it is read whole, and refuses what is refused there."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import given, settings

from habit_desktop.domain.event import AppOpened, HabitCompleted, NoteWritten
from habit_desktop.storage.formats import own_lines
from habit_desktop.storage.formats.own_json import Export, Holding, decode
from habit_desktop.storage.formats.own_lines import LinedExport, OtherLayout, lined_export
from habit_desktop.storage.formats.unreadable import NotThatFormat, UnreadableFile
from tests.storage.formats.test_own_json import exports, one_event, written

ROWS: Export = Export(
    datetime(2024, 1, 1, tzinfo=UTC),
    "UTC",
    (*one_event(NoteWritten("a\n],\nb")).events, *one_event(HabitCompleted(2.5)).events),
    ({"habit": "walk"}, {}),
    ({"done": 1},),
    ({"version": 1, "base64": "AA=="}, {"version": 2}),
)


def lined(content: bytes) -> LinedExport | None:
    return lined_export(lambda: BytesIO(content))


def told(export: Holding) -> Export:
    """An export, all of it gone through."""
    rows = [tuple(each) for each in (export.predictions, export.outcomes, export.checkpoints)]
    return Export(export.exported_at, export.zone, tuple(export.events), *rows)


def read(content: bytes) -> Export:
    """An export read line by line, or whole where it does not lie so."""
    export = lined(content)
    if export is None:
        return decode(content)
    try:
        return told(export)
    except OtherLayout:
        return export.whole()


@settings(max_examples=80)
@given(exports)
def test_line_by_line_it_is_the_same_export(export: Export) -> None:
    found = lined(written(export))
    assert found is not None
    assert told(found) == export


def test_each_list_can_be_gone_through_again_and_in_any_order() -> None:
    found = lined(written(ROWS))
    assert found is not None
    assert [*found.checkpoints] == [*ROWS.checkpoints]
    assert [*found.events] == [*found.events] == [*ROWS.events]


class Counted(BytesIO):
    """A file that counts the bytes that were read of it line by line."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.read_of_it = 0

    def readline(self, limit: int | None = -1, /) -> bytes:
        line = super().readline(limit)
        self.read_of_it += len(line)
        return line


def test_lists_gone_through_in_their_order_are_read_once_from_the_start_to_the_end() -> None:
    content, opened = written(ROWS), list[Counted]()

    def opener() -> Counted:
        opened.append(Counted(content))
        return opened[-1]

    found = lined_export(opener)
    assert found is not None
    opened.clear()
    for each in (found.events, found.predictions, found.outcomes, found.checkpoints):
        list(each)
    assert sum(file.read_of_it for file in opened) == len(content)


@pytest.mark.parametrize(
    "laid_out",
    [
        lambda text: json.dumps(json.loads(text)),
        lambda text: json.dumps(json.loads(text), indent=2),
        lambda text: json.dumps(json.loads(text), sort_keys=True, separators=(",", ":")),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("},\n{", "},\n\n{"),
        lambda text: text.replace("},\n{", "}\n,{"),
        lambda text: text.replace('"type": "HabitCompleted"', '\n"type": "HabitCompleted"'),
        lambda text: text + "\n\n",
    ],
)
def test_a_document_laid_out_by_another_hand_is_read_all_the_same(laid_out: Callable[[str], str]) -> None:
    assert read(laid_out(written(ROWS).decode()).encode()) == ROWS


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"2.5", b"NaN"),
        (b'"zone"', b'"zone": "UTC", "zone"'),
        (b'"HabitCompleted"', b'"HabitBlessed"'),
        (b'"outcomes": [', b'"predictions": ['),
        (b"},\n{", b"}\n{"),
        (b"}\n]", b"},\n]"),
        (b'"version": 1', b'"version": 0'),
        (b"AA==", b"\\ud800"),
        (b"\n]\n}\n", b"\n]\n}\n{}"),
        (b"\n]\n}\n", b"\n]\n"),
        (b'"done": 1', b'"done": \xff'),
        (b"\n{", b"\n7,\n{"),
    ],
)
def test_what_is_damaged_is_refused_in_the_same_words(old: bytes, new: bytes) -> None:
    content = written(ROWS).replace(old, new, 1)
    assert content != written(ROWS)
    with pytest.raises(UnreadableFile) as whole:
        decode(content)
    with pytest.raises(UnreadableFile) as by_line:
        read(content)
    assert str(by_line.value) == str(whole.value)


def test_an_export_cut_anywhere_is_refused() -> None:
    content = written(one_event(AppOpened()))
    for length in range(len(content) - 2):
        with pytest.raises(UnreadableFile):
            read(content[:length])


def test_a_newer_version_is_refused_before_a_list_is_read() -> None:
    with pytest.raises(UnreadableFile, match="newer version"):
        lined(written(ROWS).replace(b'"version": 1', b'"version": 2', 1))


def test_another_programs_json_is_none_of_ours() -> None:
    assert lined(b'{"format": "other",\n"events": [\n]\n}\n') is None
    with pytest.raises(NotThatFormat):
        lined(b'{"format": "other", "version": 1, "exported_at": "", "zone": "",\n"events": [\n]\n}\n')


def test_what_is_too_large_to_be_read_whole_must_lie_in_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_lines, "SIZE_LIMIT", 500)
    assert read(written(ROWS)) == ROWS
    assert len(written(ROWS)) > 500
    with pytest.raises(UnreadableFile, match="damaged or cut short"):
        read(written(ROWS).replace(b"},\n{", b"},\n\n{"))


def test_a_line_without_an_end_is_refused_before_it_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_lines, "LINE_LIMIT", 200)
    with pytest.raises(UnreadableFile, match="damaged or cut short"):
        read(written(one_event(NoteWritten("x" * 300))))
