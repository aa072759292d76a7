"""The real program, which opens its window, says something of it once it is painted, and quits."""

_CODE = """
import sys
from habit_desktop.app import window
from habit_desktop.app.main import main

prepare = window.check_machine

def check_machine():
    prepare()
    from habit_desktop.app import compose, first_paint

    class Told(first_paint.FirstPaint):
        def __init__(self, *told):
            super().__init__(*told)
            self.came.connect(self.tell)

        def tell(self):
            print(SAID, flush=True)
            self.parent().quit_requested.emit()

    compose.FirstPaint = Told

window.check_machine = check_machine
sys.exit(main(sys.argv[1:]))
"""


def until_painted(said: str) -> str:
    """Return code for a process: ``said`` is what it prints, of ``sys`` and of the window, ``self.parent()``."""
    return _CODE.replace("SAID", said)
