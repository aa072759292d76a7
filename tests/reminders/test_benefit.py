"""Facts about what is learned of a habit's reminders."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.reminders.benefit import (
    EXPECTED,
    HABIT_SPREAD,
    NOTHING_KNOWN,
    PERSON_SPREAD,
    Benefit,
    Evidence,
    Trial,
    evidence_of,
    pooled,
)

CHANCES = st.floats(0, 1)
TRIALS = st.lists(st.builds(Trial, st.booleans(), CHANCES, st.booleans(), st.none() | CHANCES), max_size=60)


def trials(effect: float, days: int, seed: int = 0, share: float = 0.5, error: float = 0.0) -> Iterator[Trial]:
    """Days of a habit whose reminders have this effect, and whose chance is said wrong by an error."""
    draw = Random(seed)
    for _ in range(days):
        chance, shown = draw.uniform(0.2, 0.7), draw.random() < share
        yield Trial(shown, chance + error, draw.random() < chance + shown * effect, share)


def unshrunk(evidence: Evidence) -> float:
    """The effect as the trials alone have it."""
    return evidence.pull / evidence.weight


def benefit_of(days: Iterable[Trial]) -> Benefit:
    """What is known of the only habit of a person."""
    return pooled({"walk": evidence_of(days)}).of("walk")


def test_before_any_trial_nothing_is_known() -> None:
    known = pooled({})
    assert known.overall == known.of("walk") == NOTHING_KNOWN == Benefit()
    assert NOTHING_KNOWN.mean == EXPECTED
    assert not NOTHING_KNOWN.known


@pytest.mark.parametrize("share", [None, 0.0, 1.0])
def test_decisions_that_were_not_left_to_chance_teach_nothing(share: float | None) -> None:
    evidence = evidence_of(Trial(shown=share == 1, chance=0.3, done=True, share=share) for _ in range(500))
    assert evidence == Evidence()
    assert pooled({"walk": evidence}).overall == NOTHING_KNOWN


@pytest.mark.parametrize("effect", [0.15, 0.0, -0.05])
@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_the_effect_is_found(effect: float, share: float) -> None:
    found = [unshrunk(evidence_of(trials(effect, 500, seed, share))) for seed in range(40)]
    assert sum(found) / len(found) == pytest.approx(effect, abs=0.025)


@pytest.mark.parametrize("error", [-0.2, 0.2])
def test_the_effect_is_found_where_the_chances_are_wrong(error: float) -> None:
    found = [unshrunk(evidence_of(trials(0.15, 500, seed, 0.5, error))) for seed in range(40)]
    assert sum(found) / len(found) == pytest.approx(0.15, abs=0.025)


def hard_days(seed: int) -> Iterator[Trial]:
    """Days that nobody foresees to be hard or easy, and reminders that help a little but mostly come on hard ones."""
    draw = Random(seed)
    for _ in range(400):
        chance = draw.choice([0.2, 0.7])
        share = 0.8 if chance < 0.5 else 0.2
        shown = draw.random() < share
        yield Trial(shown, 0.45, draw.random() < chance + shown * 0.1, share)


def test_reminding_on_hard_days_does_not_make_reminders_look_harmful() -> None:
    people = [[*hard_days(seed)] for seed in range(40)]
    with_reminder, without = (
        [trial.done for days in people for trial in days if trial.shown is shown] for shown in (True, False)
    )
    assert sum(with_reminder) / len(with_reminder) < sum(without) / len(without)
    assert sum(unshrunk(evidence_of(days)) for days in people) / len(people) == pytest.approx(0.1, abs=0.03)


def test_little_is_not_yet_knowledge() -> None:
    assert not benefit_of(trials(0.15, 30)).known
    assert benefit_of(trials(0.15, 90)).known


def test_a_change_is_noticed() -> None:
    helped, hindered = evidence_of(trials(0.25, 400)), evidence_of(trials(-0.1, 400, seed=1))
    assert pooled({"walk": helped}).of("walk").worth_it > 0.9
    left = helped.faded(4 * 365)
    since = Evidence(left.trials + hindered.trials, left.weight + hindered.weight, left.pull + hindered.pull)
    assert pooled({"walk": since}).of("walk").worth_it < 0.4


def test_a_trial_of_two_years_ago_counts_half_however_it_is_told() -> None:
    (trial,) = trials(0.1, 1)
    old, fresh = (evidence_of([replace(trial, ago_days=days)]) for days in (730, 0))
    assert old == fresh.faded(730)
    assert (old.trials, old.weight, old.pull) == (1, fresh.weight / 2, fresh.pull / 2)


def test_what_is_not_tried_any_more_becomes_unknown_again() -> None:
    unhelpful = evidence_of(trials(-0.2, 400))
    now, later = (pooled({"walk": unhelpful.faded(days)}).of("walk") for days in (0, 10 * 365))
    assert now.worth_it < 0.1
    assert later.worth_it == pytest.approx(NOTHING_KNOWN.worth_it, abs=0.2)
    assert not later.known


def test_the_effect_is_doubted_the_more_the_less_was_tried() -> None:
    few, many = (benefit_of(trials(0.2, days, seed=3)) for days in (60, 600))
    assert EXPECTED < few.mean < many.mean < 0.2 + few.spread
    assert many.spread < few.spread < NOTHING_KNOWN.spread


def joint(evidence: Mapping[str, Evidence]) -> tuple[list[float], list[list[float]]]:
    """The effects' means and covariances by the textbook: prior and evidence as one normal of all habits at once."""
    weights = np.array([each.weight for each in evidence.values()])
    pulls = np.array([each.pull for each in evidence.values()])
    prior = np.full((len(weights), len(weights)), PERSON_SPREAD**2) + np.eye(len(weights)) * HABIT_SPREAD**2
    covariance = np.linalg.inv(np.linalg.inv(prior) + np.diag(weights))
    means = EXPECTED + covariance @ (pulls - weights * EXPECTED)
    return means.tolist(), covariance.tolist()


