"""What the check-in at a terminal says: a habit, its keys, and how the day stands."""

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Habit, Kind
from habit_desktop.wording.joins import called, line_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.marks import change_said, progress
from habit_desktop.wording.numbers import percent
from habit_desktop.wording.schedules import schedule_words


def left_over(count: int, of: int) -> str:
    """How many habits of a day are open: ``4 of 6 habits are open``."""
    if count == 0:
        return _("Nothing is open.")
    return ngettext("{count} of {of} habits is open.", "{count} of {of} habits are open.", count).format(
        count=count, of=of
    )


def asked(habit: Habit, place: int, of: int, amount: float | None, probability: float | None) -> str:
    """A habit as it is asked for: ``2/4  Walk: 4,120 of 6,000 steps, chance 58 %``."""
    about = [
        progress(habit, amount) if habit.kind is Kind.NUMERIC else habit.question or schedule_words(habit.schedule)
    ]
    if probability is not None:
        about.append(_("chance {chance}").format(chance=percent(probability)))
    return f"{place}/{of}  {called(habit.name, line_of(about))}"


def answered(habit: Habit, mark: Mark, amount: float | None) -> str:
    """What became of a habit: ``Gym: done``, or how far it is where more is needed."""
    if mark is Mark.PENDING and amount is not None:
        return called(habit.name, progress(habit, amount))
    return change_said(habit.name, mark)


def keys(habit: Habit) -> str:
    """The keys that answer, in one line."""
    if habit.kind is Kind.NUMERIC:
        return _("number, +number, d done, s skip, x not done, n next, u undo, q quit")
    return _("d done, s skip, x not done, n next, u undo, q quit")


def no_such_key(answer: str) -> str:
    """What is said to any other answer."""
    return _("“{answer}” is none of the keys.").format(answer=answer)


def nothing_of_yours() -> str:
    """What is said where the last change was not made here."""
    return _("There is nothing of this check-in to undo.")


def summary(count: int, still_open: int) -> str:
    """How a check-in ended: ``3 answered, 1 left open``."""
    return _("{count} answered, {open} left open.").format(count=count, open=still_open)
