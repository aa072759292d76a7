"""A data folder with a past, and the real program on it: what the tests of the whole program start from."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from habit_desktop.domain.event import AppOpened, Event, Fact, Via
from habit_desktop.engine.session import Session
from tests.engine.living import StandingClock, opened
from tests.system.desktop.session import DesktopSession, Program, wait_until

TITLE = ".* – Habit Desktop"
PAPER = "#F7F7F4"  # the window's own colour


@dataclass(frozen=True, slots=True)
class Household:
    """A desktop and a data folder; `now` is where the program's clock starts, and where commands find it standing."""

    desktop: DesktopSession
    folder: Path
    now: str = "2026-03-02T09:00+00:00"

    @contextmanager
    def past(self, clock: StandingClock) -> Iterator[Session]:
        """A session to write the past down with."""
        session = opened(self.folder, clock)
        yield session
        session.folder.close()

    def start(self, *arguments: str, under: tuple[str, ...] = ()) -> Program:
        """Start the program, without waiting for it."""
        return self.desktop.run_app("--data-dir", str(self.folder), "--now", self.now, *arguments, under=under)

    def open(self, *arguments: str, under: tuple[str, ...] = ()) -> Program:
        """Start the program and return it once its window is there and it hears what others tell it."""
        self.desktop.move_pointer()  # somebody is there, and starts it
        before = len(self.openings())
        program = self.start(*arguments, under=under)
        wait_until(self.window, "the window")
        wait_until(lambda: len(self.openings()) > before, "the record of the opening")
        return program

    def close(self) -> None:
        """Close the window by keyboard, and wait until nothing of it is left on the screen."""
        self.desktop.press_keys_in(TITLE, "ctrl+w")
        wait_until(lambda: not self.window(), "the window to go")
        wait_until(lambda: not self.desktop.pixels_of_colour(PAPER), "an empty screen")

    def command(self, *words: str) -> str:
        """Carry out a command to its end and return what it says."""
        program = self.start(*words)
        assert program.process.wait(30) == 0, program.output
        return program.output

    def window(self) -> list[str]:
        """The program's window, where it can be seen."""
        return self.desktop.windows_titled(TITLE)

    def openings(self) -> list[Via]:
        """How the window came up each time, oldest first."""
        return [event.via for event in self.events(AppOpened)]

    def events(self, kind: type[Fact]) -> list[Event]:
        """The events of a kind on record, oldest first."""
        with self.past(StandingClock()) as session:
            return session.folder.events.events_of((kind,))

    def marks(self, habit: str) -> list[str]:
        """The marks of a habit's days, oldest first."""
        return [row["mark"] for row in json.loads(self.command("history", habit, "--json"))]
