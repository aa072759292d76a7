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
    from habit_desktop.system.notifications.library import LibraryNotifier, library_is_there

    def native_notifier(identity: Identity, kept: QSettings | None, parent: QObject) -> LibraryNotifier | None:
        """Return the notifier of this system, None where the app's own popup serves.

        macOS lets only signed bundles notify; an app that is not one sees its notices fail, and falls back.
        """
        return LibraryNotifier(identity, parent) if library_is_there() else None
