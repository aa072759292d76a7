"""Facts about replaying people from a file."""

from datetime import date, timedelta

import numpy as np
import pytest

from habit_desktop.engine.backtest import backtest, replay_people
from habit_desktop.learning.replay import Learner
from habit_desktop.learning.rules import Rules
from habit_desktop.resources import resource
from habit_desktop.storage.formats.histories import HistoryRow

MONDAY = date(2024, 1, 1)


def rows_of(person: str, habit: str, days: str, start: int = 0) -> list[HistoryRow]:
    """A habit's rows from a strip: x done, . not done, - not observed."""
    values = {"x": True, ".": False, "-": None}
    return [
        HistoryRow(person, habit, MONDAY + timedelta(start + place), values[mark]) for place, mark in enumerate(days)
    ]


WALK = rows_of("ann", "walk", "xxxxx-.xxxx.xxxxxxx-....x..xx")
READ = rows_of("ann", "read", "xxx..x-.......xx", start=9)
SWIM = rows_of("bob", "swim", "x.x..xx.xx.x.xx.x.xx.", start=4)
ALL = [*WALK, *READ, *SWIM]


def by_row(rows: list[HistoryRow], seed: int = 0) -> dict[tuple[str, str, date], float]:
    """Each row's chance."""
    chances = backtest(rows, seed=seed)
    return {(row.person, row.habit, row.day): chance for row, chance in zip(rows, chances, strict=True)}


def test_every_row_gets_a_chance_also_one_not_observed() -> None:
    chances = backtest(ALL)
    assert len(chances) == len(ALL)
    assert all(0 < chance < 1 for chance in chances)


def test_no_bit_depends_on_the_order_of_the_rows() -> None:
    assert by_row(ALL[::-1]) == by_row(ALL)


def test_without_training_the_rules_mixture_of_the_persons_calendar_is_served() -> None:
    rules = Rules(1, MONDAY.weekday())
    expected = []
    for row in WALK:
        expected.append(float(rules.predict().mixture[0]))
        rules.update(np.array([row.done], dtype=np.float64))
    assert backtest(WALK, training=False) == pytest.approx(expected, abs=1e-12)


def test_a_prior_is_heard_also_without_training() -> None:
    shipped = resource("prior.network").read_bytes()
    by_rules, by_prior = backtest(WALK, training=False), backtest(WALK, training=False, prior=shipped)
    assert all(one != other for one, other in zip(by_rules, by_prior, strict=True))


@pytest.mark.parametrize("day", [0, 7, 8, 14, 20, 28])
def test_no_bit_up_to_a_day_depends_on_what_comes_after_its_beginning(day: int) -> None:
    today = MONDAY + timedelta(day)
    cut = [row for row in ALL if row.day <= today]
    changed = [row if row.day < today else HistoryRow(row.person, row.habit, row.day, not row.done) for row in ALL]
    before = {key: chance for key, chance in by_row(ALL).items() if key[2] <= today}
    assert by_row(cut) == before
    assert {key: chance for key, chance in by_row(changed).items() if key[2] <= today} == before


def test_no_bit_depends_on_other_people() -> None:
    together = by_row(ALL)
    assert by_row(SWIM) == {key: chance for key, chance in together.items() if key[0] == "bob"}


def test_a_day_nobody_wrote_down_is_like_one_not_observed() -> None:
    gap = [row for row in WALK if row.done is not None]
    assert by_row(gap) == {(r.person, r.habit, r.day): by_row(WALK)[r.person, r.habit, r.day] for r in gap}


def test_a_seed_gives_the_same_bits_and_another_one_other_bits() -> None:
    assert by_row(ALL) == by_row(ALL)
    assert by_row(ALL) != by_row(ALL, seed=1)


def test_progress_counts_the_people() -> None:
    heard: list[tuple[int, int]] = []
    backtest(ALL, training=False, on_progress=lambda people, of: heard.append((people, of)))
    assert heard == [(1, 2), (2, 2)]


def test_a_learner_is_made_for_each_person_with_all_their_habits_and_the_weekday_of_their_first_row() -> None:
    asked: list[tuple[str, int, int]] = []

    def learner(person: str, habits: int, first_weekday: int) -> Learner:
        asked.append((person, habits, first_weekday))
        return Learner(habits, first_weekday, person=person, seed=7)

    assert replay_people(ALL, learner) == backtest(ALL, seed=7)
    assert asked == [("ann", 2, 0), ("bob", 1, 4)]
