"""Facts about predictions that wait to be kept."""

from dataclasses import replace
from datetime import timedelta

from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.waiting_predictions import waiting_predictions
from tests.storage.test_prediction_store import SAID


def test_they_come_back_bit_for_bit_in_the_order_they_came_in(folder: DataFolder) -> None:
    later, unsaid = replace(SAID, day=SAID.day + timedelta(1)), replace(SAID, habit="read", prior=None)
    with waiting_predictions() as waiting:
        waiting.add([later, unsaid])
        waiting.add([])
        waiting.add([replace(SAID, prior=1 / 7)])
        assert [*waiting] == [later, unsaid, replace(SAID, prior=1 / 7)]
        folder.predictions.add(waiting)
    assert folder.predictions.of_habit("walk") == {SAID.day: replace(SAID, prior=1 / 7), later.day: later}
