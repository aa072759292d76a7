"""A short run of `make month`: the first days, lived with the real program, agree with the notebook."""

from pathlib import Path

import pytest
from month.lived import differences_of

pytestmark = pytest.mark.desktop


def test_the_first_days_of_the_month_agree_with_the_notebook(tmp_path: Path) -> None:
    assert differences_of(tmp_path / "month", days=2) == []
