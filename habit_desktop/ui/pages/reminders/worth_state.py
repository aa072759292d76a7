"""Whether reminders help, as a value: over all habits, and for each of which chance has decided anything."""

from dataclasses import dataclass

from habit_desktop.engine.reminder_benefit import BenefitReading, HabitBenefit
from habit_desktop.ui.pages.reminders.line import Line
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording import benefits as words
from habit_desktop.wording.benefits import benefit_said, points_meaning
from habit_desktop.wording.joins import called
from habit_desktop.wording.numbers import signed_points


@dataclass(frozen=True, slots=True)
class WorthState:
    """The card: what is known in a sentence, what it means, and a line for each habit that was tried."""

    title: str
    legend: str
    lines: tuple[Line, ...]


def worth_state(reading: BenefitReading) -> WorthState:
    """Return what the card shows; habits that are known better stand first."""
    overall = reading.overall
    title = words.worth_title(benefit_said(overall), known=overall.known)
    tried = sorted((each for each in reading.habits if each.benefit.trials), key=lambda each: -each.benefit.trials)
    legend = points_meaning() if overall.known else words.worth_unknown(trying=reading.trying)
    return WorthState(title, legend, tuple(map(_line, tried)))


def _line(each: HabitBenefit) -> Line:
    told, benefit = benefit_said(each.benefit), each.benefit
    points = signed_points(100 * benefit.mean) if benefit.known else ""
    return Line(
        each.habit.id,
        each.habit.name,
        called(each.habit.name, told),
        icon="bell",
        ink=Ink.ACCENT if benefit.known else Ink.SOFT,
        color=each.habit.color,
        text=told,
        aside=points,
        habit=each.habit.id,
    )
