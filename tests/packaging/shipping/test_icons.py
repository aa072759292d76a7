"""The icon in every wrapping: each size is there, and is the picture."""

import struct

import pytest
from PySide6.QtGui import QImage
from shipping import icons

ACCENT = 0xFF3557C8


@pytest.mark.parametrize("size", icons.SIZES)
def test_each_size_is_a_picture_of_its_own(size: int) -> None:
    image = QImage.fromData(icons.png(size))
    assert (image.width(), image.height()) == (size, size)
    assert image.pixel(size // 2, size // 4) == ACCENT
    assert image.pixelColor(0, 0).alpha() == 0


def test_the_windows_icon_points_to_a_picture_for_each_size() -> None:
    content = icons.ico()
    count = struct.unpack_from("<HHH", content)[2]
    rows = [struct.unpack_from("<BBBBHHII", content, 6 + 16 * row) for row in range(count)]
    pictures = [QImage.fromData(content[at : at + length]) for *_, length, at in rows]
    assert [image.width() for image in pictures] == [row[0] or 256 for row in rows]
    assert rows[-1][6] + rows[-1][7] == len(content)


def test_the_mac_icon_is_a_chain_of_pictures() -> None:
    content = icons.icns()
    kind, length = struct.unpack_from(">4sI", content)
    assert (kind, length) == (b"icns", len(content))
    at, widths = 8, []
    while at < length:
        size = struct.unpack_from(">4sI", content, at)[1]
        widths.append(QImage.fromData(content[at + 8 : at + size]).width())
        at += size
    assert widths == [16, 32, 64, 128, 256, 512]
