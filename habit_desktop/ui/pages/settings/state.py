"""What the Settings page shows, and which values cannot be."""

from collections.abc import Sequence
from datetime import date

from habit_desktop.domain.habit import Json
from habit_desktop.domain.value import value
from habit_desktop.engine.backing_up import Reach
from habit_desktop.engine.ports import AtLogin, GlobalKey, KeyState, LoginState
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.settings import Settings, setting_values, told
from habit_desktop.ui.preferences import Preferences
from habit_desktop.wording import backups, benefits, watching
from habit_desktop.wording import settings as words
from habit_desktop.wording.language import _

OFF_AT_LOGIN = AtLogin(LoginState.OFF)
NO_KEY = GlobalKey(KeyState.OFF)


@value
class SettingsReading:
    """What is so: the person's settings, the window's preferences, the data folder, who rests, what starts at login.

    ``until`` is the last day of the pauses where all of them end on the same one, ``login_problem`` why what happens at
    login could not be changed just now, ``key_command`` what a key can be bound to by hand; ``copies`` and ``watched``
    tell whether the folders for copies of backups, and for a phone's, are there.
    """

    settings: Settings
    preferences: Preferences
    folder: str
    today: date
    habits: int = 0
    resting: int = 0
    until: date | None = None
    login: AtLogin = OFF_AT_LOGIN
    login_problem: str = ""
    key: GlobalKey = NO_KEY
    key_command: str = ""
    copies: Reach = Reach.NONE_CHOSEN
    watched: Reach = Reach.NONE_CHOSEN


@value
class RowState:
    """One setting: its value as JSON and what it means."""

    value: Json
    meaning: str


def row_states(settings: Settings) -> dict[str, RowState]:
    """Return the rows of the settings by their keys."""
    values = setting_values(settings)
    return {key: RowState(values[key], meaning(settings, key)) for key in values}


def meaning(settings: Settings, key: str) -> str:
    """Return what a setting does as it stands."""
    match key:
        case "day_starts_at":
            return words.day_start_meaning(settings.day_starts_at)
        case "week_start":
            return words.week_start_meaning()
        case "remind_below":
            return words.remind_below_meaning(settings.remind_below)
        case "quiet_above":
            return words.quiet_above_meaning(settings.quiet_above)
        case "try_reminders":
            return benefits.trying_meaning(settings.try_reminders)
        case "remind_from":
            return words.from_meaning(settings.remind_from)
        case "remind_until":
            return words.until_meaning(settings.remind_from, settings.remind_until)
        case "unasked_per_day":
            return words.unasked_meaning(settings.unasked_per_day)
        case "reminders_per_day":
            return words.per_day_meaning(settings.reminders_per_day)
        case "digest_at":
            return words.digest_meaning(settings.digest_at)
        case "quiet_from":
            return words.quiet_from_meaning(settings.quiet_from, settings.quiet_until)
        case "quiet_until":
            return words.quiet_until_meaning(settings.quiet_from, settings.quiet_until)
        case "snooze_min":
            return words.snooze_meaning()
        case "reminders_paused_until":
            return words.pause_meaning()
        case "training_idle_min":
            return words.idle_meaning()
        case "training_on_battery":
            return words.battery_meaning(settings.training_on_battery)
        case "backup_folder":
            return backups.folder_meaning(settings.backup_folder, "writable" if settings.backup_folder else "none")
        case "watched_folder":
            return watching.folder_meaning(settings.watched_folder, "writable" if settings.watched_folder else "none")
        case _other:
            return ""


def problem(settings: Settings, key: str, value: Json) -> str:
    """Return why a setting cannot have a value; empty where it can."""
    if key == "remind_below" and isinstance(value, float) and value > settings.quiet_above:
        return words.thresholds_crossed(value, settings.quiet_above)
    if key == "quiet_above" and isinstance(value, float) and value < settings.remind_below:
        return words.thresholds_crossed(settings.remind_below, value)
    try:
        then = told(settings, key, value)
    except Refused as refusal:
        return str(refusal)
    return words.no_hours_left() if then.remind_from == then.remind_until else ""


def preview(settings: Settings, key: str, value: Json) -> str:
    """Return what a setting would mean with a value that can be."""
    return meaning(told(settings, key, value), key)


def rest_words(reading: SettingsReading) -> str:
    """Return who rests, and until when."""
    return words.resting_words(reading.resting, reading.habits, reading.until)


def check_lines(problems: Sequence[str] | None) -> str:
    """Return what a check found, a line each; None while nothing was checked."""
    if problems is None:
        return _("Looks whether the database, the network’s versions and the daily backups are as they were written.")
    return "\n".join([words.check_words(len(problems)), *problems])
