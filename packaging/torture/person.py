"""The person whose folder is tortured: three habits, sixty days, a network and a backup; and what a folder says."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

from habit_desktop.app.main import main
from habit_desktop.app.shipped_prior import shipped_prior
from habit_desktop.domain.event import HabitCompleted, HabitMissed, HabitSkipped, Via
from habit_desktop.domain.history import Answer
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.engine.upkeep import find_problems
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import FILE_NAME, StorageError
from habit_desktop.system.clock import SystemClock

HABITS = ("Zwerchfellatmung", "Read", "Swim")
LIVED_DAYS = 60
FIRST_BACK = 200
"""So many days ago the first mark was made: between it and the lived days there is room to tick."""

_MARKS = (HabitCompleted, HabitSkipped, HabitMissed)

Day = tuple[str, date]


@dataclass(frozen=True, slots=True)
class Known:
    """What a folder says: the answers by habit's name and day, the networks, and the order the marks were made in."""

    answers: dict[Day, Answer]
    networks: dict[int, bytes]
    order: dict[Day, int]


def move_in(path: Path) -> None:
    """A folder in which a person has lived, who made a backup and then lived on; nothing is due in it."""
    with opened(path) as session:
        habits = session.create_all([{"name": name} for name in HABITS])
        today = session.today()
        facts = [
            (habit, today - timedelta(back), _MARKS[(back * 7 + number) % 3]())
            for back in range(2, LIVED_DAYS)
            for number, habit in enumerate(habits)
        ]
        session.record([*facts, *((habit, today - timedelta(FIRST_BACK), HabitCompleted()) for habit in habits)])
        train_now(session, Cause.ASKED)
    assert carried_out(path, "backup")
    with opened(path) as session:
        for habit in session.histories():
            session.complete(habit, session.today() - timedelta(1))
        train_now(session, Cause.ASKED)


@contextmanager
def opened(path: Path) -> Iterator[Session]:
    """Hold a folder open as a command does."""
    folder = DataFolder.open(path)
    try:
        yield Session(folder, SystemClock(), Via.COMMAND, shipped_prior())
    finally:
        folder.close()


def known_in(path: Path) -> Known:
    """Return what a folder says by now."""
    with opened(path) as session:
        histories, store = session.all_histories(), session.folder.checkpoints
        names = {history.id: history.habit.name for history in histories.values()}
        answers = {
            (history.habit.name, day): given.answer
            for history in histories.values()
            for day, given in history.answers.items()
        }
        order: dict[Day, int] = {}
        for place, event in enumerate(session.folder.events.events_of(_MARKS)):
            order[(names.get(event.habit or "", ""), event.day)] = place  # a day may have had another answer before
        return Known(answers, {version: store.load(version) for version in store.versions()}, order)


def held_in(backup: Path, place: Path) -> Known:
    """Return what a backup holds, as a folder it is put in says; nothing is left at that place."""
    place.mkdir()
    shutil.copy(backup, place / FILE_NAME)
    known = known_in(place)
    shutil.rmtree(place)
    return known


def complaints(path: Path) -> list[str]:
    """Return what the command ``check`` complains of."""
    try:
        with opened(path) as session:
            return find_problems(session)
    except StorageError as error:
        return [str(error)]


def today() -> date:
    """The day by the clock of this machine."""
    return SystemClock().now().date()


def run(path: Path, *words: str) -> int:
    """Carry out a command on a folder in this process, and return its status."""
    return main(["--data-dir", str(path), *words])


def carried_out(path: Path, *words: str) -> bool:
    """Carry out a command on a folder without a word, and return whether that went well."""
    with redirect_stdout(StringIO()):
        return run(path, *words) == 0


def copied(template: Path, place: Path) -> Path:
    """Return a fresh copy of a folder at a place."""
    shutil.rmtree(place, ignore_errors=True)
    return Path(shutil.copytree(template, place, ignore=shutil.ignore_patterns("*.socket")))
