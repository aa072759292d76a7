"""What a habit is: its words, its schedule, its target and how it may remind.

A habit to quit is no kind of its own: it is an amount of at most nothing. A day without a slip is done with the amount
0, a slip is an amount above it, and the strength is that of a limit.
"""

import re
from collections.abc import Mapping
from dataclasses import field, fields, replace
from datetime import date, time
from enum import StrEnum
from typing import Any

from habit_desktop.domain.one_line import one_line
from habit_desktop.domain.schedule import (
    Daily,
    InvalidSchedule,
    Schedule,
    TimesPerPeriod,
    TimesPerWindow,
    format_schedule,
    parse_schedule,
)
from habit_desktop.domain.value import value
from habit_desktop.language import _

_SHORT_WORDS = ("name", "question", "unit", "icon")
ALL_WEEKDAYS = frozenset(range(7))
NAME_LIMIT = 500
ICON_LIMIT = 16  # the longest emoji of a family takes eleven
AMOUNT_LIMIT = 1e15  # far above what a 64-bit count of thousandths holds, far below where sums overflow

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


class InvalidHabit(ValueError):
    """A habit that cannot be, with a sentence that says why."""


class Kind(StrEnum):
    """Whether a habit is answered with yes or no, or with an amount."""

    YES_NO = "yes_no"
    NUMERIC = "numeric"


class Goal(StrEnum):
    """Which side of its target a numeric habit aims for."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Policy(StrEnum):
    """When a habit may remind: at its times, when it helps, in one list, or never."""

    ALWAYS = "always"
    SMART = "smart"
    DIGEST = "digest"
    OFF = "off"


@value
class ReminderTime:
    """A time on the wall, on some weekdays (Monday 0)."""

    at: time
    weekdays: frozenset[int] = ALL_WEEKDAYS


@value
class Habit:
    """A habit as it is defined; what was done about it is its history.

    ``description`` is Markdown. ``icon`` is an emoji, the name of a drawing or empty. ``starts`` and ``ends`` are the
    first and the last habit day of its life; on days outside it the habit asks for nothing.
    """

    id: str
    name: str
    question: str = ""
    description: str = ""
    icon: str = ""
    color: str = "#3557C8"
    tags: tuple[str, ...] = ()
    kind: Kind = Kind.YES_NO
    unit: str = ""
    target: float = 0.0
    goal: Goal = Goal.AT_LEAST
    schedule: Schedule = field(default_factory=Daily)
    reminders: tuple[ReminderTime, ...] = ()
    policy: Policy = Policy.SMART
    position: int = 0
    starts: date | None = None
    ends: date | None = None

    def __post_init__(self) -> None:
        """Keep short words to one harmless line, and refuse what no habit can be."""
        for name in _SHORT_WORDS:
            object.__setattr__(self, name, one_line(getattr(self, name)))
        object.__setattr__(self, "tags", tuple(map(one_line, self.tags)))
        if not self.name.strip() or len(self.name) > NAME_LIMIT:
            raise InvalidHabit(
                _("A habit needs a name of at most {name_limit} characters.").format(name_limit=NAME_LIMIT)
            )
        if not re.fullmatch(r"#[0-9A-Fa-f]{6}", self.color):
            raise InvalidHabit(
                _("“{color}” is no colour: write six hexadecimal digits after a #.").format(color=self.color)
            )
        if not abs(self.target) <= AMOUNT_LIMIT:
            raise InvalidHabit(_("{target} is no target a habit can have.").format(target=f"{self.target:g}"))
        if len(self.icon) > ICON_LIMIT or any(sign.isspace() for sign in self.icon):
            raise InvalidHabit(_("“{icon}” is no icon: choose one emoji.").format(icon=self.icon))
        if self.starts and self.ends and self.ends < self.starts:
            raise InvalidHabit(_("A habit cannot end before it starts."))

    @property
    def to_quit(self) -> bool:
        """Whether this is a habit to get rid of: one whose limit is nothing at all."""
        return self.kind is Kind.NUMERIC and self.goal is Goal.AT_MOST and self.target == 0

    @property
    def sums_up(self) -> bool:
        """Whether the amounts of several days add up to one target: that of a week, a month or a window."""
        least = self.kind is Kind.NUMERIC and self.goal is Goal.AT_LEAST
        return least and isinstance(self.schedule, TimesPerPeriod | TimesPerWindow)

    def lives_on(self, day: date) -> bool:
        """Tell whether a day lies between the habit's first and its last, both included."""
        return (self.starts is None or self.starts <= day) and (self.ends is None or day <= self.ends)

    def met_by(self, amount: float) -> bool:
        """Tell whether an amount reaches the target (always, for yes or no)."""
        if self.kind is Kind.YES_NO:
            return True
        return amount >= self.target if self.goal is Goal.AT_LEAST else amount <= self.target


