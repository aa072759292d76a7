"""Facts about what is learned of a habit's reminders."""

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.reminders.benefit import EXPECTED, EXPECTED_SPREAD, Benefit, Trial, benefit_of

CHANCES = st.floats(0, 1)
TRIALS = st.lists(st.builds(Trial, st.booleans(), CHANCES, st.booleans(), st.none() | CHANCES), max_size=60)
EIGHTY_PERCENT = 1.2816


def trials(effect: float, days: int, seed: int = 0, share: float = 0.5, error: float = 0.0) -> Iterator[Trial]:
    """Days of a habit whose reminders have this effect, and whose chance is said wrong by an error."""
    draw = Random(seed)
    for _ in range(days):
        chance, shown = draw.uniform(0.2, 0.7), draw.random() < share
        yield Trial(shown, chance + error, draw.random() < chance + shown * effect, share)


def unshrunk(benefit: Benefit) -> float:
    """The effect as the trials alone have it."""
    return benefit.pull / benefit.weight


def test_before_any_trial_a_reminder_is_as_likely_as_not_to_be_worth_it() -> None:
    assert Benefit().worth_it == pytest.approx(0.5)
    assert (Benefit().mean, Benefit().spread) == pytest.approx((EXPECTED, EXPECTED_SPREAD))


@pytest.mark.parametrize("share", [None, 0.0, 1.0])
def test_decisions_that_were_not_left_to_chance_teach_nothing(share: float | None) -> None:
    benefit = benefit_of(Trial(shown=share == 1, chance=0.3, done=True, share=share) for _ in range(500))
    assert benefit == Benefit()
    assert not benefit.known


@pytest.mark.parametrize("effect", [0.15, 0.0, -0.05])
@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_the_effect_is_found(effect: float, share: float) -> None:
    found = [unshrunk(benefit_of(trials(effect, 500, seed, share))) for seed in range(40)]
    assert sum(found) / len(found) == pytest.approx(effect, abs=0.025)


@pytest.mark.parametrize("error", [-0.2, 0.2])
def test_the_effect_is_found_where_the_chances_are_wrong(error: float) -> None:
    found = [unshrunk(benefit_of(trials(0.15, 500, seed, 0.5, error))) for seed in range(40)]
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
    assert sum(unshrunk(benefit_of(days)) for days in people) / len(people) == pytest.approx(0.1, abs=0.03)


def test_four_effects_in_five_lie_within_their_eighty_percent_range() -> None:
    draw, inside = Random(2), []
    for seed in range(400):
        effect = min(max(draw.gauss(EXPECTED, EXPECTED_SPREAD), -0.2), 0.3)
        benefit = benefit_of(trials(effect, 120, seed))
        inside.append(abs(effect - benefit.mean) < EIGHTY_PERCENT * benefit.spread)
    assert sum(inside) / len(inside) == pytest.approx(0.8, abs=0.06)


def test_little_is_not_yet_knowledge() -> None:
    assert not benefit_of(trials(0.15, 60)).known
    assert benefit_of(trials(0.15, 120)).known


def test_a_change_is_noticed() -> None:
    helped, hindered = [*trials(0.25, 400)], [*trials(-0.1, 1200, seed=1)]
    assert benefit_of(helped).worth_it > 0.9
    assert benefit_of([*helped, *hindered]).worth_it < 0.1


def test_only_shown_reminders_of_days_not_done_were_not_heeded() -> None:
    benefit = benefit_of(
        Trial(shown, 0.5, done, share) for shown in (True, False) for done in (True, False) for share in (None, 0.5)
    )
    assert benefit.unheeded == 2
    assert benefit.trials == 4


@given(TRIALS)
def test_whatever_happens_the_effect_is_a_number_no_less_certain_than_untried(happened: list[Trial]) -> None:
    benefit = benefit_of(happened)
    assert -1.5 < benefit.mean < 1.5
    assert 0 < benefit.spread <= EXPECTED_SPREAD
    assert 0 <= benefit.worth_it <= 1


@given(TRIALS, TRIALS)
def test_what_is_known_can_be_kept_and_carried_on(first: list[Trial], then: list[Trial]) -> None:
    benefit = benefit_of(first)
    for trial in then:
        benefit = benefit.after(trial)
    assert benefit == benefit_of([*first, *then])
