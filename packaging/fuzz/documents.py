"""JSON documents of other programs."""

from collections.abc import Callable, Sequence

from fuzz.described import document
from fuzz.mutation import INNER
from fuzz.outcome import check_file
from fuzz.reader import Reader
from habit_desktop.domain.habit import Json
from habit_desktop.storage.formats import beaver, habo, super_productivity, table_habit
from habit_desktop.storage.formats.foreign import ForeignFile
from habit_desktop.storage.formats.json_text import read_json
from habit_desktop.storage.formats.unreadable import UnreadableFile

_BEAVER: Json = {
    "user_email": "ann",
    "habits": [
        {
            "id": "a",
            "name": "Run",
            "status": "active",
            "star": True,
            "chips": ["far"],
            "tags": ["Body"],
            "period": {"period_type": "W", "period_count": 1, "target_count": 3},
            "records": [
                {"day": "2024-01-01", "done": True, "text": "rain"},
                {"day": "2024-01-02", "done": False, "text": "#skip"},
            ],
        }
    ],
}
_HABO_HABIT: dict[str, Json] = {
    "id": 1,
    "uuid": "u",
    "title": "Run",
    "position": 0,
    "twoDayRule": 1,
    "cue": "alarm",
    "habitType": 1,
    "targetValue": 2.5,
    "unit": "km",
    "notification": 1,
    "notTime": "7:5",
    "archived": 0,
    "categories": [{"title": "Body"}],
    "events": {
        "2024-01-01 12:00:00.000Z": ["DayType.check", "rain", 3, 2.5],
        "2024-01-02 12:00:00.000Z": ["DayType.progress", "", 1],
        "2024-01-03 12:00:00.000Z": ["DayType.skip", ""],
    },
}
_TABLE_HABIT: Json = {
    "groups": [{"uuid": "g", "name": "Body"}],
    "habits": [
        {
            "create_t": 1700000000,
            "type": 1,
            "status": 1,
            "name": "Run",
            "desc": "far",
            "reminder_quest": "Far?",
            "group_id": "g",
            "daily_goal": 2.5,
            "daily_goal_unit": "km",
            "daily_goal_extra": 5,
            "freq_type": 3,
            "freq_custom": {INNER: [3, 7]},
            "target_days": 60,
            "color": 2,
            "custom_color": 255,
            "start_date": 19000,
            "reminder": {INNER: {"type": 3, "time": {"hour": 8, "minute": 30}, "extra": [1, 3]}},
            "records": [
                {"record_date": 19723, "record_type": 1, "record_value": 3, "reason": "rain"},
                {"record_date": 19724, "record_type": 2, "record_value": 0},
            ],
        }
    ],
}
_COUNTER: dict[str, Json] = {
    "title": "Run",
    "type": "StopWatch",
    "isEnabled": True,
    "isTrackStreaks": True,
    "streakMinValue": 600000,
    "streakWeekDays": {"0": False, "1": True, "3": True},
    "countOnDay": {"2024-01-01": 90000, "2024-01-02": 0},
}
_SUPER_PRODUCTIVITY: Sequence[Json] = (
    {"simpleCounter": {"entities": {"r": _COUNTER}}},
    {"data": {"simpleCounter": {"entities": {"r": _COUNTER | {"type": "ClickCounter", "streakMinValue": 1}}}}},
)

_Reading = tuple[Callable[[Json], bool], Callable[[Json], ForeignFile]]


def _attempt(content: bytes, *readings: _Reading) -> bool:
    try:
        found = read_json(content)
        files = [read(found) for is_it, read in readings if is_it(found)]
    except UnreadableFile:
        return False
    for file in files:
        check_file(file, content)
    return bool(files)


def _beaver_or_habo(content: bytes) -> bool:
    return _attempt(content, (beaver.is_beaver, beaver.read_beaver), (habo.is_habo, habo.read_habo))


def _table_habit_or_super_productivity(content: bytes) -> bool:
    return _attempt(
        content,
        (table_habit.is_table_habit, table_habit.read_table_habit),
        (super_productivity.is_super_productivity, super_productivity.read_super_productivity),
    )


BEAVER_AND_HABO = Reader(
    "beaver-json, habo-json",
    lambda: (_BEAVER, {"habits": [_HABO_HABIT]}, [_HABO_HABIT | {"habitType": 0}]),
    document,
    _beaver_or_habo,
)
TABLE_HABIT_AND_SUPER_PRODUCTIVITY = Reader(
    "table-habit-json, super-productivity-json",
    lambda: (_TABLE_HABIT, *_SUPER_PRODUCTIVITY),
    document,
    _table_habit_or_super_productivity,
)
