"""What the keyboard comes to in a window, and whether one sees that it is there."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

SEEN = 3.0  # how much a ring stands out from what was in its place
AROUND_PX = 4
CELL_RING_PX = 120  # of a table, the ring is around one cell
Pixels = npt.NDArray[np.float64]
_SHARES = np.arange(256) / 255.0
LINEAR: Pixels = np.where(_SHARES <= 0.03928, _SHARES / 12.92, ((_SHARES + 0.055) / 1.055) ** 2.4)
"""How much light each value of a colour's part is (256,)."""


def stops(window: QWidget) -> list[QWidget]:
    """Return what Tab comes to in a window."""
    return [widget for widget in window.findChildren(QWidget) if _is_stop(widget, window)]


def unseen_focus(window: QWidget) -> Iterator[str]:
    """Return the stops at which nothing tells enough that the keyboard is there, a line each."""
    for stop in stops(window):
        ring = ring_px(window, stop)
        needed = min(2 * min(stop.width(), stop.height()), CELL_RING_PX)
        if ring < needed:
            name = stop.accessibleName() or getattr(stop, "text", str)()
            yield f"{ring} of {needed} px: {type(stop).__name__} {name!r}"


def ring_px(window: QWidget, stop: QWidget) -> int:
    """Return how many pixels stand out from what they were before the keyboard came to a stop."""
    _scroll_to(stop)
    place = QRect(stop.mapTo(window, QPoint(0, 0)), stop.size())
    place = place.adjusted(-AROUND_PX, -AROUND_PX, AROUND_PX, AROUND_PX)
    _leave(window)
    before = _luminances(window.grab(place).toImage())
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    assert stop.hasFocus(), f"{stop} takes no focus"
    after = _luminances(window.grab(place).toImage())
    brighter, darker = np.maximum(before, after), np.minimum(before, after)
    return int(np.count_nonzero((brighter + 0.05) / (darker + 0.05) >= SEEN))


def _scroll_to(stop: QWidget) -> None:
    """A stop is in sight."""
    around = stop.parentWidget()
    while around:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(stop)
            QApplication.processEvents()
        around = around.parentWidget()


def _leave(window: QWidget) -> None:
    """The keyboard is nowhere."""
    if focused := QApplication.focusWidget():
        focused.clearFocus()
    assert not QApplication.focusWidget()


def _is_stop(widget: QWidget, window: QWidget) -> bool:
    reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return reached and widget.isVisible() and widget.isEnabled() and widget.window() is window


def _luminances(picture: QImage) -> Pixels:
    """Return the relative luminance of each pixel, (height, width), 0–1."""
    seen = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    flat = np.frombuffer(seen.constBits(), dtype=np.uint8)
    rows = flat.reshape(seen.height(), seen.bytesPerLine())[:, : 4 * seen.width()]
    red, green, blue = (rows[:, channel::4] for channel in range(3))
    found: Pixels = 0.2126 * LINEAR[red] + 0.7152 * LINEAR[green] + 0.0722 * LINEAR[blue]
    return found
