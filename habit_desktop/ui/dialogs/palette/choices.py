"""What the palette offers, and in which order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from habit_desktop.domain.habit import Habit
from habit_desktop.domain.history import Answer
from habit_desktop.ui.commands import Command, Do
from habit_desktop.ui.dialogs.palette.finding import fit
from habit_desktop.wording.language import _

MOST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the palette; ``sought`` is one that is shown only when something is typed, or was chosen lately."""

    key: str
    words: str
    hint: str
    act: Callable[[], object]
    sought: bool = False


@dataclass(frozen=True, slots=True)
class HabitActs:
    """What can be done with a habit by its id."""

    open: Callable[[str], object]
    mark: Callable[[str, Answer], object]
    insight: Callable[[str], object]


def habit_choices(habits: Sequence[Habit], acts: HabitActs) -> list[Choice]:
    """Return the lines of all habits."""
    return [line for habit in habits for line in _lines(habit, acts)]


def command_choices(commands: Sequence[Command]) -> list[Choice]:
    """Return the lines of all commands but the one that opens the palette."""
    return [Choice(each.key, each.words, each.shortcut, each.act) for each in commands if each.key != Do.PALETTE]


def offered(choices: Sequence[Choice], query: str, recent: Sequence[str]) -> list[Choice]:
    """Return what is shown for a query, the best first; without one, what was chosen lately and then the rest."""
    lately = {key: place for place, key in enumerate(recent)}
    if not query.strip():
        shown = [choice for choice in choices if choice.key in lately or not choice.sought]
        return sorted(shown, key=lambda choice: lately.get(choice.key, len(lately)))[:MOST_SHOWN]
    fits = [(found, choice) for choice in choices if (found := fit(query, choice.words)) is not None]
    fits.sort(key=lambda each: (-each[0], lately.get(each[1].key, len(lately)), len(each[1].words)))
    return [choice for _fit, choice in fits][:MOST_SHOWN]


def _lines(habit: Habit, acts: HabitActs) -> list[Choice]:
    name, key = habit.name, f"habit-{habit.id}"
    answers = ((Answer.DONE, "done", _("{name}: done today")), (Answer.SKIPPED, "skip", _("{name}: skip today")))
    return [
        Choice(key, name, _("Habit"), partial(acts.open, habit.id)),
        *(
            Choice(f"{key}-{short}", words.format(name=name), "", partial(acts.mark, habit.id, answer), sought=True)
            for answer, short, words in answers
        ),
        Choice(
            f"{key}-insight",
            _("{name}: what was learned").format(name=name),
            _("Insight"),
            partial(acts.insight, habit.id),
            sought=True,
        ),
    ]
