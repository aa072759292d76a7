"""The quick check at the tray, carried out by the session: made when it is first opened."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Signal, Slot

from habit_desktop.app.failures import EXPECTED
from habit_desktop.domain.event import Via
from habit_desktop.domain.history import Answer
from habit_desktop.engine.foresight import Foresight, chances
from habit_desktop.engine.readings import Chance, TodayReading
from habit_desktop.engine.session import Session
from habit_desktop.engine.today import read_today
from habit_desktop.system.tray import Tray
from habit_desktop.ui.quick_check.popup import QuickCheck
from habit_desktop.wording.changes import change_words, undone
from habit_desktop.wording.errors import not_saved
from habit_desktop.wording.marks import change_said, note_said

SAME_CLICK_MS = 300  # the click on the icon that took the keyboard away, and so closed the window, is told afterwards


class QuickDesk(QObject):
    """Stands between the quick check and the session; what is done there is done ``via`` the tray."""

    window_requested = Signal()

    def __init__(self, session: Session, foresight: Foresight, tray: Tray, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._foresight, self._tray = session, foresight, tray
        self._chances: dict[str, Chance] = {}
        self._closed = QElapsedTimer()
        self.popup = QuickCheck()
        self.popup.answered.connect(self._answer)
        self.popup.note_written.connect(self._note)
        self.popup.undo_requested.connect(self._undo)
        self.popup.window_requested.connect(self.window_requested)
        self.popup.closed.connect(self._closed.restart)

    @Slot()
    def toggle(self) -> None:
        """The quick check is open, or closed where it was open."""
        if self.popup.isVisible():
            self.popup.close()
        elif not self._closed.isValid() or self._closed.elapsed() > SAME_CLICK_MS:
            self._chances = chances(self._foresight.told_today() or self._foresight.outlook())
            self.popup.open_at(self._tray.place(), self._reading())
            if not self._session.folder.held:
                self._session.app_opened(Via.TRAY)

    @Slot()
    def refresh(self) -> None:
        """Show the present state, where anybody sees it."""
        if self.popup.isVisible():
            self.popup.show_reading(self._reading())

    @Slot()
    def close(self) -> None:
        """Go away for good."""
        self.popup.close()
        self.popup.deleteLater()

    def _reading(self) -> TodayReading:
        return read_today(self._session, chances=self._chances)

    @Slot(str, object, object)
    def _answer(self, habit: str, answer: Answer | None, amount: float | None) -> None:
        self._do(lambda: self._answered(habit, answer, amount), undo=True)

    def _answered(self, habit: str, answer: Answer | None, amount: float | None) -> str:
        """Record an answer and return what is said of it."""
        today = self._session.today()
        match answer:
            case Answer.DONE:
                self._session.complete(habit, today, amount, Via.TRAY)
            case Answer.SKIPPED:
                self._session.skip(habit, today, Via.TRAY)
            case Answer.MISSED:
                self._session.miss(habit, today, Via.TRAY)
            case None:
                self._session.clear(habit, today, Via.TRAY)
        found = self._session.day_of(habit, today)
        return change_said(self._session.histories()[habit].habit.name, found.mark) if found else ""

    @Slot(str, str)
    def _note(self, habit: str, text: str) -> None:
        self._do(lambda: self._noted(habit, text), undo=True)

    def _noted(self, habit: str, text: str) -> str:
        self._session.write_note(habit, self._session.today(), text, Via.TRAY)
        return note_said(self._session.histories()[habit].habit.name, kept=bool(text.strip()))

    @Slot()
    def _undo(self) -> None:
        self._do(self._taken_back)

    def _taken_back(self) -> str:
        """Undo the last change and return what is said of it."""
        events = self._session.undo(Via.TRAY)
        if not events:
            return ""
        history = self._session.all_histories().get(events[0].habit or "")
        name, habits = history.habit.name if history else None, {event.habit for event in events if event.habit}
        return undone(change_words([event.fact for event in events], name, events[0].day, len(habits)))

    def _do(self, carry_out: Callable[[], str], undo: bool = False) -> None:
        """Do what was asked for and say it, or say why it cannot be; ``undo`` offers a way back."""
        try:
            self.popup.say(carry_out(), undo)
        except EXPECTED as refusal:
            self.popup.say(not_saved(str(refusal)))
        self.refresh()
