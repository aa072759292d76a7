"""Where the session bus is, and that its absence is said."""

from pathlib import Path

import pytest

from habit_desktop.system.session_bus import NoSessionBus, open_session_bus, session_bus_address


@pytest.fixture(autouse=True)
def _runtime_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


def test_the_environment_names_the_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:abstract=bus")
    assert session_bus_address() == "unix:abstract=bus"


def test_else_the_bus_is_in_the_runtime_folder(tmp_path: Path) -> None:
    (tmp_path / "bus").touch()
    assert session_bus_address() == f"unix:path={tmp_path / 'bus'}"


def test_without_a_bus_the_reason_is_said() -> None:
    with pytest.raises(NoSessionBus, match="no session bus"):
        session_bus_address()


@pytest.mark.parametrize("address", ["nonsense", "unix:path=/nowhere/bus", "autolaunch:", "tcp:host=localhost"])
def test_an_address_that_leads_nowhere_is_no_bus(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    with pytest.raises(NoSessionBus, match="cannot be reached"):
        open_session_bus()
