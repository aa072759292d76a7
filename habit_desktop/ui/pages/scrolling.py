"""A page that scrolls: one column of content with the page's margins."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from habit_desktop.ui.theme.fonts import scaled
from habit_desktop.ui.widgets.keyboard_in_sight import KeyboardInSight
from habit_desktop.ui.widgets.tab_order import chain

MARGIN_PX = 32
NARROW_MARGIN_PX = 12
NARROW_BELOW_PX = 880
WIDEST_PX = 1200


class ScrollingPage(QScrollArea):
    """Content in a column; ``arrange`` is called when the page becomes narrow or wide."""

    widest_px = WIDEST_PX

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
        KeyboardInSight(self)

    @property
    def narrow(self) -> bool:
        """Whether the page has little room."""
        return bool(self._narrow)

    @property
    def whole(self) -> bool:
        """Whether everything is there that belongs on the page; what lies far down may come bit by bit."""
        return True

    def arrange(self, narrow: bool) -> None:
        """The page uses little room, or much."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit(event.size().width())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:  # larger text needs more room, as a narrower page does
            self._fit(self.viewport().width())

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes on as the page is laid out, also where parts were made later than what stands below them."""
        chain(self.content)
        return super().focusNextPrevChild(forwards)

    def _fit(self, width: int) -> None:
        narrow = width < scaled(NARROW_BELOW_PX)
        side = NARROW_MARGIN_PX if narrow else max(MARGIN_PX, (width - scaled(self.widest_px)) // 2)
        self.column.setContentsMargins(side, 16 if narrow else 24, side, 24)
        if narrow is not self._narrow:
            self._narrow = narrow
            self.arrange(narrow)
