"""Facts about the words for versions of the network."""

from datetime import UTC, date, datetime

import pytest

from habit_desktop.wording import versions as words

TODAY = date(2026, 3, 19)
NOW = datetime(2026, 3, 19, 18, tzinfo=UTC)
FIRST, LAST = date(2026, 2, 3), date(2026, 3, 18)


def test_what_a_run_learned_from_names_its_days_and_what_it_left_out() -> None:
    told = words.learned_words(412, FIRST, LAST, [(date(2026, 2, 6), date(2026, 2, 12))], TODAY)
    assert told == "412 days of habits, 3 Feb – 18 Mar, without 6 Feb – 12 Feb"


def test_an_older_run_does_not_say_which_days_it_saw() -> None:
    assert words.learned_words(1, None, None, [], TODAY) == "1 day of a habit"


def test_a_span_of_another_year_says_so_and_one_day_is_named_once() -> None:
    assert words.span_words(date(2025, 12, 30), date(2026, 1, 2), TODAY) == "30 Dec 2025 – 2 Jan"
    assert words.span_words(FIRST, FIRST, TODAY) == "3 Feb"


def test_how_good_a_version_was_on_days_to_come_stands_beside_the_rules() -> None:
    told = words.foretold_words(0.4612, 0.47, 93)
    assert told == "On 93 days of habits, before they came: surprise 0.461, the simple rules 0.470."


def test_who_is_in_charge_says_since_when() -> None:
    assert words.charge_words(datetime(2026, 3, 18, 23, 14, tzinfo=UTC), NOW) == "in charge since yesterday 23:14"
    assert words.charge_words(None, NOW) == "in charge"


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ((2, 15, 7), "From neuron 16 of the first layer to neuron 8 of the second layer: +0.120 → -0.310"),
        ((3, 0, 0), "From neuron 1 of the second layer to the answer: +0.120 → -0.310"),
        ((2, None, 4), "Bias of neuron 5 of the second layer: +0.120 → -0.310"),
    ],
)
def test_a_weight_is_named_by_what_it_joins(place: tuple[int, int | None, int], told: str) -> None:
    assert words.weight_words(*place, before=0.12, after=-0.31) == told


def test_a_weight_of_the_first_layer_is_named_by_its_input() -> None:
    told = words.weight_words(1, 0, 2, 0.12, -0.31, "streak")
    assert told == "From “streak” to neuron 3 of the first layer: +0.120 → -0.310"


def test_how_far_weights_moved_is_a_share() -> None:
    assert words.moved_words(0.123) == "All weights together moved by 12\u00a0% of their size."
    assert "less than 1\u00a0%" in words.moved_words(0.001)
    assert words.moved_words(0) == "Both have the same weights."


def test_days_that_hold_nothing_say_so() -> None:
    assert words.rows_that_go(41) == "The network would not learn from 41 days of habits."
    assert words.rows_that_go(0).startswith("Nothing")


@pytest.mark.parametrize("cause", ["asked", "idle", "stale", "import"])
def test_every_cause_has_words(cause: str) -> None:
    assert words.cause_words(cause)


def test_a_refused_run_says_why() -> None:
    assert words.verdict_words(accepted=False, reason="no_better") == "refused: no better than before"
    assert words.verdict_words(accepted=True, reason="accepted") == "accepted"


def test_what_a_version_would_say_stands_beside_the_other_ones() -> None:
    assert words.said_words("Read", 0.44, 0.41) == "Read: 44 % → 41 %".replace(" %", "\u00a0%")
