"""What follows from all that was predicted, shown on the Insight page."""

from PySide6.QtCore import QObject, Slot

from habit_desktop.app.accounts import Accounts
from habit_desktop.engine.calibration import read_lines, read_right, reminded
from habit_desktop.engine.session import Session
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.insight.page import ALL_HABITS, InsightPage


class RightDesk(QObject):
    """Stands between the account of past predictions and the page."""

    def __init__(self, session: Session, page: InsightPage, window: MainWindow) -> None:
        super().__init__(page)
        self._session, self._page = session, page
        self._accounts = Accounts(session, self)
        self._accounts.came.connect(self.refresh)
        self._accounts.failed.connect(window.say)

    @Slot()
    def refresh(self) -> None:
        """Show what follows from all that was predicted, once it is known."""
        account, about = self._accounts.latest(), self._page.habit_id
        in_use = {habit: history.habit for habit, history in self._session.in_use().items()}
        if account is None or not in_use:
            self._page.show_right(None)
            return
        if about == ALL_HABITS:
            self._page.show_lines(read_lines(account, in_use))
        else:
            self._page.show_bells(reminded(account, about))
        self._page.show_right(read_right(account, in_use, None if about == ALL_HABITS else about))
