"""A week lived at a terminal."""

from datetime import timedelta

from tests.app.command_line import CommandLine
from tests.engine.living import StandingClock, day
from tests.journeys.way import Way, Wish


class ByCommands(Way):
    """Each thing is one command, and after each the list is looked at, which a window shows all the time."""

    def __init__(self, cli: CommandLine, clock: StandingClock) -> None:
        self._cli, self._clock = cli, clock

    def at(self, day: int, wall: str) -> None:
        self._clock.show(day, wall)
        self._cli.now = self._clock.now().isoformat()
        self._cli.json("list")

    def make(self, wish: Wish) -> None:
        self._do("add", wish.name, *_options(wish))

    def change(self, before: Wish, after: Wish) -> None:
        self._do("edit", before.name, "--name", after.name, *_options(after))

    def done(self, habit: str, day: int | None = None) -> None:
        self._do("done", habit, *_on(day))

    def amount(self, habit: str, amount: float, day: int | None = None) -> None:
        self._do("done", habit, "--amount", amount, *_on(day))

    def more(self, habit: str, by: float, unit: str) -> None:
        self._do("done", habit, "--add", by)

    def slip(self, habit: str) -> None:
        self._do("done", habit, "--add", 1)

    def skip(self, habit: str, day: int | None = None) -> None:
        self._do("skip", habit, *_on(day))

    def miss(self, habit: str, day: int | None = None) -> None:
        self._do("miss", habit, *_on(day))

    def clear(self, habit: str, day: int | None = None) -> None:
        self._do("clear", habit, *_on(day))

    def note(self, habit: str, text: str, day: int | None = None) -> None:
        self._do("note", habit, text, *_on(day))

    def pause_for_a_week(self, habit: str) -> None:
        self._do("pause", habit, "--until", self._clock.now().date() + timedelta(days=6))

    def resume(self, habit: str) -> None:
        self._do("resume", habit)

    def undo(self) -> None:
        self._do("undo")

    def redo(self) -> None:
        self._do("redo")

    def archive(self, habit: str) -> None:
        self._do("archive", habit)

    def unarchive(self, habit: str) -> None:
        self._do("unarchive", habit)

    def delete(self, habit: str) -> None:
        self._do("delete", habit)

    def undelete(self, habit: str) -> None:
        self._do("undelete", habit)

    def put_before(self, habit: str, other: str) -> None:
        names = [row["name"] for row in self._cli.json("list") if row["name"] != habit]
        names.insert(names.index(other), habit)
        self._do("order", *names)

    def start_days_at(self, wall: str) -> None:
        self._do("settings", "set", "day_starts_at", wall)

    def start_weeks_on(self, weekday: str) -> None:
        self._do("settings", "set", "week_start", weekday)

    def _do(self, *words: object) -> None:
        self._cli.json(*words)
        self._cli.json("list")


def _on(offset: int | None) -> tuple[str, ...]:
    return () if offset is None else ("--day", day(offset).isoformat())


def _options(wish: Wish) -> list[object]:
    """The words that define a habit."""
    words: list[object] = ["--schedule", wish.schedule, "--question", wish.question, "--policy", wish.policy]
    if wish.target is not None:
        words += ["--target", wish.target, "--unit", wish.unit, "--at-most" if wish.at_most else "--at-least"]
    for tag in wish.tags:
        words += ["--tag", tag]
    for reminder in wish.reminders:
        words += ["--reminder", reminder]
    return words
