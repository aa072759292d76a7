"""Reminders by themselves: at every tick decide, show or hold back, and do what a button says."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from habit_desktop.domain.event import Via
from habit_desktop.engine.catching_up import gathered, overlooked
from habit_desktop.engine.foresight import Foresight, chances_now
from habit_desktop.engine.held_up import hold_up
from habit_desktop.engine.planned_reminder import Planned, together
from habit_desktop.engine.ports import Notice, NoticeAction, Notifier
from habit_desktop.engine.reminder_answer import answer, listed, still_open
from habit_desktop.engine.reminder_key import habit_and_day, is_list
from habit_desktop.engine.reminder_round import next_moment, planned_now, record, record_all
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Action, Decision, Reason
from habit_desktop.runtime.audience import Audience

Worded = Callable[[Session, Sequence[Planned]], Notice]


class Reminding(QObject):
    """Puts the engine's reminders before the person and their answers into the log.

    One whose time has come waits while nobody is there to read it, and is looked at again at every tick.
    """

    opened = Signal(str)  # the habit whose reminder was clicked
    list_opened = Signal()  # a list of several was clicked

    def __init__(
        self,
        session: Session,
        foresight: Foresight,
        notifier: Notifier,
        worded: Worded,
        audience: Audience,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._foresight, self._notifier, self._worded = session, foresight, notifier, worded
        self._audience = audience
        self._waiting: dict[str, list[Planned]] = {}  # by the notice they are told in
        self._on_screen: dict[str, int] = {}  # how many each notice tells of
        self._caught_up_on: date | None = None
        self._put_off: list[Callable[[], None]] | None = None

    @Slot()
    def look(self) -> None:
        """Decide about the reminders whose moment has come."""
        if self._put_off is not None:
            return
        self._foresight.keep_up()
        self.withdraw_answered()
        due = [*self._overlooked(), *planned_now(self._session, chances_now(self._foresight.outlook()))]
        newest = {planned.habit: planned.key for planned in due if planned.speaks}
        for planned in due:
            if not planned.speaks and not self._waits_too(planned):
                self._hold_back(planned)
            elif planned.speaks and planned.key != newest[planned.habit]:
                self._hold_back(replace(planned, decision=Decision(Action.QUIET, Reason.TOO_LATE)))
        on_its_way = {planned.key for group in self._waiting.values() for planned in group}
        speaking = [each for each in due if each.key == newest.get(each.habit) and each.key not in on_its_way]
        groups = together(gathered(self._session, speaking))
        self._speak(groups)

    def next_moment(self) -> datetime | None:
        """Return when the next set time or the end of a snooze comes, None where none is known."""
        return next_moment(self._session)

    @Slot()
    def withdraw_answered(self) -> None:
        """Take away the reminders of days that were answered elsewhere; a list gets shorter first."""
        for key in [*self._on_screen, *self._waiting]:
            if not self._still_open(key):
                self._take_away(key)
            elif is_list(key) and key in self._on_screen:
                self._shorten(key)

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
        known = self._session.all_histories()
        if planned := [each for each in self._waiting.pop(key, []) if each.habit in known]:
            self._on_screen[key] = len(planned)
            record_all(self._session, planned, Via.APP, self._notifier.way(key))

    @Slot(str, str, object)
    def on_answered(self, key: str, action: str, amount: float | None = None) -> None:
        """A reminder was answered by a button, a click or an amount."""
        if self._put_off is not None:
            self._put_off.append(partial(self.on_answered, key, action, amount))
            return
        self.on_shown(key)
        self._on_screen.pop(key, None)
        answer(self._session, key, NoticeAction(action), amount=amount)
        if action == NoticeAction.OPEN:
            self._open(key)

    @Slot(str)
    def on_found_again(self, key: str) -> None:
        """A reminder of an earlier run is still on the screen: it can be answered, or is taken away."""
        self._on_screen[key] = 0
        if self._put_off is None:
            self.withdraw_answered()

    @Slot(str)
    def on_closed(self, key: str) -> None:
        """A reminder went away without an answer."""
        if self._put_off is not None:
            self._put_off.append(partial(self.on_closed, key))
            return
        self._waiting.pop(key, None)
        self._on_screen.pop(key, None)

    def _overlooked(self) -> list[Planned]:
        """Return what nobody decided about on earlier days, once on each day."""
        today = self._session.today()
        if today == self._caught_up_on:
            return []
        self._caught_up_on = today
        return overlooked(self._session)

    def _waits_too(self, planned: Planned) -> bool:
        """Tell whether one that chance holds back waits as it would had chance let it speak: nobody would read it now.

        Else those decided while nobody looks would all be ones that were held back.
        """
        return planned.decision.wants_to_speak and self._audience.waits_for() is not None

    def _hold_back(self, planned: Planned) -> None:
        """Record that a reminder stays quiet; one still on its way to the screen is called back."""
        if any(each.key == planned.key for each in self._waiting.get(planned.notice, ())):
            self._take_away(planned.notice)
        record(self._session, planned, Via.APP)

    def _speak(self, groups: Sequence[list[Planned]]) -> None:
        """Show notices, or let their reminders wait while nobody would read them."""
        missing = self._audience.waits_for() if groups else None
        if missing:
            hold_up(self._session, [planned for group in groups for planned in group], missing, Via.APP)
            return
        for group in groups:
            self._show(group)

    def _show(self, group: list[Planned]) -> None:
        """Show the reminders of one notice in place of those that may still be there for the same habits."""
        notice = group[0].notice
        about = {habit_and_day(notice)[0], *(planned.habit for planned in group)}
        for key in [*self._on_screen, *self._waiting]:
            if key != notice and habit_and_day(key)[0] in about:
                self._take_away(key)
        self._waiting[notice] = group
        self._notifier.show(self._worded(self._session, group))

    def _still_open(self, key: str) -> bool:
        """Tell whether a notice, or one on its way to the screen, still has something to ask."""
        if on_its_way := self._waiting.get(key):
            return any(still_open(self._session, planned.key) for planned in on_its_way)
        return still_open(self._session, key)

    def _shorten(self, key: str) -> None:
        """A list on the screen tells of what is still open in it."""
        left = self._left_in(key)
        if left and len(left) != self._on_screen[key]:
            self._on_screen[key] = len(left)
            self._notifier.show(self._worded(self._session, left))

    def _left_in(self, key: str) -> list[Planned]:
        return [planned for planned in listed(self._session, key) if still_open(self._session, planned.key)]

    def _open(self, key: str) -> None:
        """Tell who is to come to the front: one habit, or the day with all that a list holds."""
        habits = [planned.habit for planned in self._left_in(key)] if is_list(key) else [habit_and_day(key)[0]]
        if len(habits) == 1 and habits[0] in self._session.histories():
            self.opened.emit(habits[0])
        else:
            self.list_opened.emit()

    def _take_away(self, key: str) -> None:
        """A reminder is on the screen no more, nor on its way there."""
        self._on_screen.pop(key, None)
        self._waiting.pop(key, None)
        self._notifier.withdraw(key)

    def snooze_all(self) -> None:
        """Put off every reminder that is on the screen."""
        for key in list(self._on_screen):
            self._notifier.withdraw(key)
            self.on_answered(key, NoticeAction.SNOOZE)
