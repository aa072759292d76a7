"""By how much an amount grows at a press of a button."""

from math import floor, log10

from habit_desktop.domain.habit import Goal, Habit

_STEPS_TO_TARGET = 12


def step_of(habit: Habit) -> float:
    """Return the step of a numeric habit's amount."""
    by = step_towards(habit.target)
    if habit.goal is Goal.AT_MOST and habit.target >= 1:
        return max(by, 1.0)  # what is to stay below a limit is counted: cups, not parts of cups
    return by


def step_towards(target: float) -> float:
    """Return a round step (1, 2 or 5 times a power of ten) that reaches a target in about a dozen."""
    if target <= 0:
        return 1.0
    wanted = target / _STEPS_TO_TARGET
    power: float = 10.0 ** floor(log10(wanted))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= wanted * 0.999)
