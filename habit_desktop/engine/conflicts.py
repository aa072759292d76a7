"""What two devices said differently of the same thing without knowing of each other, and whose word stands.

The rule: what was said last stands. Last is by the order of the logs, which counts on from whatever a device had seen,
so that no wall clock decides; between two that had seen equally much the devices' ids do, everywhere alike.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from habit_desktop.domain.event import (
    Event,
    HabitChanged,
    HabitCompleted,
    HabitMissed,
    HabitSkipped,
    MarkCleared,
    NoteWritten,
    Order,
)
from habit_desktop.domain.habit import Json
from habit_desktop.language import _
from habit_desktop.storage.formats.foreign import LeftOut

TELLING = (HabitCompleted, HabitSkipped, HabitMissed, MarkCleared, NoteWritten, HabitChanged)
"""The facts that are a word about a habit."""

Apart = tuple[Sequence[Event], Sequence[Event]]
"""What two logs say of the same habits."""


class _About(NamedTuple):
    """What a word is about: a day's answer or note, or a field of a habit's definition."""

    habit: str
    day: date | None
    field: str


class _Word(NamedTuple):
    event: Event
    said: Json


def conflicts(apart: Iterable[Apart], undone: Collection[str], names: Mapping[str, str]) -> list[LeftOut]:
    """Return each word that does not stand, with the one that does, in the order of the words that stand.

    ``apart`` is what two logs say of some habits, each habit once; one of these at a time is in memory. ``undone`` are
    the changes that count no more once both logs are one; ``names`` tells what habits are called.
    """
    met = [pair for here, there in apart for pair in _met(here, there, undone)]
    return [
        LeftOut(_where(about, names), _stands(last, first))
        for about, first, last in sorted(met, key=lambda each: _order(each[2]))
        if first.said != last.said
    ]


def _met(
    here: Sequence[Event], there: Sequence[Event], undone: Collection[str]
) -> Iterator[tuple[_About, _Word, _Word]]:
    """Yield what both speak of that the other has not heard: the first word and the last."""
    known = {event.id for event in here} & {event.id for event in there}
    one, other = (
        _last_words(event for event in events if event.id not in known and event.change not in undone)
        for events in (here, there)
    )
    for about in one.keys() & other.keys():
        yield about, *_in_order(one[about], other[about])


def _last_words(events: Iterable[Event]) -> dict[_About, _Word]:
    """Return the last word about each thing."""
    words: dict[_About, _Word] = {}
    for event in sorted(events, key=lambda event: event.order):
        for about, said in _told(event):
            words[about] = _Word(event, said)
    return words


def _told(event: Event) -> Iterator[tuple[_About, Json]]:
    habit = event.habit or ""
    match event.fact:
        case HabitCompleted(amount):
            yield _About(habit, event.day, "answer"), _("done") if amount is None else f"{amount:g}"
        case HabitSkipped():
            yield _About(habit, event.day, "answer"), _("skipped")
        case HabitMissed():
            yield _About(habit, event.day, "answer"), _("not done")
        case MarkCleared():
            yield _About(habit, event.day, "answer"), _("no answer")
        case NoteWritten(text):
            yield _About(habit, event.day, "note"), text
        case HabitChanged(changes):
            for name, value in changes.items():
                yield _About(habit, None, name), value


def _where(about: _About, names: Mapping[str, str]) -> str:
    """Return what a word is about, as a person finds it."""
    name = names.get(about.habit, about.habit)
    if about.day is None:
        return f"{name}, {about.field}"
    pattern = _("{name}, {day}, note") if about.field == "note" else _("{name}, {day}")
    return pattern.format(name=name, day=about.day.isoformat())


def _shown(word: _Word) -> str:
    said = str(word.said).replace("\n", " ") or _("nothing")
    return f"“{said[:60]}…”" if len(said) > 60 else f"“{said}”"


def _stands(last: _Word, first: _Word) -> str:
    return _("Said on both devices: {last} stands, {first} does not.").format(last=_shown(last), first=_shown(first))


def _in_order(one: _Word, other: _Word) -> tuple[_Word, _Word]:
    return (one, other) if _order(one) < _order(other) else (other, one)


def _order(word: _Word) -> Order:
    return word.event.order
