"""Every page as a picture, of a person who has lived a little."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from habit_desktop.app.pictures import PICTURED_HABIT, SIZES, take_pictures
from habit_desktop.engine.session import Session
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.theme.tokens import DARK, LIGHT
from tests.engine.living import StandingClock, made, remember


@pytest.fixture
def pictures(session: Session, clock: StandingClock, tmp_path: Path) -> list[Path]:
    remember(session, made(session, PICTURED_HABIT), "xx-x" * 5)
    clock.show(20, "18:00")
    return take_pictures(session, tmp_path / "pictures" / "new")


def test_each_page_is_there_in_each_size_and_theme(pictures: list[Path]) -> None:
    names = {
        f"{page.name.lower()}-{theme}-{size}.png" for page in Page for theme in ("light", "dark") for size in SIZES
    }
    assert {picture.name for picture in pictures} == names
    for picture in pictures:
        size = SIZES["wide" if "wide" in picture.name else "narrow"]
        assert QImage(str(picture)).size() == size
        assert picture.stat().st_size <= 300_000
        corner = QImage(str(picture)).pixelColor(1, size.height() - 2)
        assert corner == QColor((DARK if "dark" in picture.name else LIGHT).side_bar)
