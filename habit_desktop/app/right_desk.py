"""What follows from all that was predicted, shown on the Insight page; the thresholds chosen there are set."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from habit_desktop.app.accounts import Accounts
from habit_desktop.app.wishes import carry_out
from habit_desktop.engine.calibration import read_lines, read_right, reminded
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.session import Session
from habit_desktop.engine.threshold_effect import read_occasions
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.insight.page import ALL_HABITS, InsightPage
from habit_desktop.wording.settings import setting_said


class RightDesk(QObject):
    """Stands between the account of past predictions and the page."""

    thresholds_set = Signal()
    """A threshold is another now, or is to be shown as it was."""

    def __init__(self, session: Session, foresight: Foresight, page: InsightPage, window: MainWindow) -> None:
        super().__init__(page)
        self._session, self._foresight, self._page, self._window = session, foresight, page, window
        self._accounts = Accounts(session, self)
        self._accounts.came.connect(self.refresh)
        self._accounts.failed.connect(window.say)
        page.thresholds_chosen.connect(self._set_thresholds)

    @Slot()
    def refresh(self) -> None:
        """Show what follows from all that was predicted, once it is known."""
        account, about = self._accounts.latest(), self._page.habit_id
        in_use = {habit: history.habit for habit, history in self._session.in_use().items()}
        if account is None or not in_use:
            self._page.show_right(None)
            return
        self._page.show_occasions(read_occasions(self._session, self._foresight.latest().benefits))
        if about == ALL_HABITS:
            self._page.show_lines(read_lines(account, in_use))
        else:
            self._page.show_bells(reminded(account, about))
        self._page.show_right(read_right(account, in_use, None if about == ALL_HABITS else about))

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
