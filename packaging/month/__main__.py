"""Run as `make month`: a month is lived in minutes, and every difference to the notebook is told; status 1 for one."""

import os
import shutil
import sys
from pathlib import Path

from month.comparison import compare
from month.pages import compare_pages
from month.script import DAYS, Month

PLACE = Path("build/month")
OF_QT = ("Could not find accessible on path", "has a modification time in the future")
"""What Qt says of a control that went while it was asked for, and of a lock that was left before the clock was set."""


def main() -> int:
    """The month is lived, and compared."""
    shutil.rmtree(PLACE, ignore_errors=True)
    month = Month(PLACE.absolute(), int(os.environ.get("MONTH_DAYS", DAYS)))
    try:
        month.live()
        compare(month.life)
        compare_pages(month.life)
    finally:
        month.desk.close()
    life = month.life
    said = [line for program in month.desk.said for line in program.splitlines()]
    life.differs("what programs said", [line for line in said if not any(known in line for known in OF_QT)], [])
    print(f"{len(life.differences)} differences")
    for each in life.differences:
        print(f"  {each}")
    return int(bool(life.differences))


if __name__ == "__main__":
    sys.exit(main())
