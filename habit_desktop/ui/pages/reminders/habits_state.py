"""How reminders work for each habit: its policy, its times, and whether its reminders fade."""

from collections.abc import Sequence
from dataclasses import dataclass

from habit_desktop.domain.habit import ALL_WEEKDAYS, Habit, Policy, ReminderTime
from habit_desktop.engine.reminder_fading import Fading
from habit_desktop.wording import reminder_habits as words
from habit_desktop.wording.dates import clock_time, short_weekday


@dataclass(frozen=True, slots=True)
class HabitState:
    """One habit: what it may do, when, and how often it did."""

    habit: Habit
    policy: Policy
    times: str
    sentence: str
    stands: bool


@dataclass(frozen=True, slots=True)
class HabitsState:
    """The card: those that stand on their own in its title, all habits in the person's order."""

    title: str
    legend: str
    habits: tuple[HabitState, ...]


def habits_state(fadings: Sequence[Fading], days: int) -> HabitsState:
    """Return what the card shows of so many days and as many before."""
    told = tuple(_habit(each, days) for each in fadings)
    standing = tuple(each.habit.name for each in told if each.stands)
    return HabitsState(words.habits_title(len(standing), standing), words.habits_legend(days), told)


def _habit(each: Fading, days: int) -> HabitState:
    return HabitState(
        each.habit,
        each.habit.policy,
        words.times_words(tuple(_time(reminder) for reminder in each.habit.reminders)),
        words.fading(each.reminded, each.before, days, stands=each.stands_alone),
        each.stands_alone and each.habit.policy is not Policy.OFF,
    )


def _time(reminder: ReminderTime) -> str:
    """A time, with its weekdays where it has not all of them: ``07:30 Mon Wed``."""
    if reminder.weekdays == ALL_WEEKDAYS:
        return clock_time(reminder.at)
    return " ".join([clock_time(reminder.at), *(short_weekday(day) for day in sorted(reminder.weekdays))])
