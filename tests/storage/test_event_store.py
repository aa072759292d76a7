"""Facts about the log: it only grows, its order is total, and what it amounts to is always known."""

import random
import sqlite3
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.event import (
    AppOpened,
    ChangeRedone,
    ChangeUndone,
    DaysErased,
    Fact,
    HabitArchived,
    HabitChanged,
    HabitCompleted,
    HabitDeleted,
    HabitMissed,
    HabitRestored,
    HabitSkipped,
    HabitUnarchived,
    MarkCleared,
    MarkTimed,
    NoteWritten,
    Paused,
    Resumed,
    Via,
)
from habit_desktop.domain.history import Answer, History
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import transaction
from habit_desktop.storage.event_store import Contradicted, EventStore
from habit_desktop.storage.scope import Scope
from tests.storage.facts import MONDAY, NOON, created, device, draft

HABITS = ("walk", "read")


def refolded(store: EventStore) -> dict[str, History]:
    """All histories, told again from the first event."""
    return {history.id: history for history in store.refolded_histories()}


Act = tuple[str, Fact | str, int, int]
"""A habit, what happened to it (or "undo", "redo"), on which day, and of which change an undo speaks."""

FACTS: list[Fact] = [
    HabitCompleted(),
    HabitCompleted(2.5),
    HabitSkipped(),
    HabitMissed(),
    MarkCleared(),
    NoteWritten("rain"),
    NoteWritten(""),
    HabitChanged({"name": "another name"}),
    HabitChanged({"schedule": "times:3/7d", "target": 2.0}),
    HabitArchived(),
    HabitUnarchived(),
    HabitDeleted(),
    HabitRestored(),
    MarkTimed(NOON - timedelta(hours=3)),
    DaysErased(MONDAY + timedelta(2)),
    Paused(),
    Paused(MONDAY + timedelta(4)),
    Resumed(),
]
acts = st.tuples(
    st.sampled_from(HABITS),
    st.one_of(st.sampled_from(FACTS), st.sampled_from(["undo", "redo"])),
    st.integers(-2, 6),
    st.integers(0, 30),
)


def perform(store: EventStore, act: Act) -> None:
    """Let one act happen, as a change of its own; an undo or redo speaks of any change there is."""
    habit, what, day, number = act
    change = f"{store.device} {len(store.events())}"
    if not isinstance(what, str):
        via = Via.IMPORT if number % 3 == 0 else Via.WINDOW
        store.append([draft(what, habit=habit, day=day, change=change, via=via)])
        return
    changes = list(dict.fromkeys(event.change for event in store.events()))
    earlier = changes[number % len(changes)]
    fact = ChangeUndone(earlier) if what == "undo" else ChangeRedone(earlier)
    store.append([draft(fact, habit=None, day=day, change=change)])


def started(store: EventStore) -> EventStore:
    """The log of somebody who has just made both habits."""
    store.append([created(habit, f"creation of {habit}") for habit in HABITS])
    return store


def test_what_is_recorded_is_told_back(folder: DataFolder) -> None:
    recorded = folder.events.append(
        [created(), draft(HabitCompleted(2.5), via=Via.TRAY), draft(AppOpened(), habit=None)]
    )
    assert folder.events.events() == recorded
    assert [event.via for event in recorded] == [Via.WINDOW, Via.TRAY, Via.WINDOW]


def test_facts_are_recorded_all_or_none(folder: DataFolder) -> None:
    folder.events.append([created()])
    with pytest.raises(ValueError, match="JSON"):
        folder.events.append([draft(HabitCompleted()), draft(HabitCompleted(float("nan")), day=1)])
    assert len(folder.events.events()) == 1
    assert folder.events.histories()["walk"].answers == {}


@pytest.mark.parametrize("sql", ["UPDATE event SET day = '2020-01-01'", "DELETE FROM event"])
def test_the_log_refuses_to_be_changed(folder: DataFolder, sql: str) -> None:
    recorded = folder.events.append([created()])
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        folder.connection.execute(sql)
    assert folder.events.events() == recorded


