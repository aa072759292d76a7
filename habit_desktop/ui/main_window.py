"""The window of Habit Desktop: its pages and dialogs, what they are told, and signals for all a person asks for."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from habit_desktop.domain.habit import Habit
from habit_desktop.domain.history import Answer
from habit_desktop.engine.readings import TodayReading
from habit_desktop.engine.reminder_pause import PauseLength
from habit_desktop.ui.commands import Command, Do, commands
from habit_desktop.ui.known_habits import KnownHabits
from habit_desktop.ui.paged_window import PagedWindow
from habit_desktop.ui.pages.catalogue import Page, entries
from habit_desktop.ui.pages.today.choice import ViewChoice
from habit_desktop.ui.pages.today.page import TodayPage
from habit_desktop.ui.pages.today.view_commands import view_commands
from habit_desktop.ui.preferences import Preferences
from habit_desktop.ui.theme.theme import Scheme
from habit_desktop.ui.widgets.dropped import dropped_file
from habit_desktop.ui.window_dialogs import WindowDialogs
from habit_desktop.wording.dates import day_title

if TYPE_CHECKING:  # what the first picture does not need is loaded when it is opened
    from habit_desktop.ui.dialogs.guide.guide_dialog import GuideDialog
    from habit_desktop.ui.dialogs.palette.palette_dialog import PaletteDialog
    from habit_desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog
    from habit_desktop.ui.pages.habit.page import HabitPage
    from habit_desktop.ui.pages.insight.page import InsightPage
    from habit_desktop.ui.pages.reminders.page import RemindersPage

MOST_RECENT = 8
FIRST_LEAF = "first-minutes"


class MainWindow(PagedWindow):
    """Shows what it is given and says what a person wants; it knows no session.

    Days are ``date``, answers ``domain.history.Answer`` or None (take the answer back), amounts ``float`` or None,
    fields JSON values as ``domain.habit.habit_fields`` names them. What is asked for on a page, the page says itself.
    """

    # days and habits
    mark_requested = Signal(str, object, object, object)  # habit id, day, answer, amount
    note_requested = Signal(str, object, str)  # habit id, day, text
    day_requested = Signal(object)  # day
    habit_created = Signal(object)  # fields
    habits_created = Signal(object)  # the fields of each, a tuple
    habit_changed = Signal(str, object)  # habit id, changed fields
    archive_requested = Signal(str)  # habit id
    redo_requested = Signal()
    # the house as a whole
    pause_requested = Signal(object)  # PauseWish
    resume_requested = Signal()
    hush_requested = Signal(object)  # PauseLength: no reminder comes for so long
    unhush_requested = Signal()
    train_requested = Signal()
    erase_requested = Signal()
    reminder_trial_requested = Signal()
    backups_requested = Signal()
    log_requested = Signal()
    palette_requested = Signal()  # answer with open_palette
    preferences_chosen = Signal(object)  # Preferences
    demo_requested = Signal()
    quit_requested = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(now)
        self._known = KnownHabits(now)
        self._came_from = Page.TODAY
        self.preferences = Preferences()
        self.recent: tuple[str, ...] = ()  # what was chosen from the palette lately, the last first
        self.dialogs = WindowDialogs(self._known, now, self)
        self.dialogs.habit_created.connect(self.habit_created)
        self.dialogs.habit_changed.connect(self.habit_changed)
        self.dialogs.undo_requested.connect(self.undo_requested)
        self.dialogs.pause_requested.connect(self.pause_requested)
        self.page_opened.connect(self._say_title)
        self.open_page(Page.TODAY)
        self._make_shortcuts()
        self.setAcceptDrops(True)

    def know(self, habits: Sequence[Habit], week_start: int) -> None:
        """The person has these habits, shown or not, and weeks that begin on this day (Monday 0)."""
        self._known.know(habits, week_start)

    def show_today(self, reading: TodayReading) -> None:
        """The Today page shows this from now on, and the title its date."""
        self._known.show_today(reading)
        self.today.show_reading(reading)
        self._say_title()

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

    @Slot(str)
    def open_insight(self, habit_id: str) -> None:
        """The Insight page is open on a habit."""
        self.insight.choose(habit_id)
        self.open_page(Page.INSIGHT)

    @Slot(str)
    def tell_trial(self, told: str) -> None:
        """What has become of a test reminder stands on the page of reminders, or in the bar of any other."""
        if self.page is Page.REMINDERS:
            cast("RemindersPage", self.page_of(Page.REMINDERS)).show_trial(told)
        else:
            self.say(told)

    @Slot()
    def open_reminders(self) -> None:
        """The Reminders page is open."""
        self.open_page(Page.REMINDERS)

    @Slot(str)
    def open_habit(self, habit_id: str) -> None:
        """The page of a habit is open; from it a way leads back to the page that was open before."""
        if self.page is not Page.HABIT:
            self._came_from = self.page
        self.habit.choose(habit_id)
        self.open_page(Page.HABIT)

    @Slot()
    def go_back(self) -> None:
        """The page is open from which that of a habit was opened."""
        self.open_page(self._came_from)

    @Slot()
    def open_shortcuts(self) -> "ShortcutsDialog":
        """A dialog lists the shortcuts."""
        return self.dialogs.open_shortcuts(self.commands())

    @Slot()
    def open_guide(self) -> "GuideDialog":
        """The guide is open at what it says of this page, or of beginning where there is no habit yet."""
        begins = self.page is Page.TODAY and not self._known.habits
        return self.dialogs.open_guide(FIRST_LEAF if begins else self.page.name.lower(), self.commands())

    def open_guide_over(self, dialog: QDialog, leaf: str) -> "GuideDialog":
        """The guide is open at a page, over a dialog of this window."""
        return self.dialogs.open_guide(leaf, self.commands(), over=dialog)

    def open_palette(self, habits: Sequence[Habit]) -> "PaletteDialog":
        """A dialog finds habits and commands."""
        from habit_desktop.ui.dialogs.palette.choices import HabitActs, command_choices, habit_choices

        acts = HabitActs(self.open_habit, self._mark_today, self.open_insight)
        found = [*habit_choices(habits, acts), *command_choices(self.commands())]
        dialog = self.dialogs.open_palette(found, self.recent)
        dialog.chosen.connect(self._remember)
        return dialog

    @Slot(object)
    def choose_preferences(self, preferences: Preferences) -> None:
        """The window is to be like this from now on; whoever dresses it is told."""
        if preferences != self.preferences:
            self.preferences = preferences
            self.preferences_chosen.emit(preferences)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if file := dropped_file(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)  # nothing is taken away from where it lies
            event.accept()
            self.dialogs.open_import().choose(file)

    def commands(self) -> tuple[Command, ...]:
        """Everything that can be asked from anywhere: the pages first, then the rest."""
        acts: dict[Do, Callable[[], object]] = {
            Do.NEW_HABIT: self.dialogs.open_new_habit,
            Do.IMPORT: self.dialogs.open_import,
            Do.EXPORT: self.dialogs.open_export,
            Do.BACKUPS: self.backups_requested.emit,
            Do.OPEN_LOG: self.log_requested.emit,
            Do.UNDO: self.undo_requested.emit,
            Do.REDO: self.redo_requested.emit,
            Do.PALETTE: self.palette_requested.emit,
            Do.SHORTCUTS: self.open_shortcuts,
            Do.GUIDE: self.open_guide,
            Do.TRAIN: self.train_requested.emit,
            Do.VERSIONS: self._ask_for_versions,
            Do.LEAVE_OUT: self._ask_to_leave_out,
            Do.EXPORT_MODEL: self._ask_for_export,
            Do.PAUSE: self.dialogs.open_pause,
            Do.RESUME_ALL: self.resume_requested.emit,
            Do.HUSH_HOUR: partial(self.hush_requested.emit, PauseLength.HOUR),
            Do.HUSH_TOMORROW: partial(self.hush_requested.emit, PauseLength.TOMORROW),
            Do.UNHUSH: self.unhush_requested.emit,
            Do.TRY_REMINDER: self.reminder_trial_requested.emit,
            Do.THEME_SYSTEM: partial(self._wear, Scheme.SYSTEM),
            Do.THEME_LIGHT: partial(self._wear, Scheme.LIGHT),
            Do.THEME_DARK: partial(self._wear, Scheme.DARK),
            Do.THEME_CONTRAST_LIGHT: partial(self._wear, Scheme.CONTRAST_LIGHT),
            Do.THEME_CONTRAST_DARK: partial(self._wear, Scheme.CONTRAST_DARK),
            Do.CLOSE: self.close,
            Do.QUIT: self.quit_requested.emit,
        }
        views = view_commands(self.today.choice, self._look_at_today)
        return self.page_commands() + views + commands(acts)

    def _make_shortcuts(self) -> None:
        for command in self.commands():
            if command.shortcut:
                QShortcut(QKeySequence(command.shortcut), self, command.act)

    def _ask_for_versions(self) -> None:
        self.open_page(Page.INSIGHT)
        self.insight.versions_wanted.emit()

    def _ask_to_leave_out(self) -> None:
        self.open_page(Page.INSIGHT)
        self.insight.leave_out_wanted.emit()

    def _ask_for_export(self) -> None:
        self.open_page(Page.INSIGHT)
        self.insight.export_wanted.emit()

    def _look_at_today(self, choice: ViewChoice) -> None:
        self.open_page(Page.TODAY)
        self.today.choose(choice)

    def _mark_today(self, habit_id: str, answer: Answer) -> None:
        self.mark_requested.emit(habit_id, self._known.today, answer, None)

    def _wear(self, scheme: Scheme) -> None:
        self.choose_preferences(replace(self.preferences, scheme=scheme))

    @Slot(str)
    def _remember(self, key: str) -> None:
        """What was chosen last comes first next time."""
        self.recent = (key, *(other for other in self.recent if other != key))[:MOST_RECENT]

    @Slot()
    def _say_title(self) -> None:
        self.entitle(self._title())

    def _title(self) -> str:
        """What the open page is about."""
        if self.page is Page.TODAY:
            shown = self._known.reading
            return day_title(shown.day, shown.today) if shown else ""
        if self.page is Page.HABIT:
            return self._known.name_of(self.habit.habit_id)
        return entries()[self.page].name
