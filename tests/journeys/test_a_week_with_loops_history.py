"""Somebody changes from Loop on a Monday, and has a week of it."""

from datetime import timedelta
from pathlib import Path

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.prediction import Origin
from habit_desktop.engine.calibration import read_account
from habit_desktop.engine.foresight import chances, keep_up, outlook
from habit_desktop.engine.import_run import run_import
from habit_desktop.engine.insight import read_insight
from habit_desktop.engine.session import Session
from habit_desktop.engine.today import read_today
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.engine.training_gate import Conditions, may_train
from habit_desktop.engine.upkeep import find_problems
from habit_desktop.storage.backup_series import back_up, backups
from tests.engine.living import StandingClock, day, opened
from tests.storage.formats.loop_builder import Row, loop_database, timestamp

AT_REST = Conditions(idle_s=1800, on_battery=False)
LONG_AGO = 60


def phone_backup(path: Path, last: int) -> Path:
    """Loop's backup: read every evening, run on Mondays and Thursdays, up to and including a day."""
    path.unlink(missing_ok=True)
    habits: list[Row] = [
        {"name": "Read", "uuid": "1" * 32, "position": 0},
        {"name": "Run", "uuid": "2" * 32, "position": 1, "freq_num": 2, "freq_den": 7},
    ]
    days = [day(offset) for offset in range(-LONG_AGO, last + 1)]
    read = [{"habit": 1, "timestamp": timestamp(each)} for each in days]
    run = [{"habit": 2, "timestamp": timestamp(each)} for each in days if each.weekday() in (0, 3)]
    return loop_database(path, habits, [*read, *run])


def bring(session: Session, path: Path) -> None:
    """Import a file and wait until its past is worked out."""
    for _ in run_import(session, path):
        pass


def test_a_week_with_loops_history(tmp_path: Path) -> None:
    clock = StandingClock("Europe/Berlin")
    session = opened(tmp_path / "data", clock)

    # Monday evening: the history arrives, and the first page already knows its person.
    clock.show(0, "19:00")
    bring(session, phone_backup(tmp_path / "loop.db", last=-1))
    keep_up(session)
    read, run = (session.find(name).id for name in ("Read", "Run"))
    page = read_today(session)
    assert [row.habit.name for row in page.rows] == ["Read", "Run"]
    assert page.rows[0].streak == LONG_AGO
    first_chance = page.rows[0].chance
    assert first_chance is not None
    assert first_chance.probability > 0.9
    insight = read_insight(session, read)
    assert [point.origin for point in insight.points] == [Origin.REPLAYED] * LONG_AGO + [Origin.MADE]
    assert read_account(session).course is not None
    assert insight.versions[0].in_charge

    # The import was training enough for Monday.
    assert may_train(session, AT_REST).waiting is not None
    session.complete(read, session.today())
    session.complete(run, session.today())

    # Tuesday to Saturday: reading stops, running goes on, the app trains each night when the machine is at rest.
    trained = 0
    for offset in range(1, 6):
        clock.show(offset, "08:00")
        back_up(session.folder, session.now())
        keep_up(session)
        if may_train(session, AT_REST).waiting is None:
            trained += 1
            train_now(session, Cause.IDLE)
        if day(offset).weekday() == 3:
            session.complete(run, session.today())
    assert trained == 5
    assert len(backups(session.folder.backups)) == 5

    # Sunday: what was learned shows. Reading has become less likely, and it is said who knew best.
    clock.show(6, "10:00")
    keep_up(session)
    assert chances(outlook(session))[read].probability < first_chance.probability - 0.1
    insight = read_insight(session, read)
    made = [point for point in insight.points if point.origin is Origin.MADE]
    assert [point.day for point in made] == [day(offset) for offset in range(7)]
    assert [point.outcome for point in made] == [True, False, False, False, False, False, None]
    said_on_tuesday = made[1].chance

    # The phone was used on Wednesday after all; its newer backup adds that day and changes nothing said before.
    before = session.folder.events.events()
    bring(session, phone_backup(tmp_path / "loop.db", last=2))
    (*added, recorded) = session.folder.events.events()[len(before) :]
    assert [(event.habit, event.day) for event in added] == [(read, day(1)), (read, day(2))]
    assert recorded.habit is None
    assert session.folder.predictions.of_habit(read)[day(1)].served == said_on_tuesday.probability
    found = session.day_of(read, day(2))
    assert found is not None
    assert found.mark is Mark.DONE

    # A wrong file after all: one undo, and Wednesday is open again.
    session.undo()
    found = session.day_of(read, day(2))
    assert found is not None
    assert found.mark is Mark.UNKNOWN
    assert session.day_of(read, day(0) - timedelta(days=1)) is not None
    assert find_problems(session) == []
    session.folder.close()
