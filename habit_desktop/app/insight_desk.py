"""The Insight page kept showing what was learned and how training stands, and what is asked for on it carried out."""

from PySide6.QtCore import QObject, Slot

from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.insight import read_insight
from habit_desktop.engine.session import Session
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.insight.page import InsightPage


class InsightDesk(QObject):
    """Stands between the Insight page, the session and the training."""

    def __init__(
        self, session: Session, foresight: Foresight, training: TrainingWatch, page: InsightPage, window: MainWindow
    ) -> None:
        super().__init__(page)
        self._session, self._foresight, self._page = session, foresight, page
        page.habit_chosen.connect(self._choose)
        page.habit_opened.connect(window.open_habit)
        page.habit_wanted.connect(window.dialogs.open_new_habit)
        page.import_wanted.connect(window.dialogs.open_import)
        page.train_requested.connect(training.train_now)
        page.stop_requested.connect(training.stop)
        training.state_changed.connect(page.show_training)
        page.show_training(training.state())

    def refresh(self) -> None:
        """Show the habit the page is about as it stands; the person's first where that one is not in use."""
        in_use = self._session.in_use()
        habit = self._page.habit_id if self._page.habit_id in in_use else next(iter(in_use), None)
        reading = read_insight(self._session, habit, self._foresight.latest()) if habit else None
        self._page.show_reading(reading, [history.habit for history in in_use.values()])

    @Slot(str)
    def _choose(self, habit: str) -> None:
        self._page.choose(habit)
        self.refresh()
