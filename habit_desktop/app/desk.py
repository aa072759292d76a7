"""The window's wishes carried out by the session, and the session's state shown in window and tray."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from habit_desktop.app.failures import EXPECTED
from habit_desktop.app.page_desks import PageDesks
from habit_desktop.app.today_desk import TodayDesk
from habit_desktop.app.wishes import carry_out
from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.event import Event, Via
from habit_desktop.domain.habit import Json
from habit_desktop.domain.history import Answer
from habit_desktop.domain.stepwise import Steps, done_at_once
from habit_desktop.engine.foresight import Foresight, Outlook, chances, chances_now
from habit_desktop.engine.insight import contributions, explanations
from habit_desktop.engine.readings import TodayReading
from habit_desktop.engine.reminder_pause import reminders_paused_until
from habit_desktop.engine.session import Session
from habit_desktop.engine.today import answered_anew, explained, read_today
from habit_desktop.learning.contribution import Contribution
from habit_desktop.runtime.stepper import Stepper
from habit_desktop.system.tray import Tray, TrayItem
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.wording import notices, starting
from habit_desktop.wording.changes import change_words, habits_made, redone, undone
from habit_desktop.wording.errors import not_saved
from habit_desktop.wording.habit_page import named_on
from habit_desktop.wording.marks import change_said

SETTLED_MS = 250  # longer than any animation


class Desk(QObject):
    """Stands between one window and one session."""

    refreshed = Signal()

    def __init__(
        self, session: Session, foresight: Foresight, window: MainWindow, tray: Tray, pages: PageDesks
    ) -> None:
        super().__init__(window)
        self._session, self._foresight, self._window, self._tray = session, foresight, window, tray
        self._pages = pages
        self._day: date | None = None
        self._shown_today: date | None = None
        self._has_refreshed = False  # before, what is shown was read without the years behind it
        self._reading: TodayReading | None = None
        self._today_desk = TodayDesk(session, window)
        self._reasons: dict[str, tuple[Contribution, ...]] = {}
        self._stepper = Stepper(self._refreshing_or_saying, self)
        self._stepper.waiting.connect(self._show_meanwhile)
        window.seen_changed.connect(self._come_in_sight)
        window.mark_requested.connect(self._mark)
        window.note_requested.connect(self._note)
        window.day_requested.connect(self._show_day)
        window.undo_requested.connect(self._undo)
        window.redo_requested.connect(self._redo)
        window.habit_created.connect(self._create)
        window.habits_created.connect(self._create_all)
        window.habit_changed.connect(self._change)
        window.archive_requested.connect(self._archive)
        tray.habit_toggled.connect(self._toggle_from_tray)
        window.today.view_chosen.connect(self.refresh_soon)

    @Slot()
    def refresh_soon(self) -> None:
        """Show the present state once the current event is dealt with, however many changes there were."""
        self._stepper.begin()

    def close(self) -> None:
        """Nothing is shown anew any more: the session is about to end."""
        self._stepper.stop()

    def refresh(self) -> None:
        """Show the day as it stands, here and now: a new day has its chances made first."""
        done_at_once(self._refreshing())

    def _refreshing(self) -> Steps[None]:
        """Show the day as it stands, once the chances are known that belong to it, and what moved each."""
        yield from self._foresight.getting_ready()
        view = self._foresight.outlook()
        for habit in self._open_today() & {*view.grid.habits}:  # an import may have brought more just now
            self._reasons[habit] = contributions(explanations(view, [habit])[habit])
            yield
        try:
            self._show(view)
        except BaseException:
            self._say_refreshed()  # reminders and training do not wait for a page that has a bug
            raise
        yield
        try:
            self._pages.refresh()
        finally:
            self._say_refreshed()

    def _refreshing_unseen(self) -> Steps[None]:
        """Have the chances of now at hand and the tray as it stands; a window nobody sees waits until somebody does."""
        yield from self._foresight.getting_ready()
        self._reading = None
        self._show_tray()
        self._say_refreshed()

    def _say_refreshed(self) -> None:
        self._has_refreshed = True
        self.refreshed.emit()

    def _open_today(self) -> set[str]:
        """Return the habits whose chance of today is shown with what moved it."""
        today = self._session.today()
        days = {habit: self._session.day_of(habit, today) for habit in self._session.in_use()}
        return {habit for habit, found in days.items() if found and found.mark is Mark.PENDING}

    def _refreshing_or_saying(self) -> Steps[None]:
        try:
            refreshing = self._refreshing() if self._window.is_seen else self._refreshing_unseen()
            while self._session.folder.is_open and next(refreshing, self) is None:  # it ends with the folder, too
                yield
        except EXPECTED as failure:
            self._window.say(not_saved(str(failure)))

    @Slot(bool)
    def _come_in_sight(self, seen: bool) -> None:
        """A window that comes up is painted as things stand, at once: what it showed may be of another day."""
        if seen and self._has_refreshed:
            self._show_meanwhile()
            self.refresh_soon()

    @Slot()
    def _show_meanwhile(self) -> None:
        """Show what is so with the chances told last, as those of now take longer than anybody should wait for."""
        if not self._window.is_seen:
            return
        if self._window.page is Page.TODAY:
            self._saying_failures(lambda: self._show(self._foresight.told_today()))
        else:
            self._saying_failures(self._pages.refresh)

    def _show(self, view: Outlook | None) -> None:
        """Show the day, the tray and what is told of both, all of it as it is at one moment."""
        with self._session.standing_still():
            self._show_as_known(view)

    def _show_as_known(self, view: Outlook | None) -> None:
        today = self._session.today()
        if today != self._shown_today:
            self._shown_today, self._day = today, None
        habits = [history.habit for history in self._session.histories().values()]
        self._window.know(habits, self._session.settings().week_start)
        now, deciding = (chances(view), chances_now(view)) if view else ({}, {})
        strengths = self._today_desk.strengths()
        self._reading = explained(read_today(self._session, self._day, now, deciding, strengths), self._reasons)
        self._window.show_today(self._reading)
        self._today_desk.show_grid_of(self._day, now, strengths)
        self._show_tray()

    def _saying_failures(self, act: Callable[[], object]) -> None:
        try:
            act()
        except EXPECTED as failure:
            self._window.say(not_saved(str(failure)))

    @Slot(str, object, object, object)
    def _mark(self, habit: str, day: date, answer: Answer | None, amount: float | None) -> None:
        self._carry_out(lambda: self._answer(habit, day, answer, amount))

    def _answer(self, habit: str, day: date, answer: Answer | None, amount: float | None) -> None:
        """Record an answer and, where it is one, say it with a way back."""
        match answer:
            case Answer.DONE:
                self._session.complete(habit, day, amount)
            case Answer.SKIPPED:
                self._session.skip(habit, day)
            case Answer.MISSED:
                self._session.miss(habit, day)
            case None:
                self._session.clear(habit, day)
        self._show_at_once(habit, day)
        if answer is not None and (found := self._session.day_of(habit, day)):
            name = named_on(self._session.histories()[habit].habit.name, day, self._session.today())
            self._window.say(change_said(name, found.mark), undo=True)

    def _show_at_once(self, habit: str, day: date) -> None:
        """Show a day as it was answered; what follows from it is worked out once its mark has stopped moving."""
        if self._window.page is not Page.TODAY:
            self._pages.refresh()
            return
        if self._reading and self._reading.day == day:
            self._reading = answered_anew(self._session, self._reading, habit)
            self._window.show_today(self._reading)
        self._today_desk.show_grid()
        self._stepper.begin(SETTLED_MS)

    @Slot(str, object, str)
    def _note(self, habit: str, day: date, text: str) -> None:
        self._carry_out(lambda: self._session.write_note(habit, day, text))

    @Slot(object)
    def _show_day(self, day: date) -> None:
        self._day = day if day != self._session.today() else None
        self._saying_failures(lambda: self._show(self._foresight.told_today()))
        self.refresh_soon()

    @Slot()
    def _undo(self) -> None:
        self._carry_out(lambda: self._say_changed(self._session.undo(), undone))

    @Slot()
    def _redo(self) -> None:
        self._carry_out(lambda: self._say_changed(self._session.redo(), redone))

    @Slot(object)
    def _create(self, fields: dict[str, Json]) -> None:
        self._carry_out(lambda: self._session.create(fields))

    @Slot(object)
    def _create_all(self, definitions: tuple[dict[str, Json], ...]) -> None:
        """Make habits together, and say so with a way back."""

        def carry_out() -> None:
            self._session.create_all(definitions)
            self._window.say(habits_made(len(definitions)), undo=True)

        self._carry_out(carry_out)

    @Slot(str, object)
    def _change(self, habit: str, changes: dict[str, Json]) -> None:
        self._carry_out(lambda: self._session.change(habit, changes))

    @Slot(str)
    def _archive(self, habit: str) -> None:
        self._carry_out(lambda: self._session.archive(habit))

    @Slot(str)
    def _toggle_from_tray(self, habit: str) -> None:
        """A ticked habit is open again; any other is done, also one that was skipped or begun."""
        today = self._session.today()
        found = self._session.day_of(habit, today)
        if found and found.mark is Mark.DONE:
            self._carry_out(lambda: self._session.clear(habit, today, Via.TRAY))
        else:
            self._carry_out(lambda: self._session.complete(habit, today, via=Via.TRAY))

    def _show_tray(self) -> None:
        shown = self._reading
        rows = (shown if shown and shown.day == shown.today else read_today(self._session)).rows
        remaining = sum(row.mark is Mark.PENDING for row in rows)
        items = [TrayItem(row.habit.id, row.habit.name, row.mark is Mark.DONE) for row in rows]
        words, until, now = [notices.remaining(remaining)], reminders_paused_until(self._session), self._session.now()
        words += [starting.reminders_paused(until, now)] if until else []
        self._tray.show_state(remaining, "\n".join(words), items)
        self._tray.show_pause(starting.resume_label(until, now) if until else "")

    def _say_changed(self, events: list[Event], worded: Callable[[str], str]) -> None:
        if events:
            history = self._session.all_histories().get(events[0].habit or "")
            name, habits = history.habit.name if history else None, {event.habit for event in events if event.habit}
            facts = [event.fact for event in events]
            self._window.say(worded(change_words(facts, name, events[0].day, len(habits))))

    def _carry_out(self, command: Callable[[], object]) -> None:
        """Do what was asked for, or say why it cannot be."""
        if not carry_out(self._window, command):
            self.refresh_soon()
