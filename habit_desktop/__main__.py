"""`python -m habit_desktop` does what the `habit-desktop` command does."""

import sys

from habit_desktop.app.main import main

if __name__ == "__main__":
    sys.exit(main())
