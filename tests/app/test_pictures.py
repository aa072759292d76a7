"""The pictures of the README are among those that the demo takes (`commands/test_demo.py` takes them all)."""

import re
from pathlib import Path

from PySide6.QtGui import QImage

from tests.app.picture_list import pictured

ROOT = Path(__file__).parents[2]
SHOWN = ROOT / "resources" / "screenshots"


def test_what_the_readme_shows_is_what_the_demo_makes() -> None:
    sizes = {file.name: QImage(str(file)).size() for file in SHOWN.iterdir()}
    assert sizes.items() <= pictured().items()
    assert sum(file.stat().st_size for file in SHOWN.iterdir()) < 1_500_000


def test_no_picture_is_kept_that_the_readme_does_not_show() -> None:
    shown = re.findall(r"resources/screenshots/([^\s)\"]+)", (ROOT / "README.md").read_text("utf-8"))
    assert {*shown} == {file.name for file in SHOWN.iterdir()}