def test_no_step_of_the_clock_breaks_the_order(folder: DataFolder) -> None:
    minutes = [0, 30, -600, -600, 1, -999999]
    folder.events.append([created()])
    for number, minute in enumerate(minutes):
        folder.events.append([draft(HabitCompleted(float(number)), at=NOON + timedelta(minutes=minute))])
    amounts = [event.fact.amount for event in folder.events.events() if isinstance(event.fact, HabitCompleted)]
    assert amounts == [0, 1, 2, 3, 4, 5]
    assert folder.events.histories()["walk"].answers[MONDAY].amount == 5


def test_two_programs_on_one_folder_count_on_from_each_other(folder: DataFolder) -> None:
    other = DataFolder.open(folder.path)
    folder.events.append([created()])
    other.events.append([draft(HabitCompleted())])
    folder.events.append([draft(HabitCompleted(), day=1)])
    assert [event.order.sequence for event in other.events.events()] == [1, 2, 3]
    assert len(folder.events.histories()["walk"].answers) == 2
    other.close()


def test_another_programs_writing_changes_the_data_version(folder: DataFolder) -> None:
    other = DataFolder.open(folder.path)
    before = folder.events.data_version()
    assert folder.events.data_version() == before
    other.events.append([created()])
    assert folder.events.data_version() != before
    other.close()


def test_an_undone_change_counts_as_if_it_had_not_happened(folder: DataFolder) -> None:
    folder.events.append([created()])
    folder.events.append([draft(HabitCompleted(), change="first")])
    folder.events.append([draft(HabitSkipped(), change="second")])
    folder.events.append([draft(ChangeUndone("second"), habit=None, change="undo")])
    assert folder.events.undone_changes() == {"second"}
    assert folder.events.histories()["walk"].answers[MONDAY].answer is Answer.DONE
    folder.events.append([draft(ChangeRedone("second"), habit=None, change="redo")])
    assert folder.events.histories()["walk"].answers[MONDAY].answer is Answer.SKIPPED


@given(st.lists(acts, max_size=25))
def test_projections_always_say_what_the_events_say(happened: list[Act]) -> None:
    with device() as store:
        started(store)
        for act in happened:
            perform(store, act)
            assert store.histories() == refolded(store)


def test_projections_an_older_fold_has_made_are_made_anew_when_the_folder_is_opened(folder: DataFolder) -> None:
    folder.events.append([created(), draft(HabitArchived(), day=1)])
    folder.connection.execute("UPDATE projection_form SET form = 0")
    folder.connection.execute("UPDATE habit_projection SET away = '[]'")
    again = DataFolder.open(folder.path)
    assert again.events.histories() == refolded(again.events)
    again.close()


@given(
    st.lists(acts, max_size=20), st.sampled_from([None, *HABITS]), st.integers(-3, 7), st.integers(0, 4), st.booleans()
)
def test_projections_say_what_is_left_after_an_erasure_of_days(
    happened: list[Act], habit: str | None, first: int, length: int, resting: bool
) -> None:
    with device() as store:
        started(store)
        for act in happened:
            perform(store, act)
        scope = Scope(habit, MONDAY + timedelta(first), MONDAY + timedelta(first + length))
        rest = draft(DaysErased(MONDAY + timedelta(first + length)), habit=None, day=first, change="erasure")
        with transaction(store._connection):
            store.forget(scope, rest if resting else None)
        assert store.histories() == refolded(store)
        for act in happened:
            perform(store, act)
        assert store.histories() == refolded(store)


@given(st.lists(acts, max_size=20))
def test_rebuilt_projections_are_the_ones_kept(happened: list[Act]) -> None:
    with device() as store:
        started(store)
        for act in happened:
            perform(store, act)
        kept = store.histories()
        store.rebuild_projections()
        assert store.histories() == kept


