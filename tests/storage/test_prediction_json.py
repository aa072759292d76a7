"""What an export says of predictions and outcomes comes back bit for bit, or is refused."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import inf

import pytest

from habit_desktop.domain.habit import Json
from habit_desktop.domain.prediction import Outcome
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.prediction_json import outcome_rows_from, prediction_rows_from
from habit_desktop.storage.prediction_store import outcome_of, prediction_of
from tests.storage.facts import MONDAY
from tests.storage.test_prediction_store import SAID

TUESDAY = MONDAY + timedelta(1)


def test_json_carries_every_bit(folder: DataFolder) -> None:
    said = [SAID, replace(SAID, day=TUESDAY, served=0.1 + 0.2)]
    closed = [Outcome("walk", MONDAY, True, datetime(2026, 3, 3, 3, 0, 0, 7, tzinfo=UTC))]
    folder.predictions.add(said)
    folder.predictions.close(closed)
    predictions = json.loads(json.dumps([*folder.predictions.exported_predictions()]))
    outcomes = json.loads(json.dumps([*folder.predictions.exported_outcomes()]))
    assert [*map(prediction_of, prediction_rows_from(predictions))] == said
    assert [*map(outcome_of, outcome_rows_from(outcomes))] == closed


@pytest.mark.parametrize(
    "broken",
    [{"inputs": [0.5]}, {"inputs": "ten"}, {"origin": "guessed"}, {"day": "yesterday"}, {"served": None}],
    ids=str,
)
def test_predictions_of_another_shape_are_refused(
    folder: DataFolder, broken: dict[str, list[float] | str | None]
) -> None:
    folder.predictions.add([SAID])
    (row,) = folder.predictions.exported_predictions()
    with pytest.raises(ValueError):  # noqa: PT011  # the one that says what is wrong is raised by what read it
        list(prediction_rows_from([{**row, **broken}]))  # type: ignore[dict-item]  # of another shape, as said


def test_outcomes_of_another_shape_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        list(outcome_rows_from([{"habit": "walk"}]))


@pytest.mark.parametrize(
    "odd",
    [
        {"served": "inf"},
        {"served": inf},
        {"inputs": [inf] * 10},
        {"low": -0.5},
        {"high": 7},
        {"prior": "nan"},
        {"inputs": ["inf"] * 10},
        {"inputs": [0.5]},
        {"version": 2**70},
        {"version": -1},
        {"made_at": "2026-03-02T12:00:00"},
        {"made_at": "0001-01-01T00:00:00+14:00"},
    ],
)
def test_what_nobody_can_have_said_is_refused(folder: DataFolder, odd: dict[str, Json]) -> None:
    folder.predictions.add([SAID])
    (told,) = folder.predictions.exported_predictions()
    assert [*map(prediction_of, prediction_rows_from([told]))] == [SAID]
    with pytest.raises(ValueError):  # noqa: PT011  # the caller says which part of its file it is
        [*prediction_rows_from([told | odd])]
