"""The application object: named as desktops know it, and told when the desktop wants it to end."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from habit_desktop.app.identity import IDENTITY
from habit_desktop.resources import resource
from habit_desktop.runtime.cycle_collection import CycleCollection
from habit_desktop.ui.accessible_roles import tell_roles
from habit_desktop.ui.customs import follow_language

_STYLE = ("-style", "fusion")  # to choose it later would tell Python all of what styles can do: hundreds of names


class Application(QApplication):
    """Says ``quit_wanted`` before it ends, whoever asks for it: a dock's menu, a logout, the program itself.

    Without that word Qt would ask every window to close, and one that closes into the tray would hold up a logout.
    """

    quit_wanted = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Quit:
            self.quit_wanted.emit()
        return super().event(event)


def application_of(argv: list[str]) -> Application:
    """Return the application, named as desktops know it; from now on this thread alone frees what is in cycles."""
    application = Application([*argv, *_STYLE])
    CycleCollection(application)
    application.setApplicationName(IDENTITY.desktop_entry)
    application.setApplicationDisplayName(IDENTITY.app_name)
    application.setDesktopFileName(IDENTITY.desktop_entry)
    application.setWindowIcon(QIcon(str(resource("icons/habit-desktop.svg"))))
    application.setQuitOnLastWindowClosed(False)
    tell_roles()
    follow_language(application)
    return application
