"""One life of a real window with many bugs in it: ``python -m tests.app.one_mishap FOLDER``."""

import sys
from pathlib import Path

from habit_desktop.app.window import check_machine

if __name__ == "__main__":
    check_machine()  # as every start does, before anything of the window is loaded
    from tests.app.mishaps_lived import live

    sys.exit(live(Path(sys.argv[1])))
