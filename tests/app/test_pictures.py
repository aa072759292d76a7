"""Every page as a picture, of a person who has lived a little."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from habit_desktop.app.pictures import PICTURED_HABIT, SCALES, SIZES, take_pictures
from habit_desktop.engine.session import Session
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.theme.tokens import DARK, LIGHT
from tests.engine.living import StandingClock, made, remember


@pytest.fixture
def inhabited(session: Session, clock: StandingClock) -> Session:
    remember(session, made(session, PICTURED_HABIT), "xx-x" * 5)
    clock.show(20, "18:00")
    return session


def test_each_page_is_there_in_each_size_and_theme(inhabited: Session, tmp_path: Path) -> None:
    pictures = take_pictures(inhabited, tmp_path / "pictures" / "new", scales=(1,))
    views = [*(page.name.lower() for page in Page), "today-grid"]
    names = {f"{view}-{theme}-{size}.png" for view in views for theme in ("light", "dark") for size in SIZES}
    assert {picture.name for picture in pictures} == names
    for picture in pictures:
        size = SIZES[picture.stem.rpartition("-")[2]]
        assert QImage(str(picture)).size() == size
        assert picture.stat().st_size <= 500_000
        corner = QImage(str(picture)).pixelColor(1, size.height() - 2)
        assert corner == QColor((DARK if "dark" in picture.name else LIGHT).side_bar)


def test_a_picture_in_twice_the_scale_has_twice_the_pixels(inhabited: Session, tmp_path: Path) -> None:
    pictures = take_pictures(inhabited, tmp_path, {"narrow": SIZES["narrow"]})
    assert len(pictures) == len(SCALES) * 2 * (len(Page) + 1)
    assert QImage(str(tmp_path / "today-light-narrow@2x.png")).size() == SIZES["narrow"] * 2
