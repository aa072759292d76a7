"""The window in a process of its own: `python -m bench.window_start FOLDER` tells what it took until all is shown."""

import os
import sys
from pathlib import Path
from time import process_time

from bench.spent import tell


def main() -> None:
    """The window over a folder, all habits read and today's chances told, without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from bench.ten_years import opened
    from habit_desktop.app.pictures import looked_after
    from habit_desktop.storage.data_folder import DataFolder
    from habit_desktop.ui.main_window import MainWindow
    from habit_desktop.ui.theme.theme import Scheme, Theme

    application, folder = QApplication(["bench"]), DataFolder.open(Path(sys.argv[1]))
    theme, session = Theme(application, Scheme.LIGHT), opened(folder)
    window = MainWindow(session.now)
    desk = looked_after(window, session)
    window.show()
    for _ in session.warm_up():
        application.processEvents()
    desk.refresh()
    application.processEvents()
    tell(process_time())
    theme.deleteLater()
    folder.close()


if __name__ == "__main__":
    main()
