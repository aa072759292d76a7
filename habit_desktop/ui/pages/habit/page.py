"""The habit page: everything about one habit, and every past day to correct."""

from collections.abc import Callable
from datetime import date, time
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.history import Answer
from habit_desktop.engine.habit_reading import HabitReading
from habit_desktop.ui.pages.chart_card import ChartCard
from habit_desktop.ui.pages.habit.calendar_card import CalendarCard
from habit_desktop.ui.pages.habit.curve_cards import ChanceCard, StrengthCard
from habit_desktop.ui.pages.habit.description import Description
from habit_desktop.ui.pages.habit.facts_card import FactsCard
from habit_desktop.ui.pages.habit.head_state import facts, head_state
from habit_desktop.ui.pages.habit.header import HabitHeader
from habit_desktop.ui.pages.habit.notes_card import NotesCard
from habit_desktop.ui.pages.habit.rhythm_cards import HoursCard, RunsCard
from habit_desktop.ui.pages.habit.span import Span
from habit_desktop.ui.pages.habit.sums_cards import ProgressCard, SumsCard
from habit_desktop.ui.pages.scrolling import ScrollingPage

GAP_PX = 16
WIDE_SHARE, SLIM_SHARE = 13, 10
ANSWERED = (Mark.DONE, Mark.MISSED, Mark.SKIPPED)