def habit_fields(habit: Habit) -> dict[str, Json]:
    """Return a habit's definition as JSON values, without its id."""
    return {f.name: _encoded(getattr(habit, f.name)) for f in fields(habit) if f.name != "id"}


def with_fields(habit: Habit, changes: Mapping[str, Json]) -> Habit:
    """Return a habit with some JSON fields changed. Raises InvalidHabit or InvalidSchedule."""
    known = {f.name for f in fields(habit)} - {"id"}
    try:
        values: dict[str, Any] = {name: _decoded(name, value) for name, value in changes.items() if name in known}
        return replace(habit, **values)
    except (InvalidHabit, InvalidSchedule):
        raise
    except (TypeError, KeyError, ValueError) as error:
        raise InvalidHabit(_("A habit cannot be made of {changes}.").format(changes=repr(dict(changes)))) from error


def habit_from_fields(habit_id: str, values: Mapping[str, Json]) -> Habit:
    """Return the habit of an id and its JSON fields. Raises InvalidHabit or InvalidSchedule."""
    return with_fields(Habit(habit_id, "-"), values)


def _encoded(value: object) -> Json:
    match value:
        case ReminderTime(at, weekdays):
            return {"at": at.strftime("%H:%M"), "weekdays": [*sorted(weekdays)]}
        case tuple():
            return [_encoded(item) for item in value]
        case date():
            return value.isoformat()
        case str() | int() | float() | None:
            return value
    return format_schedule(value)  # type: ignore[arg-type]  # the one remaining kind of field


def _decoded(name: str, value: Json) -> object:
    match name:
        case "schedule":
            return parse_schedule(str(value))
        case "kind":
            return Kind(str(value))
        case "goal":
            return Goal(str(value))
        case "policy":
            return Policy(str(value))
        case "tags" if isinstance(value, list):
            return tuple(str(item) for item in value)
        case "reminders" if isinstance(value, list):
            return tuple(_reminder(item) for item in value)
        case "target" if isinstance(value, int | float):
            return float(value)
        case "position" if isinstance(value, int):
            return value
        case "starts" | "ends" if value is None or isinstance(value, str):
            return None if value is None else date.fromisoformat(value)
        case "name" | "question" | "description" | "icon" | "color" | "unit" if isinstance(value, str):
            return value
    raise InvalidHabit(_("{value} is no {name} of a habit.").format(value=repr(value), name=name))


def _reminder(value: Json) -> ReminderTime:
    if not isinstance(value, dict) or not isinstance(days := value["weekdays"], list):
        raise InvalidHabit(_("{value} is no reminder.").format(value=repr(value)))
    weekdays = frozenset(int(str(day)) for day in days)
    if not weekdays <= ALL_WEEKDAYS:
        raise InvalidHabit(_("{days} are no weekdays.").format(days=repr(days)))
    at = time.fromisoformat(str(value["at"]))
    if at.tzinfo:
        raise InvalidHabit(_("{value} is no time on the wall.").format(value=repr(value["at"])))
    return ReminderTime(at.replace(second=0, microsecond=0), weekdays)
