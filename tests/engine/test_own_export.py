"""Facts about our own export: all there is, the same bytes each time, and one undo."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from habit_desktop.domain.event import Event, Fact, HistoryImported, Order, ReminderHeldUp, Via
from habit_desktop.domain.habit import Json
from habit_desktop.engine.erasing import erase
from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.known_words import check_words
from habit_desktop.engine.leaving_out import leave_out, left_out
from habit_desktop.engine.network import network_in_charge
from habit_desktop.engine.own_export import export_all, plan_own, take_in
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.rolling_back import roll_back
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.resources import resource
from habit_desktop.storage.database import Damaged
from habit_desktop.storage.event_store import Draft
from habit_desktop.storage.formats.own_json import Export, decode
from habit_desktop.storage.integrity import problems
from habit_desktop.storage.scope import Scope
from tests.engine.living import StandingClock, day, live, made, opened
from tests.storage.facts import MONDAY, NOON
from tests.storage.formats.test_own_json import facts

VALIDATOR = Draft202012Validator(json.loads(resource("export.schema.json").read_text("utf-8")))

Row = dict[str, Json]


@pytest.fixture
def lived(session: Session, clock: StandingClock) -> Session:
    """A person with two habits, a note, a setting, something undone, predictions and a trained network."""
    walk, read = made(session, "Straße fegen"), made(session, "Read", kind="numeric", target=20.0)
    live(session, clock, {walk: "xx.x-sx", read: ".x.xx.x"})
    session.complete(read, day(6), 12.5)
    session.write_note(walk, day(2), "Regen ☔")
    session.set("snooze_min", 15)
    session.skip(walk, day(2))
    session.undo()
    keep_up(session)
    train_now(session, Cause.ASKED)
    return session


@pytest.fixture
def empty(tmp_path: Path, clock: StandingClock) -> Iterator[Session]:
    """The same person's new machine."""
    machine = opened(tmp_path / "new", clock)
    yield machine
    machine.folder.close()


def exported(session: Session, path: Path) -> bytes:
    """The bytes of an export."""
    export_all(session, path)
    return path.read_bytes()


def bring(session: Session, content: bytes) -> None:
    """Take an export in."""
    take_in(session, decode(content), "habits.json")


def state(session: Session) -> tuple[object, ...]:
    """All that is so."""
    return session.histories(), session.settings(), foretold(session)


def foretold(session: Session) -> tuple[list[Row], list[Row]]:
    """The predictions and outcomes, as they are exported."""
    predictions = session.folder.predictions
    return [*predictions.exported_predictions()], [*predictions.exported_outcomes()]


def without_import(export: Export) -> Export:
    """An export as it would be, had the last event, the import, not been recorded."""
    *events, last = export.events
    assert isinstance(last.fact, HistoryImported)
    return replace(export, events=tuple(events), exported_at=events[-1].at)


def test_the_same_facts_give_the_same_bytes(lived: Session, clock: StandingClock, tmp_path: Path) -> None:
    first = exported(lived, tmp_path / "one.json")
    clock.step(hours=1)
    assert exported(lived, tmp_path / "two.json") == first


def test_it_tells_how_many_habits_and_marks_it_holds(lived: Session, tmp_path: Path) -> None:
    assert export_all(lived, tmp_path / "habits.json") == (2, 6 + 4)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_an_export_is_closed_to_others(lived: Session, tmp_path: Path) -> None:
    export_all(lived, tmp_path / "habits.json")
    assert (tmp_path / "habits.json").stat().st_mode & 0o777 == 0o600


def test_what_no_document_can_hold_is_damage_and_the_file_stays(lived: Session, tmp_path: Path) -> None:
    before = exported(lived, tmp_path / "habits.json")
    lived.folder.connection.execute("UPDATE prediction SET served = 9e999")
    with pytest.raises(Damaged):
        export_all(lived, tmp_path / "habits.json")
    assert (tmp_path / "habits.json").read_bytes() == before


def test_a_folder_that_is_not_there_is_refused_in_a_sentence(lived: Session, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="could not be written"):
        export_all(lived, tmp_path / "nowhere" / "habits.json")


