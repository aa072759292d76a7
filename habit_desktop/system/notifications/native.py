"""The system's own notifications, where the app can use them with buttons."""

import sys

from PySide6.QtCore import QObject, QSettings

from habit_desktop.system.notifications.identity import Identity

if sys.platform == "linux":
    from habit_desktop.system.notifications.qt import ServiceNotifier

    def native_notifier(identity: Identity, kept: QSettings | None, parent: QObject) -> ServiceNotifier | None:
        """Return the notifier of this system, None where the app's own popup serves."""
        return ServiceNotifier(identity, kept, parent)

else:

    def native_notifier(identity: Identity, kept: QSettings | None, parent: QObject) -> None:
        """Return None: the app's own popup serves.

        Windows and macOS show buttons only for installed, signed bundles; a notifier for those would be returned here.
        """
