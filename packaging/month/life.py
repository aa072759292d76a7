"""A person's habits and how they answer them, written down twice: in the program, and in the notebook."""

import contextlib
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

from month.desk import AMOUNT_BUTTONS, BUTTONS, Desk
from month.notebook import (
    AUTO,
    DONE,
    MISSED,
    NOT_DUE,
    PENDING,
    SKIPPED,
    Entry,
    Heard,
    Notebook,
    Page,
    Trained,
)
from tests.system.desktop.session import wait_until

CLOSE = 0.02
"""Chances so near a threshold may fall on either side of it in the minute between two looks."""
SAID = {DONE: "done", MISSED: "not done", SKIPPED: "skipped", PENDING: "open", AUTO: "free", NOT_DUE: "not due"}
LISTED, UNASKED = "digest", "unlikely"


class Life:
    """One person, one program, one notebook; what differs between the two is told in ``differences``."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.book = desk, Notebook()
        self.differences: list[str] = []
        self.ids: dict[str, str] = {}
        self.policies: dict[str, str] = {}
        self.quiet_above = 0.8
        self.told_of_closing = 0
        self.log: list[dict[str, Any]] = []
        self._kept: tuple[Notebook, list[dict[str, Any]], int] | None = None

    @property
    def today(self) -> date:
        """The habit day of now."""
        return self.desk.today

    def differs(self, what: str, program: object, notebook: object) -> None:
        """Tell a difference, where there is one."""
        if program != notebook:
            self.differences.append(f"{self.desk.clock.now():%a %d %b}, {what}: {program!r}, but {notebook!r}")
            print(f"  DIFFERENCE {self.differences[-1]}", flush=True)

    def page(self, name: str) -> Page:
        """A habit's page of the notebook."""
        return self.book.pages[name]

    def mark(self, name: str, day: date | None = None) -> str:
        """How a habit's day must stand."""
        wanted = day or self.today
        return next((each.mark for each in self.page(name).days(self.today) if each.day == wanted), NOT_DUE)

    # Habits

    def begins(self, name: str, *options: str, policy: str, **page: Any) -> None:
        """A habit is made by a command."""
        made = self.desk.command("add", name, *options, "--policy", policy)
        self.knows(name, made["id"], policy, **page)

    def knows(self, name: str, habit: str, policy: str, **page: Any) -> None:
        """A habit gets a page in the notebook."""
        self.ids[name], self.policies[name] = habit, policy
        self.book.pages[name] = Page(name, **{"since": self.today, **page})

    # Answers

    def write(self, name: str, kind: str, amount: float | None = None, day: date | None = None) -> None:
        """Write an answer down."""
        self.page(name).entries[day or self.today] = Entry(kind, amount)

    def by_command(self, name: str, kind: str = DONE, amount: float | None = None, day: date | None = None) -> None:
        """Answer in a terminal."""
        words = [{DONE: "done", MISSED: "miss", SKIPPED: "skip"}[kind], name]
        words += ["--amount", f"{amount:g}"] if amount is not None else []
        words += ["--day", day.isoformat()] if day else []
        answer = self.desk.command(*words)
        self.write(name, kind, amount, day)
        self.differs(f"{name} by command", answer["mark"], self.mark(name, day))
        if not day and self.desk.program:
            self.reads(name)

    def by_mouse(self, name: str) -> None:
        """Click on the mark of a habit."""
        self.desk.click(name)
        self.write(name, DONE, self.page(name).target)
        self.reads(name)

    def by_key(self, name: str, key: str, kind: str, amount: float | None = None) -> None:
        """Step down to the row of a habit, and press a key there."""
        self.step_to(name)
        self.desk.desktop.press_keys(*key.split())
        self.write(name, kind, amount)
        self.reads(name)

    def by_amount(self, name: str, amount: float) -> None:
        """Step to the row of a habit, and type an amount."""
        self.step_to(name)
        self.desk.desktop.press_keys("a")
        self.desk.until(lambda: self.desk.desktop.windows_titled(f"{name}.*"), "the field")
        self.desk.desktop.press_keys_in(f"{name}.*", "ctrl+a", *f"{amount:g}", "Return")
        self.write(name, DONE, amount)
        self.reads(name)

    def step_to(self, name: str) -> None:
        """The keyboard is on the row of a habit."""
        self.desk.keys("ctrl+1")
        self.desk.until(lambda: self.desk.row(name), f"the row of {name}")
        for _ in range(3):  # a row may move while one is on the way to it
            rows = self.desk.rows()
            here = next((at for at, row in enumerate(rows) if row.focused), -1)
            there = next(at for at, row in enumerate(rows) if row.name.startswith(f"{name}, "))
            if here != there:
                self.desk.desktop.press_keys(*["Down" if there > here else "Up"] * abs(there - here))
            with contextlib.suppress(AssertionError):
                wait_until(lambda: (row := self.desk.row(name)) and row.focused, f"the keyboard on {name}")
                return
        raise AssertionError(f"the keyboard never comes to {name}")

    def reads(self, name: str) -> None:
        """The row of a habit comes to say what the notebook says."""
        mark = self.mark(name)
        if self.page(name).at_most and mark == MISSED:
            self.desk.reads(name, "today")
        else:
            self.desk.reads(name, f"{name}, {SAID[mark]}")

    # Reminders

    def hear(self, name: str, slot: str, answer: str, at: str = "", since: int | None = None) -> bool:
        """A reminder's time comes; where it speaks it is answered. Return whether it did.

        ``answer`` is done, skip, snooze, more, or nothing. ``at`` is the time on the wall; without it, it has come
        already, ``since`` so many notifications. One that was put off comes back whatever the chance.
        """
        day, again = self.today, bool(self._decisions(name, self.today, slot)) and bool(at)
        if at:
            self.desk.show(day, before(at, 60))
        expected = True if again else self.expects(name)
        decided = len(self._decisions(name, day, slot)) if at else 0
        came = len(self.desk.witness.notices) if since is None else since
        if at:
            self.desk.show(day, before(at, 2))
        self.desk.until(lambda: len(self._decisions(name, day, slot)) > decided, f"{name} at {at}")
        decided_so = self._decisions(name, day, slot)[-1]
        spoken, told = bool(decided_so["type"] == "ReminderShown"), decided_so["data"]
        if expected is not None:
            self.differs(f"{name} speaks at {at or slot}", spoken, expected)
        if not spoken and told["reason"] == "likely":
            self.differs(f"{name} is likely, at {told['probability']}", told["probability"] > self.quiet_above, True)
        self.book.heard.append(Heard(name, day, slot, spoken, likely=told["reason"] == "likely"))
        if spoken and answer:
            self.answer_notice(name, came, answer, day)
        return spoken

    def answer_notice(self, name: str, before: int, answer: str, about: date) -> None:
        """Press a button of the notification that has just come."""
        page = self.page(name)
        buttons = AMOUNT_BUTTONS if page.target is not None and not page.at_most else BUTTONS
        tapped = len(self.desk.events("ReminderTapped")) + len(self.desk.events("ReminderSnoozed"))
        self.desk.press_notice(name, before, buttons[answer])
        facts = 2 if answer == "snooze" else 1
        self.desk.until(
            lambda: (
                len(self.desk.events("ReminderTapped")) + len(self.desk.events("ReminderSnoozed")) >= tapped + facts
            ),
            f"the record of {answer}",
        )
        self.book.answer_last(name, answer)
        if answer == "done":
            self.write(name, DONE, page.target, about)
        elif answer == "skip":
            self.write(name, SKIPPED, None, about)
        elif answer == "more":
            so_far = page.entries.get(about, Entry(DONE, 0.0)).amount or 0.0
            self.write(name, DONE, so_far + 1, about)
        if answer != "snooze" and about == self.today:
            self.reads(name)

    def expects(self, name: str) -> bool | None:
        """Whether a reminder that comes in a minute must speak; None where either may be."""
        policy = self.policies[name]
        if policy == "always":
            return True
        told = next(each for each in self.desk.command("predict") if each["name"] == name)
        if told["decision"]["reason"] == "rest_days":
            return False
        chance = told["on_own"]
        return None if abs(chance - self.quiet_above) < CLOSE else chance <= self.quiet_above

    def _decisions(self, name: str, day: date, slot: str) -> list[dict[str, Any]]:
        key = f"{self.ids[name]}|{day}|{slot}"
        found = (each for kind in _DECIDED for each in self.desk.events(kind))
        return sorted((each for each in found if each["data"]["reminder"] == key), key=lambda each: str(each["at"]))

    # Looking

    def look(self) -> None:
        """Note the chances of today as they are told first; those told before must be told again."""
        told = self.desk.command("predict")
        open_now = {name for name in self.book.pages if self.mark(name) == PENDING}
        self.differs("the habits that have a chance", {each["name"] for each in told}, open_now)
        for each in told:
            known = self.book.mornings.setdefault((each["name"], self.today), each["day_start"])
            self.differs(f"{each['name']}'s chance of the morning", each["day_start"], known)

    def check_evening(self) -> None:
        """The list of the day says what the notebook says, and nothing that was in the log before has gone from it."""
        told = {each["name"]: each for each in self.desk.command("list", "--all")}
        rows = [each.name for each in self.desk.rows()] if self.desk.program else None
        for name, page in self.book.pages.items():
            here, today = told.pop(name), page.days(self.today)[-1]
            for what, program, notebook in (
                ("mark", here["mark"], today.mark),
                ("due", here["due"], today.due),
                ("amount", here["amount"], today.amount),
                ("run", here["streak"], page.run(self.today)),
                ("strength", round(here["strength"], 9), round(today.strength, 9)),
            ):
                self.differs(f"{name}'s {what}", program, notebook)
            row = next((each for each in rows or () if each.startswith(f"{name}, ")), None)
            if row and not (page.at_most and today.mark == MISSED):
                self.differs(f"{name}'s row, {row}", row.startswith(f"{name}, {SAID.get(today.mark, '')}"), True)
            if rows is not None and today.due:
                self.differs(f"a row of {name}", row is not None, True)
        self.differs("the habits there are", [*told], [])
        self.check_log()

    def check_log(self) -> None:
        """Every fact that was ever recorded is still there, in its place."""
        now = self.desk.events()
        places = {each["id"]: each for each in now}
        lost = [each for each in self.log if places.get(each["id"]) != each]
        self.differs("facts that are gone or changed", lost[:3], [])
        known = {each["id"] for each in self.log}
        self.differs(
            "the order of what was known", [e["id"] for e in now if e["id"] in known], [e["id"] for e in self.log]
        )
        self.log = now

    # Trainings

    def note_training(self, cause: str) -> None:
        """A training that has just ended is written down."""
        event = self.desk.events("TrainingRan")[-1]
        self.differs("the cause of the training", event["data"]["cause"], cause)
        ran = event["data"]
        self.book.trainings.append(Trained(self.today, cause, ran.get("version"), ran["accepted"]))

    # Backups

    def keep(self) -> None:
        """Remember everything as it is, with the log: a backup has just been made."""
        self.check_log()
        self._kept = deepcopy(self.book), [*self.log], len(self.desk.witness.notices)

    def go_back(self) -> Notebook:
        """The notebook is as it was at the backup, and so is what the log must hold; return it as it was until now."""
        assert self._kept
        later, (self.book, self.log, heard) = self.book, self._kept
        for notice in self.desk.witness.notices[heard:]:
            notice.forgotten = True
        return later


def before(wall: str, seconds: int) -> str:
    """The time on the wall so many seconds before another."""
    hour, minute = map(int, wall.split(":"))
    return str(timedelta(hours=hour, minutes=minute) - timedelta(seconds=seconds)).zfill(8)


_DECIDED = ("ReminderShown", "ReminderSuppressed")
