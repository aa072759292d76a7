"""Facts about what several sources say together, and about a machine that says nothing."""

import sys
from dataclasses import dataclass

import pytest

from habit_desktop.reminders.presence import Attention
from habit_desktop.system.attention.choice import AllAttention, attention_source

FREE, FULL, QUIET = Attention.FREE, Attention.FULL_SCREEN, Attention.DO_NOT_DISTURB


@dataclass(frozen=True, slots=True)
class Says:
    """A source that says always the same."""

    said: Attention | None

    def attention(self) -> Attention | None:
        return self.said


@pytest.mark.parametrize(
    ("said", "together"),
    [
        ((None, None), None),
        ((None, FREE), FREE),
        ((FREE, None), FREE),
        ((FREE, QUIET), QUIET),
        ((None, QUIET), QUIET),
        ((FULL, FREE), FULL),
        ((FULL, QUIET), FULL),
    ],
)
def test_what_is_in_the_way_by_any_of_them_is(said: tuple[Attention | None, ...], together: Attention | None) -> None:
    assert AllAttention([Says(each) for each in said]).attention() is together


@pytest.mark.skipif(sys.platform != "linux", reason="the other systems have one way each")
def test_where_no_screen_and_no_bus_can_be_asked_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    assert attention_source().attention() is None
