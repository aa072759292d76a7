"""A page that scrolls: one column of content with the page's margins."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

MARGIN_PX = 32
NARROW_MARGIN_PX = 12
NARROW_BELOW_PX = 880
WIDEST_PX = 1200


class ScrollingPage(QScrollArea):
    """Content in a column; ``arrange`` is called when the page becomes narrow or wide."""

    def __init__(self) -> None:
        super().__init__()
        self._narrow: bool | None = None
        self.content = QWidget()
        # As wide as the page, whatever its parts would like: there is no way to scroll sideways.
        self.content.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(0)
        self.setWidget(self.content)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def narrow(self) -> bool:
        """Whether the page has little room."""
        return bool(self._narrow)

    def arrange(self, narrow: bool) -> None:
        """The page uses little room, or much."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = event.size().width()
        narrow = width < NARROW_BELOW_PX
        side = NARROW_MARGIN_PX if narrow else max(MARGIN_PX, (width - WIDEST_PX) // 2)
        self.column.setContentsMargins(side, 16 if narrow else 24, side, 24)
        if narrow is not self._narrow:
            self._narrow = narrow
            self.arrange(narrow)
        super().resizeEvent(event)
