"""Where a small window lies beside what it belongs to."""

from PySide6.QtCore import QPoint, QRect, QSize

GAP_PX = 8


def beside(anchor: QRect, size: QSize, room: QRect) -> QPoint:
    """Return the top left corner: above an anchor in the lower half of the room, else below it, and always inside."""
    below = anchor.center().y() < room.center().y()
    top = anchor.bottom() + GAP_PX if below else anchor.top() - GAP_PX - size.height()
    left = anchor.center().x() - size.width() // 2
    return QPoint(
        max(room.left() + GAP_PX, min(left, room.right() - GAP_PX - size.width())),
        max(room.top() + GAP_PX, min(top, room.bottom() - GAP_PX - size.height())),
    )
