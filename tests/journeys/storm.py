"""A process that ticks one day after the other and says each time that it is kept, until it is killed."""

import sys
from datetime import timedelta
from itertools import count
from pathlib import Path

from tests.engine.living import MONDAY, StandingClock, made, opened

if __name__ == "__main__":
    session = opened(Path(sys.argv[1]), StandingClock())
    habit = made(session)
    for days_ago in count():
        session.complete(habit, MONDAY - timedelta(days_ago))
        print(days_ago, flush=True)
