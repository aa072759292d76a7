"""Run as `make month`: a month is lived in minutes, and every difference to the notebook is told; status 1 for one."""

import os
import shutil
import sys
from pathlib import Path

from month.comparison import compare
from month.pages import compare_pages
from month.script import DAYS, Month

PLACE = Path("build/month")


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
    for program in month.desk.said:
        life.differs("what a program said at its end", program, "")
    print(f"{len(life.differences)} differences")
    for each in life.differences:
        print(f"  {each}")
    return int(bool(life.differences))


if __name__ == "__main__":
    sys.exit(main())