@given(st.lists(st.tuples(st.booleans(), st.booleans(), acts), max_size=25), st.randoms(use_true_random=False))
def test_two_devices_agree_in_whatever_order_their_logs_are_merged(
    happened: list[tuple[bool, bool, Act]], chance: random.Random
) -> None:
    with ExitStack() as stack:
        phone, laptop, late = (stack.enter_context(device()) for _ in range(3))
        laptop.merge(started(phone).events())
        for on_phone, meet, act in happened:
            perform(phone if on_phone else laptop, act)
            if meet:
                phone.merge(laptop.events())
        laptop.merge(phone.events())
        phone.merge(laptop.events())
        shuffled = phone.events()
        chance.shuffle(shuffled)
        for event in shuffled:
            late.merge([event])
        assert phone.events() == laptop.events() == late.events()
        assert phone.histories() == laptop.histories() == late.histories() == refolded(late)


def test_a_merge_adds_nothing_the_second_time() -> None:
    with device() as phone, device() as laptop:
        events = started(phone).events()
        assert laptop.merge(events) == 2
        assert laptop.merge(events) == 0
        assert laptop.merge([*events, *events]) == 0
        assert laptop.events() == events


def test_an_event_that_stands_twice_in_a_log_is_taken_once() -> None:
    with device() as phone, device() as laptop:
        events = started(phone).events()
        assert laptop.merge([*events, *events]) == 2
        assert laptop.events() == events


def test_what_happens_after_a_merge_comes_after_all_that_was_merged() -> None:
    with device() as phone, device() as laptop:
        started(phone)
        for day in range(5):
            phone.append([draft(HabitCompleted(), day=day, change=f"{day}")])
        laptop.merge(phone.events())
        laptop.append([draft(MarkCleared(), day=4, change="clear")])
        phone.merge(laptop.events())
        assert MONDAY + timedelta(4) not in phone.histories()["walk"].answers


def test_two_events_that_claim_the_same_place_are_refused_together() -> None:
    with device() as phone, device() as laptop:
        first, second = started(phone).events()
        twin = replace(first, id="twin")
        with pytest.raises(Contradicted, match="copy of this data folder"):
            laptop.merge([first, second, twin])
        assert laptop.events() == []


def test_many_facts_are_recorded_as_few_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("habit_desktop.storage.event_store._AT_ONCE", 3)
    facts: list[Fact] = [HabitCompleted(), HabitSkipped(), MarkCleared(), NoteWritten("rain")]
    drafts = [created(), *(draft(fact, day=number // 2) for number, fact in enumerate(facts * 3))]
    with device() as many, device() as few:
        many.append_many(iter(drafts))
        few.append(drafts)
        assert many.histories() == few.histories() == refolded(many)
        assert [event.fact for event in many.events()] == [event.fact for event in few.events()]


def test_many_facts_are_recorded_all_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("habit_desktop.storage.event_store._AT_ONCE", 2)
    with device() as store:
        with pytest.raises(ZeroDivisionError):
            store.append_many(created(habit) for habit in ("walk", "read", "run", str(1 // 0)))
        assert store.events() == []


def test_the_state_stays_while_facts_are_appended_here_and_only_then(folder: DataFolder) -> None:
    before = folder.events.state()
    folder.events.append([created()])
    assert folder.events.state() == before
    with device() as other:
        other.append([created("read")])
        folder.events.merge(other.events())
    merged = folder.events.state()
    assert merged != before
    with transaction(folder.connection):
        folder.events.forget(Scope("walk"))
    assert folder.events.state() != merged


def test_the_state_is_another_one_when_another_process_has_written(folder: DataFolder) -> None:
    before = folder.events.state()
    with ExitStack() as closing:
        other = DataFolder.open(folder.path)
        closing.callback(other.close)
        other.events.append([created()])
    assert folder.events.state() != before


def test_a_history_that_is_as_it_was_known_is_not_kept_twice(folder: DataFolder) -> None:
    folder.events.append([created(), created("read"), draft(HabitCompleted())])
    known = folder.events.histories()
    folder.events.append([draft(HabitCompleted(), habit="read")])
    found = folder.events.histories(known=known)
    assert found["walk"] is known["walk"]
    assert found["read"] == folder.events.history("read") != known["read"]
