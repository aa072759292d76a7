"""Widgets below each other, in one column or, where there is room, in two."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from habit_desktop.ui.widgets.placed_layout import PlacedLayout


class Columns(PlacedLayout):
    """A layout whose second column stands beside the first from a width on, and below it in narrower places.

    Each widget is as high as it has to be for its width.
    """

    def __init__(self, two_from_px: int, spacing_px: int, parent: QWidget | None = None) -> None:
        super().__init__(spacing_px, parent)
        self._two_from_px = two_from_px
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

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        wide = max((item.sizeHint().width() for item in self._items), default=0)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSize(self) -> QSize:
        return QSize(max((item.minimumSize().width() for item in self._items), default=0), 0)

    def _places(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
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
