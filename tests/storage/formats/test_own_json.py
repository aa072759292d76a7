"""Our own export loses nothing, and comes out the same each time."""

import json
import math
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habit_desktop.domain.day import EARLIEST_DAY, LATEST_DAY
from habit_desktop.domain.event import (
    AppOpened,
    ChangeRedone,
    ChangeUndone,
    DaysErased,
    DaysLeftOut,
    DaysTakenIn,
    Event,
    Fact,
    HabitArchived,
    HabitChanged,
    HabitCompleted,
    HabitCreated,
    HabitDeleted,
    HabitMissed,
    HabitRestored,
    HabitSkipped,
    HabitUnarchived,
    HistoryImported,
    MarkCleared,
    MarkTimed,
    ModelRolledBack,
    NoteWritten,
    Order,
    Paused,
    ReminderHeldUp,
    ReminderShown,
    ReminderSnoozed,
    ReminderSuppressed,
    ReminderTapped,
    ReminderTimeDeclined,
    Resumed,
    SettingChanged,
    TrainingRan,
    Via,
)
from habit_desktop.domain.habit import AMOUNT_LIMIT, Goal, Habit, Kind, Policy, ReminderTime, habit_fields
from habit_desktop.domain.schedule import Daily, EveryDays, Period, TimesPerPeriod, TimesPerWindow, Weekdays
from habit_desktop.storage.formats.own_json import Export, decode, encode
from habit_desktop.storage.formats.unreadable import NotThatFormat, UnreadableFile

AT = datetime(2024, 1, 1, 20, 15, 0, 250, tzinfo=UTC)

