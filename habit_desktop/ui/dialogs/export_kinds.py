"""The forms in which everything can be written to a file."""

from habit_desktop.ui.dialogs.save_dialog import SaveKind
from habit_desktop.wording.language import _


def export_kinds() -> tuple[SaveKind, ...]:
    """Return the forms: for this program, and for Loop Habit Tracker."""
    return (
        SaveKind(
            _("Everything, to bring in again"),
            ".json",
            _("One file with every habit, day, note and chance; importing it brings all of it back."),
            closable=True,
        ),
        SaveKind(
            _("Backup for Loop Habit Tracker"),
            ".db",
            _("The phone takes it in with “Import data”; what Loop does not know is listed, and stays here."),
        ),
        SaveKind(
            _("CSV files as Loop Habit Tracker writes them"),
            ".zip",
            _("Tables for a spreadsheet, or for another tracker that reads what Loop writes."),
        ),
    )


def backup_kinds() -> tuple[SaveKind, ...]:
    """Return the one form of a backup."""
    return (
        SaveKind(
            _("Backup of Habit Desktop"),
            ".db",
            _("Everything there is, in one file: “Restore from a file” brings it back, also on another computer."),
            closable=True,
        ),
    )
