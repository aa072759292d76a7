"""Facts about what can be set, and what is refused."""

from datetime import UTC, datetime, time

import pytest

from habit_desktop.domain.habit import Json
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.engine.settings import Settings, parse_setting, setting_values, settings_of, told
from habit_desktop.reminders.policy import Thresholds
from tests.engine.living import StandingClock, opened

WRITTEN: list[tuple[str, str, object]] = [
    ("day_starts_at", "04:30", time(4, 30)),
    ("week_start", "sunday", 6),
    ("week_start", "0", 0),
    ("remind_below", "0.25", 0.25),
    ("quiet_above", "0.9", 0.9),
    ("try_reminders", "yes", True),
    ("remind_from", "08:00", time(8)),
    ("remind_until", "23:15", time(23, 15)),
    ("unasked_per_day", "5", 5),
    ("reminders_per_day", "12", 12),
    ("digest_at", "20:30", time(20, 30)),
    ("quiet_from", "22:00", time(22)),
    ("quiet_until", "07:15", time(7, 15)),
    ("snooze_min", "15", 15),
    ("reminders_paused_until", "2026-03-02T19:30+01:00", datetime(2026, 3, 2, 18, 30, tzinfo=UTC)),
    ("reminders_paused_until", "none", None),
    ("training_idle_min", "2.5", 2.5),
    ("backup_folder", "/media/stick", "/media/stick"),
    ("watched_folder", "/sync/loop", "/sync/loop"),
    ("training_on_battery", "Yes", True),
    ("training_on_battery", "off", False),
]

IMPOSSIBLE = [
    ("day_starts_at", "25:00"),
    ("day_starts_at", "early"),
    ("day_starts_at", "03:00+01:00"),
    ("week_start", "someday"),
    ("week_start", "9"),
    ("remind_below", "1.5"),
    ("remind_below", "nan"),
    ("quiet_above", "-0.1"),
    ("try_reminders", "now and then"),
    ("remind_until", ""),
    ("unasked_per_day", "-1"),
    ("reminders_per_day", "many"),
    ("digest_at", "evening"),
    ("quiet_from", "24:00"),
    ("quiet_until", "07:00+01:00"),
    ("snooze_min", "0"),
    ("snooze_min", "ten"),
    ("reminders_paused_until", "tomorrow"),
    ("reminders_paused_until", "2026-03-02T19:30"),
    ("training_idle_min", "-1"),
    ("training_idle_min", "inf"),
    ("training_on_battery", "perhaps"),
    ("backup_folder", "stick/copies"),
    ("watched_folder", "."),
    ("colour", "blue"),
]


@pytest.mark.parametrize(("key", "text", "value"), WRITTEN)
def test_what_is_set_counts_and_survives_a_restart(
    session: Session, clock: StandingClock, key: str, text: str, value: object
) -> None:
    session.set(key, parse_setting(key, text))
    assert getattr(session.settings(), key) == value
    again = opened(session.folder.path, clock)
    assert again.settings() == session.settings()
    again.folder.close()


def test_every_setting_is_tried_here() -> None:
    assert {key for key, _, _ in WRITTEN} == set(setting_values(Settings()))


@pytest.mark.parametrize(("key", "text"), IMPOSSIBLE)
def test_what_cannot_be_is_refused_with_a_sentence(session: Session, key: str, text: str) -> None:
    with pytest.raises(Refused):
        parse_setting(key, text)
    with pytest.raises(Refused):
        session.set(key, text)
    assert session.settings() == Settings()
    assert session.folder.events.events() == []


@pytest.mark.parametrize("value", [None, [], {"at": "03:00"}, 3.5])
def test_a_value_of_another_shape_is_refused(value: Json) -> None:
    with pytest.raises(Refused):
        told(Settings(), "day_starts_at", value)


def test_the_two_thresholds_cannot_change_places(session: Session) -> None:
    with pytest.raises(Refused, match="larger"):
        session.set("remind_below", "0.9")
    session.set("quiet_above", "0.95")
    session.set("remind_below", "0.9")
    assert session.settings().thresholds == Thresholds(0.9, 0.95)


def test_a_setting_can_be_undone(session: Session) -> None:
    session.set("snooze_min", 15)
    session.set("snooze_min", 30)
    session.undo()
    assert session.settings().snooze_min == 15
    session.undo()
    assert session.settings() == Settings()
    session.redo()
    assert session.settings().snooze_min == 15


def test_a_setting_of_another_version_in_the_log_is_passed_over(session: Session) -> None:
    session.set("snooze_min", 15)
    events = session.folder.events.events()
    assert settings_of([*events, *events]) == Settings(snooze_min=15)
    session.folder.connection.execute(
        "INSERT INTO event SELECT 'later', 9, device, 9, at, zone, day, habit, via, 'later', type,"
        ' \'{"key": "moon", "value": "full"}\', 0 FROM event'
    )
    session.refresh()
    assert session.settings() == Settings(snooze_min=15)


def test_values_are_told_as_they_are_written(session: Session) -> None:
    assert setting_values(session.settings()) == {
        "day_starts_at": "03:00",
        "week_start": "mon",
        "remind_below": 0.4,
        "quiet_above": 0.8,
        "try_reminders": False,
        "remind_from": "09:00",
        "remind_until": "21:00",
        "unasked_per_day": 3,
        "reminders_per_day": 8,
        "digest_at": "19:00",
        "quiet_from": "00:00",
        "quiet_until": "00:00",
        "snooze_min": 60,
        "reminders_paused_until": None,
        "training_idle_min": 5.0,
        "training_on_battery": False,
        "backup_folder": "",
        "watched_folder": "",
    }


@pytest.mark.parametrize("key", sorted(setting_values(Settings())))
def test_what_is_told_can_be_set_again(key: str) -> None:
    value = setting_values(Settings())[key]
    assert parse_setting(key, str(value)) == value


@pytest.mark.parametrize("written", ["sun", "Sunday", "6"])
def test_whichever_way_a_weekday_is_written_the_same_is_kept(written: str) -> None:
    assert parse_setting("week_start", written) == "sun"