class HabitPage(ScrollingPage):
    """Shows one habit's reading and says what a person wants done with it."""

    mark_requested = Signal(str, object, object, object)
    """habit id, day (date), answer (Answer, or None to clear), amount (float or None)."""
    note_requested = Signal(str, object, str)
    """habit id, day (date), text."""
    time_corrected = Signal(str, object, object)
    """habit id, day (date), the time (time) on the wall at which it was done."""
    back_requested = Signal()
    edit_wanted = Signal(str)
    insight_wanted = Signal(str)
    archive_requested = Signal(str)
    unarchive_requested = Signal(str)
    delete_requested = Signal(str)
    pause_requested = Signal(str, object)
    """habit id, the last day (date) or None for an open end."""
    resume_requested = Signal(str)
    copied = Signal(str)
    """A sentence on what is on the clipboard now."""

    def __init__(self) -> None:
        super().__init__()
        self._habit_id = ""
        self._reading: HabitReading | None = None
        self._span = Span.QUARTER
        self._header = HabitHeader()
        self._description = Description()
        self._facts = FactsCard()
        self.calendar = CalendarCard()
        self.strength, self.chance = StrengthCard(), ChanceCard()
        self.sums, self.progress = SumsCard(), ProgressCard()
        self.hours, self.runs = HoursCard(), RunsCard()
        self.notes = NotesCard()
        self._pairs: list[tuple[QBoxLayout, tuple[int, int]]] = []
        self._arrange_column()
        self._header.show_span(self._span)
        self._connect_parts()
        self._make_shortcuts()

    @property
    def habit_id(self) -> str:
        """The habit that is shown, or is about to be."""
        return self._habit_id

    @property
    def reading(self) -> HabitReading | None:
        """What is shown."""
        return self._reading

    @property
    def span(self) -> Span:
        """How much of the past all charts show."""
        return self._span

    def choose(self, habit_id: str) -> None:
        """The page is about this habit from now on; its reading follows."""
        if habit_id != self._habit_id:
            self.verticalScrollBar().setValue(0)
        self._habit_id = habit_id

    def show_reading(self, reading: HabitReading) -> None:
        """The page shows this from now on."""
        self._reading, self._habit_id = reading, reading.habit.id
        self._header.show_state(head_state(reading))
        self._description.say(reading.habit.description)
        lived = bool(reading.days)
        for part in (self._facts, *self._charts(), self.notes):
            part.setVisible(lived)
        if lived:
            self.calendar.show_reading(reading)
            self.progress.show_reading(reading)
            self.runs.show_reading(reading)
            self.notes.show_reading(reading)
            self._show_span()

    def choose_span(self, span: Span) -> None:
        """All charts show this much of the past."""
        self._span = span
        self._header.show_span(span)
        if self._reading and self._reading.days:
            self._show_span()

    def open_day(self, day: date) -> None:
        """The calendar is on a day, and asks what it was."""
        self.ensureWidgetVisible(self.calendar.heatmap)
        self.calendar.heatmap.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.calendar.heatmap.go_to(day)
        self.calendar.open_day(day)

    def arrange(self, narrow: bool) -> None:
        self._header.set_narrow(narrow)
        self._facts.set_narrow(narrow)
        self.calendar.set_narrow(narrow)
        self.notes.set_narrow(narrow)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for pair, shares in self._pairs:
            pair.setDirection(direction)
            for place, share in enumerate((0, 0) if narrow else shares):
                pair.setStretch(place, share)

    def _charts(self) -> tuple[ChartCard, ...]:
        return (self.calendar, self.strength, self.chance, self.sums, self.progress, self.hours, self.runs)

    def _show_span(self) -> None:
        if self._reading is None:
            return
        self._facts.show_facts(facts(self._reading, self._span))
        for card in (self.strength, self.chance, self.sums, self.hours):
            card.show_reading(self._reading, self._span)

    def _arrange_column(self) -> None:
        self.column.addWidget(self._header)
        self.column.addWidget(self._description)
        self.column.addSpacing(GAP_PX)
        self.column.addWidget(self._facts)
        self.column.addSpacing(GAP_PX)
        self.column.addWidget(self.calendar)
        for one, other, shares in (
            (self.strength, self.chance, (1, 1)),
            (self.sums, self.progress, (WIDE_SHARE, SLIM_SHARE)),
            (self.hours, self.runs, (WIDE_SHARE, SLIM_SHARE)),
        ):
            pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            pair.setSpacing(GAP_PX)
            pair.addWidget(one, shares[0])
            pair.addWidget(other, shares[1])
            self.column.addSpacing(GAP_PX)
            self.column.addLayout(pair)
            self._pairs.append((pair, shares))
        self.column.addSpacing(GAP_PX)
        self.column.addWidget(self.notes)
        self.column.addStretch(1)

    def _connect_parts(self) -> None:
        header = self._header
        header.back_requested.connect(self.back_requested)
        header.span_chosen.connect(self.choose_span)
        header.today_toggled.connect(self._toggle_today)
        header.pause_requested.connect(self._pause)
        for wish, told in (
            (header.edit_wanted, self.edit_wanted),
            (header.insight_wanted, self.insight_wanted),
            (header.archive_requested, self.archive_requested),
            (header.unarchive_requested, self.unarchive_requested),
            (header.delete_requested, self.delete_requested),
            (header.resume_requested, self.resume_requested),
            (self.chance.insight_wanted, self.insight_wanted),
        ):
            wish.connect(partial(self._tell, told))
        self.calendar.answered.connect(self._answered)
        self.calendar.timed.connect(self._timed)
        self.calendar.written.connect(self._written)
        self.notes.day_wanted.connect(self.open_day)
        for card in self._charts():
            card.copied.connect(self.copied)

    def _make_shortcuts(self) -> None:
        back = self.back_requested.emit
        acts: dict[str, Callable[[], object]] = {"Esc": back, "Alt+Left": back}
        acts |= {"E": self._edit, "I": self._look_inside, "Ctrl+F": self.notes.search_now}
        acts |= {str(number): partial(self.choose_span, span) for number, span in enumerate(Span, 1)}
        for keys, act in acts.items():
            shortcut = QShortcut(QKeySequence(keys), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @Slot()
    def _edit(self) -> None:
        self.edit_wanted.emit(self._habit_id)

    @Slot()
    def _look_inside(self) -> None:
        self.insight_wanted.emit(self._habit_id)

    def _tell(self, told: SignalInstance, _checked: bool = False) -> None:
        told.emit(self._habit_id)

    @Slot()
    def _toggle_today(self) -> None:
        if self._reading:
            self._header.mark.show_taken()
            today = self._reading.day(self._reading.today)
            answered = today is not None and today.mark in ANSWERED
            self._answered(self._reading.today, None if answered else Answer.DONE, None)

    @Slot(object, object, object)
    def _answered(self, day: date, answer: Answer | None, amount: float | None) -> None:
        self.mark_requested.emit(self._habit_id, day, answer, amount)

    @Slot(object, object)
    def _timed(self, day: date, at: time) -> None:
        self.time_corrected.emit(self._habit_id, day, at)

    @Slot(object, str)
    def _written(self, day: date, text: str) -> None:
        self.note_requested.emit(self._habit_id, day, text)

    @Slot(object)
    def _pause(self, until: date | None) -> None:
        self.pause_requested.emit(self._habit_id, until)
