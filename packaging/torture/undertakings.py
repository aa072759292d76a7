"""What takes long and touches much: migrations, imports, exports, restores, erasures, trainings."""

import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import timedelta
from importlib.resources import files
from pathlib import Path
from random import Random

from habit_desktop.domain.event import HabitCompleted
from habit_desktop.storage.backup import verdict
from habit_desktop.storage.backup_series import backups, is_restore_point
from habit_desktop.storage.migrate import APPLICATION_ID, newest_form
from torture.child import Child, saying_when
from torture.person import HABITS, Known, carried_out, copied, held_in, known_in, opened, run, today
from torture.work import Found, Work, state

DONE, NOT_DONE = "done", "as it was"


class Undertaking(Work):
    """One command on a fresh copy of a folder: afterwards everything is as it was, or all of it is done."""

    words: tuple[str, ...]
    starts = 0.0

    def begin(self) -> None:
        """What it is like before, and once it is done."""
        self.place.mkdir(parents=True, exist_ok=True)
        self.prepare()
        self.before = self.whole()
        assert carried_out(self.folder, *self.words), self.name
        self.after = self.whole()

    def prepare(self) -> None:
        """Put a fresh copy of the folder in its place."""
        copied(self.template, self.folder)

    def whole(self) -> Known:
        """What there is."""
        return known_in(self.folder)

    def run_here(self) -> int:
        """Carry out the command."""
        return run(self.folder, *self.words)

    def make_ready(self, rng: Random) -> Sequence[Callable[[], int]]:
        self.prepare()
        return [saying_when("sqlite3.connect", self.run_here)]

    def find(self, children: Sequence[Child]) -> Found:
        where, wrong = state(self.whole(), {NOT_DONE: self.before, DONE: self.after})
        return self.acknowledging(children, where, wrong)

    def acknowledging(self, children: Sequence[Child], where: str, wrong: tuple[str, ...]) -> Found:
        """What was found; what the command has said to be done must be."""
        acknowledged = bool(children[0].lines)
        if acknowledged and where != DONE:
            wrong += ("it was said to be done",)
        return Found(where, int(acknowledged), wrong)


class Migration(Undertaking):
    """The first start of this version on the folder of the first one."""

    name, share, words = "migrations", 100, ("list",)

    def begin(self) -> None:
        self.place.mkdir(parents=True, exist_ok=True)
        self.old = self.place / "old"
        self.old.mkdir()
        written_by_the_first_version(self.template / "habits.db", self.old / "habits.db")
        super().begin()

    def prepare(self) -> None:
        copied(self.old, self.folder)

    def find(self, children: Sequence[Child]) -> Found:
        form = _form(self.folder / "habits.db")
        copy = self.folder / f"habits-before-form-{newest_form()}.db"
        wrong = [f"the copy before it: {why}" for why in [verdict(copy)] if copy.exists() and why != "ok"]
        wrong += ["a database of the newest form without its copy"] if form > 1 and not copy.exists() else []
        wrong += [f"a form between, {form}"] if form not in (1, newest_form()) else []
        _, apart = state(known_in(self.folder), {NOT_DONE: self.before})
        flight = "the newest form" if form > 1 else "the old form, copied" if copy.exists() else "the old form"
        return Found(flight, 0, (*wrong, *apart))


class ImportOfATable(Undertaking):
    """Another program's table is brought in."""

    name, share = "imports of another program's file", 70

    def begin(self) -> None:
        self.place.mkdir(parents=True, exist_ok=True)
        table = self.place / "table.csv"
        first = today() - timedelta(120)
        days = [(first + timedelta(number)).isoformat() for number in range(119)]
        rows = [f"{day},{number % 2},{number % 3 // 2}" for number, day in enumerate(days)]
        table.write_text("Date,Walk,Write\n" + "\n".join(rows) + "\n")
        self.words = ("import", str(table))
        super().begin()

    def find(self, children: Sequence[Child]) -> Found:
        found = super().find(children)
        if found.in_flight == NOT_DONE and not found.lost:  # it can be brought in after all
            again = carried_out(self.folder, *self.words) and self.whole().answers == self.after.answers
            return Found(NOT_DONE, found.acknowledged, () if again else ("it cannot be brought in after all",))
        return found


