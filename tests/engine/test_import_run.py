"""Facts about an import that is watched, and stopped, while its past is worked out."""

from collections.abc import Generator
from datetime import date
from pathlib import Path

import pytest

from habit_desktop.domain.prediction import Origin
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.import_run import ImportStep, preview, run_import
from habit_desktop.engine.importing import ImportPlan, ImportStage, ReplayProgress
from habit_desktop.engine.own_export import export_all
from habit_desktop.engine.session import Session
from habit_desktop.storage.formats.unreadable import NotThatFormat, UnreadableFile
from tests.engine.living import StandingClock, day, made, marks, opened, remember, replay_now
from tests.storage.formats.loop_builder import loop_database, timestamp

PAST = 28


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A phone's backup: four weeks of walking on all days but every third."""
    days = [{"timestamp": timestamp(day(-ago))} for ago in range(1, PAST + 1) if ago % 3]
    return loop_database(tmp_path / "loop.db", [{"name": "Walk", "uuid": "a" * 32}], days)


def watched(running: Generator[ImportStep, None, ImportPlan | None]) -> tuple[list[ReplayProgress], ImportPlan]:
    """The progress of the past's chances after an import, and what it added."""
    seen, plan = cancelled(running)
    assert plan
    return seen, plan


def cancelled(
    running: Generator[ImportStep, None, ImportPlan | None],
) -> tuple[list[ReplayProgress], ImportPlan | None]:
    """The same of an import that may have been cancelled, and then has added nothing."""
    assert next(running) is ImportStage.RECORDING
    seen: list[ReplayProgress] = []
    while True:
        try:
            step = next(running)
        except StopIteration as end:
            plan: ImportPlan | None = end.value
            return seen, plan
        assert isinstance(step, ReplayProgress)
        seen.append(step)


def begun(session: Session, backup: Path) -> Generator[ImportStep, None, ImportPlan | None]:
    """An import whose facts are on record, and whose first day has its chances."""
    steps = run_import(session, backup)
    next(steps)
    next(steps)
    return steps


def test_an_import_brings_the_facts_and_then_the_chances_of_their_days(session: Session, backup: Path) -> None:
    seen, plan = watched(run_import(session, backup))
    assert (plan.habits, plan.marks) == (1, 19)
    assert seen == [ReplayProgress(number, PAST) for number in range(1, PAST + 1)]
    walk = session.find("Walk").id
    said = session.folder.predictions.of_habit(walk)
    assert [*said] == [day(-ago) for ago in range(PAST, 0, -1)]
    assert {prediction.origin for prediction in said.values()} == {Origin.REPLAYED}
    assert session.folder.checkpoints.versions() == [1]


def test_the_facts_are_there_before_the_first_step(session: Session, backup: Path) -> None:
    steps = run_import(session, backup)
    assert next(steps) is ImportStage.RECORDING
    assert session.histories() == {}
    next(steps)
    assert marks(session, session.find("Walk").id).count("x") == 19


def test_a_stopped_import_keeps_its_facts_and_the_chances_it_has_got_to(session: Session, backup: Path) -> None:
    asked = iter(range(PAST))
    seen, plan = watched(run_import(session, backup, should_stop=lambda: next(asked) == 10))
    assert (len(seen), plan.marks) == (10, 19)
    assert len(session.folder.predictions.since(date.min)) == 11
    assert session.folder.checkpoints.versions() == []


@pytest.mark.parametrize("at", [0, 10])
def test_a_cancelled_import_leaves_everything_as_it_was(session: Session, backup: Path, at: int) -> None:
    before = made(session, "Read")
    asked = iter(range(PAST))
    seen, plan = cancelled(run_import(session, backup, cancelled=lambda: next(asked, PAST) >= at))
    assert plan is None
    assert len(seen) <= at
    assert [*session.all_histories()] == [before]
    assert session.folder.predictions.since(date.min) == []
    assert session.folder.checkpoints.versions() == []


def test_what_was_done_meanwhile_stays_when_an_import_is_cancelled(session: Session, backup: Path) -> None:
    read, stopped = made(session, "Read"), list[bool]()
    steps = run_import(session, backup, cancelled=lambda: bool(stopped))
    next(steps)
    next(steps)
    session.complete(read, day(0))
    stopped.append(True)
    with pytest.raises(StopIteration):
        next(steps)
    assert [*session.all_histories()] == [read]
    assert marks(session, read) == "x"


def test_an_import_undone_while_its_chances_are_worked_out_leaves_none(
    session: Session, clock: StandingClock, backup: Path
) -> None:
    """The window undoes what its worker still works at."""
    worker = opened(session.folder.path, clock)
    steps = begun(worker, backup)
    session.undo()
    assert [*steps] == [ReplayProgress(number, PAST) for number in range(2, PAST + 1)]
    assert session.folder.predictions.since(date.min) == []
    assert session.folder.checkpoints.versions() == []
    worker.folder.close()


