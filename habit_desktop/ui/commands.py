"""Everything that can be asked of the window from anywhere: one table for shortcuts, their list, and the palette."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from habit_desktop.domain.value import value
from habit_desktop.wording.language import _


class Do(StrEnum):
    """The commands of a window, by the names they are remembered by."""

    NEW_HABIT = "new-habit"
    IMPORT = "import"
    EXPORT = "export"
    BACKUPS = "backups"
    OPEN_LOG = "open-log"
    UNDO = "undo"
    REDO = "redo"
    PALETTE = "palette"
    SHORTCUTS = "shortcuts"
    GUIDE = "guide"
    TRAIN = "train"
    VERSIONS = "versions"
    LEAVE_OUT = "leave-out"
    EXPORT_MODEL = "export-model"
    PAUSE = "pause"
    RESUME_ALL = "resume-all"
    HUSH_HOUR = "hush-hour"
    HUSH_TOMORROW = "hush-tomorrow"
    UNHUSH = "unhush"
    TRY_REMINDER = "try-reminder"
    THEME_SYSTEM = "theme-system"
    THEME_LIGHT = "theme-light"
    THEME_DARK = "theme-dark"
    THEME_CONTRAST_LIGHT = "theme-contrast-light"
    THEME_CONTRAST_DARK = "theme-contrast-dark"
    CLOSE = "close"
    QUIT = "quit"


@value
class Command:
    """Something to be done: the key it is remembered by, its words, its shortcut where it has one, and the doing."""

    key: str
    words: str
    shortcut: str
    act: Callable[[], object]


def commands(acts: Mapping[Do, Callable[[], object]]) -> tuple[Command, ...]:
    """Return the commands there is an act for, in the order they are listed."""
    return tuple(Command(do.value, words, shortcut, acts[do]) for do, words, shortcut in _table() if do in acts)


def _table() -> tuple[tuple[Do, str, str], ...]:
    return (
        (Do.NEW_HABIT, _("New habit"), "Ctrl+N"),
        (Do.IMPORT, _("Import"), "Ctrl+O"),
        (Do.EXPORT, _("Export everything"), "Ctrl+Shift+S"),
        (Do.BACKUPS, _("Backups"), "Ctrl+B"),
        (Do.UNDO, _("Undo"), "Ctrl+Z"),
        (Do.REDO, _("Redo"), "Ctrl+Shift+Z"),
        (Do.PALETTE, _("Find a habit or a command"), "Ctrl+K"),
        (Do.SHORTCUTS, _("Keyboard shortcuts"), "?"),
        (Do.GUIDE, _("User guide"), "F1"),
        (Do.TRAIN, _("Train now"), ""),
        (Do.VERSIONS, _("Versions of the network"), ""),
        (Do.LEAVE_OUT, _("Leave days out of training"), ""),
        (Do.EXPORT_MODEL, _("Export the network"), ""),
        (Do.PAUSE, _("Pause habits"), ""),
        (Do.RESUME_ALL, _("Resume all habits"), ""),
        (Do.HUSH_HOUR, _("Pause all reminders for an hour"), ""),
        (Do.HUSH_TOMORROW, _("Pause all reminders until tomorrow"), ""),
        (Do.UNHUSH, _("Resume all reminders"), ""),
        (Do.TRY_REMINDER, _("Send a test reminder"), ""),
        (Do.OPEN_LOG, _("Open the log of what went wrong"), ""),
        (Do.THEME_SYSTEM, _("Theme: follow the system"), ""),
        (Do.THEME_LIGHT, _("Theme: light"), ""),
        (Do.THEME_DARK, _("Theme: dark"), ""),
        (Do.THEME_CONTRAST_LIGHT, _("Theme: high contrast, light"), ""),
        (Do.THEME_CONTRAST_DARK, _("Theme: high contrast, dark"), ""),
        (Do.CLOSE, _("Close the window"), "Ctrl+W"),
        (Do.QUIT, _("Quit"), "Ctrl+Q"),
    )
