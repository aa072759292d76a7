"""The dialogs a window opens: each is loaded with its first opening, and gone once it is closed."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from habit_desktop.domain.habit import Habit, Json
from habit_desktop.ui.commands import Command
from habit_desktop.ui.known_habits import KnownHabits
from habit_desktop.wording.language import _

if TYPE_CHECKING:  # what the first picture does not need is loaded when it is opened
    from habit_desktop.ui.dialogs.guide.guide_dialog import GuideDialog
    from habit_desktop.ui.dialogs.habit.problems import Known
    from habit_desktop.ui.dialogs.habit_dialog import HabitDialog
    from habit_desktop.ui.dialogs.import_dialog import ImportDialog
    from habit_desktop.ui.dialogs.left_out_dialog import LeftOutDialog
    from habit_desktop.ui.dialogs.palette.choices import Choice
    from habit_desktop.ui.dialogs.palette.palette_dialog import PaletteDialog
    from habit_desktop.ui.dialogs.pause_dialog import PauseDialog
    from habit_desktop.ui.dialogs.save_dialog import SaveDialog
    from habit_desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog

AnyDialog = TypeVar("AnyDialog", bound=QDialog)


class WindowDialogs(QObject):
    """Opens dialogs over a window and says what was decided in them."""

    habit_created = Signal(object)  # fields
    habit_changed = Signal(str, object)  # habit id, changed fields
    import_opened = Signal(object)  # ImportDialog: whoever imports answers it
    undo_requested = Signal()
    export_opened = Signal(object)  # SaveDialog: whoever exports answers it
    pause_requested = Signal(object)  # PauseWish

    def __init__(self, known: KnownHabits, now: Callable[[], datetime], window: QWidget) -> None:
        super().__init__(window)
        self._known, self._now, self._window = known, now, window
        self._guide: GuideDialog | None = None

    @Slot()
    def open_new_habit(self) -> "HabitDialog":
        """A dialog asks for a new habit."""
        from habit_desktop.ui.dialogs.habit_dialog import HabitDialog

        dialog = HabitDialog(None, self._surroundings(), self._window)
        dialog.saved.connect(self.habit_created)
        return _opened(dialog)

    @Slot(str)
    def open_edit_habit(self, habit_id: str) -> "HabitDialog | None":
        """A dialog asks what to change about a habit."""
        from habit_desktop.ui.dialogs.habit_dialog import HabitDialog

        habit = self._known.habits.get(habit_id)
        if habit is None:
            return None
        dialog = HabitDialog(habit, self._surroundings(habit), self._window)
        dialog.saved.connect(partial(self._save, habit_id))
        return _opened(dialog)

    @Slot(str)
    def open_edit_reminders(self, habit_id: str) -> "HabitDialog | None":
        """A dialog asks what to change about a habit, open at when it reminds."""
        dialog = self.open_edit_habit(habit_id)
        if dialog:
            dialog.show_reminders()
        return dialog

    @Slot()
    def open_import(self) -> "ImportDialog":
        """A dialog asks for a file to import."""
        from habit_desktop.ui.dialogs.import_dialog import ImportDialog

        dialog = ImportDialog(self._window)
        dialog.undo_wanted.connect(self.undo_requested)
        self.import_opened.emit(dialog)
        return _opened(dialog)

    @Slot()
    def open_export(self) -> "SaveDialog":
        """A dialog asks where everything is to be written, and for whom."""
        from habit_desktop.ui.dialogs.export_kinds import export_kinds
        from habit_desktop.ui.dialogs.save_dialog import SaveDialog

        usual = f"habit-desktop-{self._now().date().isoformat()}"
        dialog = SaveDialog(_("Export everything"), export_kinds(), usual, self._window)
        self.export_opened.emit(dialog)
        return _opened(dialog)

    def open_left_out(self, left_out: Sequence[tuple[str, str]]) -> "LeftOutDialog":
        """A dialog lists what a written file could not take, as (where, why)."""
        from habit_desktop.ui.dialogs.left_out_dialog import LeftOutDialog

        return _opened(LeftOutDialog(left_out, self._window))

    @Slot()
    def open_pause(self) -> "PauseDialog":
        """A dialog asks which habits are to rest, and until when."""
        from habit_desktop.ui.dialogs.pause_dialog import PauseDialog

        dialog = PauseDialog(self._known.today, self._known.tags, self._known.week_start, self._window)
        dialog.chosen.connect(self.pause_requested)
        return _opened(dialog)

    def open_shortcuts(self, commands: Sequence[Command]) -> "ShortcutsDialog":
        """A dialog lists the shortcuts."""
        from habit_desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog

        return _opened(ShortcutsDialog(commands, self._window))

    def open_guide(self, name: str, commands: Sequence[Command], over: QDialog | None = None) -> "GuideDialog":
        """A window beside this one has a page of the guide open; there is one such window at a time.

        Over a dialog it belongs to that, and goes with it: a dialog lets nothing else of its window be used.
        """
        parent = over or self._window
        if self._guide is not None and self._guide.parentWidget() is not parent:
            self._guide.close()
        if self._guide is None:
            from habit_desktop.ui.dialogs.guide.guide_dialog import GuideDialog
            from habit_desktop.ui.dialogs.shortcuts_dialog import shortcuts

            self._guide = GuideDialog(shortcuts(commands), parent)
            self._guide.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._guide.finished.connect(self._forget_guide)
            if over is not None:
                over.finished.connect(self._guide.close)
        self._guide.open_leaf(name)
        self._guide.show()
        self._guide.raise_()
        self._guide.activateWindow()
        return self._guide

    def open_palette(self, choices: "Sequence[Choice]", recent: Sequence[str]) -> "PaletteDialog":
        """A dialog finds one of many choices; those made lately come first."""
        from habit_desktop.ui.dialogs.palette.palette_dialog import PaletteDialog

        return _opened(PaletteDialog(choices, recent, self._window))

    @Slot()
    def _forget_guide(self) -> None:
        self._guide = None

    def _surroundings(self, edited: Habit | None = None) -> "Known":
        """What a habit's dialog is told of the other habits, the week and the day."""
        from habit_desktop.ui.dialogs.habit.problems import Known

        habits = self._known.habits.values()
        names = frozenset(habit.name for habit in habits if edited is None or habit.id != edited.id)
        return Known(self._known.tags, names, self._known.week_start, self._known.today)

    def _save(self, habit_id: str, fields: dict[str, Json]) -> None:
        if fields:
            self.habit_changed.emit(habit_id, fields)


def _opened(dialog: AnyDialog) -> AnyDialog:
    """The dialog, open over its window, and gone once it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
