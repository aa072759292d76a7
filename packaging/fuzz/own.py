"""Our own export, as we write it and as another hand might, open or closed with a passphrase."""

import json
import struct
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import MISSING, fields
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from types import UnionType

from fuzz.described import cell, document, encoded, entries, items, text
from fuzz.outcome import session, workshop
from fuzz.reader import NotBuilt, Reader
from habit_desktop.domain.event import Fact
from habit_desktop.domain.habit import Habit, Json, habit_fields
from habit_desktop.engine.own_export import export_all, plan_own, take_in
from habit_desktop.engine.refusal import Refused
from habit_desktop.storage import sealed_file
from habit_desktop.storage.database import StorageError
from habit_desktop.storage.formats.detect import read_foreign
from habit_desktop.storage.formats.foreign import ForeignFile
from habit_desktop.storage.formats.unreadable import UnreadableFile
from habit_desktop.storage.integrity import problems
from habit_desktop.storage.sealed_file import is_sealed, unsealing

PASSPHRASE = "a passphrase"

_VALUES: Mapping[object, Json] = {
    str: "made",
    bool: True,
    int: 1,
    float: 0.5,
    date: "2026-03-01",
    datetime: "2026-03-01T10:00:00+00:00",
    tuple[str, ...]: ["2026-02-01/2026-02-03"],
    tuple[float, ...]: [0.5, 0.25],
    Mapping[str, Json]: {},
    Json: "08:00",
}
_DEFINITION = habit_fields(Habit("h", "Run", tags=("Body",), description="far"))
_WORDS: Mapping[str, dict[str, Json]] = {
    "HabitCreated": {"definition": _DEFINITION},
    "HabitChanged": {"changes": {"target": 2.5, "kind": "numeric", "schedule": "times:3/week", "ends": "2027-01-01"}},
    "ReminderTimeDeclined": {"at": "17:45"},
    "SettingChanged": {"key": "digest_at"},
}
_MEANT: Mapping[str, Json] = {
    **{"reminder": "h|2026-03-01|08:30", "reason": "unsure", "cause": "away", "policy": "smart", "action": "done"},
    "inputs": [0.5] * 10,
}
_HEAD: dict[str, Json] = {
    "format": "habit-desktop",
    "version": 1,
    "exported_at": "2026-03-01T10:00:00.000000+00:00",
    "zone": "Europe/Berlin",
}
PREDICTION: dict[str, Json] = {
    **{"habit": "h", "day": "2026-03-01", "made_at": "2026-03-01T04:00:00+00:00", "origin": "made", "version": 1},
    **{"served": 0.5, "rules": 0.4, "network": 0.6, "low": 0.2, "high": 0.8, "prior": None},
    "inputs": [0.5, 0, 1, 2, 3, 4, 5, 6, 7, 8],
}
OUTCOME: dict[str, Json] = {"habit": "h", "day": "2026-03-01", "done": 1, "closed_at": "2026-03-02T04:00:00+00:00"}
_LISTS = ("events", "predictions", "outcomes", "checkpoints")


def events() -> list[Json]:
    """Return an event of every kind, as rows of an export."""
    return [_event(number, fact) for number, fact in enumerate(Fact.__args__, start=1)]


def _event(number: int, fact: type) -> Json:
    data: dict[str, Json] = {
        each.name: _value(each.type) for each in fields(fact) if each.default is MISSING or number % 2
    }
    data |= _WORDS.get(fact.__name__, {})
    data |= {name: word for name, word in _MEANT.items() if name in data and fact.__name__.startswith("Reminder")}
    return {
        **{"id": f"e{number}", "lamport": number, "device": "d", "sequence": number, "zone": "UTC", "via": "window"},
        **{"at": "2026-03-01T10:00:00.000000+00:00", "day": "2026-03-01", "habit": "h", "change": f"c{number}"},
        **{"type": fact.__name__, "data": data},
    }


def _value(annotation: object) -> Json:
    if isinstance(annotation, UnionType) and annotation != Json:
        return _value(annotation.__args__[0])
    return _VALUES[annotation]


def _exports() -> Sequence[Json]:
    rest: dict[str, Json] = {
        "predictions": [PREDICTION],
        "outcomes": [OUTCOME],
        "checkpoints": [{"version": 1, "base64": "AAAA"}],
    }
    all_events = events()
    return tuple(
        {"lined": lined, "head": _HEAD, "events": list(some), **rest}
        for lined, some in ((True, all_events[:12]), (True, all_events[12:]), (False, all_events[:8]))
    )


