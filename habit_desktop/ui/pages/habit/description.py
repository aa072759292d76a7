"""What a person wrote about a habit, as it was meant to look."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.wording.language import _


class Description(QWidget):
    """Shows Markdown in full; takes no room where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._page: QWidget | None = None
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
            from habit_desktop.ui.pages.habit.whole_page import WholePage

            self._page = WholePage(_("Description"), markdown)
            self._column.addWidget(self._page)
        self.setVisible(bool(markdown.strip()))
