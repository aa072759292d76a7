"""A habit as it is being written: every field as it stands, whether a habit can be made of it or not."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from habit_desktop.domain.habit import (
    Goal,
    Habit,
    InvalidHabit,
    Json,
    Kind,
    Policy,
    ReminderTime,
    habit_fields,
    with_fields,
)
from habit_desktop.domain.schedule import Daily, InvalidSchedule, Schedule, format_schedule

ANY_NAME = "-"


class Response(StrEnum):
    """How a habit's days are answered, as a person chooses it."""

    YES_NO = "yes_no"
    AMOUNT = "amount"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the fields; ``tags`` are those that have a name."""

    name: str = ""
    question: str = ""
    description: str = ""
    icon: str = ""
    color: str = Habit("", ANY_NAME).color
    response: Response = Response.YES_NO
    goal: Goal = Goal.AT_LEAST
    target: float = 0.0
    unit: str = ""
    schedule: Schedule = field(default_factory=Daily)
    starts: date | None = None
    ends: date | None = None
    reminders: tuple[ReminderTime, ...] = ()
    policy: Policy = Policy.SMART
    tags: tuple[str, ...] = ()

    @property
    def in_total(self) -> bool:
        """Whether amounts add up over a longer period."""
        return self.response is Response.AMOUNT and self.goal is Goal.AT_LEAST


def draft_of(habit: Habit) -> Draft:
    """A habit, ready to be changed."""
    response = Response.YES_NO if habit.kind is Kind.YES_NO else Response.AMOUNT
    return Draft(
        name=habit.name,
        question=habit.question,
        description=habit.description,
        icon=habit.icon,
        color=habit.color,
        response=Response.QUIT if habit.to_quit else response,
        goal=habit.goal,
        target=habit.target,
        unit=habit.unit,
        schedule=habit.schedule,
        starts=habit.starts,
        ends=habit.ends,
        reminders=habit.reminders,
        policy=habit.policy,
        tags=habit.tags,
    )


def fields_of(draft: Draft) -> dict[str, Json]:
    """The JSON fields a draft stands for, whether a habit can have them or not."""
    quits = draft.response is Response.QUIT
    times = replace(Habit("", ANY_NAME), reminders=_each_once(draft.reminders))
    return {
        "name": draft.name.strip(),
        "question": draft.question.strip(),
        "description": draft.description.rstrip(),
        "icon": draft.icon,
        "color": draft.color,
        "kind": str(Kind.YES_NO if draft.response is Response.YES_NO else Kind.NUMERIC),
        "goal": str(Goal.AT_MOST if quits else draft.goal),
        "target": 0.0 if quits else draft.target,
        "unit": draft.unit.strip(),
        "schedule": format_schedule(draft.schedule),
        "starts": draft.starts.isoformat() if draft.starts else None,
        "ends": draft.ends.isoformat() if draft.ends else None,
        "reminders": habit_fields(times)["reminders"],
        "policy": str(draft.policy),
        "tags": [*draft.tags],
    }


def habit_of(draft: Draft) -> Habit | None:
    """The habit a draft would be, with any name where it lacks one; None where it cannot be."""
    fields = fields_of(draft)
    try:
        return with_fields(Habit("", ANY_NAME), {**fields, "name": fields["name"] or ANY_NAME})
    except (InvalidHabit, InvalidSchedule):
        return None


def _each_once(reminders: tuple[ReminderTime, ...]) -> tuple[ReminderTime, ...]:
    """The times, earliest first."""
    return tuple(sorted({*reminders}, key=lambda reminder: (reminder.at, sorted(reminder.weekdays))))
