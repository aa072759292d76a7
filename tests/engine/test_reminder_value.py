"""Facts about what reminders are worth on simulated people."""

from itertools import starmap
from operator import sub

import pytest

from habit_desktop.engine.reminder_value import REMINDER_COST, Way, Worth, gain, kept, reminded, worth_of
from habit_desktop.learning.prior import prior
from habit_desktop.learning.simulator.traits import draw_traits
from habit_desktop.learning.training import seeded

PEOPLE, DAYS, SEED = 100, 250, 77
SILENT = prior()


@pytest.fixture(scope="module")
def worths() -> dict[Way, Worth]:
    """What the same people come to under each way of reminding, with the rules' chances."""
    return {way: worth_of(way, draw_traits(PEOPLE, seeded(SEED)), DAYS, SEED, SILENT) for way in Way}


@pytest.mark.parametrize("other", [Way.ALWAYS, Way.PLAIN])
def test_learning_what_reminders_are_worth_beats_reminding_without_having_learned(
    worths: dict[Way, Worth], other: Way
) -> None:
    assert gain(worths[Way.LEARNED], worths[other], SEED).low > 0


def test_a_reminder_costs_a_twentieth_of_a_completion(worths: dict[Way, Worth]) -> None:
    always = worths[Way.ALWAYS]
    assert always.reminders == always.habit_days
    costs = tuple(starmap(sub, zip(always.completions, always.values, strict=True)))
    assert costs == pytest.approx([REMINDER_COST * days for days in always.habit_days])


def test_never_means_no_reminder(worths: dict[Way, Worth]) -> None:
    assert sum(worths[Way.NEVER].reminders) == 0


def test_all_ways_are_tried_on_the_same_days(worths: dict[Way, Worth]) -> None:
    assert len({worth.habit_days for worth in worths.values()}) == 1


def test_learning_keeps_nearly_all_completions_with_little_more_than_half_the_reminders(
    worths: dict[Way, Worth],
) -> None:
    assert kept(worths[Way.LEARNED], worths[Way.ALWAYS]) > 0.95
    assert reminded(worths[Way.LEARNED]) < 0.6


def test_the_same_seed_gives_the_same_worth_and_another_seed_another() -> None:
    first, again, other = (worth_of(Way.LEARNED, draw_traits(5, seeded(seed)), 40, seed, SILENT) for seed in (1, 1, 2))
    assert first == again != other


def test_nothing_is_gained_on_oneself(worths: dict[Way, Worth]) -> None:
    plain = worths[Way.PLAIN]
    itself = gain(plain, plain, SEED)
    assert (itself.mean, itself.low, itself.high) == (0, 0, 0)


def test_a_gain_is_the_difference_of_two_values_and_lies_in_its_interval(worths: dict[Way, Worth]) -> None:
    learned, plain = worths[Way.LEARNED], worths[Way.PLAIN]
    found = gain(learned, plain, SEED)
    assert found.mean == pytest.approx(learned.per_habit_day - plain.per_habit_day)
    assert found.low < found.mean < found.high
