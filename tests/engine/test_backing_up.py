"""Backups come by themselves, can be looked into, and bring everything back."""

from datetime import timedelta
from pathlib import Path

import pytest

from habit_desktop.domain.restoring import RestoreStage
from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.engine.backing_up import (
    EVERY,
    Reach,
    back_up_at_close,
    back_up_now,
    back_up_steps,
    back_up_when_due,
    elsewhere,
    known_backups,
    look_into,
    look_into_closed,
    reach,
    restore_from,
    restore_steps,
)
from habit_desktop.engine.exporting import export_to
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.storage.database import Damaged
from tests.engine.living import StandingClock, day, made, marks, opened, remember


def test_a_backup_is_due_when_something_has_changed_and_half_an_hour_is_over(
    session: Session, clock: StandingClock
) -> None:
    walk = made(session)
    assert back_up_when_due(session) is not None
    session.complete(walk, day(0))
    clock.step(minutes=29)
    assert back_up_when_due(session) is None
    clock.step(minutes=1)
    assert back_up_when_due(session) is not None
    clock.step(minutes=EVERY / timedelta(minutes=1))
    assert back_up_when_due(session) is None


def test_at_close_no_half_hour_need_be_over(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    back_up_when_due(session)
    session.complete(walk, day(0))
    clock.step(seconds=1)
    assert back_up_at_close(session) is not None
    assert back_up_at_close(session) is None


def test_a_clock_set_back_does_not_stop_backups(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    back_up_when_due(session)
    session.complete(walk, day(0))
    clock.step(days=-3)
    assert back_up_when_due(session) is not None


def test_restoring_brings_everything_back_and_tells_who_listens(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "xx")
    path = back_up_now(session)
    clock.show(2, "10:00")
    session.miss(walk, day(2))
    session.set("snooze_min", 30)
    heard: list[str] = []
    session.on_change.append(lambda: heard.append(marks(session, walk)))
    done = restore_from(session, path)
    assert heard == ["xx?"]
    assert session.settings().snooze_min == 60
    assert (done.contents.habits, done.contents.marks) == (1, 2)
    restore_from(session, done.restore_point)
    assert marks(session, walk) == "xx-"


def test_backups_of_both_folders_are_known_newest_first(session: Session, clock: StandingClock, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    session.set("backup_folder", str(tmp_path / "stick"))
    first = back_up_now(session)
    clock.step(hours=1)
    second = back_up_now(session)
    assert [backup.path.name for backup in known_backups(session)] == [second.name] * 2 + [first.name] * 2
    assert all(backup.size > 0 for backup in known_backups(session))


def test_a_folder_that_cannot_be_reached_is_passed_over(session: Session, tmp_path: Path) -> None:
    session.set("backup_folder", str(tmp_path / "gone"))
    assert elsewhere(session) is None
    assert back_up_now(session).exists()


def test_a_file_that_is_there_is_never_written_over(session: Session, tmp_path: Path) -> None:
    (tmp_path / "mine.db").write_text("precious")
    with pytest.raises(Refused, match="already"):
        back_up_now(session, tmp_path / "mine.db")
    assert (tmp_path / "mine.db").read_text() == "precious"


def test_what_is_no_backup_is_refused_and_changes_nothing(session: Session, tmp_path: Path) -> None:
    made(session)
    with pytest.raises(Refused, match="no backup"):
        restore_from(session, tmp_path / "nowhere.db")
    (tmp_path / "words.db").write_bytes(b"words" * 3000)
    with pytest.raises(Damaged):
        look_into(tmp_path / "words.db")
    assert len(session.histories()) == 1


@pytest.mark.parametrize("last", RestoreStage)
def test_a_restore_that_is_stopped_leaves_all_as_it_was(
    session: Session, clock: StandingClock, last: RestoreStage
) -> None:
    walk = made(session)
    path = back_up_now(session)
    clock.step(hours=1)
    session.complete(walk, day(0))
    reached: list[RestoreStage] = []
    steps = restore_steps(session, path, lambda: reached[-1:] == [last])
    for stage in steps:
        reached.append(stage)
    assert reached[-1] is last
    assert marks(session, walk) == "x"
    assert not any(backup.restore_point for backup in known_backups(session))


def test_whether_the_other_folder_is_there_is_told_as_it_is(tmp_path: Path) -> None:
    assert reach("") is Reach.NONE_CHOSEN
    assert reach(str(tmp_path)) is Reach.WRITABLE
    assert reach(str(tmp_path / "gone")) is Reach.AWAY


def test_a_backup_that_is_just_being_thinned_out_is_passed_over(session: Session) -> None:
    made(session)
    kept = back_up_now(session)
    (session.folder.backups / "habits-2026-02-01.db").symlink_to(session.folder.backups / "gone.db")
    assert [backup.path for backup in known_backups(session)] == [kept]


@pytest.mark.parametrize("passphrase", [None, "open sesame"])
def test_a_backup_that_is_stopped_is_not_there(session: Session, tmp_path: Path, passphrase: str | None) -> None:
    made(session)
    steps = back_up_steps(session, tmp_path / "mine.db", passphrase, should_stop=lambda: True)
    assert [*steps] == [None]
    assert not (tmp_path / "mine.db").exists()
    made(session, "Swim")


@pytest.mark.parametrize("looks", range(1, 4))
def test_one_that_is_stopped_late_is_in_neither_folder(
    session: Session, tmp_path: Path, clock: StandingClock, looks: int
) -> None:
    made(session)
    (tmp_path / "stick").mkdir()
    session.set("backup_folder", str(tmp_path / "stick"))
    left = iter([False] * (looks - 1))
    found = done_at_once(back_up_steps(session, should_stop=lambda: next(left, True)))
    stopped = found is None
    assert stopped is (looks < 3)
    assert len(known_backups(session)) == (0 if stopped else 2)


def test_what_others_write_meanwhile_is_not_in_a_backup(session: Session, clock: StandingClock, tmp_path: Path) -> None:
    walk, other = made(session), opened(session.folder.path, clock)

    def write_and_go_on() -> bool:
        other.complete(walk, day(0))
        return False

    done_at_once(back_up_steps(session, tmp_path / "mine.db", should_stop=write_and_go_on))
    assert look_into(tmp_path / "mine.db").marks == 0
    assert marks(session, walk) == "x"
    other.folder.close()


def test_a_closed_backup_of_another_kind_is_refused_by_its_own_name(session: Session, tmp_path: Path) -> None:
    made(session)
    export_to(session, tmp_path / "all.json", passphrase="open sesame")
    with pytest.raises(Damaged, match=r"The backup all\.json is damaged"):
        look_into_closed(session, tmp_path / "all.json", "open sesame")


def test_a_passphrase_needs_a_file_of_ones_own(session: Session) -> None:
    with pytest.raises(Refused, match="nothing was written"):
        back_up_now(session, passphrase="open sesame")
    assert known_backups(session) == []


def test_a_folder_no_file_system_can_have_is_none(session: Session) -> None:
    session.set("backup_folder", "/" + "x" * 300)
    first = back_up_now(session)
    assert [backup.path for backup in known_backups(session)] == [first]


def test_what_is_no_file_is_no_closed_backup(session: Session, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no backup"):
        look_into_closed(session, tmp_path / "nowhere.db", "open sesame")
