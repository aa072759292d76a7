"""Facts about an import that is watched, and stopped, while its past is worked out."""

from collections.abc import Generator
from datetime import date
from pathlib import Path

import pytest

from habit_desktop.domain.prediction import Origin
from habit_desktop.engine.import_run import preview, run_import
from habit_desktop.engine.importing import ImportPlan, ReplayProgress
from habit_desktop.engine.own_export import export_all
from habit_desktop.engine.replay import replay_now
from habit_desktop.engine.session import Session
from habit_desktop.storage.formats.foreign import NotThatFormat, UnreadableFile
from tests.engine.living import StandingClock, day, made, marks, opened, remember
from tests.storage.formats.loop_builder import loop_database, timestamp

PAST = 28


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A phone's backup: four weeks of walking on all days but every third."""
    days = [{"timestamp": timestamp(day(-ago))} for ago in range(1, PAST + 1) if ago % 3]
    return loop_database(tmp_path / "loop.db", [{"name": "Walk", "uuid": "a" * 32}], days)


def watched(running: Generator[ReplayProgress, None, ImportPlan]) -> tuple[list[ReplayProgress], ImportPlan]:
    """The progress of an import, and what it added."""
    seen: list[ReplayProgress] = []
    while True:
        try:
            seen.append(next(running))
        except StopIteration as end:
            plan: ImportPlan = end.value
            return seen, plan


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
    next(run_import(session, backup))
    assert marks(session, session.find("Walk").id).count("x") == 19


def test_a_stopped_import_keeps_its_facts_and_the_chances_it_has_got_to(session: Session, backup: Path) -> None:
    asked = iter(range(PAST))
    seen, plan = watched(run_import(session, backup, should_stop=lambda: next(asked) == 10))
    assert (len(seen), plan.marks) == (10, 19)
    assert len(session.folder.predictions.since(date.min)) == 11
    assert session.folder.checkpoints.versions() == []


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
