"""Facts about how the predictors stand to each other."""

from datetime import date

import numpy as np
import pytest

from habit_desktop.learning.account import Charge, Voice
from habit_desktop.learning.odds import clipped
from habit_desktop.learning.record import Kept, scoreboard_of, weighing
from habit_desktop.learning.standing import charges_of, course_of
from habit_desktop.learning.track import Track, track

HABITS, DAYS = 3, 120


def lived(seed: int = 1) -> tuple[Track, list[Kept]]:
    """The same predictions of a few habits as columns and one by one; one day in ten has no outcome."""
    rng = np.random.default_rng(seed)
    served, rules, network, prior = clipped(rng.random((4, HABITS, DAYS)))
    done = [[None if rng.random() < 0.1 else int(rng.random() < 0.6) for _ in range(DAYS)] for _ in range(HABITS)]
    places = [(habit, day) for habit in range(HABITS) for day in range(DAYS)]
    seen = track(
        [habit for habit, _ in places],
        [day + 1 for _, day in places],
        [1] * len(places),
        served=[float(served[place]) for place in places],
        rules=[float(rules[place]) for place in places],
        network=[float(network[place]) for place in places],
        prior=[float(prior[place]) for place in places],
        done=[done[habit][day] for habit, day in places],
    )
    kept = [
        Kept(
            habit,
            day + 1,
            float(rules[habit, day]),
            float(network[habit, day]),
            None if (y := done[habit][day]) is None else bool(y),
            float(prior[habit, day]),
        )
        for habit, day in places
    ]
    return seen, kept


def steady(network: float, rules: float, days: int) -> Track:
    """One habit, done each day, of which network and rules always say the same."""
    return track(
        (0,) * days, range(1, days + 1), (1,) * days, (0.5,) * days, (rules,) * days, (network,) * days,
        (0.5,) * days, (1,) * days,
    )  # fmt: skip


def test_the_course_ends_where_the_scoreboard_stands() -> None:
    seen, kept = lived()
    course, board = course_of(seen), scoreboard_of(kept)
    assert course is not None
    assert board is not None
    ends = (course.network[-1], course.rules[-1], course.average[-1], course.judged[-1])
    assert ends == pytest.approx((board.network, board.rules, board.climatology, board.predictions))
    assert course.network_gain[0] == pytest.approx(board.climatology - board.network)
    assert course.rules_gain[0] == pytest.approx(board.climatology - board.rules)


def test_each_day_of_the_course_is_the_mean_so_far() -> None:
    course = course_of(steady(network=0.8, rules=0.5, days=4))
    assert course is not None
    assert course.days == (2, 3, 4)
    assert course.network == pytest.approx((-np.log(0.8),) * 3)
    losses = -np.log([0.75, 2.5 / 3, 3.5 / 4])
    assert course.average == pytest.approx(tuple(np.cumsum(losses) / [1, 2, 3]))


def test_before_the_first_outcome_there_is_no_course() -> None:
    assert course_of(steady(0.5, 0.5, days=1)) is None


def test_the_one_who_is_always_right_comes_into_charge() -> None:
    assert charges_of(steady(network=0.95, rules=0.5, days=60), 1)[-1].who is Voice.NETWORK
    assert charges_of(steady(network=0.5, rules=0.95, days=60), 1)[-1].who is Voice.RULES


def test_a_charge_begins_on_the_day_after_what_decided_it() -> None:
    first, second = charges_of(steady(network=0.95, rules=0.5, days=60), 1)
    assert first == Charge(None, Voice.PRIOR)
    assert second.since is not None
    assert date.fromordinal(1) < second.since < date.fromordinal(15)
    until_then = (second.since - date.fromordinal(1)).days
    assert charges_of(steady(network=0.95, rules=0.5, days=until_then), 1)[-1] == second
    assert charges_of(steady(network=0.95, rules=0.5, days=until_then - 1), 1) == (first,)


def test_the_charge_goes_by_the_gates_own_weights() -> None:
    seen, kept = lived()
    *_, gate = weighing(kept, HABITS)
    weights = gate.pooled
    leader = [*Voice][int(weights.argmax())]
    last = charges_of(seen, HABITS)[-1].who
    assert last is leader or weights.max() - weights[[*Voice].index(last)] < 0.2