class ImportOfAnExport(Undertaking):
    """Another device's export is brought in."""

    name, share = "imports of an export", 60

    def begin(self) -> None:
        self.place.mkdir(parents=True, exist_ok=True)
        other = copied(self.template, self.place / "other")
        with opened(other) as session:
            habit = session.create({"name": "Elsewhere"})
            session.record([(habit, today() - timedelta(back), HabitCompleted()) for back in range(100)])
        assert carried_out(other, "export", str(self.place / "other.json"))
        self.words = ("import", str(self.place / "other.json"))
        super().begin()


class Export(Undertaking):
    """Everything is written over an older export: there is the older file or the newer one."""

    name, share = "exports", 60
    _OLD = b"an older export"

    def begin(self) -> None:
        self.place.mkdir(parents=True, exist_ok=True)
        self.file = self.place / "everything.json"
        self.words = ("export", str(self.file))
        super().begin()
        self.new = self.file.read_bytes()

    def prepare(self) -> None:
        if not self.folder.exists():
            copied(self.template, self.folder)
        self.file.write_bytes(self._OLD)

    def find(self, children: Sequence[Child]) -> Found:
        content = self.file.read_bytes()
        where = {self.new: DONE, self._OLD: NOT_DONE}.get(content, "neither")
        _, wrong = state(self.whole(), {NOT_DONE: self.before})
        if where == "neither":
            wrong += (f"half an export, {len(content)} bytes",)
        return self.acknowledging(children, where, wrong)


class Restore(Undertaking):
    """A backup takes the place of everything: what there was before is in another backup then."""

    name, share = "restores", 80

    def begin(self) -> None:
        backup = backups(self.template / "backups")[0]
        kept = self.place / "kept.db"
        self.place.mkdir(parents=True, exist_ok=True)
        shutil.copy(backup, kept)
        self.words = ("restore", str(kept))
        super().begin()

    def find(self, children: Sequence[Child]) -> Found:
        found = super().find(children)
        points = [path for path in backups(self.folder / "backups") if is_restore_point(path)]
        if found.in_flight == DONE:
            _, apart = state(held_in(points[0], self.place / "held"), {NOT_DONE: self.before})
            return Found(DONE, found.acknowledged, (*found.lost, *apart))
        return Found(f"{NOT_DONE}, kept" if points else NOT_DONE, found.acknowledged, found.lost)


class Erasure(Undertaking):
    """A habit is erased for good: it is there, or nowhere."""

    name, share, words = "erasures", 60, ("erase", HABITS[0], "--yes", "--really")

    def find(self, children: Sequence[Child]) -> Found:
        carried_out(self.folder, "list")  # any command finishes what was broken off
        found = super().find(children)
        if found.in_flight != DONE:
            return found
        name = HABITS[0].encode()
        left = [path.name for path in self.folder.rglob("*") if path.is_file() and name in path.read_bytes()]
        return Found(DONE, found.acknowledged, (*found.lost, *(f"its name is in {path}" for path in left)))


class Training(Undertaking):
    """The network is trained: whatever becomes of that, no fact is touched."""

    name, share, words = "trainings", 40, ("train",)

    def find(self, children: Sequence[Child]) -> Found:
        found = self.whole()
        same = found.answers == self.before.answers and self.before.networks.items() <= found.networks.items()
        more = len(found.networks) > len(self.before.networks)
        with opened(self.folder) as session:
            told = len(session.folder.events.events())
        wrong = () if same else (f"facts or networks changed, {told} events",)
        return Found("a version written" if more else "no version yet", 0, wrong)


def _form(database: Path) -> int:
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def written_by_the_first_version(source: Path, target: Path) -> None:
    """A database as the first version of the app would have written it, with the facts of another one."""
    first = files("habit_desktop.storage") / "migrations" / "0001_facts.sql"
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        connection.executescript(first.read_text("utf-8"))
        connection.execute("ATTACH ? AS source", (str(source),))
        for table in ("device", "event"):
            columns = ", ".join(row[1] for row in connection.execute(f"PRAGMA main.table_info({table})"))
            connection.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM source.{table}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        connection.execute("PRAGMA journal_mode = WAL")
