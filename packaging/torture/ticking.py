"""Ticks by commands, in the window, and by both at once; a first start; backups between ticks."""

import shutil
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

from habit_desktop.domain.history import Answer
from habit_desktop.storage.backup import verdict
from torture.child import Child
from torture.person import FIRST_BACK, HABITS, LIVED_DAYS, Day, copied, held_in, known_in, opened, run, today
from torture.window import SAYS_DONE, use
from torture.work import Found, Work

_COMMANDS = (("done", Answer.DONE), ("skip", Answer.SKIPPED), ("miss", Answer.MISSED))
_FAR = 2000
_ROOM = 60  # days a window may tick before it is killed
_FOLDER_LASTS = 40  # kills: then a log is long enough to make each look at it slow


def tick(folder: Path, first: int, only: str | None = None) -> int:
    """Answer one day after the other by commands, the habits by turns, from a number on; each says so itself."""
    number = first
    while True:
        command, habit, day, _answer = what(number, only)
        note = ("--note", f"number {number}") if number % 5 == 0 else ()
        if status := run(folder, command, habit, "--day", day.isoformat(), *note):
            return status
        number += 1


def what(number: int, only: str | None = None) -> tuple[str, str, date, Answer]:
    """What the command of a number is, which habit and day it answers, and what the answer is."""
    habit, back = HABITS[number % len(HABITS)], LIVED_DAYS + number // len(HABITS)
    command, answer = _COMMANDS[number % 7 % len(_COMMANDS)]
    if only:  # beside a window, in days it never comes to
        command, answer, back = only, Answer.DONE, back + _FAR
    return command, habit, today() - timedelta(back), answer


class TicksByCommands(Work):
    """Answers by one command after the other: each is acknowledged by the line it prints."""

    name, share, acts_on_one_folder = "ticks by commands", 200, True
    only: str | None = None

    def begin(self) -> None:
        """Nothing has been answered yet."""
        self.next, self.kills, self.back = 0, 0, LIVED_DAYS
        self.kept: dict[Day, Answer] = {}

    def make_ready(self, rng: Random) -> Sequence[Callable[[], int]]:
        self.renew()
        first = self.next
        return [lambda: tick(self.folder, first, self.only)]

    def renew(self) -> None:
        """Every so often, begin on a new folder."""
        if self.kills % _FOLDER_LASTS == 0 or self.back > FIRST_BACK - _ROOM:
            copied(self.template, self.folder)
            self.begin()
        self.kills += 1

    def find(self, children: Sequence[Child]) -> Found:
        known = known_in(self.folder)
        said = self.take(children[0])
        wrong = self.lost(known.answers) + unordered(said, known.order)
        _, habit, day, answer = what(self.next, self.only)
        came = known.answers.get((habit, day)) is answer
        self.next += came
        return Found("a tick, on disk" if came else "a tick, not begun or rolled back", len(said), wrong)

    def take(self, child: Child) -> list[Day]:
        """Take over what a process of commands has acknowledged, and return the days."""
        said = []
        for _line in child.lines:
            _, habit, day, answer = what(self.next, self.only)
            self.kept[habit, day] = answer
            said.append((habit, day))
            self.next += 1
        return said

    def lost(self, answers: dict[Day, Answer]) -> tuple[str, ...]:
        """Return what was acknowledged, now or before earlier kills, and is not there."""
        return tuple(f"{key}: {kept}" for key, kept in self.kept.items() if answers.get(key) is not kept)


class TicksInTheWindow(TicksByCommands):
    """A person's clicks in a real window: each is acknowledged once it is shown as done."""

    name, share, starts = "ticks in the window", 150, 0.2

    def make_ready(self, rng: Random) -> Sequence[Callable[[], int]]:
        self.renew()
        back = self.back
        return [lambda: use(self.folder, back)]

    def find(self, children: Sequence[Child]) -> Found:
        known, said = known_in(self.folder), self.take_shown(children[0])
        wrong = self.lost(known.answers) + unordered(said, known.order)
        return Found("a click" if said else "a start", len(said), wrong)

    def take_shown(self, child: Child) -> list[Day]:
        """Take over what a window has shown as done, and return the days."""
        said = []
        for line in child.lines:
            if line.endswith(SAYS_DONE):
                habit, day = line.split()[:2]
                said.append((habit, date.fromisoformat(day)))
                self.kept[said[-1]] = Answer.DONE
                self.back = max(self.back, (today() - said[-1][1]).days)
        return said