def export(description: Json) -> bytes:
    """Return an export, line by line as we write it or as one document. Raises NotBuilt."""
    told = entries(description)
    head = entries(told.get("head"))
    if not told.get("lined"):
        return document({**head, **{name: told[name] for name in _LISTS if name in told}})
    lines = [document({**head})[:-1]]
    for name in told:
        if name not in ("head", "lined"):
            rows = b",\n".join(document(row) for row in items(told[name]))
            lines.append(encoded(f"{json.dumps(name)}: [") + b"\n" + rows + (b"\n]" if rows else b"]"))
    return b",\n".join(lines) + b"\n}\n"


def _read(content: bytes) -> bool:
    path = workshop() / "export"
    path.write_bytes(content)
    return check_path(path, None)


def check_path(path: Path, passphrase: str | None) -> bool:
    """An export is taken in, the log is sound afterwards, and what it writes is the same export once more."""
    with session() as here:
        here.folder.checkpoints.clear()
        try:
            found = read_foreign(path, passphrase=passphrase)
            if isinstance(found, ForeignFile):
                return True
            planned = plan_own(here, found)
            assert planned == take_in(here, found, "file", "change"), "another plan is carried out"
        except (UnreadableFile, Refused, StorageError):
            assert not here.folder.events.events(), "what was refused is here all the same"
            return False
        assert not problems(here.folder.connection)
        here.settings()
        again = workshop() / "again"
        export_all(here, again)
        written = read_foreign(again)
        assert not isinstance(written, ForeignFile)
        assert [*written.events] == here.folder.events.events(), "what was written is not what is here"
    return True


def _closed() -> Sequence[Json]:
    lined, *_ = _exports()
    head: Json = {"form": 1, "cost": 1, "block": 1, "lanes": 1, "salt": {"bytes": "00" * 16}, "magic": "HBDTSEAL"}
    return (
        {"head": head, "inner": lined, "cut": None},
        {"head": head, "inner": "no export" * 20, "cut": 30},
    )


def closed(description: Json) -> bytes:
    """Return a closed file around an export or a text, its head made to be right, cut short where it says so."""
    told = entries(description)
    head = entries(told.get("head"))
    inner = told.get("inner")
    content = export(inner) if isinstance(inner, dict) else encoded(text(inner))
    cost, block, lanes, form = (_byte(head.get(name)) for name in ("cost", "block", "lanes", "form"))
    salt = cell(head.get("salt"))
    salt = salt[:16].ljust(16) if isinstance(salt, bytes) else bytes(16)
    try:
        key, check = sealed_file._derived(PASSPHRASE, salt, min(cost, 4), min(block, 4), min(lanes, 4))
    except ValueError as error:
        raise NotBuilt from error
    start = struct.pack(">8sBBBB16s16s", encoded(text(head.get("magic"))), form, cost, block, lanes, salt, check)
    start += zlib.crc32(start).to_bytes(4)
    cipher = sealed_file._cipher(key)
    chunks = [*sealed_file._chunks([content])]
    body = b"".join(
        cipher.encrypt(sealed_file._nonce(at, last=last), chunk, start) for at, (chunk, last) in enumerate(chunks)
    )
    cut = told.get("cut")
    return (start + body)[: cut if isinstance(cut, int) else None]


def _byte(value: Json) -> int:
    return value & 0xFF if isinstance(value, int) else 1


def _read_closed(content: bytes) -> bool:
    path = workshop() / "closed"
    path.write_bytes(content)
    if not is_sealed(content):
        return False
    understood = check_path(path, PASSPHRASE)
    with suppress(UnreadableFile):
        with unsealing(lambda: BytesIO(content), PASSPHRASE)() as file:
            whole = b"".join(iter(lambda: file.read(1000), b""))
        with unsealing(lambda: BytesIO(content), PASSPHRASE)() as file:
            assert whole == b"".join(iter(lambda: file.readline(100), b""))
    return understood


OWN_JSON = Reader("habit-desktop", _exports, export, _read)
SEALED = Reader("closed with a passphrase", _closed, closed, _read_closed)