def test_a_new_machine_knows_all_that_was_known(lived: Session, empty: Session, tmp_path: Path) -> None:
    content = exported(lived, tmp_path / "habits.json")
    bring(empty, content)
    assert state(empty) == state(lived)
    assert network_in_charge(empty.folder).version == 1
    assert problems(empty.folder.connection) == []


def test_what_is_put_away_paused_timed_and_erased_comes_along(
    lived: Session, empty: Session, clock: StandingClock, tmp_path: Path
) -> None:
    walk, read = lived.histories()
    lived.pause([walk], until=day(9))
    lived.set_mark_time(walk, day(1), time(7, 30))
    lived.delete(read)
    lived.archive(made(lived, "Swim"))
    clock.show(8, "09:00")
    erase(lived, Scope(first=day(3), last=day(4)))
    bring(empty, exported(lived, tmp_path / "habits.json"))
    assert empty.all_histories() == lived.all_histories()
    assert [each.history.id for each in empty.trash()] == [read]
    assert problems(empty.folder.connection) == []


def test_roll_backs_and_days_left_out_come_along(lived: Session, empty: Session, tmp_path: Path) -> None:
    roll_back(lived, 0)
    leave_out(lived, day(1), day(2))
    bring(empty, exported(lived, tmp_path / "habits.json"))
    assert left_out(empty) == left_out(lived)
    assert network_in_charge(empty.folder).version == 0
    assert empty.folder.checkpoints.versions() == lived.folder.checkpoints.versions()
    empty.undo()
    assert left_out(empty) == ()


def test_the_export_of_an_import_differs_by_the_recorded_import_alone(
    lived: Session, empty: Session, tmp_path: Path
) -> None:
    content = exported(lived, tmp_path / "habits.json")
    bring(empty, content)
    again = decode(exported(empty, tmp_path / "again.json"))
    assert without_import(again) == decode(content)


def means_something(fact: Fact) -> bool:
    """Whether a fact is one that a program of ours can have recorded."""
    try:
        check_words(Event("e", Order(1, "d", 1), NOON, "UTC", MONDAY, None, Via.WINDOW, "c", fact))
    except ValueError:
        return False
    return True


known_facts = facts.filter(means_something)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["walk", "read", None]), st.integers(0, 30), known_facts), max_size=12))
def test_whatever_happened_an_export_brought_in_and_written_again_is_the_same(
    happened: list[tuple[str | None, int, Fact]],
) -> None:
    clock = StandingClock()
    with TemporaryDirectory() as place, ExitStack() as both:
        here, there = (opened(Path(place) / name, clock) for name in ("here", "there"))
        for session in (here, there):
            both.callback(session.folder.close)
        here.folder.events.append(
            [
                Draft(clock.now(), clock.zone, day(offset), habit, Via.WINDOW, f"{number // 2}", fact)
                for number, (habit, offset, fact) in enumerate(happened)
            ]
        )
        content = exported(here, Path(place) / "here.json")
        bring(there, content)
        again = exported(there, Path(place) / "there.json")
        VALIDATOR.validate(json.loads(again))
        only_imports = all(isinstance(fact, HistoryImported) for _, _, fact in happened)
        assert (decode(again) if only_imports else without_import(decode(again))) == decode(content)


def test_an_export_of_all_that_is_kept_is_written_as_the_schema_says(lived: Session, tmp_path: Path) -> None:
    document = json.loads(exported(lived, tmp_path / "habits.json"))
    VALIDATOR.validate(document)
    assert all(document[name] for name in ("events", "predictions", "outcomes", "checkpoints"))


def test_a_second_import_adds_nothing(lived: Session, empty: Session, tmp_path: Path) -> None:
    content = exported(lived, tmp_path / "habits.json")
    bring(empty, content)
    before = exported(empty, tmp_path / "before.json")
    bring(empty, content)
    assert exported(empty, tmp_path / "after.json") == before


def test_our_own_export_brought_back_changes_nothing(lived: Session, tmp_path: Path) -> None:
    content = exported(lived, tmp_path / "habits.json")
    bring(lived, content)
    assert exported(lived, tmp_path / "after.json") == content


def test_the_plan_counts_what_would_be_added(lived: Session, empty: Session, tmp_path: Path) -> None:
    export = decode(exported(lived, tmp_path / "habits.json"))
    plan = plan_own(empty, export)
    assert (plan.habits, plan.notes, plan.names) == (2, 1, ("Straße fegen", "Read"))
    assert plan_own(lived, export).habits == 0
    assert empty.folder.events.events() == []


