"""A week lived in the window, by hand or by keyboard alone, leaves the same behind as one lived at a terminal."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from habit_desktop.ui.theme.theme import Theme
from tests.app.command_line import CommandLine, Row
from tests.engine.living import StandingClock
from tests.journeys.by_commands import ByCommands
from tests.journeys.by_window import ByWindow
from tests.journeys.fingers import Fingers
from tests.journeys.hands import Hands
from tests.journeys.home import Home
from tests.journeys.way import WISHES, live_a_week

ZONE = "Europe/Berlin"
LISTS = {"list": ("list", "--all"), "due": ("list",), "trash": ("list", "--trash"), "predict": ("predict",)}


@pytest.fixture(autouse=True)
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> None:
    """The person lives in Berlin."""
    monkeypatch.setenv("TZ", ZONE)


def all_said(cli: CommandLine) -> dict[str, Any]:
    """What commands tell of a folder, without what must differ: ids, the way things were done, the change they were."""
    names = {row["id"]: row["name"] for row in (*cli.json("list", "--all"), *cli.json("list", "--all", "--trash"))}
    told = {f"history {wish.name}": cli.json("history", wish.name) for wish in WISHES}
    told |= {"settings": cli.json("settings", "get"), "check": cli.json("check")}
    told |= {name: [_named(row, names) for row in cli.json(*words)] for name, words in LISTS.items()}
    events, changes = cli.json("events"), dict[str, int]()
    for event in events:
        changes.setdefault(event["change"], len(changes))
    told["events"] = [_named(_plain(event, changes), names) for event in events]
    return told


def _named(row: Row, names: dict[str, str]) -> Row:
    key = "habit" if "habit" in row else "id"
    return row | {key: names.get(row[key], row[key])}


def _plain(event: Row, changes: dict[str, int]) -> Row:
    data = {key: changes.get(value, value) if isinstance(value, str) else value for key, value in event["data"].items()}
    return {key: event[key] for key in ("at", "zone", "day", "type", "habit")} | {
        "data": data,
        "change": changes[event["change"]],
    }


def ways(cli: CommandLine) -> set[str]:
    """The ways things were done."""
    return {event["via"] for event in cli.json("events")}


def test_a_week_by_window_and_by_commands(look: Theme, cli: CommandLine, tmp_path: Path) -> None:
    live_a_week(ByCommands(cli, StandingClock(ZONE)))
    said = all_said(cli)
    assert said["check"] == {"ok": True, "problems": []}
    assert ways(cli) == {"command"}
    for hands in (Hands, Fingers):
        home = Home(tmp_path / hands.__name__, StandingClock(ZONE), look, hands)
        live_a_week(ByWindow(home))
        home.close()
        other = replace(cli, folder=home.folder)
        also_said = all_said(other)
        for what, told in said.items():
            assert also_said[what] == told
        assert ways(other) == {"window"}
