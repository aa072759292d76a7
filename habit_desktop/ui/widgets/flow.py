"""Widgets beside each other, in as many lines as they need."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from habit_desktop.ui.widgets.placed_layout import PlacedLayout


class Flow(PlacedLayout):
    """A layout that breaks its line where the width ends.

    What is left of a line belongs to its first widget that expands.
    """

    def __init__(self, spacing_px: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(spacing_px, parent)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        items = self._shown()
        wide = sum(item.sizeHint().width() for item in items) + self.spacing() * max(0, len(items) - 1)
        return QSize(wide, max((item.sizeHint().height() for item in items), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        """The same as each such layout; those of a line have their middles on it."""
        places: list[tuple[QLayoutItem, QRect]] = []
        top = 0
        for line in self._lines(width):
            sizes = _stretched(line, [_size(item, width) for item in line], width, self.spacing())
            line_px, left = max(size.height() for size in sizes), 0
            for item, size in zip(line, sizes, strict=True):
                places.append((item, QRect(QPoint(left, top + (line_px - size.height()) // 2), size)))
                left += size.width() + self.spacing()
            top += line_px + self.spacing()
        return places

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        room = -1
        for item in self._shown():
            needed = item.sizeHint().width()
            if needed > room:
                lines.append([])
                room = width
            lines[-1].append(item)
            room -= needed + self.spacing()
        return lines


def _stretched(line: list[QLayoutItem], sizes: list[QSize], width: int, spacing_px: int) -> list[QSize]:
    """The sizes in a line, the first of those that expand taking what the others leave."""
    expands = [bool(item.expandingDirections() & Qt.Orientation.Horizontal) for item in line]
    if any(expands):
        at = expands.index(True)
        free = width - sum(size.width() for size in sizes) - spacing_px * (len(line) - 1)
        sizes[at] = QSize(sizes[at].width() + max(free, 0), sizes[at].height())
    return sizes


def _size(item: QLayoutItem, width: int) -> QSize:
    """An item's size in lines of a width: what is wider than a whole line breaks within itself, if it can."""
    size = item.sizeHint()
    if size.width() <= width:
        return size
    if item.hasHeightForWidth():
        return QSize(width, item.heightForWidth(width))
    return QSize(max(width, item.minimumSize().width()), size.height())
