"""What a person wrote about a habit, as it was meant to look."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.ui.widgets.written_page import WrittenPage
from habit_desktop.wording.language import _


class Description(QWidget):
    """Shows Markdown in full; takes no room where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._page: _WholePage | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self.hide()

    def say(self, markdown: str) -> None:
        """The text is this from now on."""
        if markdown == self._text:
            return
        self._text = markdown
        if self._page:
            self._page.hide()
            self._page.deleteLater()
            self._page = None
        if markdown.strip():
            self._page = _WholePage(_("Description"), markdown)
            self._column.addWidget(self._page)
        self.setVisible(bool(markdown.strip()))


class _WholePage(WrittenPage):
    """A text as high as it is; the wheel belongs to the page around it."""

    def __init__(self, name: str, markdown: str) -> None:
        super().__init__(name, markdown)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(max(int(self.document().size().height()) + 1, 1))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
