"""The thresholds on the Insight page: what they meant in the last days, told there; those chosen there, set."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from habit_desktop.app.wishes import carry_out
from habit_desktop.engine.foresight import Outlook
from habit_desktop.engine.session import Session
from habit_desktop.engine.threshold_effect import RecentOccasions, read_occasions
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.insight.page import InsightPage
from habit_desktop.wording.settings import setting_said


class ThresholdDesk(QObject):
    """Stands between the thresholds of the chart and the session."""

    thresholds_set = Signal()
    """A threshold is another now, or is to be shown as it was."""

    def __init__(self, session: Session, page: InsightPage, window: MainWindow) -> None:
        super().__init__(page)
        self._session, self._page, self._window = session, page, window
        self._recent: RecentOccasions | None = None
        self._rests_on: object = None
        page.thresholds_chosen.connect(self._set_thresholds)

    def show(self, view: Outlook) -> None:
        """Tell what thresholds meant, by days that are read anew where they may be others."""
        session = self._session
        state = session.today(), session.revision, session.folder.predictions.state(), view.benefits
        if self._recent is None or state != self._rests_on:
            self._recent, self._rests_on = read_occasions(session, view.benefits), state
        self._page.show_occasions(self._recent)

    @Slot(float, float)
    def _set_thresholds(self, low: float, high: float) -> None:
        """The threshold that was moved is set, with a way back."""
        settings = self._session.settings()
        for key, value, now in (
            ("remind_below", low, settings.remind_below),
            ("quiet_above", high, settings.quiet_above),
        ):
            if value != now and carry_out(self._window, partial(self._session.set, key, value)):
                self._window.say(setting_said(key, value), undo=True)
        self.thresholds_set.emit()
