"""What the bundle runs first: the program, as the command of the wheel does."""

import sys

from habit_desktop.app.main import main

sys.exit(main())
