"""Facts about what reminders of late add to a chance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit
from habit_desktop.reminders.dose import dose_of, next_dose, without_reminders

HELPFUL = Benefit(0.15, 0.03, 300)
CHANCES, SHARES = st.floats(0.01, 0.99), st.floats(0, 1)
BENEFITS = st.builds(Benefit, st.floats(-0.5, 0.5), st.floats(0.005, 0.2), st.integers(0, 500))


def test_a_dose_grows_with_every_reminder_and_fades_without() -> None:
    assert dose_of([]) == dose_of([False] * 50) == 0
    assert dose_of([True] * 100) == pytest.approx(1, abs=0.001)
    assert dose_of([True, False] * 100) == pytest.approx(0.5, abs=0.05)
    assert dose_of([True] * 100 + [False] * 14) == pytest.approx(0.36, abs=0.02)
    assert dose_of([True, False]) == next_dose(next_dose(0, True), False)


def test_a_habit_that_lives_by_its_reminders_is_less_likely_without() -> None:
    assert without_reminders(0.85, 0.85, HELPFUL, 1) == pytest.approx(0.7)
    assert without_reminders(0.85, 0.85, HELPFUL, 0.5) == pytest.approx(0.775)


def test_a_habit_that_was_not_reminded_is_as_likely_as_it_seems() -> None:
    assert without_reminders(0.85, 0.85, HELPFUL, 0) == 0.85


def test_reminders_that_annoy_make_a_habit_look_less_likely_than_it_is() -> None:
    assert without_reminders(0.5, 0.5, Benefit(-0.1, 0.03, 300), 1) == pytest.approx(0.6)


@pytest.mark.parametrize(("chance", "alone"), [(1.0, 1.0), (0.0, 0.0)])
def test_what_is_certain_stays_all_but_certain(chance: float, alone: float) -> None:
    found = without_reminders(chance, 0.85, HELPFUL, 1)
    assert found == pytest.approx(alone, abs=1e-5)
    assert 0 < found < 1


def test_what_nobody_knows_is_not_taken_out() -> None:
    assert without_reminders(0.85, 0.85, NOTHING_KNOWN, 1) == 0.85


@given(CHANCES, CHANCES, BENEFITS, SHARES)
def test_it_stays_a_chance_and_moves_against_the_effect(
    chance: float, morning: float, benefit: Benefit, dose: float
) -> None:
    alone = without_reminders(chance, morning, benefit, dose)
    assert 0 < alone < 1
    assert (alone - chance) * benefit.mean <= 1e-9


def test_late_in_the_day_what_is_left_of_a_chance_moves_as_its_odds_do() -> None:
    late = without_reminders(0.2, 0.8, HELPFUL, 1)
    assert late / (1 - late) == pytest.approx(0.2 / 0.8 * (0.65 / 0.35) / (0.8 / 0.2))
