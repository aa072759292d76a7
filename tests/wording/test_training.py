"""Training becomes sentences."""

from datetime import UTC, datetime

import pytest

from habit_desktop.wording.training import (
    in_charge_sentence,
    last_run_sentence,
    losses,
    ready_sentence,
    refusal_words,
    run_words,
    version_name,
    waiting_sentence,
)

NOW = datetime(2026, 3, 19, 18, 0, tzinfo=UTC)
LAST_NIGHT = datetime(2026, 3, 18, 23, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("waiting", "said"),
    [
        ("on_battery", "Waiting: on battery."),
        ("nothing_new", "Up to date: nothing new since the last run."),
        ("already_today", "Up to date: already trained today."),
        ("no_rows", "Waiting: for the first finished days."),
    ],
)
def test_waiting_says_what_for(waiting: str, said: str) -> None:
    assert waiting_sentence(waiting) == said


def test_a_computer_in_use_is_waited_for_in_minutes() -> None:
    assert waiting_sentence("in_use", 300.0) == "Waiting: until this computer has been unused for 5 minutes."


def test_an_unknown_reason_to_wait_is_not_made_up() -> None:
    assert waiting_sentence("weather") == "Waiting."


def test_the_last_run_is_told_in_one_line() -> None:
    told = last_run_sentence(LAST_NIGHT, NOW, 20, 0.031)
    assert told == "Last run yesterday 23:14, 20 epochs in 0.03 s, accepted."
    told = last_run_sentence(LAST_NIGHT, NOW, 20, 0.004)
    assert "20 epochs in less than 0.01 s" in told


def test_a_run_asked_for_tells_what_it_learned_from_and_what_it_took() -> None:
    assert run_words(412, 20, 0.034) == "412 days of habits, 20 epochs in 0.03 s"
    assert run_words(1, 1, 0.25) == "1 day of a habit, 1 epoch in 0.25 s"


def test_a_refused_run_says_why() -> None:
    assert last_run_sentence(LAST_NIGHT, NOW, 0, None, "no_better").endswith("refused: no better than before.")


@pytest.mark.parametrize(
    "reason", ["not_finite", "schema", "moved_too_far", "calibration", "no_better", "no_rows", "erased"]
)
def test_every_refusal_has_words_of_its_own(reason: str) -> None:
    assert refusal_words(reason) != refusal_words("unheard of")


def test_an_unheard_refusal_is_still_a_refusal() -> None:
    assert refusal_words("unheard of") == "refused"


def test_the_version_in_charge_tells_when_and_on_what_it_was_trained() -> None:
    assert in_charge_sentence(14, LAST_NIGHT, NOW, 412) == "Version 14, trained yesterday 23:14 on 412 days"


def test_before_the_first_training_the_delivered_network_is_named() -> None:
    assert "as delivered" in in_charge_sentence(0, None, NOW, 0)


def test_the_first_version_is_the_delivered_one() -> None:
    assert version_name(0) == "As delivered"


def test_losses_show_the_change() -> None:
    assert losses(0.4523, 0.4471) == "surprise 0.452 → 0.447"


def test_unknown_losses_are_left_out() -> None:
    assert losses(None, 0.4) == ""


def test_nothing_in_the_way_is_said() -> None:
    assert ready_sentence() == "Ready to train."
