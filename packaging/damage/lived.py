"""A data folder that was lived in, and what the program says of it while nothing is wrong."""

import json
import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from damage.program import Said, run
from habit_desktop.domain.event import Via
from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.storage.backup_series import make_backup
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.system.clock import FrozenClock

NOW = datetime(2026, 3, 2, 20, tzinfo=UTC)
HABITS, DAYS = 6, 100
_SAYING = (("list", "--all", "--json"), ("events", "--json"), ("predict", "--json"), ("model", "--json"))


@dataclass(frozen=True, slots=True)
class Telling:
    """All that the program says of a folder: what each command prints, and everything it would export."""

    printed: tuple[str, ...]
    exported: str


def live(path: Path, days: int = DAYS) -> None:
    """Fill a folder with habits, marks, notes, chances, two networks and two backups, half of it since the last."""
    draw, clock = random.Random(days), FrozenClock(NOW - timedelta(days=days))
    with closing(DataFolder.open(path)) as folder:
        session = Session(folder, clock, Via.WINDOW)
        habits = [session.create({"name": f"Habit {number}"}) for number in range(HABITS)]
        for number in range(days):
            session.clock = clock = FrozenClock(NOW - timedelta(days=days - 1 - number))
            keep_up(session)
            for habit in habits:
                if draw.random() < 0.7:
                    session.complete(habit, session.today())
            session.write_note(
                habits[number % HABITS], session.today(), f"Day {number}: " + "rain, " * draw.randrange(40)
            )
            if number in (days // 3, days // 2):
                train_now(session, Cause.ASKED)
                make_backup(folder, clock.now())
        session.set("snooze_min", 15)


def telling(path: Path) -> Telling:
    """Return what the program says of a folder. Raises AssertionError where a command fails."""
    return Telling(tuple(_good(run(path, *words)) for words in _SAYING), _exported(path))


def _good(said: Said) -> str:
    assert said.status == 0, said
    return said.out


def _exported(path: Path) -> str:
    """Return an export but for the moment at which it was made."""
    file = path.parent / "exported.json"
    assert run(path, "export", str(file)).status == 0
    content = json.loads(file.read_text(encoding="utf-8"))
    return json.dumps({key: value for key, value in content.items() if key not in ("exported_at", "device")})


def facts(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the id of every fact on record, with all that it says."""
    with closing(DataFolder.open(path)) as folder:
        for event in folder.events.each_event():
            yield event.id, repr(event)
