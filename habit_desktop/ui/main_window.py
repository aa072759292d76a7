"""The window: a side bar, pages, and signals for everything a person asks for."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QWidget

from habit_desktop.domain.habit import Habit, Json
from habit_desktop.domain.history import Answer
from habit_desktop.engine.readings import TodayReading
from habit_desktop.ui.commands import Command, Do, commands
from habit_desktop.ui.pages.catalogue import BELONGS_TO, Page, entries, page_made
from habit_desktop.ui.pages.scrolling import ScrollingPage
from habit_desktop.ui.pages.today.choice import ViewChoice
from habit_desktop.ui.pages.today.page import TodayPage
from habit_desktop.ui.pages.today.view_commands import view_commands
from habit_desktop.ui.preferences import Preferences
from habit_desktop.ui.theme.fonts import scaled
from habit_desktop.ui.theme.theme import Scheme
from habit_desktop.ui.widgets.side_bar import SideBar
from habit_desktop.ui.widgets.toast import Toast
from habit_desktop.wording.dates import day_title
from habit_desktop.wording.language import _

if TYPE_CHECKING:  # what the first picture does not need is loaded when it is opened
    from habit_desktop.ui.dialogs.habit.problems import Known
    from habit_desktop.ui.dialogs.habit_dialog import HabitDialog
    from habit_desktop.ui.dialogs.import_dialog import Counts, ImportDialog
    from habit_desktop.ui.dialogs.palette.palette_dialog import PaletteDialog
    from habit_desktop.ui.dialogs.pause_dialog import PauseDialog
    from habit_desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog
    from habit_desktop.ui.pages.habit.page import HabitPage
    from habit_desktop.ui.pages.insight.page import InsightPage
    from habit_desktop.wording.templates import Template

NARROW_BELOW_PX = 820
SMALLEST_PX = (340, 480)
USUAL_PX = (1100, 720)
APP_NAME = "Habit Desktop"
MOST_RECENT = 8
AnyDialog = TypeVar("AnyDialog", bound=QDialog)


class MainWindow(QWidget):
    """Shows what it is given and says what a person wants; it knows no session.

    Days are ``date``, answers ``domain.history.Answer`` or None (take the answer back), amounts ``float`` or None,
    fields JSON values as ``domain.habit.habit_fields`` names them. ``now`` is the person's clock, with their zone.
    """

    # Today
    mark_requested = Signal(str, object, object, object)  # habit id, day, answer, amount
    note_requested = Signal(str, object, str)  # habit id, day, text
    day_requested = Signal(object)  # day
    undo_requested = Signal()
    redo_requested = Signal()
    # Habits
    habit_created = Signal(object)  # fields
    habits_created = Signal(object)  # the fields of each, a tuple
    habit_changed = Signal(str, object)  # habit id, changed fields
    archive_requested = Signal(str)  # habit id
    # Elsewhere
    page_came = Signal(object, object)  # Page, its widget: the first time it is opened
    page_opened = Signal(object)  # Page
    preview_requested = Signal(str)  # path: answer with show_import_preview or show_import_problem
    import_requested = Signal(str)  # path: answer with show_import_progress, show_import_result or …_problem
    import_stop_requested = Signal()
    export_requested = Signal(str)  # path
    pause_requested = Signal(object)  # the last day for all habits, or None
    resume_requested = Signal()
    palette_requested = Signal()  # answer with open_palette
    preferences_chosen = Signal(object)  # Preferences
    train_requested = Signal()
    demo_requested = Signal()
    close_requested = Signal()
    quit_requested = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._today: TodayReading | None = None
        self._all_habits: tuple[Habit, ...] = ()
        self._week_start = 0
        self._importing: ImportDialog | None = None
        self._habit_open = ""
        self._ending = False
        self._now = now
        self._made: dict[Page, ScrollingPage] = {}
        self._page = self._came_from = Page.TODAY
        self.preferences = Preferences()
        self.recent: tuple[str, ...] = ()  # what was chosen from the palette lately, the last first
        self._side_bar = SideBar(APP_NAME)
        self._entries = entries()
        for entry in self._entries.values():
            self._side_bar.add_page(entry.icon, entry.name, entry.shortcut)
        self._pages = QStackedWidget()
        self._toast = Toast(self._pages)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._side_bar)
        self._row.addWidget(self._pages, 1)
        self.setWindowTitle(APP_NAME)
        self.setMinimumSize(*SMALLEST_PX)
        self.resize(*USUAL_PX)
        self._side_bar.chosen.connect(self._page_chosen)
        self._toast.undo_requested.connect(self.undo_requested)
        self._make_shortcuts()
        self.open_page(Page.TODAY)

    def know(self, habits: Sequence[Habit], week_start: int) -> None:
        """The person has these habits, shown or not, and weeks that begin on this day (Monday 0)."""
        self._all_habits, self._week_start = tuple(habits), week_start

    def show_today(self, reading: TodayReading) -> None:
        """The Today page shows this from now on, and the title its date."""
        self._today = reading
        self.today.show_reading(reading)
        self._say_title()

    def say(self, sentence: str, undo: bool = False) -> None:
        """A sentence is shown for a few seconds; ``undo`` offers to take back what it tells."""
        self._toast.say(sentence, undo)

    def show_import_preview(self, counts: "Counts") -> None:
        """The chosen file would add this."""
        if self._importing:
            self._importing.show_preview(counts)

    def show_import_progress(self, done: int, of: int) -> None:
        """The import is so far; ``of`` is 0 where nobody knows."""
        if self._importing:
            self._importing.show_progress(done, of)

    def show_import_result(self, counts: "Counts") -> None:
        """The import is done."""
        if self._importing:
            self._importing.show_result(counts)

    def show_import_problem(self, sentence: str) -> None:
        """The file cannot be read, or its import failed."""
        if self._importing:
            self._importing.show_problem(sentence)

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self._page

    def page_of(self, page: Page) -> ScrollingPage:
        """The page's widget, made when it is first asked for."""
        if page not in self._made:
            made = page_made(page, self._now)
            self._made[page] = made
            self._pages.addWidget(made)
            if page is Page.TODAY:
                self._connect_today(self.today)
            elif page is Page.HABIT:
                self._connect_habit(self.habit)
            self.page_came.emit(page, made)
        return self._made[page]

    def pages_made(self) -> tuple[tuple[Page, ScrollingPage], ...]:
        """Return the pages there are so far, each with its widget."""
        return tuple(self._made.items())

    @property
    def today(self) -> TodayPage:
        """The Today page."""
        return cast(TodayPage, self.page_of(Page.TODAY))

    @property
    def insight(self) -> "InsightPage":
        """The Insight page."""
        return cast("InsightPage", self.page_of(Page.INSIGHT))

    @property
    def habit(self) -> "HabitPage":
        """The page of a habit."""
        return cast("HabitPage", self.page_of(Page.HABIT))

    def open_page(self, page: Page) -> None:
        """A page is open."""
        shown = self.page_of(page)
        self._page = page
        self._pages.setCurrentWidget(shown)
        self._side_bar.show_chosen([*self._entries].index(BELONGS_TO.get(page, page)))
        shown.setFocus()
        self._say_title()
        self.page_opened.emit(page)

    @Slot(str)
    def open_insight(self, habit_id: str) -> None:
        """The Insight page is open on a habit."""
        self.insight.choose(habit_id)
        self.open_page(Page.INSIGHT)

    @Slot(str)
    def open_habit(self, habit_id: str) -> None:
        """The page of a habit is open; from it a way leads back to the page that was open before."""
        if self._page is not Page.HABIT:
            self._came_from = self._page
        self._habit_open = habit_id
        self.habit.choose(habit_id)
        self.open_page(Page.HABIT)

    @Slot()
    def _go_back(self) -> None:
        self.open_page(self._came_from)

    @Slot()
    def open_new_habit(self) -> "HabitDialog":
        """A dialog asks for a new habit."""
        from habit_desktop.ui.dialogs.habit_dialog import HabitDialog

        dialog = HabitDialog(None, self._known_to_dialog(), self)
        dialog.saved.connect(self.habit_created)
        return _opened(dialog)

    @Slot(object)
    def open_habit_from(self, template: "Template") -> "HabitDialog":
        """A dialog asks for a new habit that begins as a template."""
        dialog = self.open_new_habit()
        dialog.start_from(template)
        return dialog

    @Slot(str)
    def open_edit_habit(self, habit_id: str) -> "HabitDialog | None":
        """A dialog asks what to change about a habit."""
        from habit_desktop.ui.dialogs.habit_dialog import HabitDialog

        known = {habit.id: habit for habit in self._known_habits()}
        if habit_id not in known:
            return None
        dialog = HabitDialog(known[habit_id], self._known_to_dialog(known[habit_id]), self)
        dialog.saved.connect(partial(self._habit_saved, habit_id))
        return _opened(dialog)

    @Slot()
    def open_import(self) -> "ImportDialog":
        """A dialog asks for a file to import."""
        from habit_desktop.ui.dialogs.import_dialog import ImportDialog

        dialog = ImportDialog(self)
        dialog.preview_wanted.connect(self.preview_requested)
        dialog.import_wanted.connect(self.import_requested)
        dialog.stop_wanted.connect(self.import_stop_requested)
        dialog.undo_wanted.connect(self.undo_requested)
        dialog.finished.connect(self._import_closed)
        self._importing = dialog
        return _opened(dialog)

    @Slot()
    def open_export(self) -> None:
        """A dialog asks where everything is to be written."""
        from PySide6.QtWidgets import QFileDialog

        usual = f"habit-desktop-{self._now().date().isoformat()}.json"
        file, _kind = QFileDialog.getSaveFileName(self, _("Export everything"), usual, "JSON (*.json)")
        if file:
            self.export_requested.emit(file if file.lower().endswith(".json") else f"{file}.json")

    @Slot()
    def open_pause(self) -> "PauseDialog":
        """A dialog asks until when all habits are to rest."""
        from habit_desktop.ui.dialogs.pause_dialog import PauseDialog

        dialog = PauseDialog(self._habit_day(), self)
        dialog.chosen.connect(self.pause_requested)
        return _opened(dialog)

    @Slot()
    def open_shortcuts(self) -> "ShortcutsDialog":
        """A dialog lists the shortcuts."""
        from habit_desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog

        return _opened(ShortcutsDialog(self.commands(), self))

    def open_palette(self, habits: Sequence[Habit]) -> "PaletteDialog":
        """A dialog finds habits and commands."""
        from habit_desktop.ui.dialogs.palette.choices import HabitActs, command_choices, habit_choices
        from habit_desktop.ui.dialogs.palette.palette_dialog import PaletteDialog

        acts = HabitActs(self.open_habit, self._mark_today, self.open_insight)
        found = [*habit_choices(habits, acts), *command_choices(self.commands())]
        dialog = PaletteDialog(found, self.recent, self)
        dialog.chosen.connect(self._remember)
        return _opened(dialog)

    @Slot(object)
    def choose_preferences(self, preferences: Preferences) -> None:
        """The window is to be like this from now on; whoever dresses it is told."""
        if preferences != self.preferences:
            self.preferences = preferences
            self.preferences_chosen.emit(preferences)

    def commands(self) -> tuple[Command, ...]:
        """Everything that can be asked from anywhere: the pages first, then the rest."""
        pages = tuple(
            Command(f"page-{page.name.lower()}", entry.name, entry.shortcut, partial(self.open_page, page))
            for page, entry in self._entries.items()
        )
        views = view_commands(self.today.choice, self._look_at_today) if Page.TODAY in self._made else ()
        return (
            pages
            + views
            + commands(
                {
                    Do.NEW_HABIT: self.open_new_habit,
                    Do.IMPORT: self.open_import,
                    Do.EXPORT: self.open_export,
                    Do.UNDO: self.undo_requested.emit,
                    Do.REDO: self.redo_requested.emit,
                    Do.PALETTE: self.palette_requested.emit,
                    Do.SHORTCUTS: self.open_shortcuts,
                    Do.TRAIN: self.train_requested.emit,
                    Do.PAUSE_ALL: self.open_pause,
                    Do.RESUME_ALL: self.resume_requested.emit,
                    Do.THEME_SYSTEM: partial(self._wear, Scheme.SYSTEM),
                    Do.THEME_LIGHT: partial(self._wear, Scheme.LIGHT),
                    Do.THEME_DARK: partial(self._wear, Scheme.DARK),
                    Do.THEME_CONTRAST_LIGHT: partial(self._wear, Scheme.CONTRAST_LIGHT),
                    Do.THEME_CONTRAST_DARK: partial(self._wear, Scheme.CONTRAST_DARK),
                    Do.CLOSE: self.close,
                    Do.QUIT: self.quit_requested.emit,
                }
            )
        )

    def accept_close(self) -> None:
        """The window closes when it is asked to from now on: the program is ending."""
        self._ending = True

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """The keyboard moves on, and what it reaches is scrolled into sight, from outside the page as well."""
        moved = super().focusNextPrevChild(forwards)
        page, reached = self.page_of(self.page), self.focusWidget()
        if moved and page.content.isAncestorOf(reached):
            page.ensureWidgetVisible(reached)
        return moved

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._ending:
            event.accept()
            return
        event.ignore()
        self.close_requested.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._side_bar.set_narrow(self.width() < scaled(NARROW_BELOW_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._side_bar.set_narrow(event.size().width() < scaled(NARROW_BELOW_PX))
        self._row.activate()  # now, not with the next event: the pages shall not see the old bar's width first
        super().resizeEvent(event)

    def _connect_today(self, today: TodayPage) -> None:
        today.mark_requested.connect(self.mark_requested)
        today.note_requested.connect(self.note_requested)
        today.day_requested.connect(self.day_requested)
        today.undo_requested.connect(self.undo_requested)
        today.redo_requested.connect(self.redo_requested)
        today.habit_wanted.connect(self.open_new_habit)
        today.habits_wanted.connect(self.habits_created)
        today.edit_wanted.connect(self.open_edit_habit)
        today.archive_requested.connect(self.archive_requested)
        today.insight_wanted.connect(self.open_insight)
        today.habit_opened.connect(self.open_habit)
        today.import_wanted.connect(self.open_import)
        today.demo_requested.connect(self.demo_requested)

    def _connect_habit(self, habit: "HabitPage") -> None:
        habit.back_requested.connect(self._go_back)
        habit.edit_wanted.connect(self.open_edit_habit)
        habit.archive_requested.connect(self.archive_requested)
        habit.insight_wanted.connect(self.open_insight)

    def _look_at_today(self, choice: ViewChoice) -> None:
        self.open_page(Page.TODAY)
        self.today.choose(choice)

    def _make_shortcuts(self) -> None:
        for command in self.commands():
            if command.shortcut:
                QShortcut(QKeySequence(command.shortcut), self, command.act)

    def _mark_today(self, habit_id: str, answer: Answer) -> None:
        self.mark_requested.emit(habit_id, self._habit_day(), answer, None)

    def _habit_day(self) -> date:
        """The day that goes on, as far as the window was told."""
        return self._today.today if self._today else self._now().date()

    def _wear(self, scheme: Scheme) -> None:
        self.choose_preferences(replace(self.preferences, scheme=scheme))

    @Slot(str)
    def _remember(self, key: str) -> None:
        """What was chosen last comes first next time."""
        self.recent = (key, *(other for other in self.recent if other != key))[:MOST_RECENT]

    def _say_title(self) -> None:
        title = self._page_title()
        self.setWindowTitle(f"{title} – {APP_NAME}" if title else APP_NAME)
        self.page_of(self.page).setAccessibleName(title or APP_NAME)

    def _page_title(self) -> str:
        """What the open page is about."""
        if self.page is Page.TODAY:
            return day_title(self._today.day, self._today.today) if self._today else ""
        if self.page is Page.HABIT:
            names = {habit.id: habit.name for habit in self._known_habits()}
            return names.get(self._habit_open, "")
        return self._entries[self.page].name

    def _known_habits(self) -> list[Habit]:
        rows = self._today.rows if self._today else ()
        shown = self.habit.reading if Page.HABIT in self._made else None
        return [*(row.habit for row in rows), *([shown.habit] if shown else []), *self._all_habits]

    def _known_to_dialog(self, edited: Habit | None = None) -> "Known":
        """What a habit's dialog is told of the other habits, the week and the day."""
        from habit_desktop.ui.dialogs.habit.problems import Known

        habits = self._known_habits()
        tags = sorted({tag for habit in habits for tag in habit.tags})
        names = frozenset(habit.name for habit in habits if edited is None or habit.id != edited.id)
        return Known(tuple(tags), names, self._week_start, self._today.today if self._today else None)

    @Slot(int)
    def _page_chosen(self, place: int) -> None:
        self.open_page([*self._entries][place])

    def _habit_saved(self, habit_id: str, fields: dict[str, Json]) -> None:
        if fields:
            self.habit_changed.emit(habit_id, fields)

    @Slot()
    def _import_closed(self) -> None:
        self._importing = None


def _opened(dialog: AnyDialog) -> AnyDialog:
    """The dialog, open over its window, and gone once it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
