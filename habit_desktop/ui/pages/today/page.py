"""The Today page: what is due, grouped, with everything one press away, as rows or as a grid of two weeks."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from habit_desktop.domain.history import Answer
from habit_desktop.engine.readings import FortnightReading, TodayReading, TodayRow
from habit_desktop.ui.pages.scrolling import ScrollingPage
from habit_desktop.ui.pages.today import row
from habit_desktop.ui.pages.today.asking import Asking
from habit_desktop.ui.pages.today.choice import Layout, SortBy, ViewChoice
from habit_desktop.ui.pages.today.filter_bar import FilterBar
from habit_desktop.ui.pages.today.foot import TodayFoot
from habit_desktop.ui.pages.today.fortnight_sheet import FortnightSheet
from habit_desktop.ui.pages.today.head import TodayHead
from habit_desktop.ui.pages.today.kept_order import KeptOrder, ids_of
from habit_desktop.ui.pages.today.moving import group_moved, row_moved
from habit_desktop.ui.pages.today.notices import Notices
from habit_desktop.ui.pages.today.row_state import RowState
from habit_desktop.ui.pages.today.state import KEYS, TodayState, build_state
from habit_desktop.ui.pages.today.stopwatch_bar import StopwatchBar
from habit_desktop.ui.pages.today.today_list import TodayList
from habit_desktop.ui.pages.today.view_menu import ViewMenu
from habit_desktop.ui.pages.today.wish import Wish
from habit_desktop.ui.widgets.empty_state import EmptyState
from habit_desktop.ui.widgets.reading_way import is_mirrored
from habit_desktop.wording.language import _

if TYPE_CHECKING:  # loaded when they are first looked at
    from habit_desktop.ui.pages.today.first_run import FirstRun
    from habit_desktop.ui.pages.today.fortnight_view import FortnightView
    from habit_desktop.ui.pages.today.more_menu import MoreMenu

WEEK = 7
EDGE_PX = 48


class TodayPage(ScrollingPage):
    """Shows the habits of a day and says what a person answers."""

    mark_requested = Signal(str, object, object, object)
    """habit id, day (date), answer (Answer, or None to clear), amount (float or None)."""
    note_requested = Signal(str, object, str)
    """habit id, day (date), text."""
    time_corrected = Signal(str, object, object)
    """habit id, day (date), time on the wall."""
    pause_requested = Signal(str, object)
    """habit id, last day (date) or None."""
    order_requested = Signal(object)
    """The ids of the habits shown, in their new order (tuple)."""
    view_chosen = Signal(object)
    """ViewChoice."""
    day_requested = Signal(object)
    stopwatch_pressed = Signal(str)
    habit_wanted = Signal()
    habits_wanted = Signal(object)
    """The fields of each new habit (tuple)."""
    edit_wanted = Signal(str)
    archive_requested = Signal(str)
    delete_requested = Signal(str)
    insight_wanted = Signal(str)
    habit_opened = Signal(str)
    import_wanted = Signal()
    guide_wanted = Signal()
    demo_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reading: TodayReading | None = None
        self._state: TodayState | None = None
        self._choice = ViewChoice()
        self._order = KeptOrder()
        self._told: dict[str, tuple[TodayRow, RowState]] = {}
        self._timed = ("", "")
        self._asking = Asking(self)
        self._head = TodayHead()
        self._filters = FilterBar()
        self.notices = Notices()
        self.stopwatch_bar = StopwatchBar()
        self.list = TodayList()
        self._sheet = FortnightSheet()
        self._foot = TodayFoot()
        self.first_run: FirstRun | None = None
        self._free_day = EmptyState("check", _("A free day"), "")
        self._compose()
        self._connect_parts()
        self._make_shortcuts()
        self.show_choice(self._choice)

    @property
    def state(self) -> TodayState | None:
        """What is shown of the day."""
        return self._state

    @property
    def choice(self) -> ViewChoice:
        """How it is shown."""
        return self._choice

    @property
    def grid(self) -> "FortnightView":
        """The two weeks."""
        return self._sheet.view

    def row(self, habit_id: str) -> row.TodayRow:
        """The row of a habit."""
        return self.list.row(habit_id)

    def show_reading(self, reading: TodayReading) -> None:
        """The page shows this from now on; rows keep their places while a day is being answered."""
        self._reading = reading
        self._order.prepare(reading)
        state = build_state(reading, self._order.ids, self._choice, self._told)
        self._order.keep(reading, self._choice)
        self._told = _told(reading, state)
        self._state = state
        had_keyboard = self._has_keyboard()
        self._show_head(state)
        if self._choice.layout is Layout.LIST:
            self.list.show_groups(state.groups, reading.today, {each.habit.id for each in reading.rows})
            self._foot.tell(state.nothing, state.left_out)
        self._show_parts(state)
        self._show_stopwatch()
        if had_keyboard:
            self._keep_keyboard()

    def show_fortnight(self, reading: FortnightReading) -> None:
        """The grid shows this from now on."""
        state = self._sheet.show_reading(reading, self._choice)
        if self._state and self._choice.layout is Layout.GRID:
            self._show_head(self._state)
            self._foot.tell(state.nothing, state.left_out)
            self._show_parts(self._state)

    def show_choice(self, choice: ViewChoice) -> None:
        """The days are looked at like this from now on."""
        before, self._choice = self._choice, choice
        if (choice.sort, choice.grouped) != (before.sort, before.grouped):
            self._order.forget()
        self._head.show_layout(choice.layout)
        self._filters.show_choice(choice)
        self.list.set_movable(choice.sort is SortBy.HAND)
        if self._reading:
            self.show_reading(self._reading)
        if self._sheet.reading and choice.layout is Layout.GRID:
            self.show_fortnight(self._sheet.reading)

    @Slot(object)
    def choose(self, choice: ViewChoice) -> None:
        """A person looks at the days like this from now on, and it is to be remembered."""
        self.show_choice(choice)
        self.view_chosen.emit(choice)

    def show_stopwatch(self, habit_id: str, elapsed: str) -> None:
        """A habit's stopwatch shows this time; an empty one runs nowhere."""
        before, self._timed = self._timed[0], (habit_id if elapsed else "", elapsed)
        if before and before != self._timed[0] and before in self._shown_ids():
            self.row(before).show_elapsed("")
        self._show_stopwatch()

    def arrange(self, narrow: bool) -> None:
        self._head.set_narrow(narrow)
        self.list.set_narrow(narrow)

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self._sort()
        super().showEvent(event)

    def view_menu(self) -> ViewMenu:
        """A menu of the views there are."""
        menu = ViewMenu(self._choice, self._state.tags if self._state else (), self)
        menu.chosen.connect(self.choose)
        menu.search_wanted.connect(self._filters.ask)
        return menu

    def more_menu(self) -> "MoreMenu":
        """A menu of what concerns all habits."""
        from habit_desktop.ui.pages.today.more_menu import MoreMenu

        can_undo, can_redo = (self._state.can_undo, self._state.can_redo) if self._state else (False, False)
        menu = MoreMenu(can_undo, can_redo, self)
        menu.undo_requested.connect(self.undo_requested)
        menu.redo_requested.connect(self.redo_requested)
        menu.import_wanted.connect(self.import_wanted)
        menu.guide_wanted.connect(self.guide_wanted)
        return menu

    def _sort(self) -> None:
        """What is open stands first: once, when the page is opened."""
        if self._reading and not self._order.is_new:
            self._order.forget()
            self.show_reading(self._reading)

    def _compose(self) -> None:
        self.column.addWidget(self._head)
        self.column.addSpacing(20)
        self.column.addWidget(self.notices)
        self.column.addWidget(self.stopwatch_bar)
        self.column.addWidget(self._filters)
        self.column.addWidget(self.list)
        self.column.addWidget(self._sheet, 50)
        self.column.addWidget(self._foot)
        self.column.addWidget(self._free_day, 100)
        self.column.addStretch(1)
        for part in (self._sheet, self._free_day):
            part.hide()

    def _connect_parts(self) -> None:
        head = self._head
        head.back.clicked.connect(self._go_back)
        head.forward.clicked.connect(self._go_forward)
        head.to_today.clicked.connect(self._go_to_today)
        head.search.clicked.connect(self._filters.ask)
        head.view.clicked.connect(self._open_view)
        head.new.clicked.connect(self.habit_wanted)
        head.plus.clicked.connect(self.habit_wanted)
        head.more.clicked.connect(self._open_more)
        head.layout_chosen.connect(self._choose_layout)
        self.notices.keyboard_left.connect(self._keep_keyboard)
        self._filters.chosen.connect(self.choose)
        self._filters.left.connect(self._focus_rows)
        self._foot.all_wanted.connect(self._choose_all)
        self._sheet.answered.connect(self.mark_requested)
        self._sheet.wished.connect(self._carry_out)
        self._sheet.pause_chosen.connect(self.pause_requested)
        self._sheet.opened.connect(self.habit_opened)
        self._sheet.span_changed.connect(self._say_span)
        self.list.answered.connect(self._answered)
        self.list.wished.connect(self._wished)
        self.list.pause_chosen.connect(self.pause_requested)
        self.list.moved.connect(self._move_row)
        self.list.group_moved.connect(self._move_group)
        self.list.built.connect(self._chain)
        self.list.reached.connect(self._scroll_along)
        self._asking.answered.connect(self.mark_requested)
        self._asking.noted.connect(self.note_requested)
        self._asking.timed.connect(self.time_corrected)

    def _show_first_run(self, wanted: bool) -> None:
        """The ways to begin are there, made when they are first wanted, or not."""
        if wanted and self.first_run is None:
            from habit_desktop.ui.pages.today.first_run import FirstRun

            self.first_run = FirstRun()
            self.first_run.habits_chosen.connect(self.habits_wanted)
            self.first_run.own_wanted.connect(self.habit_wanted)
            self.first_run.import_wanted.connect(self.import_wanted)
            self.first_run.demo_requested.connect(self.demo_requested)
            self.first_run.guide_wanted.connect(self.guide_wanted)
            self.column.insertWidget(self.column.indexOf(self._free_day), self.first_run)
        if self.first_run:
            self.first_run.setVisible(wanted)

    def _make_shortcuts(self) -> None:
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (
            ("Left", partial(self._go_along, rightwards=False)),
            ("Right", partial(self._go_along, rightwards=True)),
            ("T", self._go_to_today),
            ("G", self._switch_layout),
            ("Down", partial(self._step, 1)),
            ("Up", partial(self._step, -1)),
            ("Ctrl+Down", partial(self.list.step_row, 1)),
            ("Ctrl+Up", partial(self.list.step_row, -1)),
            ("Ctrl+Shift+Down", partial(self.list.step_group, 1)),
            ("Ctrl+Shift+Up", partial(self.list.step_group, -1)),
            ("Ctrl+F", self._filters.ask),
        ):
            QShortcut(QKeySequence(keys), self, act, context=here)
        for number in range(1, KEYS + 1):
            QShortcut(QKeySequence(str(number)), self, partial(self._toggle, number), context=here)

    def _show_head(self, state: TodayState) -> None:
        title = self._sheet.title if self._choice.layout is Layout.GRID else ""
        self._head.show_day(title or state.title, state.subtitle, state.reached, state.is_today)

    @Slot()
    def _say_span(self) -> None:
        if self._state:
            self._show_head(self._state)

    def _show_parts(self, state: TodayState) -> None:
        """What has something to show is there."""
        as_list = self._choice.layout is Layout.LIST
        self._show_first_run(state.is_empty)
        self._free_day.say(_("A free day"), state.free_day)
        self._free_day.setVisible(as_list and bool(state.free_day))
        self._foot.show_hints(self._choice.layout, not state.is_empty and not (as_list and not state.rows))
        self.list.setVisible(as_list and bool(state.groups))
        self._sheet.setVisible(not as_list and not state.is_empty and not self._foot.tells_of_nothing)

    def _has_keyboard(self) -> bool:
        """Whether the keyboard is on the page or in it."""
        focused = self.window().focusWidget()
        return focused is self or self.isAncestorOf(focused)

    @Slot()
    def _keep_keyboard(self) -> None:
        """The keys of the page go on where what had the keyboard is gone."""
        if not self._has_keyboard():
            self.setFocus()

    def _shown_ids(self) -> set[str]:
        as_list = self._choice.layout is Layout.LIST
        return {shown.habit.id for shown in self._state.rows} if self._state and as_list else set()

    def _show_stopwatch(self) -> None:
        habit, elapsed = self._timed
        if habit in self._shown_ids():
            self.row(habit).show_elapsed(elapsed)

    @Slot(str, object, object)
    def _answered(self, habit_id: str, answer: Answer | None, amount: float | None) -> None:
        if self._state:
            self.mark_requested.emit(habit_id, self._state.day, answer, amount)

    @Slot(str, object)
    def _wished(self, habit_id: str, wish: Wish) -> None:
        if self._state:
            self._carry_out(self.row(habit_id).state, self._state.day, wish)

    @Slot(object, object, object)
    def _carry_out(self, state: RowState, day: date, wish: Wish) -> None:
        acts = {
            Wish.OPEN: self.habit_opened,
            Wish.INSIGHT: self.insight_wanted,
            Wish.STOPWATCH: self.stopwatch_pressed,
            Wish.EDIT: self.edit_wanted,
            Wish.ARCHIVE: self.archive_requested,
            Wish.DELETE: self.delete_requested,
        }
        if wish in acts:
            acts[wish].emit(state.habit.id)
        else:
            self._asking.ask(wish, state, day)

    @Slot(object)
    def _choose_layout(self, layout: Layout) -> None:
        self.choose(replace(self._choice, layout=layout))

    @Slot()
    def _switch_layout(self) -> None:
        self._choose_layout(Layout.GRID if self._choice.layout is Layout.LIST else Layout.LIST)
        self._focus_rows()

    @Slot()
    def _choose_all(self) -> None:
        self.choose(self._choice.without_filters())

    @Slot(str, object)
    def _move_row(self, habit_id: str, group: tuple[str, ...]) -> None:
        """A row stands in another place of its group at once, and it is asked that it stays so."""
        if self._reading:
            self._reorder(row_moved(ids_of(self._reading), group, habit_id), group)

    @Slot(str, int)
    def _move_group(self, habit_id: str, by: int) -> None:
        if self._reading and self._state:
            tagged = [group for group in self._state.groups if any(shown.habit.tags for shown in group.rows)]
            groups = [[shown.habit.id for shown in group.rows] for group in tagged]  # those without stand last anyway
            self._reorder(group_moved(ids_of(self._reading), groups, habit_id, by), ())

    def _reorder(self, order: list[str], group: tuple[str, ...]) -> None:
        """The rows are read in another order, a group as it was put, and it is asked that this is kept."""
        if self._reading:
            before, rows = ids_of(self._reading), {each.habit.id: each for each in self._reading.rows}
            reading = replace(self._reading, rows=tuple(rows[habit] for habit in order))
            self._order.place(reading, group)
            self.show_reading(reading)
            if order != before:
                self.order_requested.emit(tuple(order))

    @Slot(QWidget)
    def _chain(self, last: QWidget) -> None:
        """The keyboard comes to what stands below the rows after them."""
        QWidget.setTabOrder(last, self._foot.show_all)

    @Slot(QPoint)
    def _scroll_along(self, place: QPoint) -> None:
        at = self.list.mapTo(self.content, place)
        self.ensureVisible(at.x(), at.y(), 0, EDGE_PX)

    def _toggle(self, number: int) -> None:
        rows = self._state.rows if self._state and self._choice.layout is Layout.LIST else ()
        if number <= len(rows):
            self.row(rows[number - 1].habit.id).toggle()

    def _go_along(self, *, rightwards: bool) -> None:
        """The days lie beside each other as one reads."""
        if rightwards is is_mirrored(self):
            self._go_back()
        else:
            self._go_forward()

    @Slot()
    def _go_back(self) -> None:
        self._go(-1)

    @Slot()
    def _go_forward(self) -> None:
        self._go(1)

    def _go(self, steps: int) -> None:
        """Ask for an earlier or a later day, today at the latest."""
        if self._reading:
            day = self._reading.day + timedelta(days=steps * self._step_days())
            if (day := min(day, self._reading.today)) != self._reading.day:
                self.day_requested.emit(day)

    def _step_days(self) -> int:
        """How many days a step leads on: a week of the grid, or the days of it there is room for."""
        return min(WEEK, len(self.grid.days_shown)) if self._choice.layout is Layout.GRID else 1

    @Slot()
    def _go_to_today(self) -> None:
        if self._reading:
            self.day_requested.emit(self._reading.today)

    @Slot()
    def _focus_rows(self) -> None:
        if self._choice.layout is Layout.GRID:
            self.grid.setFocus()
        elif not self.list.step(1):
            self.setFocus()

    def _step(self, by: int) -> None:
        if self._choice.layout is Layout.LIST and (shown := self.list.step(by)):
            self.ensureWidgetVisible(shown)

    @Slot()
    def _open_view(self) -> None:
        self.view_menu().popup(self._head.view.mapToGlobal(self._head.view.rect().bottomLeft()))

    @Slot()
    def _open_more(self) -> None:
        self.more_menu().popup(self._head.more.mapToGlobal(self._head.more.rect().bottomLeft()))


def _told(reading: TodayReading, state: TodayState) -> dict[str, tuple[TodayRow, RowState]]:
    """What was put into words, by habit."""
    rows = {each.habit.id: each for each in reading.rows}
    return {shown.habit.id: (rows[shown.habit.id], shown) for shown in state.rows}
