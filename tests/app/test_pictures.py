"""Every page as a picture, of a person who has lived a little; those of the README are among them."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from habit_desktop.app.pictures import SCALES, SIZES, TALL, sizes_of, take_pictures
from habit_desktop.engine.session import Session
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.theme.tokens import DARK, LIGHT
from tests.engine.living import StandingClock, made, remember

ROOT = Path(__file__).parents[2]
SHOWN = ROOT / "resources" / "screenshots"
VIEWS = [*(page.name.lower() for page in Page), "today-grid"]


@pytest.fixture
def inhabited(session: Session, clock: StandingClock) -> Session:
    remember(session, made(session, "Read"), "xx-x" * 5)
    clock.show(20, "18:00")
    return session


def pictured(scale: int = 1) -> dict[str, QSize]:
    """The pictures there are of a scale, with their sizes in pixels."""
    suffix = "" if scale == 1 else f"@{scale}x"
    return {
        f"{view}-{theme}-{name}{suffix}.png": size * scale
        for view in VIEWS
        for theme in ("light", "dark")
        for name, size in sizes_of(view).items()
    }


def test_each_page_is_there_in_each_size_and_theme(inhabited: Session, tmp_path: Path) -> None:
    pictures = take_pictures(inhabited, tmp_path / "pictures" / "new", scales=(1,))
    assert {picture.name for picture in pictures} == {*pictured()}
    for picture in pictures:
        size = pictured()[picture.name]
        assert QImage(str(picture)).size() == size
        assert picture.stat().st_size <= 500_000
        corner = QImage(str(picture)).pixelColor(1, size.height() - 2)
        assert corner == QColor((DARK if "dark" in picture.name else LIGHT).side_bar)


def test_a_picture_in_twice_the_scale_has_twice_the_pixels(inhabited: Session, tmp_path: Path) -> None:
    pictures = take_pictures(inhabited, tmp_path, {"narrow": SIZES["narrow"]})
    assert len(pictures) == len(SCALES) * 2 * (len(VIEWS) + len(TALL))
    assert QImage(str(tmp_path / "today-light-narrow@2x.png")).size() == SIZES["narrow"] * 2


def test_what_the_readme_shows_is_what_the_demo_makes() -> None:
    sizes = {file.name: QImage(str(file)).size() for file in SHOWN.iterdir()}
    assert sizes.items() <= pictured().items()
    assert sum(file.stat().st_size for file in SHOWN.iterdir()) < 1_500_000


def test_no_picture_is_kept_that_the_readme_does_not_show() -> None:
    shown = re.findall(r"resources/screenshots/([^\s)\"]+)", (ROOT / "README.md").read_text("utf-8"))
    assert {*shown} == {file.name for file in SHOWN.iterdir()}
