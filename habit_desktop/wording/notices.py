"""What a reminder says: a name, a question, the chance in words, and three answers."""

from collections.abc import Sequence

from habit_desktop.domain.habit import Habit, Kind
from habit_desktop.domain.step import step_of
from habit_desktop.wording.chances import in_ten
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.marks import progress
from habit_desktop.wording.numbers import amount, amount_with_unit

LISTED = 6
"""So many habits of the evening's list are named: what most desktops show of a notification without cutting it."""


def title(habit: Habit) -> str:
    """A reminder's heading: the habit's name."""
    return habit.name


def body(habit: Habit, probability: float | None, so_far: float = 0.0, about: str = "") -> str:
    """A reminder's text: the habit's question, or a plain one, and its chance (0–1) where one is known.

    ``so_far`` is what is there of a numeric habit's amount, ``about`` names the day it asks for
    where that is not today.
    """
    question = habit.question or _plain_question(habit)
    if so_far > 0:
        question = _("{question}\n{progress} so far.").format(
            question=habit.question or _("How much is it now?"), progress=progress(habit, so_far)
        )
    if about:
        return _("{question}\nThis is about {day}.").format(question=question, day=about)
    if probability is None:
        return question
    return _("{question}\nToday's chance: {chance}.").format(question=question, chance=in_ten(probability))


def list_title(count: int) -> str:
    """The heading of the evening's list."""
    return ngettext("{count} habit is still open", "{count} habits are still open", count).format(count=count)


def list_body(habits: Sequence[tuple[Habit, float | None]]) -> str:
    """The evening's list: a line for each habit with its chance (0–1), the first few and how many more there are."""
    shown = [_list_line(habit, probability) for habit, probability in habits[:LISTED]]
    more = len(habits) - len(shown)
    if more:
        shown.append(ngettext("and {count} more", "and {count} more", more).format(count=more))
    return "\n".join(shown)


def _list_line(habit: Habit, probability: float | None) -> str:
    if probability is None:
        return habit.name
    return _("{name}: {chance}").format(name=habit.name, chance=in_ten(probability))


def _plain_question(habit: Habit) -> str:
    if habit.kind is Kind.NUMERIC:
        return _("How much today? The target is {target}.").format(target=amount_with_unit(habit.target, habit.unit))
    return _("Is now a good moment?")


def done_label() -> str:
    """The button that answers yes."""
    return _("Done")


def reached_label(reached: float) -> str:
    """The button that answers with the amount that was aimed for: ``Done (8)``."""
    return _("Done ({amount})").format(amount=amount(reached))


def more_label(step: float) -> str:
    """The button that adds a step: ``+1``."""
    return f"+{amount(step)}"


def amount_label() -> str:
    """The button that opens a field in the notice."""
    return _("Amount…")


def amount_field(habit: Habit) -> str:
    """What a field for an amount asks for: ``Amount, such as 8 glasses or +1``."""
    step = more_label(step_of(habit))
    if not habit.target:
        return _("Amount, such as {step}").format(step=step)
    return _("Amount, such as {amount} or {step}").format(amount=amount_with_unit(habit.target, habit.unit), step=step)


def save_label() -> str:
    """The button beside a field for an amount."""
    return _("Save")


def not_understood() -> str:
    """What was typed is no amount."""
    return _("That was no number: nothing was recorded yet.")


def skip_label() -> str:
    """The button that lets the day rest."""
    return _("Skip")


def snooze_label(minutes: int) -> str:
    """The button that asks again later: ``Snooze 30 min``."""
    return _("Snooze {minutes} min").format(minutes=minutes)


def open_label() -> str:
    """The button, and the click on the notice itself, that shows the habit."""
    return _("Open")


def remaining(count: int) -> str:
    """The tray icon's words: how many habits are open today."""
    if count == 0:
        return _("Nothing open today")
    return ngettext("{count} habit open today", "{count} habits open today", count).format(count=count)


def not_shown(why: str) -> str:
    """What is said when a reminder could not be put on the screen."""
    return _("The reminder could not be shown ({why}); it is tried again next time.").format(why=why)
