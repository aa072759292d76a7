"""The Insight page kept showing what was learned and how training stands, and what is asked for on it carried out."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from habit_desktop.app.threshold_desk import ThresholdDesk
from habit_desktop.domain.habit import Habit
from habit_desktop.engine.foresight import Foresight, Outlook
from habit_desktop.engine.frames import frames_of
from habit_desktop.engine.inside import Circumstance, Inside, inside, inside_of_day
from habit_desktop.engine.insight import chance_points, read_insight
from habit_desktop.engine.network import Network
from habit_desktop.engine.readings import ChancePoint
from habit_desktop.engine.session import Session
from habit_desktop.engine.versions import versions
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.insight.page import ALL_HABITS, InsightPage

if TYPE_CHECKING:  # loaded once what can be seen is painted
    from habit_desktop.app.model_desk import ModelDesk
    from habit_desktop.app.right_desk import RightDesk


class InsightDesk(QObject):
    """Stands between the Insight page, the session and the training."""

    def __init__(
        self, session: Session, foresight: Foresight, training: TrainingWatch, page: InsightPage, window: MainWindow
    ) -> None:
        super().__init__(page)
        self._session, self._foresight, self._training = session, foresight, training
        self._page, self._window = page, window
        self._points: tuple[object, tuple[ChancePoint, ...]] = None, ()
        self._frames, self._frames_of = frames_of(session, training.epochs), self._state_of_frames()
        self._right: RightDesk | None = None
        self._models: ModelDesk | None = None
        self._thresholds = ThresholdDesk(session, page, window)
        self._thresholds.thresholds_set.connect(self.refresh)
        page.whole_came.connect(self._complete)
        page.versions_wanted.connect(self.open_versions)
        page.leave_out_wanted.connect(self.open_leave_out)
        page.export_wanted.connect(self.export_model)
        page.copied.connect(window.say)
        page.habit_chosen.connect(self._choose)
        page.habit_opened.connect(window.open_habit)
        page.habit_wanted.connect(window.dialogs.open_new_habit)
        page.import_wanted.connect(window.dialogs.open_import)
        page.what_if_asked.connect(self._answer)
        page.day_wanted.connect(self._light)
        page.train_requested.connect(training.train_now)
        page.stop_requested.connect(training.stop)
        training.state_changed.connect(page.show_training)
        page.show_training(training.state())
        if page.training:  # it was whole before anybody looked after it
            self._complete()

    @Slot()
    def refresh(self) -> None:
        """Show the habit the page is about as it stands; the person's first where that one is not in use."""
        in_use = self._session.in_use()
        habits = [history.habit for history in in_use.values()]
        if self._page.habit_id == ALL_HABITS and habits:
            settings = self._session.settings()
            self._page.show_all(settings.remind_below, settings.quiet_above, versions(self._session), habits)
            self._thresholds.show(self._view())
        else:
            self._show_habit(habits)
        if self._right:
            self._right.refresh()
        if self._models:
            self._models.refresh()

    @Slot()
    def open_versions(self) -> None:
        """A dialog lists the versions of the network."""
        self._model_desk().open_versions()

    @Slot()
    def open_leave_out(self) -> None:
        """A dialog asks for days that are to be left out of training."""
        self._model_desk().open_leave_out()

    @Slot()
    def export_model(self) -> None:
        """The network in charge is written to a file that is asked for."""
        self._model_desk().export()

    @Slot()
    def _complete(self) -> None:
        """What lies further down the page is there: from now on somebody looks after it as well."""
        if self._session.folder.is_open:  # else the window is on its way out
            from habit_desktop.app.right_desk import RightDesk

            self._right = RightDesk(self._session, self._page, self._window)
            self._right.refresh()

    def _model_desk(self) -> "ModelDesk":
        if self._models is None:
            from habit_desktop.app.model_desk import ModelDesk

            self._models = ModelDesk(self._session, self._foresight, self._training, self._page, self._window)
        return self._models

    def _show_habit(self, habits: Sequence[Habit]) -> None:
        in_use = self._session.in_use()
        habit = self._page.habit_id if self._page.habit_id in in_use else next(iter(in_use), None)
        reading = read_insight(self._session, habit, self._view(habit), self._points_of(habit)) if habit else None
        self._page.show_reading(reading, habits)
        if reading and reading.points:
            self._thresholds.show(self._view())
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
        return inside(self._session, self._view(self._page.habit_id), self._page.habit_id, self._networks(), different)

    def _view(self, habit: str = "") -> Outlook:
        """What was told last today, though something may have changed since: whoever keeps it up tells it anew.

        It is told here and now only where it does not know the habit asked about.
        """
        told = self._foresight.told_today()
        return told if told and (not habit or habit in told.grid.habits) else self._foresight.latest()

    def _points_of(self, habit: str) -> tuple[ChancePoint, ...]:
        """The chances of a habit, read anew where there may be others."""
        state = habit, self._session.folder.predictions.state()
        if state != self._points[0]:
            self._points = state, chance_points(self._session, habit)
        return self._points[1]

    def _networks(self) -> Sequence[Network]:
        return self._frames.networks

    def _know_frames(self) -> None:
        """The states of the network are read anew where there may be others."""
        state = self._state_of_frames()
        if state != self._frames_of:
            self._frames, self._frames_of = frames_of(self._session, self._training.epochs), state

    def _state_of_frames(self) -> object:
        return self._session.folder.checkpoints.versions(), self._session.today(), [*self._training.epochs]
