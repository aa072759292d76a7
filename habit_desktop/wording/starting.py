"""What is said when the window cannot open, or begins to live in the tray."""

from collections.abc import Sequence
from datetime import datetime

from habit_desktop.wording.dates import later, short_day
from habit_desktop.wording.joins import list_of
from habit_desktop.wording.language import _, ngettext


def no_display() -> str:
    """There is no screen."""
    return _("There is no screen to open a window on; “make demo” writes every page as pictures without one.")


def missing_libraries(names: Sequence[str], command: str) -> str:
    """Qt lacks something of the system's."""
    return _("Qt needs {names}, which this system lacks; install them with: {command}").format(
        names=list_of(names), command=command
    )


def already_open(holder: str) -> str:
    """Another process holds the data folder and does not answer."""
    return _("Another window holds this data folder and does not answer ({holder}); close it first.").format(
        holder=holder
    )


def cannot_open() -> str:
    """The title over the sentence why."""
    return _("Habit Desktop cannot open just now")


def try_again_label() -> str:
    """The button for when what was in the way is gone."""
    return _("Try again")


def clock_set_back(recorded: datetime, now: datetime) -> str:
    """The clock stands before what was recorded last."""
    return _(
        "This computer's clock stands before what was recorded last ({moment}). Nothing is lost, and the order of what "
        "you do is kept; check date and time: what you mark now counts for {day}."
    ).format(moment=short_day(recorded.astimezone(now.tzinfo).date()), day=short_day(now.date()))


def on_network_drive() -> str:
    """The data folder lies on a drive that other computers may share."""
    return _(
        "The data folder lies on a network drive. Everything is kept there, a little more slowly; open Habit Desktop "
        "on one computer at a time. For several computers, export on one and import on the other."
    )


def stays_in_tray() -> str:
    """Said once, when the window is first closed."""
    return _("Habit Desktop stays in the tray and keeps reminding; quit from its menu there.")


def no_tray() -> str:
    """Said once, when the window is closed where there is no tray."""
    return _("This desktop has no tray: the window was minimised, so that reminders go on.")


def open_label() -> str:
    """The tray's entry that shows the window."""
    return _("Open Habit Desktop")


def snooze_all_label() -> str:
    """The tray's entry that puts every reminder off."""
    return _("Snooze all")


def quick_check_label() -> str:
    """The tray's entry that opens the small window of what is left today."""
    return _("Quick check")


def pause_labels() -> tuple[str, str, str]:
    """The tray's entry that lets all reminders rest, and for how long: an hour, or until tomorrow."""
    return _("Pause reminders"), _("For an hour"), _("Until tomorrow")


def resume_label(until: datetime, now: datetime) -> str:
    """The tray's entry that ends the pause: ``Resume reminders (paused until 14:20)``."""
    return _("Resume reminders (paused until {moment})").format(moment=later(until, now))


def reminders_paused(until: datetime, now: datetime) -> str:
    """All reminders rest until an instant."""
    return _("All reminders are paused until {moment}").format(moment=later(until, now))


def reminders_not_paused() -> str:
    """No pause is on."""
    return _("Reminders are not paused")


def reminders_resumed() -> str:
    """Reminders come again."""
    return _("Reminders come again")


def quit_label() -> str:
    """The tray's entry that ends the program."""
    return _("Quit")


def close_label() -> str:
    """The cross of a reminder's own popup."""
    return _("Close")


def first_words() -> tuple[str, str]:
    """What somebody without a habit reads first: a title and a sentence."""
    title = _("What would you like to keep up?")
    return title, _(
        "Choose a few habits to start from. Everything about them can be changed later, and undone at once."
    )


def create_label(count: int) -> str:
    """The button that makes the chosen habits: ``Create 3 habits``."""
    if count == 0:
        return _("Create habits")
    return ngettext("Create {count} habit", "Create {count} habits", count).format(count=count)
