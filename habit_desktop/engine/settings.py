"""What the person can set, with its defaults and limits."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from datetime import UTC, datetime, time
from pathlib import Path

from habit_desktop.domain.day import DEFAULT_DAY_START
from habit_desktop.domain.event import Event, SettingChanged
from habit_desktop.domain.habit import Json
from habit_desktop.domain.schedule import WEEKDAYS
from habit_desktop.domain.value import value
from habit_desktop.engine.refusal import Refused
from habit_desktop.language import _
from habit_desktop.reminders.policy import Thresholds
from habit_desktop.reminders.quiet_hours import QuietHours

_AT_FIRST = Thresholds()


@value
class Settings:
    """All settings. ``week_start`` counts from Monday 0; thresholds are chances (0–1); a pause ends at an instant.

    Quiet hours that begin when they end are none.
    """

    day_starts_at: time = DEFAULT_DAY_START
    week_start: int = 0
    remind_below: float = _AT_FIRST.remind_below
    quiet_above: float = _AT_FIRST.quiet_above
    try_reminders: bool = _AT_FIRST.trying
    remind_from: time = time(9)
    remind_until: time = time(21)
    unasked_per_day: int = 3
    reminders_per_day: int = 8
    digest_at: time = time(19)
    quiet_from: time = time()
    quiet_until: time = time()
    snooze_min: int = 60
    reminders_paused_until: datetime | None = None
    training_idle_min: float = 5.0
    training_on_battery: bool = False
    backup_folder: str = ""
    watched_folder: str = ""

    @property
    def thresholds(self) -> Thresholds:
        """The chances reminders are decided by."""
        return Thresholds(self.remind_below, self.quiet_above, self.try_reminders)

    @property
    def quiet_hours(self) -> QuietHours:
        """The hours in which no reminder speaks."""
        return QuietHours(self.quiet_from, self.quiet_until)


def parse_setting(key: str, text: str) -> Json:
    """Return the JSON value of a setting as written by a person, one for each meaning. Raises Refused."""
    return setting_values(told(Settings(), key, text))[key]


def told(settings: Settings, key: str, value: Json) -> Settings:
    """Return the settings with one changed. Raises Refused where the value cannot be."""
    changed = replace(settings, **{key: _read(key, str(value))})  # type: ignore[arg-type]  # checked by _read
    if changed.remind_below > changed.quiet_above:
        raise Refused(_("The chance below which to remind cannot be larger than the one above which to stay quiet."))
    return changed


def settings_of(events: Iterable[Event]) -> Settings:
    """Return the settings a log of changes amounts to; a value that cannot be is passed over."""
    settings = Settings()
    for event in events:
        if isinstance(event.fact, SettingChanged):
            try:
                settings = told(settings, event.fact.key, event.fact.value)
            except Refused:
                continue
    return settings


def setting_values(settings: Settings) -> dict[str, Json]:
    """Return all settings as JSON values."""
    return {f.name: _encoded(getattr(settings, f.name)) for f in fields(settings)} | {
        "week_start": WEEKDAYS[settings.week_start]
    }


def _read(key: str, text: str) -> object:
    readers: dict[str, Callable[[str], object]] = {
        "day_starts_at": _wall_time,
        "week_start": _weekday,
        "remind_below": _chance,
        "quiet_above": _chance,
        "try_reminders": _yes,
        "remind_from": _wall_time,
        "remind_until": _wall_time,
        "unasked_per_day": lambda value: _count(int(value)),
        "reminders_per_day": lambda value: _count(int(value)),
        "digest_at": _wall_time,
        "quiet_from": _wall_time,
        "quiet_until": _wall_time,
        "snooze_min": lambda value: _positive(int(value)),
        "reminders_paused_until": _instant_or_none,
        "training_idle_min": lambda value: _positive(float(value)),
        "training_on_battery": _yes,
        "backup_folder": _folder,
        "watched_folder": _folder,
    }
    if key not in readers:
        raise Refused(_("There is no setting “{key}”; there are {list}.").format(key=key, list=", ".join(readers)))
    try:
        return readers[key](text)
    except (ValueError, LookupError, OverflowError) as error:
        raise Refused(
            _("“{text}” cannot be the setting {key}; nothing was changed.").format(text=text, key=key)
        ) from error


def _wall_time(text: str) -> time:
    wall = time.fromisoformat(text)
    if wall.tzinfo:
        raise ValueError(text)
    return wall


def _instant_or_none(text: str) -> datetime | None:
    if text.lower() == "none":
        return None
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(text)
    return at.astimezone(UTC)


def _weekday(text: str) -> int:
    return WEEKDAYS.index(text.lower()[:3]) if not text.isdecimal() else range(7)[int(text)]


def _chance(text: str) -> float:
    chance = float(text)
    if not 0 <= chance <= 1:
        raise ValueError(text)
    return chance


def _count(number: int) -> int:
    if not 0 <= number < 1000:
        raise ValueError(number)
    return number


def _positive(number: float) -> float:
    if not 0 < number < 1e6:
        raise ValueError(number)
    return number


def _folder(text: str) -> str:
    """Return a folder's path as it is written; an empty one for none."""
    if text and not Path(text).is_absolute():
        raise ValueError(text)
    return text


def _yes(text: str) -> bool:
    return {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}[
        text.lower()
    ]


def _encoded(value: object) -> Json:
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
