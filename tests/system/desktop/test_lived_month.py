"""A short run of `make month`: the first days, lived with the real program, agree with the notebook."""

from pathlib import Path

import pytest
from month.comparison import compare
from month.pages import compare_pages
from month.script import Month

pytestmark = pytest.mark.desktop


def test_the_first_days_of_the_month_agree_with_the_notebook(tmp_path: Path) -> None:
    month = Month(tmp_path / "month", days=2)
    try:
        month.live()
        compare(month.life)
        compare_pages(month.life)
    finally:
        month.desk.close()
    assert month.life.differences == []
