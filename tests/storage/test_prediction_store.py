"""Facts about kept predictions and outcomes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from habit_desktop.domain.prediction import Origin, Outcome, Prediction
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.integrity import problems
from habit_desktop.storage.prediction_store import INPUTS as INPUT_STRUCT
from tests.storage.facts import MONDAY, NOON

INPUTS = (0.1, 1 / 3, 2.0, 0.0, 7.5, 0.6180339887498949, 3.0, -0.25, 1e-300, 0.5)
SAID = Prediction("walk", MONDAY, NOON, Origin.MADE, 3, 1 / 3, 0.3, 0.4, 0.1, 0.6, INPUTS)
TUESDAY = MONDAY + timedelta(1)


def test_predictions_are_counted_by_habit_and_days(folder: DataFolder) -> None:
    folder.predictions.add(
        [*(replace(SAID, day=MONDAY + timedelta(at)) for at in range(3)), replace(SAID, habit="read", day=TUESDAY)]
    )
    counts = folder.predictions.count
    assert (counts(None, None, None), counts("walk", None, None), counts("read", MONDAY, MONDAY)) == (4, 3, 0)
    assert (counts(None, TUESDAY, None), counts("walk", None, TUESDAY), counts(None, TUESDAY, TUESDAY)) == (3, 2, 2)


def test_what_was_begun_before_an_erasure_is_not_kept(folder: DataFolder) -> None:
    device = folder.events.device
    folder.predictions.add([SAID], device)
    folder.predictions.add([replace(SAID, day=TUESDAY)], "another device")
    folder.predictions.close([Outcome("walk", MONDAY, done=True, closed_at=NOON)], "another device")
    assert len(folder.predictions.since(MONDAY)) == 1
    assert folder.predictions.outcomes() == {}


def test_a_prediction_comes_back_bit_for_bit(folder: DataFolder) -> None:
    folder.predictions.add([SAID])
    assert folder.predictions.of_habit("walk") == {MONDAY: SAID}


def test_what_was_said_first_stays(folder: DataFolder) -> None:
    folder.predictions.add([SAID])
    folder.predictions.add([replace(SAID, served=0.9, origin=Origin.REPLAYED)])
    assert folder.predictions.since(date.min) == [SAID]


def test_a_replay_says_anew_what_was_replayed_and_leaves_what_was_really_said(folder: DataFolder) -> None:
    replayed = replace(SAID, day=TUESDAY, origin=Origin.REPLAYED)
    folder.predictions.add([SAID, replayed])
    anew = replace(replayed, served=0.9, version=4)
    folder.predictions.add_replayed([replace(SAID, served=0.9, origin=Origin.REPLAYED), anew])
    assert folder.predictions.since(date.min) == [SAID, anew]
    assert problems(folder.connection) == []


def test_the_outcome_a_day_closed_with_stays(folder: DataFolder) -> None:
    folder.predictions.close([Outcome("walk", MONDAY, False, NOON)])
    folder.predictions.close([Outcome("walk", MONDAY, True, NOON)])
    assert folder.predictions.outcomes() == {("walk", MONDAY): False}


def test_predictions_are_told_by_habit_by_day_and_in_order(folder: DataFolder) -> None:
    later, other = replace(SAID, day=TUESDAY), replace(SAID, habit="read")
    folder.predictions.add([later, SAID, other])
    assert list(folder.predictions.of_habit("walk")) == [MONDAY, TUESDAY]
    assert folder.predictions.of_day(MONDAY) == {"walk": SAID, "read": other}
    assert folder.predictions.since(date.min) == [other, SAID, later]
    assert folder.predictions.predicted_days("walk") == {MONDAY, TUESDAY}


def test_what_was_said_is_told_with_what_came_of_it(folder: DataFolder) -> None:
    folder.predictions.add([SAID, replace(SAID, day=TUESDAY), replace(SAID, habit="read")])
    folder.predictions.close([Outcome("walk", MONDAY, True, NOON)])
    monday, tuesday = folder.predictions.scored("walk", MONDAY)
    assert monday == (MONDAY, SAID.served, SAID.rules, SAID.network, SAID.prior, True)
    assert tuesday == (TUESDAY, SAID.served, SAID.rules, SAID.network, SAID.prior, None)
    assert folder.predictions.scored("walk", TUESDAY) == [tuesday]
    assert folder.predictions.outcomes_of("walk") == {MONDAY: True}


def test_a_habit_is_told_with_its_ranges_and_what_came_of_each_day(folder: DataFolder) -> None:
    folder.predictions.add([replace(SAID, day=TUESDAY, origin=Origin.REPLAYED), SAID, replace(SAID, habit="read")])
    folder.predictions.close([Outcome("walk", MONDAY, False, NOON)])
    assert folder.predictions.told("walk") == [
        (MONDAY, Origin.MADE, SAID.version, SAID.served, SAID.low, SAID.high, False),
        (TUESDAY, Origin.REPLAYED, SAID.version, SAID.served, SAID.low, SAID.high, None),
    ]
    assert folder.predictions.of_habit_on("walk", MONDAY) == SAID
    assert folder.predictions.of_habit_on("read", TUESDAY) is None


def test_the_inputs_of_the_last_days_come_packed_with_the_number_of_days(folder: DataFolder) -> None:
    later = replace(SAID, day=TUESDAY, inputs=(1.0,) * 10)
    folder.predictions.add([SAID, later, replace(later, habit="read")])
    days, packed = folder.predictions.inputs_since(MONDAY)
    assert (days, sorted(INPUT_STRUCT.iter_unpack(packed))) == (2, sorted([SAID.inputs, later.inputs, later.inputs]))
    assert folder.predictions.inputs_since(TUESDAY + timedelta(1)) == (0, b"")


@pytest.mark.parametrize("change", ["add", "close", "forget"])
def test_whatever_is_added_or_taken_away_shows_in_the_state(folder: DataFolder, change: str) -> None:
    folder.predictions.add([replace(SAID, origin=Origin.REPLAYED)])
    before = folder.predictions.state()
    assert folder.predictions.state() == before
    match change:
        case "add":
            folder.predictions.add([replace(SAID, day=TUESDAY)])
        case "close":
            folder.predictions.close([Outcome("walk", MONDAY, True, NOON)])
        case "forget":
            folder.predictions.forget_replayed(MONDAY)
    assert folder.predictions.state() != before


def test_what_another_process_adds_shows_in_the_state(folder: DataFolder) -> None:
    before, other = folder.predictions.state(), DataFolder.open(folder.path)
    other.predictions.add([SAID])
    other.close()
    assert folder.predictions.state() != before


def test_what_was_really_said_meets_what_happened(folder: DataFolder) -> None:
    replayed, open_still = replace(SAID, habit="read", origin=Origin.REPLAYED), replace(SAID, day=TUESDAY)
    folder.predictions.add([SAID, replayed, open_still])
    folder.predictions.close([Outcome(habit, MONDAY, True, NOON) for habit in ("walk", "read", "never said")])
    assert folder.predictions.met() == [(3, 0.4, 0.3, True)]


def test_a_day_can_close_without_a_prediction(folder: DataFolder) -> None:
    folder.predictions.close([Outcome("walk", MONDAY, True, NOON)])
    assert folder.predictions.since(date.min) == []
    assert folder.predictions.outcomes() == {("walk", MONDAY): True}


def test_predictions_are_told_with_what_their_days_turned_out_to_be(folder: DataFolder) -> None:
    folder.predictions.add([SAID, replace(SAID, day=TUESDAY, origin=Origin.REPLAYED, prior=0.5)])
    folder.predictions.close([Outcome("walk", MONDAY, True, NOON), Outcome("read", MONDAY, False, NOON)])
    monday = MONDAY.toordinal()
    assert folder.predictions.foretold() == [
        ("walk", monday, 1, 1 / 3, 0.3, 0.4, None, 1),
        ("walk", monday + 1, 0, 1 / 3, 0.3, 0.4, 0.5, None),
    ]


@pytest.mark.parametrize("day", [date.min, date(1969, 12, 31), date(2024, 2, 29), date.max])
def test_days_are_counted_as_ordinals_everywhere(folder: DataFolder, day: date) -> None:
    folder.predictions.add([replace(SAID, day=day)])
    assert folder.predictions.foretold()[0].day == day.toordinal()
