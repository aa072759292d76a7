"""A person stops smoking, goes on holiday, deletes in anger, thinks better of it, and wants one thing forgotten."""

from datetime import timedelta
from pathlib import Path

from habit_desktop.domain.streak import current_streak
from habit_desktop.engine.day_grid import day_grid
from habit_desktop.engine.erasing import erase, find_erasable, what_goes
from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.import_run import run_import
from habit_desktop.engine.own_export import export_all
from habit_desktop.engine.session import Session
from habit_desktop.engine.today import read_today
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.engine.upkeep import find_problems
from habit_desktop.storage.backup_series import back_up
from habit_desktop.storage.scope import Scope
from tests.engine.living import StandingClock, day, live, made, marks, opened

DIARY = "Tagebuch über Inge"


def shown(session: Session) -> list[str]:
    """The names on Today's page."""
    return [row.habit.name for row in read_today(session).rows]


def streak(session: Session, name: str) -> int:
    """How many days in a row a habit was done."""
    return current_streak(session.days(session.find(name).id))


def sound(session: Session) -> bool:
    """Whether everything on disk is sound, after a backup of the day."""
    back_up(session.folder, session.now())
    return find_problems(session) == []


def test_a_habit_put_away(tmp_path: Path) -> None:
    clock = StandingClock()
    session = opened(tmp_path / "data", clock)
    walk, swim = made(session, "Walk", tags=["sport"]), made(session, "Swim", tags=["Sport", "evening"])
    smoke, diary = made(session, "Not smoking"), made(session, DIARY)
    live(session, clock, {walk: "x" * 14, swim: "x.x" * 4 + "xx", smoke: "x" * 14, diary: "xx..xxx" * 2})
    session.write_note(diary, day(13), f"{DIARY}: wieder nichts")
    assert shown(session) == ["Walk", "Swim", "Not smoking", DIARY]

    # Two weeks without a cigarette: that one is done with. Its streak stays as it was.
    session.archive(smoke)
    assert shown(session) == ["Walk", "Swim", DIARY]
    assert sound(session)

    # A week at the sea. All sport rests by one tap; the diary goes on.
    session.pause(session.tagged("sport"), until=day(20))
    assert shown(session) == [DIARY]
    live(session, clock, {diary: "xxxxxxx"}, first=14)
    assert shown(session) == ["Walk", "Swim", DIARY]
    assert marks(session, walk) == "x" * 14 + "p" * 7 + "?"
    assert (streak(session, "Walk"), streak(session, "Not smoking")) == (14, 14)
    paused = day_grid(session).outcomes[:3, 14:21]
    assert bool((paused != paused).all())  # the learner sees nothing there, and no missed day

    # The first days back; one morning walk is only ticked at night, for the time it really was.
    live(session, clock, {walk: "xx", swim: "x.", diary: "x."}, first=21)
    clock.show(23, "22:30")
    keep_up(session)
    session.complete(walk, session.today())
    session.set_mark_time(walk, session.today(), (session.now() - timedelta(hours=15)).time())
    (row,) = [row for row in read_today(session).rows if row.habit.id == walk]
    assert row.answered_at is not None
    assert row.answered_at.hour == 7

    # Swimming is deleted in anger, and back by one undo; then it is deleted for good, as it seems.
    session.delete(swim)
    assert shown(session) == ["Walk", DIARY]
    session.undo()
    assert shown(session) == ["Walk", "Swim", DIARY]
    session.delete(swim)
    assert sound(session)

    # The machine restarts. Ten days later the trash still has it, and it comes back without a missed day.
    session.folder.close()
    clock.show(33, "09:00")
    session = opened(tmp_path / "data", clock)
    (trashed,) = session.trash()
    assert (trashed.history.id, trashed.deleted, trashed.offered_until) == (swim, day(23), day(53))
    before = trashed.history.answers
    session.restore(session.find_in_trash("Swim").id)
    assert session.histories()[swim].answers == before
    assert marks(session, swim)[-11:] == "_" * 10 + "?"
    keep_up(session)
    train_now(session, Cause.ASKED)
    assert sound(session)

    # Everything of it, the pauses and the trash included, is the same on another machine.
    export_all(session, tmp_path / "everything.json")
    other = opened(tmp_path / "other", clock)
    for _ in run_import(other, tmp_path / "everything.json"):
        pass
    assert other.all_histories() == session.all_histories()
    assert sound(other)
    other.folder.close()

    # The diary is nobody's business any more. It is gone from the log, from every backup, and from what was learned.
    kept = {habit: session.histories()[habit] for habit in (walk, swim, smoke)}
    scope = Scope(find_erasable(session, DIARY))
    assert what_goes(session, scope).backups == 3
    erased = erase(session, scope)
    assert (erased.lost_backups, erased.compact) == ((), True)
    assert session.all_histories() == kept
    assert [
        path for path in (tmp_path / "data").rglob("*") if path.is_file() and b"Tagebuch" in path.read_bytes()
    ] == []
    assert session.folder.checkpoints.versions() == []
    assert sound(session)

    # Life goes on, with an undo that still knows what came before, and a network that learns anew.
    keep_up(session)
    session.complete(swim, session.today())
    session.undo()
    session.undo()
    assert shown(session) == ["Walk"]  # the last thing done before was to bring swimming back
    session.redo()
    assert train_now(session, Cause.ASKED).version == 2
    assert sound(session)
    session.folder.close()
