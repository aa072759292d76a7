"""Facts about reminders on people nothing was designed on: whether their effect is told right, and few are enough."""

from collections.abc import Mapping

import pytest
from evaluate.helping import ALL, Worths, held, kept, reminded, tables
from evaluate.scoring import Interval
from evaluate.strangers import STRANGERS

from habit_desktop.engine.reminder_value import Way, Worth, worth_of
from habit_desktop.engine.simulated_trials import Told
from habit_desktop.learning.prior import prior
from habit_desktop.reminders.benefit import Benefit

PEOPLE, DAYS, SEED = 22, 200, 3
SILENT = prior()


@pytest.fixture(scope="module")
def crowds() -> Mapping[str, Worths]:
    """Some strangers of each kind, with the rules' chances."""
    drawn = {name: draw(PEOPLE, SEED) for name, draw in STRANGERS.items()}
    return {name: {way: [worth_of(way, traits, DAYS, SEED, SILENT)] for way in Way} for name, traits in drawn.items()}


@pytest.fixture(scope="module")
def everybody(crowds: Mapping[str, Worths]) -> Worths:
    """All strangers."""
    return {way: [worths[way][0] for worths in crowds.values()] for way in Way}


def test_who_reminds_by_what_reminders_were_worth_keeps_nearly_all_with_few_of_them(everybody: Worths) -> None:
    assert kept(everybody, Way.LEARNED).low > 0.95
    assert reminded(everybody, Way.LEARNED).high < 0.6


def test_the_chance_alone_reminds_too_often_and_never_reminding_keeps_too_little(everybody: Worths) -> None:
    assert reminded(everybody, Way.PLAIN).low > 0.6
    assert kept(everybody, Way.NEVER).high < 0.95


def test_the_range_that_is_told_holds_the_truth_nine_times_in_ten(everybody: Worths) -> None:
    person, habit = (held(everybody, habit=habit) for habit in (False, True))
    assert min(person.count, habit.count) > 100
    assert 0.87 - 2 * person.error < person.share < 0.93 + 2 * person.error
    assert habit.share > 0.87  # and more: the habits of strangers depart less from their persons than is expected


def test_a_habit_that_is_reminded_looks_less_independent_once_it_is_known_what_reminders_do(everybody: Worths) -> None:
    over = {way: sum(sum(worth.overstated) for worth in everybody[way]) for way in Way}
    assert over[Way.NEVER] < over[Way.LEARNED] < over[Way.PLAIN] < over[Way.ALWAYS]


def test_the_tables_tell_of_each_crowd_and_of_all(crowds: Mapping[str, Worths]) -> None:
    found = tables(crowds)
    assert [[row[0] for row in table.rows] for table in found] == [[*STRANGERS, ALL]] * 3
    assert all(len(row) == len(table.columns) for table in found for row in table.rows)


def worths(completions: tuple[float, float], told: tuple[Told, ...] = ()) -> Worths:
    """Two people of ten habit days under each way; reminding always brings ten completions each."""
    some = Worth((10, 10), completions, (5, 5), (0, 0), told)
    every = Worth((10, 10), (10, 10), (10, 10), (0, 0))
    return {way: [every if way is Way.ALWAYS else some] for way in Way}


def test_what_is_kept_is_a_share_of_what_reminding_always_brings() -> None:
    assert kept(worths((9, 7)), Way.LEARNED) == Interval(0.8, 0.7, 0.9)
    assert reminded(worths((9, 7)), Way.LEARNED) == Interval(0.5, 0.5, 0.5)


def test_only_what_is_told_counts_as_held_or_not() -> None:
    sure, unsure = Benefit(0.1, 0.02, 300), Benefit(0.1, 0.07, 3)
    told = (Told(0.1, sure, habit=False), Told(0.3, sure, habit=False), Told(0.9, unsure, habit=False))
    found = held(worths((9, 7), told), habit=False)
    assert (found.share, found.count) == (0.5, 2)
    assert found.error == pytest.approx(0.125**0.5)
    assert held(worths((9, 7), told), habit=True).count == 0