class BothAtOnce(TicksInTheWindow):
    """A window and commands at once on one folder: neither loses or reorders what the other or itself has said."""

    name, share, only = "window and commands at once", 100, "done"

    def make_ready(self, rng: Random) -> Sequence[Callable[[], int]]:
        (window,) = super().make_ready(rng)
        first = self.next
        return [window, lambda: tick(self.folder, first, self.only)]

    def find(self, children: Sequence[Child]) -> Found:
        known = known_in(self.folder)
        shown, said = self.take_shown(children[0]), self.take(children[1])
        wrong = self.lost(known.answers) + unordered(shown, known.order) + unordered(said, known.order)
        _, habit, day, answer = what(self.next, self.only)
        self.next += known.answers.get((habit, day)) is answer
        return Found("a click and a tick" if shown else "a start and a tick", len(shown) + len(said), wrong)


class BackupsBetweenTicks(TicksByCommands):
    """A backup after every tick: each that was acknowledged is there, whole, with what was acknowledged before it."""

    name, share = "backups", 80

    def make_ready(self, rng: Random) -> Sequence[Callable[[], int]]:
        self.renew()
        first = self.next
        return [lambda: self.tick_and_back_up(first)]

    def tick_and_back_up(self, first: int) -> int:
        """Tick and back up by turns."""
        number = first
        while True:
            _, habit, day, _ = what(number, "done")
            words = ["done", habit, "--day", day.isoformat()], ["backup", str(self.place / f"{number}.db")]
            for each in words:
                if status := run(self.folder, *each):
                    return status
            number += 1

    def find(self, children: Sequence[Child]) -> Found:
        lines, wrong, number = children[0].lines, list[str](), self.next
        answers = known_in(self.folder).answers
        for at, line in enumerate(lines):
            if at % 2 == 0:
                _, habit, day, answer = what(number, "done")
                self.kept[habit, day] = answer
                number += 1
            elif why := self.missing(Path(line)):
                wrong.append(why)
        half = [path for path in self.place.glob("*.db") if verdict(path) != "ok"]
        wrong += [f"{path.name} is half a backup" for path in half]
        _, habit, day, answer = what(number, "done")
        came = answers.get((habit, day)) is answer
        self.next = number + came
        for path in self.place.glob("*.db*"):
            path.unlink()
        flight = "a backup" if len(lines) % 2 else "a tick"
        return Found(flight, len(lines), (*wrong, *self.lost(answers)))

    def missing(self, path: Path) -> str:
        """Return what a backup that was acknowledged does not hold."""
        if not path.exists():
            return f"{path.name} is not there"
        answers = held_in(path, self.place / "held").answers
        before = [what(each, "done") for each in range(int(path.stem) + 1)]
        gone = [str(day) for _, habit, day, answer in before if answers.get((habit, day)) is not answer]
        return f"{path.name} lacks {gone[:3]}" if gone else ""


class FirstStart(Work):
    """Habits made by commands from the first moment on that there is a folder."""

    name, share = "a first start", 50

    def make_ready(self, rng: Random) -> Sequence[Callable[[], int]]:
        self.folder = self.place / "new" / "folder"
        shutil.rmtree(self.folder.parent, ignore_errors=True)
        return [self.make_habits]

    def make_habits(self) -> int:
        """Make one habit after the other."""
        number = 0
        while True:
            if status := run(self.folder, "add", f"Habit{number}"):
                return status
            number += 1

    def find(self, children: Sequence[Child]) -> Found:
        said = [line.split(":")[0] for line in children[0].lines]
        is_there = (self.folder / "habits.db").exists()
        with opened(self.folder) as session:
            names = [history.habit.name for history in session.histories().values()]
        flight = "a habit" if said else "the first habit, its database there" if is_there else "no database yet"
        wrong = () if names[: len(said)] == said else (f"{said} were said to be made, {names} are there",)
        return Found(flight, len(said), wrong)


def unordered(said: Sequence[Day], order: dict[Day, int]) -> tuple[str, ...]:
    """Return where one process's acknowledged marks do not stand in the log in the order it made them."""
    places = [order.get(day, -1) for day in said]
    return tuple(
        f"{said[at]} stands before {said[at - 1]}" for at in range(1, len(said)) if places[at] < places[at - 1]
    )
