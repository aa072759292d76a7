"""The languages the person has asked the system for, as the machine says it."""

import os
import sys
from collections.abc import Sequence

from habit_desktop.wording.languages import wishes


def wished_languages() -> Sequence[str]:
    """Return the names of the wished languages, the dearest first; the environment wins over the system's settings."""
    return wishes(os.environ) or _system_languages()


if sys.platform == "win32":

    def _system_languages() -> Sequence[str]:
        import ctypes
        import locale

        return (locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), ""),)

elif sys.platform == "darwin":

    def _system_languages() -> Sequence[str]:
        import plistlib
        from pathlib import Path

        try:
            kept = plistlib.loads(Path("~/Library/Preferences/.GlobalPreferences.plist").expanduser().read_bytes())
        except (OSError, ValueError):
            return ()
        return [str(each) for each in kept.get("AppleLanguages", ())]

else:

    def _system_languages() -> Sequence[str]:
        return ()
