"""The program's icon in every size and wrapping that a desktop asks for, drawn from the one picture there is."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from habit_desktop.resources import resource

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_ICO_LARGEST = 256
_ICNS_KINDS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def picture() -> Path:
    """Return the picture that all icons are drawn from."""
    return resource("icons/habit-desktop.svg")


def png(size: int) -> bytes:
    """Return the icon as a square PNG of so many pixels a side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(picture())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know paths alone
    return bytes(buffer.data().data())


def ico() -> bytes:
    """Return the icon for Windows: a table of the sizes, then a PNG for each."""
    pictures = {size: png(size) for size in SIZES if size <= _ICO_LARGEST}
    at = struct.calcsize("<HHH") + len(pictures) * struct.calcsize("<BBBBHHII")
    table = struct.pack("<HHH", 0, 1, len(pictures))
    for size, content in pictures.items():
        side = size % _ICO_LARGEST  # 0 means 256
        table += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(content), at)
        at += len(content)
    return table + b"".join(pictures.values())


def icns() -> bytes:
    """Return the icon for macOS: a PNG for each size, each after its kind and length."""
    pictures = {kind: png(size) for size, kind in _ICNS_KINDS.items()}
    body = b"".join(kind + struct.pack(">I", 8 + len(content)) + content for kind, content in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(body)) + body
