"""What is known of a training's epochs once it is over."""

import numpy as np

from habit_desktop.domain.event import TrainingRan
from habit_desktop.runtime.kept_epochs import KeptEpochs

ACCEPTED, REFUSED = TrainingRan("asked", 1, 20, 0.1, True, "", version=4), TrainingRan("asked", 1, 20, 0.1, False, "")


def after(kept: KeptEpochs, ran: TrainingRan, epochs: int) -> dict[int, int]:
    """The number of epochs known of each version after a run of so many."""
    kept.begin()
    for number in range(epochs):
        kept.note(np.full(321, float(number)))
    kept.end(ran)
    return {version: len(known) for version, known in kept.by_version.items()}


def test_the_epochs_of_a_version_are_kept_until_the_next_one_is_made() -> None:
    kept = KeptEpochs()
    assert after(kept, ACCEPTED, 3) == {4: 3}
    assert after(kept, REFUSED, 5) == {4: 3}
    assert after(kept, ACCEPTED, 2) == {4: 2}


def test_a_run_that_was_broken_off_leaves_nothing_in_the_next() -> None:
    kept = KeptEpochs()
    kept.begin()
    kept.note(np.zeros(321))
    assert after(kept, ACCEPTED, 1) == {4: 1}
