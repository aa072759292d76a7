"""The Insight page kept showing what was learned and how training stands, and what is asked for on it carried out."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject, Slot

from habit_desktop.app.model_desk import ModelDesk
from habit_desktop.app.right_desk import RightDesk
from habit_desktop.domain.event import TrainingRan
from habit_desktop.domain.habit import Habit
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.frames import frames_of
from habit_desktop.engine.inside import Circumstance, Inside, inside, inside_of_day
from habit_desktop.engine.insight import read_insight
from habit_desktop.engine.network import Network
from habit_desktop.engine.session import Session
from habit_desktop.engine.versions import versions
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.training import Epoch
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.insight.page import ALL_HABITS, InsightPage


class InsightDesk(QObject):
    """Stands between the Insight page, the session and the training."""

    def __init__(
        self, session: Session, foresight: Foresight, training: TrainingWatch, page: InsightPage, window: MainWindow
    ) -> None:
        super().__init__(page)
        self._session, self._foresight, self._page = session, foresight, page
        self._run: list[Floats] = []
        self._epochs: dict[int, Sequence[Floats]] = {}
        self._frames, self._frames_of = frames_of(session), self._state_of_frames()
        self._right = RightDesk(session, foresight, page, window)
        self._right.thresholds_set.connect(self.refresh)
        page.copied.connect(window.say)
        page.habit_chosen.connect(self._choose)
        page.habit_opened.connect(window.open_habit)
        page.habit_wanted.connect(window.dialogs.open_new_habit)
        page.import_wanted.connect(window.dialogs.open_import)
        page.what_if_asked.connect(self._answer)
        page.day_wanted.connect(self._light)
        page.train_requested.connect(training.train_now)
        page.stop_requested.connect(training.stop)
        training.epoch_done.connect(self._follow)
        training.trained.connect(self._keep_epochs)
        training.state_changed.connect(page.show_training)
        self._models = ModelDesk(session, foresight, training, page.training, window)
        page.show_training(training.state())

    @Slot()
    def refresh(self) -> None:
        """Show the habit the page is about as it stands; the person's first where that one is not in use."""
        in_use = self._session.in_use()
        habits = [history.habit for history in in_use.values()]
        if self._page.habit_id == ALL_HABITS and habits:
            settings = self._session.settings()
            self._page.show_all(settings.remind_below, settings.quiet_above, versions(self._session), habits)
        else:
            self._show_habit(habits)
        self._right.refresh()
        self._models.refresh()

    def _show_habit(self, habits: Sequence[Habit]) -> None:
        in_use = self._session.in_use()
        habit = self._page.habit_id if self._page.habit_id in in_use else next(iter(in_use), None)
        reading = read_insight(self._session, habit, self._foresight.latest()) if habit else None
        self._page.show_reading(reading, habits)
        if reading and reading.points:
            self._know_frames()
            self._page.show_inside(self._inside(), self._frames.reading)

    @Slot(str)
    def _choose(self, habit: str) -> None:
        self._page.choose(habit)
        self.refresh()

    @Slot(object)
    def _answer(self, different: Mapping[Circumstance, float]) -> None:
        self._page.show_answer(self._inside(different))

    @Slot(object)
    def _light(self, day: date | None) -> None:
        found = inside_of_day(self._session, self._page.habit_id, day, self._networks()) if day else None
        self._page.light(found or self._inside())

    def _inside(self, different: Mapping[Circumstance, float] | None = None) -> Inside:
        view = self._foresight.latest()
        return inside(self._session, view, self._page.habit_id, self._networks(), different)

    def _networks(self) -> Sequence[Network]:
        return self._frames.networks

    def _know_frames(self) -> None:
        """The states of the network are read anew where there may be others."""
        state = self._state_of_frames()
        if state != self._frames_of:
            self._frames, self._frames_of = frames_of(self._session, self._epochs), state

    def _state_of_frames(self) -> object:
        return self._session.folder.checkpoints.versions(), self._session.today(), [*self._epochs]

    @Slot(object)
    def _follow(self, epoch: Epoch) -> None:
        """A running training's weights are remembered, epoch by epoch."""
        if epoch.number == 1:
            self._run = []
        self._run.append(epoch.parameters)

    @Slot(object)
    def _keep_epochs(self, ran: TrainingRan) -> None:
        """The last version's epochs can be looked at, until the program ends."""
        if ran.accepted and ran.version:
            self._epochs = {ran.version: tuple(self._run)}
