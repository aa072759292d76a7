"""What is wrong with a draft, or worth a word, and at which field to say it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QTextBoundaryFinder

from habit_desktop.domain.habit import ICON_LIMIT, NAME_LIMIT, Goal, Policy
from habit_desktop.domain.schedule import Weekdays
from habit_desktop.ui.dialogs.habit.draft import Draft, Response, habit_of
from habit_desktop.ui.widgets.habit_icon import is_drawing
from habit_desktop.wording.language import _


class Place(Enum):
    """Where a word about the draft is said: beside this field."""

    NAME = auto()
    TARGET = auto()
    SCHEDULE = auto()
    LIFE = auto()
    REMINDERS = auto()
    ICON = auto()


@dataclass(frozen=True, slots=True)
class Known:
    """What the dialog knows of its surroundings: the other habits' names and tags, the week's first day and today.

    ``week_start`` counts from Monday 0.
    """

    tags: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    week_start: int = 0
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A word about a field; ``grave`` where no habit can be made until it is dealt with."""

    place: Place
    words: str
    grave: bool = True


def problems(draft: Draft, known: Known) -> tuple[Problem, ...]:
    """What there is to say about a draft, at most one thing a field; what hinders comes before what does not."""
    found = (
        _of_name(draft, known),
        _of_target(draft),
        _of_schedule(draft),
        _of_life(draft, known),
        _of_reminders(draft),
        _of_icon(draft),
    )
    said = [problem for problem in found if problem]
    if not any(problem.grave for problem in said) and habit_of(draft) is None:
        said.append(Problem(Place.NAME, _("No habit can be made of this.")))
    return tuple(sorted(said, key=lambda problem: not problem.grave))


def _of_name(draft: Draft, known: Known) -> Problem | None:
    name = draft.name.strip()
    if not name:
        return Problem(Place.NAME, _("A habit needs a name."))
    if len(name) > NAME_LIMIT:
        return Problem(Place.NAME, _("A name has at most {count} characters.").format(count=NAME_LIMIT))
    if name.casefold() in {other.casefold() for other in known.names}:
        return Problem(Place.NAME, _("Another habit has this name, too."), grave=False)
    return None


def _of_target(draft: Draft) -> Problem | None:
    if draft.response is not Response.AMOUNT or draft.target > 0:
        return None
    if draft.goal is Goal.AT_LEAST:
        return Problem(Place.TARGET, _("“At least” needs an amount above zero."))
    return Problem(Place.TARGET, _("At most nothing: it will be something to quit."), grave=False)


def _of_schedule(draft: Draft) -> Problem | None:
    if draft.schedule == Weekdays(frozenset()):
        return Problem(Place.SCHEDULE, _("Choose at least one weekday."))
    return None


def _of_life(draft: Draft, known: Known) -> Problem | None:
    if draft.starts and draft.ends and draft.ends < draft.starts:
        return Problem(Place.LIFE, _("The last day lies before the first."))
    if draft.ends and known.today and draft.ends < known.today:
        return Problem(Place.LIFE, _("Its last day is over: it is no longer due."), grave=False)
    return None


def _of_reminders(draft: Draft) -> Problem | None:
    if any(not reminder.weekdays for reminder in draft.reminders):
        return Problem(Place.REMINDERS, _("Choose at least one weekday for each time."))
    if draft.policy is Policy.OFF:
        return None
    if not draft.reminders and draft.policy is not Policy.SMART:
        return Problem(Place.REMINDERS, _("Add a time: without one there is nothing to remind at."), grave=False)
    due = draft.schedule.days if isinstance(draft.schedule, Weekdays) else None
    if due and any(not reminder.weekdays & due for reminder in draft.reminders):
        return Problem(Place.REMINDERS, _("A time stays silent: the habit is not due on its weekdays."), grave=False)
    if len({*draft.reminders}) < len(draft.reminders):
        return Problem(Place.REMINDERS, _("The same time stands here twice: it reminds once."), grave=False)
    return None


def _of_icon(draft: Draft) -> Problem | None:
    icon = draft.icon
    if not icon or is_drawing(icon) or (_signs(icon) == 1 and len(icon) <= ICON_LIMIT and not icon.isspace()):
        return None
    return Problem(Place.ICON, _("Choose one emoji, or a single letter."))


def _signs(text: str) -> int:
    """The number of signs a person sees: many an emoji is made of several characters."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    count = 0
    while finder.toNextBoundary() >= 0:
        count += 1
    return count
