"""Widgets beside each other, in as many lines as they need."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """A layout that breaks its line where the width ends; it mirrors where people read from right to left.

    What is left of a line belongs to its first widget that expands.
    """

    def __init__(self, spacing_px: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing_px)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for _item, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        items = self._shown()
        wide = sum(item.sizeHint().width() for item in items) + self.spacing() * max(0, len(items) - 1)
        return QSize(wide, max((item.sizeHint().height() for item in items), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        owner = self.parentWidget()
        mirrored = owner is not None and owner.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for item, place in self._places(rect.width()):
            if mirrored:
                place.moveRight(rect.width() - 1 - place.left())
            item.setGeometry(place.translated(rect.topLeft()))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        """Each shown item with its place, from the left; those of a line have their middles on it."""
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
