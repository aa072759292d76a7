"""What a reminder says: a name, a question, the chance in words, and three answers."""

from habit_desktop.domain.habit import Habit, Kind
from habit_desktop.wording.chances import in_ten
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount_with_unit


def title(habit: Habit) -> str:
    """A reminder's heading: the habit's name."""
    return habit.name


def body(habit: Habit, probability: float | None) -> str:
    """A reminder's text: the habit's question, or a plain one, and its chance (0–1) where one is known."""
    question = habit.question or _plain_question(habit)
    if probability is None:
        return question
    return _("{question}\nToday's chance: {chance}.").format(question=question, chance=in_ten(probability))


def _plain_question(habit: Habit) -> str:
    if habit.kind is Kind.NUMERIC:
        return _("How much today? The target is {target}.").format(target=amount_with_unit(habit.target, habit.unit))
    return _("Is now a good moment?")


def done_label() -> str:
    """The button that answers yes."""
    return _("Done")


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
