"""The overview kept showing what is so, and what is asked for on it carried out."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from habit_desktop.app.wishes import carry_out
from habit_desktop.engine.overview import OverviewReading, read_month, read_overview, with_strengths
from habit_desktop.engine.overview_task import Known, OverviewTask, work
from habit_desktop.engine.session import Session
from habit_desktop.engine.year import read_year
from habit_desktop.runtime.worker import Worker
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.habits.page import HabitsPage
from habit_desktop.wording.habit_page import came_back, deleted
from habit_desktop.wording.overview import put_away

AT_ONCE_DAYS = 8000
"""So many days of habits are gone through in less than a tenth of a second; for more a worker is asked."""

SOON_MS = 200


class OverviewDesk(QObject):
    """Stands between the overview and the session; what takes long is worked out in a thread and shown when ready."""

    def __init__(self, session: Session, page: HabitsPage, window: MainWindow) -> None:
        super().__init__(page)
        self._session, self._page, self._window = session, page, window
        self._known = Known()
        self._task = OverviewTask((), None)
        self._shown: tuple[date, int] | None = None
        self._reading: OverviewReading | None = None
        self._worked_out = 0
        self._shown_month: date | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._start)
        self._worker = Worker(self)
        self._worker.progressed.connect(self._on_strengths)
        self._worker.finished.connect(self._on_findings)
        self._worker.failed.connect(window.say)
        if application := QCoreApplication.instance():
            application.aboutToQuit.connect(self.close)
        page.habit_wanted.connect(window.dialogs.open_new_habit)
        page.import_wanted.connect(window.dialogs.open_import)
        page.edit_wanted.connect(window.dialogs.open_edit_habit)
        page.habit_opened.connect(window.open_habit)
        page.insight_wanted.connect(window.open_insight)
        page.archive_requested.connect(self._archive)
        page.unarchive_requested.connect(self._unarchive)
        page.delete_requested.connect(self._delete)
        page.restore_requested.connect(self._restore)
        page.day_chosen.connect(self._open_day)
        page.month_requested.connect(self._show_month)
        page.year_requested.connect(self._show_year)

    def refresh(self) -> None:
        """Show all habits as they stand, where anything is new since the last time."""
        state = self._session.today(), self._session.revision
        if state == self._shown:
            return
        self._shown = state
        if not self._worker.running and not self._soon.isActive():
            self._work()
        self._reading = read_overview(self._session, self._known.strengths, self._known.credits)
        self._page.show_reading(self._reading)
        self._show_month_of(self._shown_month or self._session.today())
        if self._known.findings is not None:
            self._page.show_findings(self._known.findings)

    @Slot()
    def close(self) -> None:
        """Work out nothing any more."""
        self._soon.stop()
        self._worker.close()

    def _work(self) -> None:
        """Work out what is not known: at once where it is little, else beside the window."""
        task = self._task = self._known.task(self._session)
        self._worked_out = self._session.revision
        if task.days > AT_ONCE_DAYS:
            self._soon.start()
        elif not task.is_empty:
            self._known.work_out(task)

    @Slot()
    def _start(self) -> None:
        """The page is painted by now: two threads share one interpreter, and the window comes first."""
        task = self._task
        self._worker.start(lambda should_stop: work(task, should_stop))

    @Slot(object)
    def _on_strengths(self, strengths: Mapping[str, float] | None) -> None:
        if strengths and self._reading:
            self._known.learn_strengths(strengths, self._task)
            self._page.show_reading(with_strengths(self._reading, self._known.strengths))

    @Slot(object)
    def _on_findings(self, findings: object) -> None:
        """What was worked out is known; what has changed meanwhile is looked at next."""
        if isinstance(findings, tuple):
            self._known.learn_findings(findings, self._task)
            if self._known.findings is not None:
                self._page.show_findings(self._known.findings)
            if self._worked_out != self._session.revision:
                self._shown = None
                self.refresh()

    @Slot(object)
    def _show_month(self, day: date) -> None:
        self._shown_month = None if day >= self._session.today().replace(day=1) else day
        self._show_month_of(day)

    @Slot(int)
    def _show_year(self, year: int) -> None:
        self._page.show_year(read_year(self._session, year, self._known.credits))

    @Slot(object)
    def _open_day(self, day: date) -> None:
        self._window.day_requested.emit(day)
        self._window.open_page(Page.TODAY)

    @Slot(str)
    def _archive(self, habit: str) -> None:
        if carry_out(self._window, lambda: self._session.archive(habit)):
            self._window.say(put_away(self._name(habit)), undo=True)

    @Slot(str)
    def _unarchive(self, habit: str) -> None:
        if carry_out(self._window, lambda: self._session.unarchive(habit)):
            self._window.say(came_back(self._name(habit)), undo=True)

    @Slot(str)
    def _delete(self, habit: str) -> None:
        name = self._name(habit)
        if carry_out(self._window, lambda: self._session.delete(habit)):
            self._window.say(deleted(name), undo=True)

    @Slot(str)
    def _restore(self, habit: str) -> None:
        if carry_out(self._window, lambda: self._session.restore(habit)):
            self._window.say(came_back(self._name(habit)), undo=True)

    def _show_month_of(self, day: date) -> None:
        self._page.show_month(read_month(self._session, day, self._known.credits))

    def _name(self, habit: str) -> str:
        return self._session.all_histories()[habit].habit.name
