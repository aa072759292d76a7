"""Who gives this program a key that works from anywhere."""

import sys

from PySide6.QtCore import QObject

if sys.platform == "linux":
    from habit_desktop.system.global_key.portal_key import PortalKey

    def global_key(app_id: str, description: str, parent: QObject) -> PortalKey:
        """Return what asks this desktop's portal."""
        return PortalKey(app_id, description, parent)

else:
    from habit_desktop.system.global_key.missing import MissingKey

    def global_key(app_id: str, description: str, parent: QObject) -> MissingKey:
        """Return what says that nobody does: here a key is bound to a command by hand."""
        return MissingKey(parent)
