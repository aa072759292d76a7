"""What ways of reminding are worth on simulated people, whose reminders truly help, do nothing or annoy.

Each habit has a time of its own every day. The chance a decision is made by is the one the learner says that morning,
from the days lived so far; nobody but the simulator knows the true chances, or whom reminders help. All ways meet the
same people with the same luck, so that the difference between two is sharp.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from random import Random

from habit_desktop.domain.habit import Policy
from habit_desktop.engine.simulated_trials import SimulatedTrials, Told
from habit_desktop.learning.forecast import forecast
from habit_desktop.learning.gate import Gate
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.simulator.living import Evening, Living
from habit_desktop.learning.simulator.traits import Traits
from habit_desktop.learning.training import seeded
from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit
from habit_desktop.reminders.policy import Action, Decision, Thresholds, decide_at_set_time

_PLAIN, _TRYING = Thresholds(), Thresholds(trying=True)
REMINDER_COST = 0.05
"""What a reminder costs, in completions: one that brings about fewer than one more in twenty only disturbs."""
_RESAMPLES = 2000
_TAIL = 0.025


class Way(Enum):
    """A way of reminding."""

    ALWAYS = "always"
    NEVER = "never"
    PLAIN = "by the chance alone"
    LEARNED = "by what reminders were worth"


@dataclass(frozen=True, slots=True)
class Worth:
    """What people came to under one way: habit days lived, completions and reminders, one number per person each.

    ``overstated`` sums by how much the chance on one's own was said to be higher than it was; ``told`` is what was
    known of reminders in the end, beside the truth.
    """

    habit_days: tuple[float, ...]
    completions: tuple[float, ...]
    reminders: tuple[float, ...]
    overstated: tuple[float, ...]
    told: tuple[Told, ...] = ()

    @property
    def values(self) -> tuple[float, ...]:
        """Completions less what the reminders cost, per person."""
        both = zip(self.completions, self.reminders, strict=True)
        return tuple(completions - REMINDER_COST * reminders for completions, reminders in both)

    @property
    def per_habit_day(self) -> float:
        """The value of a habit day."""
        return sum(self.values) / sum(self.habit_days)


@dataclass(frozen=True, slots=True)
class Gain:
    """How much more a habit day is worth under one way than under another, with a 95 % interval over people."""

    mean: float
    low: float
    high: float


def worth_of(way: Way, traits: Traits, days: int, seed: int, prior: Floats) -> Worth:
    """Return what people come to under a way; the same seed, the same luck.

    `prior`: (321,) is the network everybody starts with, and keeps.
    """
    luck, draws = seeded(seed, 1), Random(seed)
    first_weekday = int(luck.integers(7))
    living, memory = Living(traits, first_weekday, luck), Memory(traits.habits, first_weekday, traits.person)
    gate, trials = Gate(traits.habits), SimulatedTrials(traits.person)
    tally = _Tally(traits)
    for _ in range(days):
        said, worlds = forecast(memory, prior, gate, prior=prior), living.morning()
        benefits = trials.benefits() if way is Way.LEARNED else [NOTHING_KNOWN] * traits.habits
        chances = trials.without_reminders(said.served.tolist(), benefits)
        each = zip(chances, benefits, strict=True)
        decisions = [_decide(way, chance, benefit, draws.random()) for chance, benefit in each]
        evening = living.close([decision.action is Action.REMIND for decision in decisions])
        gate.learn(said.logits, memory.lessons(evening.outcomes))
        memory.close(evening.outcomes, evening.reminded)
        trials.close(decisions, chances, evening, (worlds.with_reminder - worlds.on_own).tolist())
        tally.add(evening, chances, worlds.on_own.tolist())
    return tally.worth(trials.told() if way is Way.LEARNED else ())


def kept(worth: Worth, always: Worth) -> float:
    """Return the share (0–1) of the completions of reminding always that are left under a way."""
    return sum(worth.completions) / sum(always.completions)


def reminded(worth: Worth) -> float:
    """Return the share (0–1) of habit days with a reminder."""
    return sum(worth.reminders) / sum(worth.habit_days)


def gain(worth: Worth, other: Worth, seed: int) -> Gain:
    """Return how much more a habit day is worth than under another way; people are resampled, each with both."""
    more = [one - two for one, two in zip(worth.values, other.values, strict=True)]
    draw, people = Random(seed), range(len(more))
    means = []
    for _ in range(_RESAMPLES):
        chosen = draw.choices(people, k=len(people))
        means.append(sum(more[who] for who in chosen) / sum(worth.habit_days[who] for who in chosen))
    means.sort()
    low, high = means[int(_TAIL * _RESAMPLES)], means[-int(_TAIL * _RESAMPLES) - 1]
    return Gain(sum(more) / sum(worth.habit_days), low, high)


class _Tally:
    """Habit days, completions, reminders and overstatements of each person, as the days go by."""

    def __init__(self, traits: Traits) -> None:
        self._person: list[int] = traits.person.tolist()
        self._sums = [[0.0] * len(traits.busy_chance) for _ in range(4)]

    def add(self, evening: Evening, said: Sequence[float], true: Sequence[float]) -> None:
        """Count a day that is over; on each habit's own the chance was ``said``, and truly was ``true``."""
        lived: list[bool] = evening.lived.tolist()
        overstated = [here * (one - other) for here, one, other in zip(lived, said, true, strict=True)]
        of_day = (lived, evening.done.tolist(), evening.reminded.tolist(), overstated)
        for sums, counts in zip(self._sums, of_day, strict=True):
            for person, count in zip(self._person, counts, strict=True):
                sums[person] += count

    def worth(self, told: Iterable[Told]) -> Worth:
        """Return what was counted."""
        habit_days, completions, reminders, overstated = map(tuple, self._sums)
        return Worth(habit_days, completions, reminders, overstated, tuple(told))


def _decide(way: Way, chance: float, benefit: Benefit, draw: float) -> Decision:
    """Return what the app decides at the habit's time if it reminds in this way."""
    match way:
        case Way.ALWAYS:
            return decide_at_set_time(Policy.ALWAYS, chance, _PLAIN)
        case Way.NEVER:
            return decide_at_set_time(Policy.OFF, chance, _PLAIN)
        case Way.PLAIN:
            return decide_at_set_time(Policy.SMART, chance, _PLAIN)
        case Way.LEARNED:
            return decide_at_set_time(Policy.SMART, chance, _TRYING, benefit, draw)
