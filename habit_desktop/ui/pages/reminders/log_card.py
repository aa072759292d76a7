"""The log: every decision of the last days, shown or kept quiet, each of which opens to what it rested on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from habit_desktop.domain.habit import Habit
from habit_desktop.engine.reminder_log import ReminderEntry
from habit_desktop.ui.dialogs.fields import WholeChoice
from habit_desktop.ui.pages.reminders.line import Line
from habit_desktop.ui.pages.reminders.line_list import LineList
from habit_desktop.ui.pages.reminders.log_state import (
    Kinds,
    LogFilter,
    LogReading,
    entry_details,
    key_of,
    log_csv,
    log_state,
)
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button, wrapping_button
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.segments import Segments
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording import reminder_log as words
from habit_desktop.wording.chart_words import copied_data
from habit_desktop.wording.language import _

SIDE_PX = 20
HIGHEST_PX = 460


class LogCard(Card):
    """Shows the decisions that are looked for; a press on one tells its numbers."""

    more_wanted = Signal()
    copied = Signal(str)  # a sentence on what is on the clipboard now

    def __init__(self) -> None:
        super().__init__(margin_px=0, spacing_px=2)
        self.column.setContentsMargins(0, 14, 0, 8)
        self._reading: LogReading | None = None
        self._entries: dict[str, ReminderEntry] = {}
        self._shown_habits: tuple[Habit, ...] = ()
        self._title = Words("", Text.CARD, lines=MANY_LINES)
        self._legend = Words(words.log_legend(), Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._instead = Words("", Text.BODY, Ink.SOFT, lines=MANY_LINES)
        self.habit = WholeChoice(_("Habit"))
        self.kinds = Segments(
            _("Decisions"), [(Kinds.ALL, _("All")), (Kinds.SHOWN, _("Shown")), (Kinds.QUIET, _("Quiet"))]
        )
        self.copy = button(_("Copy as CSV"), quiet=True)
        self.list = LineList(_("Log of decisions"), timed=True, highest_px=HIGHEST_PX)
        self.more = wrapping_button(_("Show a week more"), quiet=True)
        self._lay_out()
        self._show_habits(())
        for part in (self.list, self.more, self.copy):
            part.hide()  # until it is known what there is
        self.habit.activated.connect(self._fill)
        self.kinds.changed.connect(self._fill)
        self.copy.clicked.connect(self.copy_data)
        self.more.clicked.connect(self.more_wanted)
        self.list.chosen.connect(self._toggle)
        copying = QShortcut(QKeySequence("Ctrl+C"), self, self.copy_data)
        copying.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def title(self) -> str:
        """How many reminders came, as a sentence."""
        return self._title.text()

    @property
    def wanted(self) -> LogFilter:
        """What is looked for."""
        return LogFilter(str(self.habit.currentData() or ""), Kinds(self.kinds.value()))

    def show_reading(self, reading: LogReading) -> None:
        """The log is this from now on; what is looked for stays."""
        if reading == self._reading:
            return
        self._reading = reading
        self._entries = {key_of(entry): entry for entry in reading.entries}
        self._show_habits(reading.habits)
        self.more.setVisible(reading.has_more)
        self._fill()

    @Slot()
    def copy_data(self) -> None:
        """The decisions that are looked for are on the clipboard."""
        if self._reading:
            text = log_csv(self._reading, self.wanted)
            QGuiApplication.clipboard().setText(text)
            self.copied.emit(copied_data(text.count("\n") - 1))

    def _lay_out(self) -> None:
        controls = Flow(8)
        for control in (self.habit, self.kinds, self.copy):
            controls.addWidget(control)
        for part in (self._title, self._legend, controls, self._instead):
            row = QHBoxLayout()
            row.setContentsMargins(SIDE_PX, 8 if part is controls else 0, SIDE_PX, 0)
            if isinstance(part, Flow):
                row.addLayout(part)
            else:
                row.addWidget(part)
            self.column.addLayout(row)
        self.column.addWidget(self.list)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        row.addStretch(1)
        self.column.addLayout(row)

    def _show_habits(self, habits: Sequence[Habit]) -> None:
        if self.habit.count() and tuple(habits) == self._shown_habits:
            return
        chosen, self._shown_habits = self.habit.currentData(), tuple(habits)
        self.habit.clear()
        self.habit.addItem(_("All habits"), "")
        for habit in habits:
            self.habit.addItem(habit.name, habit.id)
        self.habit.setCurrentIndex(max(0, self.habit.findData(chosen)))

    @Slot()
    def _fill(self) -> None:
        if self._reading is None:
            return
        state = log_state(self._reading, self.wanted)
        self._title.say(state.title)
        self._instead.say(state.instead)
        self._instead.setVisible(bool(state.instead))
        self.list.show_lines(state.lines)
        self.list.setVisible(bool(state.lines))
        self.copy.setVisible(bool(state.lines))

    @Slot(object)
    def _toggle(self, line: Line) -> None:
        entry = self._entries.get(line.key)
        if entry is None or self.list.opened == line.key:
            self.list.open("", ())
        else:
            self.list.open(line.key, entry_details(entry))