numbers = st.integers(-(2**63), 2**63 - 1)
floats = st.floats(allow_nan=False, allow_infinity=False)
amounts = st.floats(-AMOUNT_LIMIT, AMOUNT_LIMIT)
instants = st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=st.just(UTC))
json_values = st.recursive(
    st.none() | st.booleans() | numbers | floats | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
rows = st.lists(st.dictionaries(st.text(), json_values, max_size=4), max_size=3).map(tuple)
schedules = st.one_of(
    st.just(Daily()),
    st.frozensets(st.integers(0, 6), min_size=1).map(Weekdays),
    st.integers(2, 3650).map(EveryDays),
    st.builds(TimesPerPeriod, st.integers(1, 7), st.sampled_from(Period)),
    st.builds(TimesPerWindow, st.integers(1, 6), st.integers(7, 3650)),
)
reminder_times = st.builds(
    ReminderTime, st.builds(time, st.integers(0, 23), st.integers(0, 59)), st.frozensets(st.integers(0, 6))
)
habits = st.builds(
    Habit,
    id=st.just("x"),
    name=st.text(min_size=1, max_size=500).filter(str.strip),
    question=st.text(),
    description=st.text(),
    color=st.from_regex(r"#[0-9A-F]{6}", fullmatch=True),
    tags=st.lists(st.text(), max_size=3).map(tuple),
    kind=st.sampled_from(Kind),
    unit=st.text(),
    target=amounts,
    goal=st.sampled_from(Goal),
    schedule=schedules,
    reminders=st.lists(reminder_times, max_size=2).map(tuple),
    policy=st.sampled_from(Policy),
    position=numbers,
    icon=st.text(max_size=16).filter(lambda icon: not any(sign.isspace() for sign in icon)),
    starts=st.none() | st.dates(max_value=date(2020, 1, 1)),
    ends=st.none() | st.dates(min_value=date(2020, 1, 1)),
)
reminder_facts = [
    st.builds(
        kind,
        *(st.text(), st.text(), st.none() | floats, st.none() | instants, st.none() | numbers),
        *(st.lists(floats).map(tuple), st.none() | floats, st.none() | floats, st.none() | floats),
        *(st.text(), st.text(), st.none() | numbers, st.none() | floats, st.none() | numbers),
        *(st.none() | instants, st.text()),
    )
    for kind in (ReminderShown, ReminderSuppressed)
]
facts: st.SearchStrategy[Fact] = st.one_of(
    *(st.builds(kind) for kind in (AppOpened, HabitArchived, HabitUnarchived, HabitDeleted, HabitRestored)),
    *(st.builds(kind) for kind in (HabitSkipped, HabitMissed, MarkCleared, Resumed)),
    *reminder_facts,
    st.builds(MarkTimed, instants),
    st.builds(DaysErased, st.dates()),
    st.builds(HabitCreated, habits.map(habit_fields), st.text()),
    st.builds(HabitChanged, habits.map(lambda habit: {"name": habit.name, "target": habit.target})),
    st.builds(HabitCompleted, st.none() | amounts),
    st.builds(NoteWritten, st.text()),
    st.builds(Paused, st.none() | st.dates()),
    st.builds(ReminderTapped, st.text(), st.text()),
    st.builds(ReminderSnoozed, st.text(), instants),
    st.builds(ReminderHeldUp, st.text(), st.text(), st.none() | instants),
    st.builds(ReminderTimeDeclined, st.text()),
    st.builds(SettingChanged, st.text(), json_values),
    st.builds(
        TrainingRan,
        *(st.text(), numbers, numbers, floats, st.booleans(), st.text()),
        *(st.none() | floats, st.none() | floats, st.none() | numbers),
        *(st.lists(floats).map(tuple), st.none() | st.dates(), st.none() | st.dates()),
        *(st.lists(st.tuples(st.dates(), st.dates()).map("{0[0]}/{0[1]}".format)).map(tuple), st.none() | numbers),
    ),
    st.builds(ModelRolledBack, numbers),
    *(st.builds(kind, st.dates()) for kind in (DaysLeftOut, DaysTakenIn)),
    st.builds(HistoryImported, st.text(), st.text(), numbers, numbers, numbers, st.lists(st.text()).map(tuple)),
    st.builds(ChangeUndone, st.text()),
    st.builds(ChangeRedone, st.text()),
)
counts = st.integers(0, 2**53 - 1)
events = st.builds(
    Event,
    id=st.text(),
    order=st.builds(Order, counts, st.text(), counts),
    at=instants,
    zone=st.text(),
    day=st.dates(EARLIEST_DAY, LATEST_DAY),
    habit=st.none() | st.text(),
    via=st.sampled_from(Via),
    change=st.text(),
    fact=facts,
)
exports = st.builds(Export, instants, st.text(), st.lists(events, max_size=4).map(tuple), rows, rows, rows)


def written(export: Export) -> bytes:
    return "".join(encode(export)).encode()


def one_event(fact: Fact) -> Export:
    event = Event("e1", Order(1, "laptop", 1), AT, "Europe/Berlin", date(2024, 1, 1), "h1", Via.WINDOW, "c1", fact)
    return Export(AT, "Europe/Berlin", (event,))


@settings(max_examples=150)
@given(exports)
def test_an_export_comes_back_as_it_was(export: Export) -> None:
    assert decode(written(export)) == export


@settings(max_examples=80)
@given(exports)
def test_an_export_of_what_came_back_is_the_same_text(export: Export) -> None:
    assert written(decode(written(export))) == written(export)


def test_instants_are_written_in_utc() -> None:
    export = one_event(HabitCompleted())
    elsewhere = AT.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert written(replace(export, exported_at=elsewhere)) == written(export)


def test_an_export_is_one_json_document_with_a_line_for_each_event() -> None:
    text = written(one_event(NoteWritten("a\nb"))).decode()
    document = json.loads(text)
    assert (document["format"], document["version"], document["zone"]) == ("habit-desktop", 1, "Europe/Berlin")
    assert [line for line in text.splitlines() if "NoteWritten" in line] == [
        json.dumps(document["events"][0], sort_keys=True)
    ]


def test_an_amount_beyond_all_counting_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        decode(written(one_event(HabitCompleted(1e300))))


def test_what_is_no_number_is_never_written() -> None:
    with pytest.raises(ValueError, match="JSON"):
        written(one_event(HabitCompleted(math.nan)))


def changed(change: Callable[[Any], object]) -> bytes:
    document = json.loads(written(one_event(HabitCompleted(2.5))))
    change(document)
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.pop("events"),
        lambda d: d.pop("zone"),
        lambda d: d.pop("exported_at"),
        lambda d: d.pop("version"),
        lambda d: d.update(version="1"),
        lambda d: d.update(predictions=[3]),
        lambda d: d.update(exported_at="2024-01-01T00:00:00"),
        lambda d: d["events"][0].pop("day"),
        lambda d: d["events"][0].update(extra=1),
        lambda d: d["events"][0].update(type="HabitBlessed"),
        lambda d: d["events"][0].update(via="telepathy"),
        lambda d: d["events"][0].update(lamport=-1),
        lambda d: d["events"][0].update(lamport=2**63),
        lambda d: d["events"][0].update(lamport=2**63 - 1),
        lambda d: d["events"][0].update(sequence=2**53),
        lambda d: d["events"][0].update(lamport=True),
        lambda d: d["events"][0].update(at="2024-01-01T20:15:00"),
        lambda d: d["events"][0].update(at="0001-01-01T00:00:00+14:00"),
        lambda d: d["events"][0].update(day="2024-02-30"),
        lambda d: d["events"][0].update(day="1899-12-31"),
        lambda d: d["events"][0].update(day="9999-12-31"),
        lambda d: d["events"][0].update(data={"amount": "much"}),
        lambda d: d["events"][0].update(data=[]),
        lambda d: d["events"][0].update(zone="\ud800"),
        lambda d: d["events"][0].update(type="HabitCreated", data={"definition": {"name": ""}}),
        lambda d: d["events"][0].update(type="HabitCreated", data={"definition": {"kind": "verse"}}),
        lambda d: d["events"][0].update(type="HabitChanged", data={"changes": {"schedule": "often"}}),
    ],
)
def test_a_damaged_export_is_refused_in_one_line(change: Callable[[Any], object]) -> None:
    with pytest.raises(UnreadableFile, match=r"\A[^\n]+\.\Z"):
        decode(changed(change))


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5000, "9" * 30])
def test_numbers_that_cannot_be_kept_are_refused(number: str) -> None:
    content = written(one_event(HabitCompleted(2.5)))
    with pytest.raises(UnreadableFile):
        decode(content.replace(b"2.5", number.encode()))


def test_a_name_that_stands_twice_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        decode(written(one_event(AppOpened())).replace(b'"zone"', b'"format": "habit-desktop", "zone"', 1))


def test_a_newer_version_is_refused_by_name() -> None:
    with pytest.raises(UnreadableFile, match="newer version"):
        decode(changed(lambda document: document.update(version=2)))


@pytest.mark.parametrize("content", [b"{}", b"[]", b'{"format": "other"}'])
def test_another_programs_json_is_refused(content: bytes) -> None:
    with pytest.raises(NotThatFormat):
        decode(content)


def test_an_export_cut_anywhere_is_refused() -> None:
    content = written(one_event(NoteWritten("Grüße 🏃")))
    for length in range(len(content) - 2):
        with pytest.raises(UnreadableFile):
            decode(content[:length])


@pytest.mark.parametrize("instant", [7, None, ["2024-01-01"], "2024-01-01T12:00:00"])
def test_an_export_without_an_instant_of_its_own_is_refused(instant: object) -> None:
    document = json.loads("".join(encode(Export(AT, "UTC", (), (), (), ()))))
    with pytest.raises(UnreadableFile):
        decode(json.dumps(document | {"exported_at": instant}).encode())
