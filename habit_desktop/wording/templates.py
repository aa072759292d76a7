"""Habits many people begin with, to start from."""

from dataclasses import dataclass
from datetime import time

from habit_desktop.domain.habit import Goal, Habit, Json, Kind, Policy, ReminderTime, habit_fields
from habit_desktop.domain.schedule import Period, TimesPerPeriod, Weekdays
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import amount_with_unit
from habit_desktop.wording.schedules import schedule_words

SUNDAY = frozenset({6})
WORKDAYS = frozenset(range(5))


@dataclass(frozen=True, slots=True)
class Template:
    """A habit to start from; ``words`` are its name in a list. Its ``habit`` has no id yet."""

    words: str
    habit: Habit

    def asks(self) -> str:
        """What it asks for in a few words: ``8 glasses · every day``."""
        when = schedule_words(self.habit.schedule)
        if self.habit.kind is Kind.YES_NO or self.habit.to_quit:
            return when
        return f"{amount_with_unit(self.habit.target, self.habit.unit)} · {when}"

    def fields(self) -> dict[str, Json]:
        """The JSON fields a new habit is made of; it takes its own place among the others."""
        return {name: value for name, value in habit_fields(self.habit).items() if name != "position"}


def templates() -> tuple[Template, ...]:
    """Return the habits to start from, in the person's language."""
    return (*_of_the_day(), *_of_the_week(), *_of_the_evening())


def _of_the_day() -> tuple[Template, ...]:
    return (
        Template(
            _("Drink water"),
            Habit(
                "",
                _("Drink water"),
                icon="drop",
                color="#118C84",
                kind=Kind.NUMERIC,
                target=8.0,
                unit=_("glasses"),
            ),
        ),
        Template(
            _("Meditate"),
            Habit(
                "",
                _("Meditate"),
                _("Did you sit for ten minutes?"),
                icon="lotus",
                color="#7A5AD0",
                kind=Kind.NUMERIC,
                target=10.0,
                unit=_("minutes"),
                reminders=(ReminderTime(time(7, 30)),),
            ),
        ),
        Template(
            _("Walk"),
            Habit(
                "",
                _("Walk"),
                icon="shoe",
                color="#2B7A5B",
                kind=Kind.NUMERIC,
                target=6000.0,
                unit=_("steps"),
                reminders=(ReminderTime(time(18)),),
            ),
        ),
        Template(
            _("Stretch"), Habit("", _("Stretch"), _("Did you stretch for a while?"), icon="stretch", color="#8A7A12")
        ),
        Template(
            _("Take vitamins"),
            Habit(
                "",
                _("Take vitamins"),
                icon="pill",
                color="#C05A1E",
                reminders=(ReminderTime(time(8)),),
                policy=Policy.ALWAYS,
            ),
        ),
    )


def _of_the_week() -> tuple[Template, ...]:
    return (
        Template(
            _("Gym, 3 times a week"),
            Habit(
                "",
                _("Gym"),
                _("Did you train?"),
                icon="dumbbell",
                color="#C05A1E",
                schedule=TimesPerPeriod(3, Period.WEEK),
                reminders=(ReminderTime(time(17, 30)),),
            ),
        ),
        Template(
            _("Practise an instrument"),
            Habit(
                "",
                _("Practise"),
                _("Did you play for a while?"),
                icon="music",
                color="#A8406A",
                kind=Kind.NUMERIC,
                target=20.0,
                unit=_("minutes"),
                schedule=Weekdays(WORKDAYS),
                reminders=(ReminderTime(time(18), WORKDAYS),),
            ),
        ),
        Template(
            _("Call family every Sunday"),
            Habit(
                "",
                _("Call family"),
                _("Did you call?"),
                icon="phone",
                color="#B3423A",
                schedule=Weekdays(SUNDAY),
                reminders=(ReminderTime(time(17), SUNDAY),),
            ),
        ),
    )


def _of_the_evening() -> tuple[Template, ...]:
    return (
        Template(
            _("Read 20 pages"),
            Habit(
                "",
                _("Read"),
                icon="book",
                color="#3557C8",
                kind=Kind.NUMERIC,
                target=20.0,
                unit=_("pages"),
                reminders=(ReminderTime(time(21)),),
            ),
        ),
        Template(
            _("Journal"),
            Habit(
                "",
                _("Journal"),
                _("Did you write a few lines?"),
                _("- What was good today?\n- What was hard?\n- What is tomorrow for?"),
                icon="pen",
                color="#8A7A12",
                reminders=(ReminderTime(time(21, 30)),),
            ),
        ),
        Template(
            _("Sleep before 23:00"),
            Habit(
                "",
                _("Sleep before 23:00"),
                _("Was the light out before eleven?"),
                icon="moon",
                color="#7A5AD0",
                reminders=(ReminderTime(time(22, 15)),),
            ),
        ),
        Template(
            _("No sweets"),
            Habit(
                "",
                _("No sweets"),
                _("A day without sweets?"),
                icon="sweets",
                color="#A8406A",
                kind=Kind.NUMERIC,
                goal=Goal.AT_MOST,
            ),
        ),
    )
