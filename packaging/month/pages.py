"""After the month: what stands on the pages of the window, as a screen reader tells it, held against the notebook."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta
from difflib import get_close_matches

from month.desk import PATIENCE_S
from month.life import SAID, Life
from month.notebook import DONE, MISSED, SKIPPED, UNKNOWN, Told
from tests.system.desktop.session import wait_until

SPACE = "\N{NO-BREAK SPACE}"
SEEN_DAYS = 13  # of the grid, on a window of this size
MET = (DONE, MISSED, UNKNOWN)
WEEK = timedelta(days=7)


def compare_pages(life: Life) -> None:
    """Every difference is told."""
    _grid(life)
    _habit_pages(life)
    _insight(life)
    _reminders(life)


def _stands(life: Life, page: str, wanted: Sequence[str]) -> None:
    """The page that is open says each of some words, or comes to say them."""
    missing = [*wanted]

    def all_said() -> bool:
        told = _told(life)
        missing[:] = [words for words in missing if not any(words in each for each in told)]
        return not missing

    with suppress(AssertionError):
        wait_until(all_said, page, PATIENCE_S)
    for words in missing:
        life.differs(f"the page {page}", get_close_matches(words, _told(life), 1, 0.3), words)


def _told(life: Life) -> list[str]:
    return [each.name for each in life.desk.controls()]


def _grid(life: Life) -> None:
    """Two weeks of all habits, a cell each."""
    life.desk.keys("ctrl+1", "g")
    wanted = list[str]()
    for name, page in life.book.pages.items():
        wanted += [_cell(name, each) for each in page.days(life.today)[-SEEN_DAYS:]]
    _stands(life, "grid", wanted)
    life.desk.keys("g")


def _cell(name: str, told: Told) -> str:
    words = "no answer" if told.mark == UNKNOWN else SAID[told.mark]
    return f"{name}, {told.day:%A} {told.day.day} {told.day:%B}: {words}"


def _habit_pages(life: Life) -> None:
    """Strength and run at the head of each habit's own page."""
    for name, page in life.book.pages.items():
        life.desk.find_command(name)
        life.desk.until(lambda name=name: life.desk.desktop.windows_titled(f"{name} .*"), name)  # type: ignore[misc]
        days = page.days(life.today)
        strength = (
            days[-1].strength if days[-1].mark in (DONE, MISSED, SKIPPED) or not days[-1].due else days[-2].strength
        )
        run = page.run(life.today)
        facts = [f"Strength: {round(100 * strength)}{SPACE}%"]
        if not page.at_most:
            facts.append(f"Current run: {run} {'day' if run == 1 else 'days'}")
        _stands(life, name, facts)


def _insight(life: Life) -> None:
    """How the decisions about the first habit's reminders turned out, and which training was the last."""
    life.desk.keys("ctrl+3")
    name, page = next(iter(life.book.pages.items()))
    heard = [each for each in life.book.heard if each.name == name]
    reminded = {each.day for each in heard if each.spoken}
    quiet = {each.day for each in heard if each.likely} - reminded
    met = {each.day: each.mark == DONE for each in page.days(life.today)[:-1] if each.due and each.mark in MET}
    parts = []
    for days, one, some in (
        (quiet, "of {} quiet day {} was done", "of {} quiet days {} were done"),
        (reminded, "of {} day with a reminder {} was done", "of {} days with a reminder {} were done"),
    ):
        closed = [met[each] for each in days if each in met]
        parts += [(one if len(closed) == 1 else some).format(len(closed), sum(closed))] if closed else []
    title = "; ".join(parts)
    accepted = [each for each in life.book.trainings if each.accepted]
    charge = f"Version {accepted[-1].version}, trained " if accepted else "Not trained on your days yet"
    _stands(life, "Insight", [name, title[:1].upper() + title[1:], charge])


def _reminders(life: Life) -> None:
    """The log of the last seven days, each decision a line."""
    life.desk.keys("ctrl+4")
    log = [
        each
        for each in life.desk.command("reminders", "--days", "7")
        if date.fromisoformat(each["day"]) > life.today - WEEK
    ]
    shown = sum(each["shown"] for each in log)
    quiet = len(log) - shown
    title = f"{shown} reminder{'s' * (shown != 1)} in the last 7 days, {quiet} kept quiet"
    lines = [f"{each['name']}, {_wall(each)}, {each['sentence'].partition(' (')[0]}" for each in log[-5:]]
    _stands(life, "Reminders", [title, *lines])


def _wall(decision: dict[str, str]) -> str:
    """The time on the wall a decision stands at: its own, where it was missed."""
    return decision["planned_at" if decision["reason"] == "too_late" else "at"][11:16]
