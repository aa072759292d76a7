"""Facts about the values the pages are painted from."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.event import TrainingRan
from habit_desktop.domain.habit import Habit
from habit_desktop.engine.readings import ModelVersion, TodayReading, TodayRow
from tests.engine.living import MONDAY

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
RAN = TrainingRan("idle", 30, 20, 0.01, True, "accepted", 0.6, 0.5, 3)


@pytest.mark.parametrize(("in_charge", "is_in_charge"), [(3, True), (4, False), (0, False)])
def test_a_version_is_in_charge_while_no_other_is(in_charge: int, is_in_charge: bool) -> None:
    expected = ModelVersion(3, AT, 30, True, "accepted", 0.6, 0.5, is_in_charge, "idle", 20, 0.01)
    assert ModelVersion.of(RAN, AT, in_charge) == expected


def test_a_refused_candidate_has_no_number_and_is_never_in_charge() -> None:
    refused = replace(RAN, accepted=False, reason="calibration", version=None)
    told = ModelVersion.of(refused, AT, 0)
    assert (told.version, told.in_charge) == (0, False)


def test_a_page_counts_the_rows_with_an_answer() -> None:
    marks = (Mark.DONE, Mark.SKIPPED, Mark.MISSED, Mark.PENDING, Mark.UNKNOWN)
    rows = tuple(TodayRow(Habit("h", "Walk"), mark, None, "", None, (), 0, None, None) for mark in marks)
    assert TodayReading(MONDAY, MONDAY, rows, 0, can_undo=False, can_redo=False).answered == 3
