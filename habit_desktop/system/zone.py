"""The time zone the person is in, as the machine says it at this moment."""

import os
import sys
from datetime import datetime, timedelta, timezone, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

_LOCALTIME = Path("/etc/localtime")
_ZONES_FOLDER = "zoneinfo/"


def local_zone_name() -> str | None:
    """Return the machine's IANA zone, None where it names none; TZ wins over the system's setting.

    Read anew at each call: a traveller changes zones without restarting the app.
    """
    if "TZ" in os.environ:
        return _checked(_zone_in(os.environ["TZ"].removeprefix(":")) or "UTC")  # an empty TZ means UTC
    return _checked(_system_zone_name())


def local_zone() -> tuple[str, tzinfo | None]:
    """Return the zone's name with its rules; rules are None where the C library alone knows them."""
    name = local_zone_name()
    if name is not None:
        return name, ZoneInfo(name)
    return offset_name(datetime.now().astimezone()), None


def zone_of(instant: datetime) -> tuple[str, tzinfo]:
    """Return the local zone where it agrees with an aware instant's offset, else that bare offset as the zone."""
    name, offset = local_zone_name(), instant.utcoffset() or timedelta()
    if name is not None and instant.astimezone(ZoneInfo(name)).utcoffset() == offset:
        return name, ZoneInfo(name)
    return offset_name(instant), timezone(offset)


def offset_name(instant: datetime) -> str:
    """Return an aware instant's offset as a zone name such as ``+01:00``."""
    minutes = round((instant.utcoffset() or timedelta()).total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _checked(name: str | None) -> str | None:
    try:
        return name and ZoneInfo(name).key
    except (LookupError, ValueError, OSError):  # "CET-1CEST" and worse: rules without a name
        return None


def _zone_in(path_or_name: str) -> str:
    """Return the zone's name from a path into the zone database, or the name as it is."""
    return path_or_name.rpartition(_ZONES_FOLDER)[2].removeprefix("posix/").removeprefix("right/")


if sys.platform == "win32":

    def _system_zone_name() -> str | None:
        # Windows has zone names of its own; Qt carries the table from those to IANA's. Loaded here, for Windows alone.
        from PySide6.QtCore import QTimeZone

        return bytes(QTimeZone.systemTimeZoneId().data()).decode()

else:

    def _system_zone_name() -> str | None:
        try:
            target = os.readlink(_LOCALTIME)
        except OSError:  # a copy instead of a link; Debian also writes the name down
            try:
                return Path("/etc/timezone").read_text(encoding="ascii").strip()
            except (OSError, UnicodeDecodeError):
                return None
        return _zone_in(target) if _ZONES_FOLDER in target else None
