"""The habit page's words that belong to no chart: its head, its notes, and what was done with the habit."""

from datetime import date

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Goal, Habit
from habit_desktop.domain.history import Pause
from habit_desktop.wording.dates import (
    near_day,
)
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.marks import mark_words
from habit_desktop.wording.numbers import amount_with_unit


def standing(today: date, pause: Pause | None, *, archived: bool) -> str:
    """Whether a habit is put away or rests; empty where it does neither."""
    if archived:
        return _("in the archive")
    if pause is None:
        return ""
    if pause.last is None:
        return _("rests until you bring it back")
    return _("rests up to and including {day}").format(day=near_day(pause.last, today))


def asked_for(habit: Habit) -> str:
    """What a numeric habit aims for: ``6,000 steps``, ``at most 2 cups``."""
    if habit.to_quit:
        return _("not at all")
    target = amount_with_unit(habit.target, habit.unit)
    return target if habit.goal is Goal.AT_LEAST else _("at most {target}").format(target=target)


def today_said(name: str, mark: Mark) -> str:
    """Today's mark, as a screen reader says it."""
    return _("{name} today: {mark}").format(name=name, mark=mark_words(mark))


def no_chance(*, due: bool) -> str:
    """What stands where today has no chance."""
    return _("not known yet") if due else _("not due today")


def notes_title(count: int) -> str:
    """How many notes there are."""
    return ngettext("{count} note", "{count} notes", count).format(count=count) if count else _("No notes yet")


def notes_found(found: int, of: int) -> str:
    """How many notes a search left."""
    return ngettext("{found} of {of} note", "{found} of {of} notes", of).format(found=found, of=of)


def notes_hint() -> str:
    """How a note is written."""
    return _("Open a day of the calendar to write down what it was like.")


def no_note_found() -> str:
    """No note holds what is searched for."""
    return _("No note holds these words.")


def named_on(name: str, day: date, today: date) -> str:
    """A habit on a day, which today is not worth a word: ``Read``, ``Read, 11 Feb``."""
    if day == today:
        return name
    return _("{name}, {day}").format(name=name, day=near_day(day, today))


def came_back(name: str) -> str:
    """A habit that rested or was put away is in use again."""
    return _("{name} is back").format(name=name)


def deleted(name: str) -> str:
    """A habit went to the trash."""
    return _("{name} is in the trash").format(name=name)
