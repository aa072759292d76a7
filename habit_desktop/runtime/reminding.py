"""Reminders by themselves: at every tick decide, show or hold back, and do what a button says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from habit_desktop.domain.event import Via
from habit_desktop.engine.foresight import Foresight, chances_now
from habit_desktop.engine.ports import Notice, NoticeAction, Notifier
from habit_desktop.engine.reminder_key import habit_and_day
from habit_desktop.engine.reminder_round import Planned, answer, next_moment, planned_now, record, still_open
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Action, Decision, Reason

Worded = Callable[[Session, Planned], Notice]


class Reminding(QObject):
    """Puts the engine's reminders before the person and their answers into the log."""

    opened = Signal(str)  # the habit whose reminder was clicked

    def __init__(
        self, session: Session, foresight: Foresight, notifier: Notifier, worded: Worded, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._foresight, self._notifier, self._worded = session, foresight, notifier, worded
        self._waiting: dict[str, Planned] = {}
        self._on_screen: set[str] = set()
        self._put_off: list[Callable[[], None]] | None = None

    @Slot()
    def look(self) -> None:
        """Decide about the reminders whose moment has come."""
        if self._put_off is not None:
            return
        self._foresight.keep_up()
        self.withdraw_answered()
        due = planned_now(self._session, chances_now(self._foresight.outlook()))
        newest = {planned.habit: planned.key for planned in due if planned.speaks}
        for planned in due:
            if not planned.speaks:
                record(self._session, planned, Via.APP)
            elif planned.key != newest[planned.habit]:
                record(self._session, replace(planned, decision=Decision(Action.QUIET, Reason.TOO_LATE)), Via.APP)
            elif planned.key not in self._waiting:
                self._show(planned)

    def next_moment(self) -> datetime | None:
        """Return when the next set time or the end of a snooze comes, None where none is known."""
        return next_moment(self._session)

    @Slot()
    def withdraw_answered(self) -> None:
        """Take away the reminders of days that were answered elsewhere."""
        for key in [*self._on_screen, *self._waiting]:
            if not still_open(self._session, key):
                self._take_away(key)

    @Slot()
    def wait(self) -> None:
        """Nothing can be recorded for a while: what is said of reminders meanwhile is put off."""
        self._put_off = []

    @Slot()
    def go_on(self) -> None:
        """Do what was put off; it may be about a habit that is no more."""
        put_off, self._put_off = self._put_off or [], None
        for act in put_off:
            act()

    @Slot(str)
    def on_shown(self, key: str) -> None:
        """A reminder is on the screen."""
        if self._put_off is not None:
            self._put_off.append(partial(self.on_shown, key))
            return
        planned = self._waiting.pop(key, None)
        if planned and planned.habit in self._session.all_histories():
            self._on_screen.add(key)
            record(self._session, planned, Via.APP)

    @Slot(str, str, object)
    def on_answered(self, key: str, action: str, amount: float | None = None) -> None:
        """A reminder was answered by a button, a click or an amount."""
        if self._put_off is not None:
            self._put_off.append(partial(self.on_answered, key, action, amount))
            return
        self.on_shown(key)
        self._on_screen.discard(key)
        answer(self._session, key, NoticeAction(action), amount=amount)
        if action == NoticeAction.OPEN:
            self.opened.emit(habit_and_day(key)[0])

    @Slot(str)
    def on_found_again(self, key: str) -> None:
        """A reminder of an earlier run is still on the screen: it can be answered, or is taken away."""
        self._on_screen.add(key)
        if self._put_off is None:
            self.withdraw_answered()

    @Slot(str)
    def on_closed(self, key: str) -> None:
        """A reminder went away without an answer."""
        if self._put_off is not None:
            self._put_off.append(partial(self.on_closed, key))
            return
        self._waiting.pop(key, None)
        self._on_screen.discard(key)

    def _show(self, planned: Planned) -> None:
        """Show a reminder in place of the one that may still be there for the same habit."""
        for key in [*self._on_screen, *self._waiting]:
            if key != planned.key and habit_and_day(key)[0] == planned.habit:
                self._take_away(key)
        self._waiting[planned.key] = planned
        self._notifier.show(self._worded(self._session, planned))

    def _take_away(self, key: str) -> None:
        """A reminder is on the screen no more, nor on its way there."""
        self._on_screen.discard(key)
        self._waiting.pop(key, None)
        self._notifier.withdraw(key)

    def snooze_all(self) -> None:
        """Put off every reminder that is on the screen."""
        for key in list(self._on_screen):
            self._notifier.withdraw(key)
            self.on_answered(key, NoticeAction.SNOOZE)
