"""Which ways of knowing whether one may disturb work on this machine."""

import os
import sys
from collections.abc import Sequence

from habit_desktop.engine.ports import AttentionSource
from habit_desktop.reminders.presence import Attention

if sys.platform == "win32":
    from habit_desktop.system.attention.windows import WindowsAttention

    def attention_source() -> AttentionSource:
        """Return the way that works here."""
        return WindowsAttention()

elif sys.platform == "darwin":
    from habit_desktop.system.attention.unknown import UnknownAttention

    def attention_source() -> AttentionSource:
        """Return the way that works here."""
        return UnknownAttention()

else:
    from habit_desktop.system.attention.do_not_disturb import do_not_disturb
    from habit_desktop.system.attention.unknown import UnknownAttention
    from habit_desktop.system.attention.x11 import x11_attention

    def attention_source() -> AttentionSource:
        """Return what works here.

        Under Wayland an X server may run as well, but what it takes for the active window need not be the one.
        """
        wayland = bool(os.environ.get("WAYLAND_DISPLAY")) or os.environ.get("XDG_SESSION_TYPE") == "wayland"
        found = (None if wayland else x11_attention(), do_not_disturb())
        sources = [source for source in found if source is not None]
        return AllAttention(sources) if sources else UnknownAttention()


class AllAttention:
    """Several sources, each of which may know of something that is in the way."""

    def __init__(self, sources: Sequence[AttentionSource]) -> None:
        self._sources = sources

    def attention(self) -> Attention | None:
        """Return what is in the way by any of them, None where none of them knows."""
        said = [each for source in self._sources if (each := source.attention()) is not None]
        return next((each for each in said if each is not Attention.FREE), said[0] if said else None)
