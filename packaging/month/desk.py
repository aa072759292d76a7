"""The person at the machine: starts and leaves the program, presses what is on the screen, reads what stands there."""

import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, TypeVar
from unittest import mock
from zoneinfo import ZoneInfo

from habit_desktop.system.idle.x11 import x11_idle
from habit_desktop.system.telling import Message, tell
from month.clock import MachineClock
from month.notebook import DAY, DAY_START
from month.witness import Notice, Witness
from month.zone import MachineZone
from tests.system.desktop.accessibility import Accessibility, Control
from tests.system.desktop.household import TITLE
from tests.system.desktop.session import DesktopSession, Program, Tray, wait_until

PATIENCE_S = 60.0
BUTTONS = {"done": 0, "skip": 1, "snooze": 2}
AMOUNT_BUTTONS = {"done": 0, "more": 1, "snooze": 2, "skip": 3}  # without the field, which the service has not
PALETTE = "Find a habit or a command.*"
T = TypeVar("T")


class Desk:
    """A desktop with a tray and a notification service, a machine whose clock is set, and one data folder."""

    def __init__(self, place: Path, zone: str) -> None:
        """``place`` takes all that is written; the folder in it is empty at first."""
        (place / "session").mkdir(parents=True)
        self.place, self.folder = place, place / "data"
        self.zone = MachineZone(place, zone)
        self.clock = MachineClock(place / "clock", self.zone)
        self.desktop = DesktopSession(place / "session")
        self.desktop.environment.pop("TZ", None)
        self.desktop.environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        self.accessibility = Accessibility(self.desktop, PATIENCE_S)
        self.witness = Witness(self.desktop.environment["DBUS_SESSION_BUS_ADDRESS"], self.clock)
        self.desktop.start_panel(Tray.STATUS_NOTIFIER)
        self.desktop.start_notification_service()
        with mock.patch.dict(os.environ, {"DISPLAY": self.desktop.environment["DISPLAY"]}):
            self._idle = x11_idle()
        self.program: Program | None = None
        self.said: list[str] = []

    def close(self) -> None:
        """Everything has ended."""
        self.witness.close()
        self.accessibility.close()
        self.desktop.close()

    # The time

    @property
    def today(self) -> date:
        """The habit day the person is in."""
        now = self.clock.now()
        return now.date() if now.time() >= DAY_START else now.date() - DAY

    def show(self, day: date, wall: str, fold: int = 0) -> None:
        """Set the clock to a time on the wall of a date; a running program is told to look at it."""
        at = datetime.combine(day, time.fromisoformat(wall), ZoneInfo(self.zone.name)).replace(fold=fold)
        self.clock.show(at)
        if self.program:
            self.desktop.move_pointer()
            self.tick()

    def tick(self) -> None:
        """The program looks at the time; it would by itself within twenty seconds."""
        assert tell(self.folder, Message.TICK)

    # The program

    def open(self, *arguments: str) -> Program:
        """Start the program, and return it once its window is there and it hears what it is told."""
        self.desktop.move_pointer()
        opened = len(self.events("AppOpened"))
        self.program = self._start(self.folder, *arguments, **self.clock.for_long)
        self.until(lambda: self.desktop.windows_titled(TITLE), "the window")
        self.until(lambda: len(self.events("AppOpened")) > opened, "the record of the opening")
        return self.program

    def quit(self) -> None:
        """Quit by keyboard; the program ends without a word."""
        program, self.program = self.program, None
        assert program
        self.keys("ctrl+q")
        self.until(lambda: program.process.poll() is not None, "the end of the program")
        self.said += [program.output] if program.output or program.process.returncode else []

    def kill(self) -> None:
        """The program is gone from one moment to the next."""
        program, self.program = self.program, None
        assert program
        program.process.kill()
        program.process.wait()
        self.said += [program.output] if program.output else []

    def command(self, *words: str, folder: Path | None = None) -> Any:
        """Carry out a command with ``--json``, and return what it answers; it goes well."""
        program = self._start(folder or self.folder, *words, "--json", **self.clock.for_now)
        self.until(lambda: program.process.poll() is not None, " ".join(words))
        assert program.process.returncode == 0, f"{' '.join(words)}: {program.output}"
        return json.loads(program.output)

    def _start(self, folder: Path, *words: str, **time: str) -> Program:
        environment = time | self.zone.environment
        return self.desktop.run_app("--data-dir", str(folder), *words, under=self.zone.under, **environment)

    def events(self, kind: str = "%") -> list[dict[str, Any]]:
        """Every fact of a kind in the log, in its order."""
        database = self.folder / "habits.db"
        if not database.exists():
            return []
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as log:
            log.row_factory = sqlite3.Row
            found = log.execute("SELECT * FROM event WHERE type LIKE ? ORDER BY lamport, device, sequence", (kind,))
            return [{**row, "data": json.loads(row["data"])} for row in map(dict, found)]

    # The window

    def keys(self, *keys: str) -> None:
        """Press keys in the window."""
        self.desktop.press_keys_in(TITLE, *keys)

    def controls(self) -> list[Control]:
        """What a screen reader finds on the screen of the program."""
        return [each for each in self.accessibility.controls() if "'habit-desktop'" in each.inside]

    def rows(self) -> list[Control]:
        """The buttons of the habits on the Today page, from top to bottom; their names tell how the day stands."""
        return [
            each for each in self.controls() if each.role == "push button" and each.inside.endswith(f" {each.name!r}")
        ]

    def row(self, habit: str) -> Control | None:
        """The button of one habit on the Today page."""
        return next((each for each in self.rows() if each.name.startswith(f"{habit}, ")), None)

    def reads(self, habit: str, words: str) -> None:
        """A habit's row says so, or comes to say so."""
        self.until(lambda: (row := self.row(habit)) and words in row.name, f"{habit}: {words}")

    def click(self, habit: str) -> None:
        """Click on the mark of a habit with the mouse."""
        row = self.until(lambda: self.row(habit), f"the row of {habit}")
        self.desktop.click_at(*self.accessibility.middle_of(row))

    def press(self, role: str, beginning: str) -> None:
        """Do what a press on the button of a name does."""
        self.accessibility.press(self.accessibility.find(role, lambda name: name.startswith(beginning)))

    def picture(self, name: str) -> Path:
        """Take a picture of the whole screen once it is still."""
        self.desktop.wait_until_still()
        return self.desktop.screenshot(self.place / f"{name}.png")

    def nobody_there_s(self) -> float:
        """For how long nobody has touched the machine, in seconds."""
        assert self._idle
        return self._idle.idle_s() or 0.0

    def restore_points(self) -> list[dict[str, Any]]:
        """The backups of what there was before a restore."""
        return [each for each in self.command("backup", "--list") if each["restore_point"]]

    def find_command(self, words: str) -> None:
        """Find a command by its words, and have it done."""
        self.keys("ctrl+k")
        self.until(lambda: self.desktop.windows_titled(PALETTE), "the palette")
        self.desktop.press_keys_in(PALETTE, *["space" if sign == " " else sign for sign in words], "Return")
        self.until(lambda: not self.desktop.windows_titled(PALETTE), "the end of the palette")

    # The notifications

    def heard(self, title: str, since: int) -> Notice | None:
        """The notification of a title among those that came after so many."""
        return next((each for each in self.witness.notices[since:] if each.title == title), None)

    def press_notice(self, title: str, since: int, position: int) -> None:
        """Press a button of the newest notification, which is the one of a title."""
        notice = self.until(lambda: self.heard(title, since), f"a notification: {title}")
        self.until(lambda: notice.number, "its number")
        assert self.witness.notices[-1].title == title, f"{self.witness.notices[-1].title} lies over {title}"
        self.desktop.press_notification_button(position)
        self.until(lambda: notice.pressed, f"a button of {title}")

    def until(self, found: Callable[[], T | None], what: str) -> T:
        """Return the first true answer."""
        return wait_until(found, f"{what} ({self.clock.now():%a %d %b %H:%M:%S})", PATIENCE_S)
