"""Run as `make month`: a month is lived in minutes, and every difference to the notebook is told; status 1 for one."""

import os
import shutil
import sys
from pathlib import Path

from month.lived import differences_of
from month.script import DAYS

PLACE = Path("build/month")


def main() -> int:
    """The month is lived, and compared."""
    shutil.rmtree(PLACE, ignore_errors=True)
    differences = differences_of(PLACE, int(os.environ.get("MONTH_DAYS", DAYS)))
    print(f"{len(differences)} differences")
    for each in differences:
        print(f"  {each}")
    return int(bool(differences))


if __name__ == "__main__":
    sys.exit(main())
