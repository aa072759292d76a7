"""The Today page: what is due, grouped, with everything one press away."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout

from habit_desktop.domain.history import Answer
from habit_desktop.engine.readings import TodayReading
from habit_desktop.ui.pages.page_header import PageHeader
from habit_desktop.ui.pages.scrolling import ScrollingPage
from habit_desktop.ui.pages.today.group import TodayGroup
from habit_desktop.ui.pages.today.row import TodayRow
from habit_desktop.ui.pages.today.state import KEYS, TodayState, build_state
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.empty_state import EmptyState
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _

ONE_DAY = timedelta(days=1)


class TodayPage(ScrollingPage):
    """Shows the habits of a day and says what a person answers."""

    mark_requested = Signal(str, object, object, object)
    """habit id, day (date), answer (Answer, or None to clear), amount (float or None)."""
    note_requested = Signal(str, object, str)
    """habit id, day (date), text."""
    day_requested = Signal(object)
    habit_wanted = Signal()
    edit_wanted = Signal(str)
    archive_requested = Signal(str)
    insight_wanted = Signal(str)
    habit_opened = Signal(str)
    import_wanted = Signal()
    demo_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reading: TodayReading | None = None
        self._state: TodayState | None = None
        self._order: tuple[str, ...] = ()
        self._rows: dict[str, TodayRow] = {}
        self._header = PageHeader()
        self._make_controls()
        self._groups = QVBoxLayout()
        self._groups.setSpacing(24)
        self._hints = Words("", Text.SMALL, Ink.FAINT, lines=MANY_LINES)
        hints = _("Space done · S skip · N note · Ctrl Z undo · ? all shortcuts").split(" · ")
        self._hints.say(" · ".join(hint.replace(" ", "\u00a0") for hint in hints))
        self._empty = self._make_empty()
        self._free_day = EmptyState("check", _("A free day"), "")
        self.column.addWidget(self._header)
        self.column.addSpacing(20)
        self.column.addLayout(self._groups)
        self.column.addSpacing(16)
        self.column.addWidget(self._hints)
        self.column.addWidget(self._empty, 100)
        self.column.addWidget(self._free_day, 100)
        self.column.addStretch(1)
        self._empty.hide()
        self._free_day.hide()
        self._make_shortcuts()

    @property
    def state(self) -> TodayState | None:
        """What is shown."""
        return self._state

    def row(self, habit_id: str) -> TodayRow:
        """The row of a habit."""
        return self._rows[habit_id]

    def show_reading(self, reading: TodayReading) -> None:
        """The page shows this from now on; rows keep their places while a day is being answered."""
        if self._reading is None or self._reading.day != reading.day:
            self._order = ()
        self._reading = reading
        state = build_state(reading, self._order)
        self._order = tuple(row.habit.id for row in state.rows)
        before, self._state = self._state, state
        here = self._has_keyboard()
        self._header.say(state.title, state.subtitle)
        self._forward.setEnabled(not state.is_today)
        self._empty.setVisible(state.is_empty)
        self._free_day.say(_("A free day"), state.free_day)
        self._free_day.setVisible(bool(state.free_day))
        self._hints.setVisible(bool(state.rows))
        if before is None or _places(before) != _places(state):
            self._rebuild(state)
        else:
            for row in state.rows:
                self._rows[row.habit.id].show_state(row)
        if here and not self._has_keyboard():
            self.setFocus()  # what had it is gone: the keys of the page shall go on

    def arrange(self, narrow: bool) -> None:
        self._header.set_narrow(narrow)
        self._new.setVisible(not narrow)
        self._plus.setVisible(narrow)
        for row in self._rows.values():
            row.set_narrow(narrow)

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self._sort()
        super().showEvent(event)

    def _sort(self) -> None:
        """What is open stands first: once, when the page is opened."""
        self._order = ()
        if self._reading:
            self.show_reading(self._reading)

    def _make_controls(self) -> None:
        self._back = IconButton("chevron-left", _("The day before"))
        self._forward = IconButton("chevron-right", _("The day after"))
        self._to_today = button(_("Today"))
        self._new = button(_("New habit"), primary=True)
        self._plus = IconButton("plus", _("New habit"))
        self._more = IconButton("more", _("More"))
        for control in (self._back, self._to_today, self._forward):
            self._header.controls.addWidget(control)
        self._header.controls.addStretch(1)
        for control in (self._new, self._plus, self._more):
            self._header.controls.addWidget(control)
        self._back.clicked.connect(self._go_back)
        self._forward.clicked.connect(self._go_forward)
        self._to_today.clicked.connect(self._go_to_today)
        self._new.clicked.connect(self.habit_wanted)
        self._plus.clicked.connect(self.habit_wanted)
        self._more.clicked.connect(self._open_more)

    def _make_empty(self) -> EmptyState:
        empty = EmptyState(
            "check",
            _("Nothing to tick yet"),
            _(
                "Start with one small habit, bring your history from another tracker, "
                "or look around in the days of a made-up person."
            ),
        )
        empty.add_way(_("Create a habit"), primary=True).clicked.connect(self.habit_wanted)
        empty.add_way(_("Import from another tracker")).clicked.connect(self.import_wanted)
        empty.add_way(_("Look around first")).clicked.connect(self.demo_requested)
        return empty

    def _make_shortcuts(self) -> None:
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (
            (Qt.Key.Key_Left, self._go_back),
            (Qt.Key.Key_Right, self._go_forward),
            (Qt.Key.Key_T, self._go_to_today),
            (Qt.Key.Key_Down, self._focus_next),
            (Qt.Key.Key_Up, self._focus_previous),
        ):
            QShortcut(QKeySequence(keys), self, act, context=here)
        for number in range(1, KEYS + 1):
            QShortcut(QKeySequence(str(number)), self, partial(self._toggle, number), context=here)

    def _rebuild(self, state: TodayState) -> None:
        focused = next((habit_id for habit_id, row in self._rows.items() if row.mark.hasFocus()), None)
        while item := self._groups.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        for group in state.groups:
            shown = TodayGroup(group)
            self._groups.addWidget(shown)
            for row in shown.rows:
                self._connect(row)
        if focused in self._rows:
            self._rows[focused].mark.setFocus()

    def _has_keyboard(self) -> bool:
        """Whether the keyboard is on the page or in it."""
        focused = self.window().focusWidget()
        return focused is self or self.isAncestorOf(focused)

    def _connect(self, row: TodayRow) -> None:
        habit_id = row.state.habit.id
        self._rows[habit_id] = row
        row.set_narrow(self.narrow)
        row.answered.connect(partial(self._answered, habit_id))
        row.note_wanted.connect(partial(self._ask_note, habit_id))
        row.amount_wanted.connect(partial(self._ask_amount, habit_id))
        row.edit_wanted.connect(partial(self.edit_wanted.emit, habit_id))
        row.insight_wanted.connect(partial(self.insight_wanted.emit, habit_id))
        row.archive_wanted.connect(partial(self.archive_requested.emit, habit_id))

    def _answered(self, habit_id: str, answer: Answer | None, amount: float | None) -> None:
        if self._state:
            self.mark_requested.emit(habit_id, self._state.day, answer, amount)

    def _ask_note(self, habit_id: str) -> None:
        from habit_desktop.ui.dialogs.note_dialog import NoteDialog

        row = self._rows[habit_id].state
        dialog = NoteDialog(row.habit.name, row.note, self)
        dialog.written.connect(partial(self._note_written, habit_id))
        dialog.open()

    def _note_written(self, habit_id: str, text: str) -> None:
        if self._state:
            self.note_requested.emit(habit_id, self._state.day, text)

    def _ask_amount(self, habit_id: str) -> None:
        from habit_desktop.ui.dialogs.amount_dialog import AmountDialog

        row = self._rows[habit_id].state
        dialog = AmountDialog(row.habit, row.amount, self)
        dialog.given.connect(partial(self._answered, habit_id, Answer.DONE))
        dialog.open()

    def _toggle(self, number: int) -> None:
        rows = self._state.rows if self._state else ()
        if number <= len(rows):
            self._rows[rows[number - 1].habit.id].toggle()

    @Slot()
    def _go_back(self) -> None:
        self._go(-ONE_DAY)

    @Slot()
    def _go_forward(self) -> None:
        self._go(ONE_DAY)

    def _go(self, by: timedelta) -> None:
        if self._reading and (day := self._reading.day + by) <= self._reading.today:
            self.day_requested.emit(day)

    @Slot()
    def _go_to_today(self) -> None:
        if self._reading:
            self.day_requested.emit(self._reading.today)

    @Slot()
    def _focus_next(self) -> None:
        self._move_focus(1)

    @Slot()
    def _focus_previous(self) -> None:
        self._move_focus(-1)

    def _move_focus(self, by: int) -> None:
        rows = [*self._rows.values()]
        if not rows:
            return
        at = next((number for number, row in enumerate(rows) if row.isAncestorOf(self.focusWidget())), None)
        chosen = rows[(0 if by > 0 else -1) if at is None else max(0, min(len(rows) - 1, at + by))]
        chosen.mark.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(chosen)

    @Slot()
    def _open_more(self) -> None:
        self.more_menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def more_menu(self) -> QMenu:
        """A menu of what concerns all habits."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        undo = menu.addAction(_("Undo") + "\tCtrl+Z")
        undo.setEnabled(bool(self._state and self._state.can_undo))
        undo.triggered.connect(self.undo_requested)
        redo = menu.addAction(_("Redo") + "\tCtrl+Shift+Z")
        redo.setEnabled(bool(self._state and self._state.can_redo))
        redo.triggered.connect(self.redo_requested)
        menu.addSeparator()
        menu.addAction(_("Import…") + "\tCtrl+O").triggered.connect(self.import_wanted)
        return menu


def _places(state: TodayState) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Which habits stand where."""
    return tuple((group.title, tuple(row.habit.id for row in group.rows)) for group in state.groups)
