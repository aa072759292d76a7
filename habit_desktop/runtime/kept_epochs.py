"""What the network was after each epoch of the last training it took over: known until the program ends."""

from collections.abc import Mapping

from habit_desktop.domain.event import TrainingRan
from habit_desktop.learning.odds import Floats


class KeptEpochs:
    """Notes a run epoch by epoch; only the last one that made a version stays, some fifty kilobytes of it."""

    def __init__(self) -> None:
        self._run: list[Floats] = []
        self._kept: Mapping[int, tuple[Floats, ...]] = {}

    @property
    def by_version(self) -> Mapping[int, tuple[Floats, ...]]:
        """The parameters (321,) after each epoch of the training that made a version."""
        return self._kept

    def begin(self) -> None:
        """A run begins."""
        self._run = []

    def note(self, parameters: Floats) -> None:
        """An epoch is over, and left these parameters: (321,)."""
        self._run.append(parameters)

    def end(self, ran: TrainingRan) -> None:
        """The run is over; where it made no version, what was kept before stays."""
        if ran.accepted and ran.version:
            self._kept = {ran.version: tuple(self._run)}
        self._run = []
