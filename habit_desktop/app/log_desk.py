"""The log of what went wrong, opened where it is asked for, and pointed to once after a crash."""

from PySide6.QtCore import QObject, Slot

from habit_desktop.system.problems.watch import Watch
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.wording.problems import crashed_before, log_lies_at, no_log_yet


class LogDesk(QObject):
    """Stands between the window and the log; the log is shown by whatever shows text files here."""

    def __init__(self, watch: Watch, window: MainWindow) -> None:
        super().__init__(window)
        self._path, self._window = watch.log.path, window
        window.log_requested.connect(self._open)
        window.today.notices.log_wanted.connect(self._open)
        window.today.notices.say_crash(crashed_before() if watch.crashed else "")

    @Slot()
    def _open(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        if not self._path.is_file():
            self._window.say(no_log_yet())
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path))):
            self._window.say(log_lies_at(str(self._path)))
