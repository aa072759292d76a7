"""The program itself: `python -m bench.own_window MOMENTS WORDS` tells when it is painted, answers, and is at rest."""

import sys

from bench.opened import tell_opened

REST_MS = 12_000


def main() -> None:
    """The window is opened as `habit-desktop` does it, and so many moments are told as soon as each has come."""
    from habit_desktop.app import window
    from habit_desktop.app.main import main as carried_out

    prepare = window.check_machine

    def check_machine() -> None:
        prepare()
        _tell_first_paint(int(sys.argv[1]))

    setattr(window, "check_machine", check_machine)  # noqa: B010  # mypy lets nobody take a function's place
    sys.exit(carried_out(sys.argv[2:]))


def _tell_first_paint(moments: int) -> None:
    """Once Qt is loaded as the program wants it: tell of the first paint before the program hears of it."""
    from PySide6.QtCore import QTimer

    from habit_desktop.app import compose
    from habit_desktop.app.first_paint import FirstPaint

    class Told(FirstPaint):
        """Tells of the first paint, and again when the program is done with what it does then."""

        def __init__(self, *told: object) -> None:
            super().__init__(*told)  # type: ignore[arg-type]  # whatever it is told
            self.came.connect(self._tell)

        def _tell(self) -> None:
            tell_opened()
            if moments > 1:
                QTimer.singleShot(0, tell_opened)
            if moments > 2:
                QTimer.singleShot(REST_MS, tell_opened)

    setattr(compose, "FirstPaint", Told)  # noqa: B010  # the same


if __name__ == "__main__":
    main()
