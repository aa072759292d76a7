"""Anki, run by a Python that has it: `python -m bench.anki_window -b FOLDER` tells when its main window is painted.

With the word ``prepare`` before the folder it is asked nothing when it is first started there, and looks for no update.
"""

import sys
from pathlib import Path

from aqt import gui_hooks, run
from aqt.profiles import ProfileManager
from aqt.qt import QEvent, QObject, QTimer

from bench.opened import tell_opened


class FirstPaint(QObject):  # type: ignore[misc]  # published without types
    """Tells, once, that a window has been painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, tell_opened)
        return False


def main() -> None:
    """Anki's window is there until somebody ends it."""
    if sys.argv[1] == "prepare":
        _prepare(Path(sys.argv[2]))
        return
    gui_hooks.main_window_did_init.append(_watch)
    run()


def _prepare(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    profiles = ProfileManager(folder)
    profiles.setupMeta()
    profiles.create("Bench")
    profiles.set_update_check(False)
    profiles.setLang("en_US")


def _watch() -> None:
    from aqt import mw

    mw.installEventFilter(FirstPaint(mw))


if __name__ == "__main__":
    main()
