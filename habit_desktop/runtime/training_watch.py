"""Training by itself: starts when the machine is idle, stops when the person comes back, says why it waits."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from habit_desktop.domain.event import TrainingRan
from habit_desktop.engine.day_log import KnownDays
from habit_desktop.engine.ports import IdleSource, PowerSource
from habit_desktop.engine.readings import ModelVersion, TrainingState
from habit_desktop.engine.session import Session
from habit_desktop.engine.training_gate import Conditions, last_run, may_train
from habit_desktop.learning.odds import Floats
from habit_desktop.runtime.kept_epochs import KeptEpochs
from habit_desktop.runtime.worker import Worker

LOOK_FOR_INPUT_MS = 15


class TrainingWatch(QObject):
    """Decides at every tick whether to train, and brings a finished training home.

    ``state_changed`` carries a TrainingState, ``epoch_done`` an Epoch, ``trained`` the record of a run. A training that
    started by itself ends within a tenth of a second of the person's next key or movement; one that was asked for goes
    on.
    """

    state_changed = Signal(object)
    epoch_done = Signal(object)
    trained = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        session: Session,
        idle: IdleSource,
        power: PowerSource,
        own_idle_s: Callable[[], float],
        parent: QObject,
        days: Callable[[], KnownDays] | None = None,
    ) -> None:
        """``own_idle_s`` is the time since the last input to the app's own window, where the system does not say.

        ``days`` tells the days a training learns from where somebody keeps them at hand.
        """
        super().__init__(parent)
        self._days = days
        self._session, self._idle, self._power, self._own_idle_s = session, idle, power, own_idle_s
        self._worker = Worker(self)
        self._worker.progressed.connect(self._on_progress)
        self._worker.finished.connect(self._on_finished)
        self._worker.failed.connect(self._on_failed)
        self._by_itself = False
        self._next = ""  # the change on record that is trained for once the present run has ended
        self._started_s = 0.0
        self._progress = (0, 0)
        self._losses: list[float] = []
        self._epochs = KeptEpochs()
        self._before = TrainingState(False, None)  # how things stood when the training began: all that is told again
        self._watch = QTimer(self, interval=LOOK_FOR_INPUT_MS)
        self._watch.setTimerType(Qt.TimerType.PreciseTimer)
        self._watch.timeout.connect(self._stop_on_input)

    @Slot()
    def look(self) -> None:
        """Start a training where the moment is right, and say how things stand."""
        if not self._worker.running:
            verdict = may_train(self._session, self._conditions())
            if verdict.waiting is None:
                from habit_desktop.engine.training import Cause

                self._start(Cause.STALE if verdict.stale else Cause.IDLE, by_itself=not verdict.stale)
        self.tell()

    @Slot()
    def train_now(self) -> None:
        """Train whatever the conditions."""
        self.train_as_part("")

    @Slot(str)
    def train_as_part(self, change: str) -> None:
        """Train now as a part of a change on record, so that undoing it takes the training back as well.

        A training under way, which knows nothing of that change, is broken off for it.
        """
        from habit_desktop.engine.training import Cause

        if self._worker.running and change:
            self._next = change
            self._worker.stop()
        else:
            self._start(Cause.ASKED, by_itself=False, change=change or None)
        self.tell()

    @Slot()
    def stop(self) -> None:
        """End the training that runs; nothing of it is kept."""
        self._next = ""
        self._worker.stop()

    @Slot()
    def break_off(self) -> None:
        """End the training that runs, and return only when it has ended; nothing of it is kept."""
        self._watch.stop()
        self._worker.close()
        self.tell()

    def close(self) -> None:
        """End for good."""
        self._watch.stop()
        self._worker.close()

    @property
    def epochs(self) -> Mapping[int, tuple[Floats, ...]]:
        """The parameters (321,) after each epoch of the last training that made a version, by that version."""
        return self._epochs.by_version

    def state(self) -> TrainingState:
        """Return how things stand."""
        if self._worker.running:
            epoch, epochs = self._progress
            losses, loss = tuple(self._losses), self._losses[-1] if self._losses else None
            return replace(
                self._before, running=True, waiting=None, epoch=epoch, epochs=epochs, loss=loss, losses=losses
            )
        from habit_desktop.engine.network import network_in_charge

        run = last_run(self._session)
        fact = run.fact if run and isinstance(run.fact, TrainingRan) else None
        in_charge = network_in_charge(self._session.folder, self._session.prior).version
        verdict = may_train(self._session, self._conditions())
        return TrainingState(
            running=False,
            waiting=verdict.waiting,
            conditions=verdict.conditions,
            idle_needed_s=self._session.settings().training_idle_min * 60,
            last_run=ModelVersion.of(fact, run.at, in_charge) if fact and run else None,
            last_seconds=fact.seconds if fact else None,
            last_epochs=fact.epochs if fact else 0,
        )

    @Slot()
    def tell(self) -> None:
        """Say how things stand."""
        self.state_changed.emit(self.state())

    def _start(self, cause: str, *, by_itself: bool, change: str | None = None) -> None:
        from habit_desktop.engine.training import Cause, steps, training_task

        if self._worker.running or self._session.folder.held:
            return
        days = self._days() if self._days else None
        task, self._before = training_task(self._session, Cause(cause), change=change, days=days), self.state()
        self._progress, self._losses = (0, task.recipe.epochs), []
        self._epochs.begin()
        if self._worker.start(lambda should_stop: steps(task, should_stop)):
            self._by_itself, self._started_s = by_itself, time.monotonic()
            if by_itself:
                self._watch.start()

    def _conditions(self) -> Conditions:
        unknown = self._idle.idle_s() is None
        return Conditions(self._idle_s(), self._power.on_battery(), self._power.saves(), own_only=unknown)

    def _idle_s(self) -> float:
        idle_s = self._idle.idle_s()
        return self._own_idle_s() if idle_s is None else idle_s

    @Slot()
    def _stop_on_input(self) -> None:
        if self._by_itself and self._idle_s() < time.monotonic() - self._started_s:
            self._worker.stop()

    @Slot(object)
    def _on_progress(self, epoch: object) -> None:
        from habit_desktop.learning.training import Epoch

        if isinstance(epoch, Epoch):
            self._progress = (epoch.number, epoch.of)
            self._losses.append(epoch.loss)
            self._epochs.note(epoch.parameters)
            self.epoch_done.emit(epoch)
            self.tell()

    @Slot(object)
    def _on_finished(self, result: object) -> None:
        from habit_desktop.engine.training import TrainingResult, conclude

        self._watch.stop()
        if isinstance(result, TrainingResult):
            ran = conclude(self._session, result)
            self._epochs.end(ran)
            self.trained.emit(ran)
        if change := self._next:
            self._next = ""
            self.train_as_part(change)
        self.tell()

    @Slot(str)
    def _on_failed(self, why: str) -> None:
        self._watch.stop()
        self.failed.emit(why)
        self.tell()
