"""Widgets below each other, in one column or, where there is room, in two."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Columns(QLayout):
    """A layout whose second column stands beside the first from a width on, and below it in narrower places.

    Each widget is as high as it has to be for its width.
    """

    def __init__(self, two_from_px: int, spacing_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing_px)
        self._two_from_px = two_from_px
        self._items: list[QLayoutItem] = []
        self._first = 0

    def add_columns(self, first: Sequence[QWidget], second: Sequence[QWidget]) -> None:
        """The layout holds these."""
        self._first = len(first)
        for widget in (*first, *second):
            self.addWidget(widget)

    def stand(self, first: Sequence[QWidget], second: Sequence[QWidget]) -> None:
        """What the layout holds already stands in these columns from now on."""
        held = {item.widget(): item for item in self._items}
        self._items, self._first = [held[widget] for widget in (*first, *second)], len(first)
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for _item, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        wide = max((item.sizeHint().width() for item in self._items), default=0)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSize(self) -> QSize:
        return QSize(max((item.minimumSize().width() for item in self._items), default=0), 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        owner = self.parentWidget()
        mirrored = owner is not None and owner.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for item, place in self._places(rect.width()):
            if mirrored:
                place.moveRight(rect.width() - 1 - place.left())
            item.setGeometry(place.translated(rect.topLeft()))

    def _places(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        """Each item with its place, from the left."""
        if width < self._two_from_px:
            return self._stacked(self._items, 0, width)
        half = (width - self.spacing()) // 2
        first, second = self._items[: self._first], self._items[self._first :]
        return [*self._stacked(first, 0, half), *self._stacked(second, width - half, half)]

    def _stacked(self, items: Sequence[QLayoutItem], left: int, width: int) -> list[tuple[QLayoutItem, QRect]]:
        places, top = [], 0
        for item in items:
            high = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            places.append((item, QRect(left, top, width, high)))
            top += high + self.spacing()
        return places