def test_a_day_answered_otherwise_while_chances_are_worked_out_counts_for_those_after_it(
    session: Session, clock: StandingClock, backup: Path, tmp_path: Path
) -> None:
    worker = opened(session.folder.path, clock)
    steps = begun(worker, backup)
    walk = session.find("Walk").id
    session.complete(walk, day(-3))
    assert len([*steps]) == 2 * PAST - 1
    worker.folder.close()
    known_before = opened(tmp_path / "other", clock)
    watched(run_import(known_before, backup))
    known_before.complete(known_before.find("Walk").id, day(-3))
    replay_now(known_before)
    served, expected = (
        [(said.day, said.served) for said in each.folder.predictions.since(date.min)]
        for each in (session, known_before)
    )
    assert served == expected
    known_before.folder.close()


def test_days_a_window_has_filled_meanwhile_have_the_chances_of_the_import(
    session: Session, clock: StandingClock, backup: Path, tmp_path: Path
) -> None:
    """The import is a command's; the window beside it knows nothing of that."""
    undisturbed = opened(tmp_path / "other", clock)
    watched(run_import(undisturbed, backup))
    command = opened(session.folder.path, clock)
    steps = begun(command, backup)
    Foresight(session).keep_up()
    filled = [(said.day, said.served) for said in session.folder.predictions.since(date.min)]
    assert len([*steps]) == PAST - 1
    found, expected = (
        [(said.day, said.served) for said in each.folder.predictions.since(date.min) if said.day < day(0)]
        for each in (session, undisturbed)
    )
    assert found == expected
    assert found != filled[: len(found)]
    command.folder.close()
    undisturbed.folder.close()


def test_a_habit_made_while_chances_are_worked_out_does_not_have_them_worked_out_again(
    session: Session, clock: StandingClock, backup: Path
) -> None:
    worker = opened(session.folder.path, clock)
    steps = begun(worker, backup)
    made(session, "Read")
    assert len([*steps]) == PAST - 1
    assert len(session.folder.predictions.since(date.min)) == PAST
    worker.folder.close()


def test_an_import_interrupted_by_a_key_leaves_everything_as_it_was(session: Session, backup: Path) -> None:
    steps = begun(session, backup)
    with pytest.raises(KeyboardInterrupt):
        steps.throw(KeyboardInterrupt())
    assert session.all_histories() == {}


def test_a_cancelled_export_of_our_own_leaves_no_network_behind(
    session: Session, clock: StandingClock, backup: Path, tmp_path: Path
) -> None:
    other = opened(tmp_path / "other", clock)
    watched(run_import(other, backup))
    remember(other, made(other, "Read"), "x.x", first=-3)
    export_all(other, tmp_path / "habits.json")
    other.folder.close()
    asked = iter([False, True, True])
    _, plan = cancelled(run_import(session, tmp_path / "habits.json", cancelled=lambda: next(asked)))
    assert plan is None
    assert session.all_histories() == {}
    assert session.folder.checkpoints.versions() == []


def test_a_table_that_could_be_read_two_ways_is_read_as_the_person_says(session: Session, tmp_path: Path) -> None:
    table = tmp_path / "run.csv"
    table.write_text("Date,Run\n03/02/2026,x\n04/02/2026,x\n")
    plan = preview(session, table)
    assert plan.guess
    assert plan.guess.ambiguous
    assert [example.day for example in plan.guess.examples] == [date(2026, 3, 2), date(2026, 4, 2)]
    watched(run_import(session, table, day_first=True))
    assert [*session.find("Run").answers] == [date(2026, 2, 3), date(2026, 2, 4)]


def test_a_preview_changes_nothing(session: Session, backup: Path) -> None:
    plan = preview(session, backup)
    assert (plan.habits, plan.marks) == (1, 19)
    assert session.folder.events.events() == []


def test_a_second_import_works_nothing_out_again(session: Session, backup: Path) -> None:
    watched(run_import(session, backup))
    seen, plan = watched(run_import(session, backup))
    assert (seen, plan.habits, plan.marks) == ([], 0, 0)


def test_our_own_export_is_brought_in_by_the_same_way(session: Session, clock: StandingClock, tmp_path: Path) -> None:
    other = opened(tmp_path / "other", clock)
    remember(other, made(other), "x.x", first=-3)
    export_all(other, tmp_path / "habits.json")
    _, plan = watched(run_import(session, tmp_path / "habits.json"))
    assert (plan.habits, plan.marks) == (1, 2)
    assert session.histories() == other.histories()
    assert len(session.folder.predictions.since(date.min)) == 3
    other.folder.close()


def test_chances_that_came_along_are_not_worked_out_again(
    session: Session, clock: StandingClock, tmp_path: Path
) -> None:
    other = opened(tmp_path / "other", clock)
    remember(other, made(other), "x.x", first=-3)
    replay_now(other)
    export_all(other, tmp_path / "habits.json")
    seen, plan = watched(run_import(session, tmp_path / "habits.json"))
    assert (seen, plan.marks) == ([], 2)
    assert session.folder.predictions.since(date.min) == other.folder.predictions.since(date.min) != []
    other.folder.close()


@pytest.mark.parametrize("content", [b"", b"\xffnoise", b"{}", b"PK\x03\x04 cut"])
def test_what_cannot_be_read_changes_nothing(session: Session, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(UnreadableFile):
        next(run_import(session, tmp_path / "file"))
    assert session.folder.events.events() == []


def test_a_file_of_another_format_than_asked_for_is_refused(session: Session, backup: Path) -> None:
    with pytest.raises(NotThatFormat):
        preview(session, backup, "habit-desktop")
