"""Which habits a view shows, in which order and under which titles: pure, for rows and grid alike."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import date, time
from typing import Generic, Protocol, TypeVar

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.value import value
from habit_desktop.engine.readings import Chance
from habit_desktop.ui.pages.today.choice import Shown, SortBy, ViewChoice
from habit_desktop.wording.language import _

OPEN = (Mark.PENDING, Mark.UNKNOWN)


class Arranged(Protocol):
    """What has a place in a view."""

    @property
    def habit(self) -> Habit:
        """The habit."""
        ...

    @property
    def mark(self) -> Mark:
        """What its day carries."""
        ...

    @property
    def chance(self) -> Chance | None:
        """Its chance, where one is known."""
        ...

    @property
    def strength(self) -> float | None:
        """Its strength (0–1), where it is known."""
        ...


Row = TypeVar("Row", bound=Arranged)


@value
class Section(Generic[Row]):
    """Rows under one title; the title is empty where there is none to tell."""

    title: str
    rows: tuple[Row, ...]


def sections(
    rows: Iterable[Row],
    choice: ViewChoice,
    day: date,
    day_starts_at: time,
    kept: Sequence[str] = (),
    *,
    open_first: bool = True,
) -> list[Section[Row]]:
    """Return what a view shows of rows in the person's order: by first tag, and what is open first.

    Ids in ``kept`` keep that order, whatever their marks have become.
    """
    chosen = [row for row in rows if is_shown(row, choice)]
    place = {habit: number for number, habit in enumerate(kept)}
    rank = _ranking(choice.sort, day, day_starts_at)
    ordered = sorted(
        chosen,
        key=lambda row: (place.get(row.habit.id, len(place)), open_first and row.mark not in OPEN, rank(row)),
    )
    if not choice.grouped:
        return [Section("", tuple(ordered))] if ordered else []
    return _by_tag(chosen, ordered)


def is_shown(row: Arranged, choice: ViewChoice) -> bool:
    """Tell whether a view shows a habit."""
    if choice.shown is Shown.REMAINING and row.mark not in OPEN:
        return False
    if choice.shown is Shown.DONE and row.mark in OPEN:
        return False
    if choice.tag and choice.tag not in row.habit.tags:
        return False
    return not choice.search.strip() or matches(row.habit, choice.search)


def matches(habit: Habit, search: str) -> bool:
    """Tell whether every word of a search stands in a habit's name, question or tags, accents aside."""
    text = _plain(" ".join([habit.name, habit.question, *habit.tags]))
    return all(word in text for word in _plain(search).split())


def _by_tag(in_order_of_tags: Sequence[Row], ordered: Sequence[Row]) -> list[Section[Row]]:
    """The rows by their first tag, tags as the person's order has them; rows without one stand last."""
    groups: dict[str, list[Row]] = {}
    for row in in_order_of_tags:
        groups.setdefault(_first_tag(row), [])
    for row in ordered:
        groups[_first_tag(row)].append(row)
    untagged = groups.pop("", [])
    named = [Section(title, tuple(rows)) for title, rows in groups.items()]
    if untagged:
        named.append(Section(_("Other") if named else "", tuple(untagged)))
    return named


def _first_tag(row: Arranged) -> str:
    return next(iter(row.habit.tags), "")


def _ranking(sort: SortBy, day: date, day_starts_at: time) -> Callable[[Arranged], tuple[float | str, ...]]:
    """What rows are sorted by, smallest first; equal ones keep the person's order."""
    match sort:
        case SortBy.CHANCE:
            return lambda row: (2.0 if row.chance is None else row.chance.probability,)
        case SortBy.NAME:
            return lambda row: (_plain(row.habit.name),)
        case SortBy.STRENGTH:
            return lambda row: (1.0 if row.strength is None else -row.strength,)
        case SortBy.TIME:
            return lambda row: _first_reminder(row.habit, day, day_starts_at)
        case SortBy.HAND:
            return lambda row: ()


def _first_reminder(habit: Habit, day: date, day_starts_at: time) -> tuple[float, ...]:
    """When a habit first reminds on a day: hours before the day starts belong to its end; without any it comes last."""
    times = [reminder.at for reminder in habit.reminders if day.weekday() in reminder.weekdays]
    minutes = [at.hour * 60.0 + at.minute + 1440 * (at < day_starts_at) for at in times]
    return (min(minutes, default=2880.0),)


def _plain(text: str) -> str:
    """A text as it is searched and sorted: without case and accents."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))