def test_one_undo_takes_an_import_back_and_redo_brings_it_again(lived: Session, empty: Session, tmp_path: Path) -> None:
    bring(empty, exported(lived, tmp_path / "habits.json"))
    before = empty.histories(), empty.settings()
    empty.undo()
    assert empty.histories() == {}
    assert empty.settings().snooze_min == 60
    empty.redo()
    assert (empty.histories(), empty.settings()) == before


def test_a_machine_with_habits_of_its_own_keeps_them(lived: Session, empty: Session, tmp_path: Path) -> None:
    mine = made(empty, "Mine")
    bring(empty, exported(lived, tmp_path / "habits.json"))
    assert set(empty.histories()) == {mine, *lived.histories()}
    empty.undo()
    assert set(empty.histories()) == {mine}


def test_a_machine_with_a_network_of_its_own_keeps_it_and_says_so(
    lived: Session, empty: Session, tmp_path: Path
) -> None:
    export = decode(exported(lived, tmp_path / "habits.json"))
    empty.folder.checkpoints.save(1, b"its own")
    assert plan_own(empty, export).left_out[0].where == "versions of the network"
    take_in(empty, export, "habits.json")
    assert empty.folder.checkpoints.load(1) == b"its own"


def test_networks_of_which_a_crash_left_some_come_with_the_next_import(
    lived: Session, empty: Session, tmp_path: Path
) -> None:
    lived.folder.checkpoints.save(2, b"second")
    export = exported(lived, tmp_path / "habits.json")
    bring(empty, export)
    (tmp_path / "new" / "checkpoints" / "network-000001.checkpoint").unlink()
    bring(empty, export)
    assert empty.folder.checkpoints.versions() == [1, 2]
    assert empty.folder.checkpoints.load(1) == lived.folder.checkpoints.load(1)


def test_what_happens_after_an_import_counts_last(lived: Session, empty: Session, tmp_path: Path) -> None:
    bring(empty, exported(lived, tmp_path / "habits.json"))
    habit = empty.find("Straße fegen").id
    empty.miss(habit, day(0))
    bring(lived, exported(empty, tmp_path / "back.json"))
    assert lived.histories() == empty.histories()


BROKEN: dict[str, Callable[[Export], Export]] = {
    "a network that is no base64": lambda export: replace(export, checkpoints=[{"version": 1, "base64": "?"}]),
    "a network without a number": lambda export: replace(export, checkpoints=[{"base64": ""}]),
    "a prediction without inputs": lambda export: replace(
        export, predictions=[{**export.predictions[0], "inputs": []}]
    ),
    "a reminder that was held up by nothing known": lambda export: replace(
        export,
        events=[*export.events, replace(export.events[0], id="new", fact=ReminderHeldUp("walk|2026-03-02|08:30", "?"))],
    ),
    "an outcome without a day": lambda export: replace(export, outcomes=[{"habit": "walk", "done": 1}]),
}


@pytest.mark.parametrize("damage", BROKEN)
def test_a_damaged_export_is_refused_and_nothing_is_changed(
    lived: Session, empty: Session, tmp_path: Path, damage: str
) -> None:
    export = decode(exported(lived, tmp_path / "habits.json"))
    with pytest.raises(Refused, match="nothing was changed"):
        take_in(empty, BROKEN[damage](export), "habits.json")
    assert empty.folder.events.events() == []
    assert empty.folder.checkpoints.versions() == []
    assert foretold(empty) == ([], [])


def test_what_was_said_on_both_machines_is_told_before_it_is_taken_in(
    lived: Session, empty: Session, tmp_path: Path, clock: StandingClock
) -> None:
    bring(empty, exported(lived, tmp_path / "habits.json"))
    read = lived.find("Read").id
    clock.show(9, "10:00")
    lived.complete(read, day(9))
    clock.show(9, "11:00")
    empty.skip(read, day(9))
    plan = plan_own(empty, decode(exported(lived, tmp_path / "later.json")))
    told = [left for left in plan.left_out if left.why.startswith("Said on both devices: ")]
    assert [left.where for left in told] == ["Read, 2026-03-11"]
