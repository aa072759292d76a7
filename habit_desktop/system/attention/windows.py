"""Whether one may disturb, as Windows sees it."""

import ctypes
import sys

from habit_desktop.reminders.presence import Attention

if sys.platform == "win32":
    _STATES = {  # QUERY_USER_NOTIFICATION_STATE of shellapi.h
        1: Attention.AWAY,  # locked, or another session is on the screen
        2: Attention.FULL_SCREEN,
        3: Attention.FULL_SCREEN,  # Direct3D, exclusively
        4: Attention.DO_NOT_DISTURB,  # presentation settings
        5: Attention.FREE,
        6: Attention.DO_NOT_DISTURB,  # quiet time
        7: Attention.FULL_SCREEN,  # a full-screen app from the store
    }

    class WindowsAttention:
        """Asks whether Windows itself would show a notification now."""

        def attention(self) -> Attention | None:
            """Return how things stand, None where Windows does not say."""
            state = ctypes.c_int()
            failed = ctypes.windll.shell32.SHQueryUserNotificationState(ctypes.byref(state))
            return None if failed else _STATES.get(state.value)