def test_pooling_is_the_posterior_of_all_habits_together() -> None:
    evidence = {name: evidence_of(trials(0.1, days, days)) for name, days in (("a", 300), ("b", 40), ("c", 7))}
    known, (means, covariance) = pooled(evidence), joint(evidence)
    for place, name in enumerate(evidence):
        assert known.of(name).mean == pytest.approx(means[place])
        assert known.of(name).spread ** 2 == pytest.approx(covariance[place][place])
    weights = np.array([each.weight for each in evidence.values()])
    part = weights / weights.sum()
    assert known.overall.mean == pytest.approx(float(part @ means))
    assert known.overall.spread**2 == pytest.approx(float(part @ np.array(covariance) @ part))
    assert known.overall.trials == 347
    prior = np.full((3, 3), PERSON_SPREAD**2) + np.eye(3) * HABIT_SPREAD**2
    assert known.overall.spread_before**2 == pytest.approx(float(part @ prior @ part))


def test_a_habit_nobody_tried_goes_half_the_way_with_the_others() -> None:
    known = pooled({name: evidence_of(trials(0.3, 400, seed)) for seed, name in enumerate("abcd")})
    assert 0.1 < known.of("new").mean < known.of("a").mean
    assert known.of("a").spread < known.of("new").spread < NOTHING_KNOWN.spread
    assert not known.of("new").known


def test_a_habit_that_differs_is_told_apart_from_the_others() -> None:
    effects = {"a": 0.2, "b": 0.2, "c": -0.15}
    known = pooled({name: evidence_of(trials(effect, 600, ord(name))) for name, effect in effects.items()})
    assert known.of("c").high < 0 < known.of("a").low


def test_nine_effects_in_ten_lie_within_their_range() -> None:
    draw, inside = Random(2), []
    for seed in range(300):
        person = draw.gauss(EXPECTED, PERSON_SPREAD)
        effects = {name: min(max(draw.gauss(person, HABIT_SPREAD), -0.2), 0.3) for name in "abc"}
        evidence = {name: evidence_of(trials(effects[name], 80, 10 * seed + ord(name))) for name in effects}
        total = sum(each.weight for each in evidence.values())
        truth = sum(evidence[name].weight / total * effects[name] for name in effects)
        overall = pooled(evidence).overall
        inside.append(overall.low <= truth <= overall.high)
    assert sum(inside) / len(inside) == pytest.approx(0.9, abs=0.04)


@given(TRIALS, TRIALS)
def test_whatever_happens_the_effect_is_a_number_no_less_certain_than_untried(
    happened: list[Trial], elsewhere: list[Trial]
) -> None:
    known = pooled({"walk": evidence_of(happened), "swim": evidence_of(elsewhere)})
    for benefit in (known.overall, known.of("walk"), known.of("swim"), known.of("new")):
        assert -1.5 < benefit.low <= benefit.mean <= benefit.high < 1.5
        assert 0 < benefit.spread <= NOTHING_KNOWN.spread + 1e-12
        assert 0 <= benefit.worth_it <= 1


@given(TRIALS, TRIALS)
def test_what_is_known_can_be_kept_and_carried_on(first: list[Trial], then: list[Trial]) -> None:
    evidence = evidence_of(first)
    for trial in then:
        evidence = evidence.after(trial)
    assert evidence == evidence_of([*first, *then])
