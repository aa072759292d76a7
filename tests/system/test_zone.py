"""Which zone the machine says the person is in."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from habit_desktop.system.zone import local_zone, local_zone_name, offset_name, zone_of

WINTER = datetime(2026, 1, 15, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("setting", "name"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        (":Europe/Berlin", "Europe/Berlin"),
        ("/usr/share/zoneinfo/Australia/Lord_Howe", "Australia/Lord_Howe"),
        ("/usr/share/zoneinfo/posix/Asia/Beirut", "Asia/Beirut"),
        ("", "UTC"),
    ],
)
def test_tz_names_the_zone(monkeypatch: pytest.MonkeyPatch, setting: str, name: str) -> None:
    monkeypatch.setenv("TZ", setting)
    assert local_zone_name() == name


@pytest.mark.parametrize("setting", ["<+0545>-5:45", "Nowhere/Atlantis", "../../etc/passwd", "/etc/passwd"])
def test_rules_without_a_name_give_no_name(monkeypatch: pytest.MonkeyPatch, setting: str) -> None:
    monkeypatch.setenv("TZ", setting)
    assert local_zone_name() is None


def test_without_a_name_the_offset_stands_for_the_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Nowhere/Atlantis")
    name, rules = local_zone()
    assert rules is None
    assert name[0] in "+-"


def test_the_zone_is_read_anew_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    before = local_zone_name()
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert (before, local_zone_name()) == ("Europe/Berlin", "Asia/Tokyo")


def test_an_instant_with_the_local_offset_is_in_the_local_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    assert zone_of(WINTER.astimezone(timezone(timedelta(hours=1))))[0] == "Europe/Berlin"


def test_an_instant_with_another_offset_is_in_that_offset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    assert zone_of(WINTER.astimezone(timezone(timedelta(hours=2))))[0] == "+02:00"


@pytest.mark.parametrize(("minutes", "name"), [(0, "+00:00"), (345, "+05:45"), (-210, "-03:30"), (-30, "-00:30")])
def test_an_offset_is_named_with_its_sign(minutes: int, name: str) -> None:
    assert offset_name(WINTER.astimezone(timezone(timedelta(minutes=minutes)))) == name
