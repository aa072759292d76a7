"""The days around every jump of the clocks of twelve zones, lived with the real reminders on a real data folder."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from evaluate.machine_life import Act, Life
from evaluate.reminded_life import lived
from evaluate.years import YEARS, around_the_jumps, jumps_in, life_in


@pytest.mark.parametrize("zone", YEARS)
def test_around_each_jump_of_the_clocks_every_reminder_is_decided_once_on_its_day_and_none_in_a_burst(
    zone: str,
) -> None:
    told = around_the_jumps(zone)
    assert told.faults == []
    assert told.counts["decided"] > 20


def test_the_jumps_are_those_of_the_zones_year() -> None:
    assert {zone: len(jumps_in(zone)) for zone in YEARS} == {
        "Asia/Beirut": 2,
        "Africa/Cairo": 4,
        "America/Sao_Paulo": 2,
        "Australia/Lord_Howe": 2,
        "Pacific/Apia": 3,
        "America/St_Johns": 2,
        "Asia/Kathmandu": 1,
        "America/New_York": 2,
        "Europe/Berlin": 2,
        "Africa/Casablanca": 2,
        "Pacific/Auckland": 2,
        "UTC": 1,
    }


def test_a_year_holds_everything_that_befalls_a_machine_in_time() -> None:
    happenings = life_in("Europe/Berlin").happenings()
    assert {each.act for each in happenings} == set(Act)
    assert [each.at for each in happenings] == sorted(each.at for each in happenings)
    assert happenings == life_in("Europe/Berlin").happenings()


def test_what_is_wrong_would_be_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A round that looks only at today loses what the night swallows."""
    monkeypatch.setattr("habit_desktop.engine.reminder_round.was_asked", lambda *_asked: False)
    first = datetime(2025, 3, 1, 6, tzinfo=UTC)
    told = lived(Life("Europe/Berlin", ("UTC",), first, 6, 0), tmp_path / "data")
    assert any("lost" in fault for fault in told.faults)
