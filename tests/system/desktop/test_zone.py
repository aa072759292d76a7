"""A person travels with the window open: the day on the screen is that of where they are."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from month.desk import Desk

pytestmark = pytest.mark.desktop


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A machine in Berlin, late on a Monday evening."""
    desk = Desk(tmp_path / "desk", "Europe/Berlin")
    if not desk.zone.is_seen_at_once:
        desk.close()
        pytest.skip("nothing may be laid over the settings of this machine")
    desk.show(date(2026, 10, 5), "22:30")
    yield desk
    desk.close()


def test_an_open_window_follows_its_person_to_another_zone(desk: Desk) -> None:
    desk.open()
    desk.command("add", "Read", "--policy", "off")
    desk.until(lambda: desk.desktop.windows_titled("Monday, 5 October .*"), "the day in Berlin")
    desk.zone.move_to("Asia/Tokyo")  # where it is half past five on Tuesday
    desk.tick()
    desk.until(lambda: desk.desktop.windows_titled("Tuesday, 6 October .*"), "the day in Tokyo")
    desk.click("Read")
    desk.reads("Read", "done")
    (event,) = desk.events("HabitCompleted")
    assert (event["day"], event["zone"]) == ("2026-10-06", "Asia/Tokyo")
    desk.quit()
    assert desk.said == []
