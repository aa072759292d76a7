"""A text to read that is as high as it is long."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent

from habit_desktop.ui.widgets.written_page import WrittenPage


class WholePage(WrittenPage):
    """Shows all of a text at once; the wheel belongs to the page around it."""

    def __init__(self, name: str, markdown: str) -> None:
        super().__init__(name, markdown)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(max(int(self.document().size().height()) + 1, 1))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
