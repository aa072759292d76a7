"""A description in Markdown, to be written and to be read."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from habit_desktop.ui.widgets.segments import Segments
from habit_desktop.ui.widgets.written_page import WrittenPage
from habit_desktop.wording.language import _

HEIGHT_PX = 120
WRITE, READ = "write", "read"


class DescriptionField(QWidget):
    """The text as it is written or, at a press, as it will be shown."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(_("Why, how, or a list of steps: **bold**, *soft*, - item"))
        self.text.setAccessibleName(_("Description"))
        self.view = Segments(_("Description"), [(WRITE, _("Write")), (READ, _("Read"))])
        self._pages = QStackedWidget()
        self._pages.setFixedHeight(HEIGHT_PX)
        self._pages.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._pages)
        column.addWidget(self.view)
        self.setFocusProxy(self.text)
        self.text.textChanged.connect(self._written)
        self.view.changed.connect(self._view_changed)
        self._written()

    def description(self) -> str:
        """The text as it is written."""
        return self.text.toPlainText()

    def show_description(self, text: str) -> None:
        """The text is this from now on, ready to be written on."""
        self.text.setPlainText(text)
        self.view.choose(WRITE)

    @Slot()
    def _written(self) -> None:
        self.view.setVisible(bool(self.description().strip()))
        self.changed.emit()

    @Slot()
    def _view_changed(self) -> None:
        read = self._pages.currentWidget()
        if isinstance(read, WrittenPage):
            self._pages.removeWidget(read)
            read.deleteLater()
        if self.view.value() == READ:
            page = WrittenPage(_("Description"), self.description())
            self._pages.setCurrentIndex(self._pages.addWidget(page))
            self.setTabOrder(self.text, page)
