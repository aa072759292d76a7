"""The demo writes every page as a picture without a screen, and nothing into the person's own folder."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QImageReader

from habit_desktop.app.pictures import SCALES
from habit_desktop.ui.theme.tokens import DARK, LIGHT
from tests.app.command_line import program, strict_json
from tests.app.picture_list import pictured

MOST_BYTES = 500_000  # of a picture that is not twice as large


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The folder of pictures, and the files the command named."""
    folder = tmp_path_factory.mktemp("pictures")
    own = folder / "own"
    words = ["--data-dir", str(own), "demo", "--screenshots", str(folder / "pictures" / "new"), "--json"]
    done = program(words, DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 0, done.stderr
    assert not own.exists()
    return folder / "pictures" / "new", strict_json(done.stdout)["files"]


def test_every_picture_named_is_a_picture(taken: tuple[Path, list[str]]) -> None:
    folder, files = taken
    assert sorted(map(Path, files)) == sorted(folder.iterdir())
    assert all(Path(file).read_bytes().startswith(b"\x89PNG") for file in files)


def test_each_page_is_there_in_each_size_theme_and_scale(taken: tuple[Path, list[str]]) -> None:
    sizes = {Path(file).name: QImageReader(file).size() for file in taken[1]}
    assert sizes == {name: size for scale in SCALES for name, size in pictured(scale).items()}


def test_each_picture_is_small_and_in_the_colours_of_its_theme(taken: tuple[Path, list[str]]) -> None:
    for name, size in pictured().items():
        picture = taken[0] / name
        assert picture.stat().st_size <= MOST_BYTES
        corner = QImage(str(picture)).pixelColor(1, size.height() - 2)
        assert corner == QColor((DARK if "dark" in name else LIGHT).side_bar)
