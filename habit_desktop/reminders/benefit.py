"""What reminders have been worth, learned only from decisions that were left to chance.

A day with a reminder differs from one without in more than the reminder: the unlikely days are reminded. So only
decisions drawn at random speak, each by how far it lay from its expectation (action-centring, as in HeartSteps: Klasnja
et al. 2015; Greenewald et al. 2017; Liao et al. 2020): whatever else moves a day, and however wrong its chance was,
cancels out.

One habit has too few such decisions to tell much. So all of a person's habits are weighed together (partial pooling):
a person answers to reminders in a way of their own, from which each habit departs as far as its own days show.
"""

import math
from collections.abc import Iterable, Mapping
from typing import Self

from habit_desktop.domain.value import value

EXPECTED = 0.02
"""The effect expected of reminders nobody has tried: too small to be worth their cost, until days say otherwise.

Text messages brought 18 points more adherence to medicines, where people had asked for them (Thakkar et al. 2016);
reminders can also do harm (Stawarz et al. 2015).
"""
PERSON_SPREAD, HABIT_SPREAD = 0.04, 0.06
"""Standard deviations: how far a person's effect is expected to lie from that, and a habit's from its person's."""
WORTHWHILE = 0.025
"""From this effect on a reminder is worth it: one more completion in forty.

A larger one would spare more reminders, and lose more than a twentieth of the completions where they truly help."""

_KNOWN_VARIANCE = 0.8
_LEAST_VARIANCE = 0.1
_HALF_LIFE_DAYS = 730
_NINETY_PERCENT = 1.6449


@value
class Trial:
    """One decision about a reminder whose day is over: shown or held back, and whether the habit was done.

    `chance` (0–1) is the one on one's own as the decision was made; `share` the probability with which the reminder was
    to be shown, None where nothing was left to chance; `ago_days` how long ago it was.
    """

    shown: bool
    chance: float
    done: bool
    share: float | None = None
    ago_days: int = 0


@value
class Evidence:
    """What one habit's own trials say: how many there were, their weight and how they pull the effect."""

    trials: int = 0
    weight: float = 0.0
    pull: float = 0.0

    def after(self, trial: Trial) -> Self:
        """What is known with one more decision; one of two years ago counts half: a change is noticed."""
        if trial.share is None or not 0 < trial.share < 1:
            return self
        centred = trial.shown - trial.share
        # A chance near 0 or 1 is a guess itself: without a least variance a single day could decide.
        variance = max(trial.chance * (1 - trial.chance), _LEAST_VARIANCE)
        one = Evidence(1, centred**2 / variance, centred * (trial.done - trial.chance) / variance).faded(trial.ago_days)
        return type(self)(self.trials + one.trials, self.weight + one.weight, self.pull + one.pull)

    def faded(self, days: int) -> Self:
        """What is left of it so many days later."""
        left = 0.5 ** (days / _HALF_LIFE_DAYS)
        return type(self)(self.trials, self.weight * left, self.pull * left)


@value
class Benefit:
    """What is known about the effect of reminders, from so many `trials`; as it stands, nothing.

    The effect is in chance (0.15: fifteen days more in a hundred) and normal: `mean` ± `spread`, a standard deviation;
    `spread_before` was that without any trial.
    """

    mean: float = EXPECTED
    spread: float = math.hypot(PERSON_SPREAD, HABIT_SPREAD)
    trials: int = 0
    spread_before: float = math.hypot(PERSON_SPREAD, HABIT_SPREAD)

    @property
    def low(self) -> float:
        """The lower end of the range that holds the effect nine times in ten."""
        return self.mean - _NINETY_PERCENT * self.spread

    @property
    def high(self) -> float:
        """The upper end of the range that holds the effect nine times in ten."""
        return self.mean + _NINETY_PERCENT * self.spread

    @property
    def known(self) -> bool:
        """Whether the effect may be told: the trials weigh a quarter of what was expected before, or more."""
        return self.trials > 0 and self.spread**2 <= _KNOWN_VARIANCE * self.spread_before**2

    @property
    def worth_it(self) -> float:
        """The probability that a reminder brings about enough to be worth it."""
        return 0.5 * math.erfc((WORTHWHILE - self.mean) / (self.spread * math.sqrt(2)))


NOTHING_KNOWN = Benefit()


@value
class Benefits:
    """What a person's reminders are worth: over all trials, for each habit that was tried, and for any other."""

    overall: Benefit
    tried: Mapping[str, Benefit]
    untried: Benefit

    def of(self, habit: str) -> Benefit:
        """What is known for a habit; one that was never tried goes by the person's others."""
        return self.tried.get(habit, self.untried)


def evidence_of(trials: Iterable[Trial]) -> Evidence:
    """Return what a habit's decisions say."""
    evidence = Evidence()
    for trial in trials:
        evidence = evidence.after(trial)
    return evidence


def pooled(evidence: Mapping[str, Evidence]) -> Benefits:
    """Return what is known of a person's reminders from the evidence of each habit.

    Two levels of normals, solved in one step: effect of a habit = effect of the person + departure of the habit. The
    overall effect is that of the habits that were tried, each by the weight of its trials.
    """
    departure = HABIT_SPREAD**2
    tried = {habit: each for habit, each in evidence.items() if each.weight > 0}
    own = {habit: 1 / (1 + departure * each.weight) for habit, each in tried.items()}  # what is left to the person's
    precision = 1 / PERSON_SPREAD**2 + sum(own[habit] * each.weight for habit, each in tried.items())
    pull = EXPECTED / PERSON_SPREAD**2 + sum(own[habit] * each.pull for habit, each in tried.items())
    person, variance = pull / precision, 1 / precision
    means = {habit: own[habit] * (departure * each.pull + person) for habit, each in tried.items()}
    by_habit = {
        habit: Benefit(means[habit], math.sqrt(own[habit] * departure + own[habit] ** 2 * variance), each.trials)
        for habit, each in tried.items()
    }
    untried = Benefit(person, math.sqrt(variance + departure))
    if not tried:
        return Benefits(NOTHING_KNOWN, {}, untried)
    total = sum(each.weight for each in tried.values())
    part = {habit: each.weight / total for habit, each in tried.items()}
    overall = Benefit(
        sum(part[habit] * means[habit] for habit in tried),
        math.sqrt(
            departure * sum(part[habit] ** 2 * own[habit] for habit in tried)
            + variance * sum(part[habit] * own[habit] for habit in tried) ** 2
        ),
        sum(each.trials for each in tried.values()),
        math.sqrt(PERSON_SPREAD**2 + departure * sum(share**2 for share in part.values())),
    )
    return Benefits(overall, by_habit, untried)
