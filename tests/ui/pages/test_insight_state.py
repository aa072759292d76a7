"""What the Insight page's cards say of a reading."""

from dataclasses import replace

import pytest

from habit_desktop.engine.readings import TrainingState, Waiting
from habit_desktop.ui.pages.insight.state import (
    Range,
    chart_title,
    subtitle,
    training_state,
    version_lines,
    why_state,
)
from tests.ui.people import NOW, reading, version


def test_three_reasons_are_told_at_most() -> None:
    assert [line.points for line in why_state(reading(), NOW).reasons] == ["−11", "−7", "+5"]


def test_a_reason_of_no_points_is_not_told() -> None:
    small = tuple(replace(part, points=0.2) for part in reading().contributions)
    assert why_state(replace(reading(), contributions=small), NOW).reasons == ()


def test_a_day_without_a_chance_is_not_explained() -> None:
    state = why_state(replace(reading(), today=None), NOW)
    assert (state.probability, state.reasons) == (None, ())


def test_evidence_counts_days_with_an_outcome_only() -> None:
    points = tuple(replace(point, outcome=None) for point in reading().points[:-5]) + reading().points[-5:]
    assert why_state(reading(points), NOW).evidence.startswith("Learned from 5 days.")


def test_the_version_in_charge_is_named() -> None:
    assert subtitle(reading().versions, NOW) == "Version 14, trained yesterday 23:14 on 405 days"


def test_a_refused_version_says_why() -> None:
    assert version_lines((version(13, accepted=False),), NOW)[0].facts.endswith("refused: no better than before")


def test_a_long_list_of_versions_is_cut_to_the_newest() -> None:
    assert len(version_lines([version(number) for number in range(30, 0, -1)], NOW)) == 4


def test_a_running_training_can_only_be_stopped() -> None:
    state = training_state(TrainingState(True, None, 5, 20), NOW)
    assert (state.done_share, state.can_train, state.can_stop) == (0.25, False, True)


def test_a_waiting_training_can_be_started_by_hand() -> None:
    state = training_state(
        TrainingState(False, Waiting.ON_BATTERY, last_epochs=20, last_run=version(14), last_seconds=0.03), NOW
    )
    assert state.can_train
    assert state.sentence == "Waiting: on battery. Last run yesterday 23:14, 20 epochs in 0.03 s, accepted."


def test_without_rows_there_is_nothing_to_train() -> None:
    assert not training_state(TrainingState(False, Waiting.NO_ROWS), NOW).can_train


@pytest.mark.parametrize("waiting", Waiting)
def test_every_reason_to_wait_has_its_own_words(waiting: Waiting) -> None:
    assert training_state(TrainingState(False, waiting), NOW).sentence != "Waiting."


def test_the_title_speaks_of_the_span_that_is_shown() -> None:
    assert chart_title(reading(), Range.FOUR_MONTHS) != chart_title(reading(), Range.MONTH)
