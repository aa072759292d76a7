"""Short texts: settings, words to the running window, what the window keeps, schedules, dates, single events."""

import argparse
import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import replace

from fuzz.described import document
from fuzz.outcome import workshop
from fuzz.own import events
from fuzz.reader import Reader
from habit_desktop.app import argument_types
from habit_desktop.domain.fact_json import decode_fact, encode_fact, fact_type
from habit_desktop.domain.habit import Habit, InvalidHabit, Json, habit_fields, habit_from_fields
from habit_desktop.domain.left_out import read_span
from habit_desktop.domain.schedule import InvalidSchedule, format_schedule, parse_schedule
from habit_desktop.domain.stopwatch import stopwatch_of, stopwatch_text
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.reminder_key import habit_and_day
from habit_desktop.engine.settings import Settings, parse_setting, setting_values, told
from habit_desktop.storage.database import Damaged
from habit_desktop.storage.erasure_record import ErasureRecord
from habit_desktop.storage.event_row import event_of, row_of
from habit_desktop.storage.window_file import FILE_NAME, forget_habits
from habit_desktop.system.notifications.handover import decoded_notices, decoded_reports
from habit_desktop.system.telling import decoded, encoded
from habit_desktop.wording.typed_amounts import typed_amount

_ERASURE: Json = {
    **{"habit": "h", "days": ["2026-03-01", None], "device": "d"},
    "rest": ["2026-03-01T10:00:00+00:00", "UTC", "2026-03-01", "window", "c", "2026-03-01"],
}
_NOTICE: dict[str, Json] = {"key": "k", "title": "Run", "body": "", "buttons": [["done", "Done"]], "asked": None}
_HABIT = habit_fields(Habit("h", "Run", tags=("Body",))) | {"reminders": [{"at": "08:30", "weekdays": [0, 1]}]}


def _samples() -> Sequence[Json]:
    settings: list[Json] = [{"setting": [name, value]} for name, value in setting_values(Settings()).items()]
    rows: list[Json] = [{"row": [*row.values()]} for row in events() if isinstance(row, dict)]
    lines: list[Json] = [
        {"message": "raise", "activation_token": "t"},
        [{**_NOTICE}],
        [{"key": "k", "shown": True, "why": ""}],
        _ERASURE,
        *("2026-03-01T10:00:00+00:00 2026-03-01 h", "2026-03-01/2026-03-15", "h|2026-03-01|08:30", "1,5 km"),
        *("weekdays:mon,wed", "every:3d", "times:3/week", "times:10/month", "times:3/7d", "daily", "18:00"),
        "[habits]\nstopwatch=2026-03-01T10:00:00+00:00 2026-03-01 h\nrecent=a, b\n[window]\nx=1\n",
    ]
    return [{"habit": _HABIT}, *settings, *rows, *({"line": line} for line in lines)]


def _read(content: bytes) -> bool:
    try:
        found = json.loads(content.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        found = {"line": content.decode("utf-8", "surrogateescape")}
    match found:
        case {"setting": [str(key), value]}:
            _setting(key, value)
        case {"row": [*cells]} if len(cells) == 12:
            _row(cells)
        case {"habit": dict(fields)}:
            _habit(fields)
        case {"line": str(line)}:
            _line(line)
        case {"line": value}:
            _line(json.dumps(value))
        case _other:
            _line(json.dumps(found))
    return True


def _setting(key: str, value: Json) -> None:
    """A setting is one that can be written and read again, or is refused."""
    with suppress(Refused):
        settings = told(Settings(), key, value)
        written = setting_values(settings)[key]
        assert json.loads(json.dumps(written, allow_nan=False)) == written
        assert parse_setting(key, str(written)) == written


def _row(cells: list[Json]) -> None:
    """A row of the log is an event that makes a row again, or damaged."""
    *front, type_name, data = cells
    with suppress(Damaged):
        event = event_of([*front, type_name, json.dumps(data)])
        assert event_of(row_of(event)) == event
        assert decode_fact(fact_type(event.fact), encode_fact(event.fact)) == event.fact


def _habit(fields: dict[str, Json]) -> None:
    with suppress(InvalidHabit, InvalidSchedule):
        habit = habit_from_fields("h", fields)
        assert habit_from_fields("h", habit_fields(habit)) == replace(habit)


def _line(line: str) -> None:
    """Whatever reads one line reads this one."""
    raw = line.encode("utf-8", "surrogatepass")
    word = decoded(raw)
    assert word is None or decoded(encoded(word)) in (word, None)  # a long one is longer when it is written
    decoded_reports(line)
    stopwatch = stopwatch_of(line)
    assert stopwatch is None or stopwatch_of(stopwatch_text(stopwatch)) == stopwatch
    typed_amount(line)
    _refusing(ValueError, decoded_notices, read_span, habit_and_day)(line)
    for read in (argument_types.instant, argument_types.calendar_day, argument_types.wall_time, argument_types.count):
        _refusing(argparse.ArgumentTypeError, read)(line)
    with suppress(InvalidSchedule):
        schedule = parse_schedule(line)
        assert parse_schedule(format_schedule(schedule)) == schedule
    _erasure(line)
    (workshop() / FILE_NAME).write_bytes(raw)
    forget_habits(workshop(), ["h"])


def _refusing(refusal: type[Exception], *readers: Callable[[str], object]) -> Callable[[str], None]:
    def attempt(line: str) -> None:
        for read in readers:
            with suppress(refusal):
                read(line)

    return attempt


def _erasure(line: str) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE erasure (begun TEXT NOT NULL)")
        connection.execute("INSERT INTO erasure VALUES (CAST(? AS TEXT))", (line.encode("utf-8", "surrogatepass"),))
        with suppress(Damaged):
            ErasureRecord(connection).read()


WORDS = Reader("settings, messages, lines", _samples, document, _read)
