"""What narrows the page down: a search, and the filters in force, each with a way out."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from habit_desktop.ui.pages.today.choice import Shown, ViewChoice
from habit_desktop.ui.pages.today.view_menu import shown_words
from habit_desktop.ui.theme.fonts import scaled
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.wording.language import _
from habit_desktop.wording.plain_tip import plain_tip

SEARCH_PX = 240
BELOW_PX = 16


class SearchField(QLineEdit):
    """Takes words to look for; Escape empties it, and again leaves it."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(_("Name or tag"))
        self.setAccessibleName(_("Search habits"))
        self.setClearButtonEnabled(True)

    def sizeHint(self) -> QSize:
        return QSize(scaled(SEARCH_PX), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Escape | Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                self.left.emit()
            case _other:
                super().keyPressEvent(event)


class FilterBar(QWidget):
    """Shows the search once it is asked for or filled, and a button for each filter in force."""

    chosen = Signal(object)  # ViewChoice
    left = Signal()  # the keyboard is to go back to the rows

    def __init__(self) -> None:
        super().__init__()
        self._choice = ViewChoice()
        self._asked = False
        self.field = SearchField()
        self._shown = _chip()
        self._tag = _chip()
        row = Flow(8)
        for part in (self.field, self._shown, self._tag):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, BELOW_PX)
        column.addLayout(row)
        self.field.textChanged.connect(self._search_changed)
        self.field.left.connect(self._leave)
        self._shown.clicked.connect(self._show_all_marks)
        self._tag.clicked.connect(self._show_all_tags)

    def show_choice(self, choice: ViewChoice) -> None:
        """The filters are these from now on."""
        self._choice = choice
        if self.field.text() != choice.search:
            self.field.blockSignals(True)
            self.field.setText(choice.search)
            self.field.blockSignals(False)
        _say(self._shown, shown_words()[choice.shown] if choice.shown is not Shown.DUE else "")
        _say(self._tag, choice.tag)
        self._arrange()

    def ask(self) -> None:
        """The keyboard is in the search, which is there."""
        self._asked = True
        self._arrange()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _arrange(self) -> None:
        searches = self._asked or bool(self._choice.search)
        self.field.setVisible(searches)
        self.setVisible(searches or self._choice.leaves_out)

    @Slot(str)
    def _search_changed(self, text: str) -> None:
        self.chosen.emit(replace(self._choice, search=text))

    @Slot()
    def _leave(self) -> None:
        """An empty search goes away with the keyboard."""
        self._asked = False
        self.left.emit()
        self._arrange()

    @Slot()
    def _show_all_marks(self) -> None:
        self.chosen.emit(replace(self._choice, shown=Shown.DUE))

    @Slot()
    def _show_all_tags(self) -> None:
        self.chosen.emit(replace(self._choice, tag=""))


def _chip() -> QPushButton:
    return button("", small=True)


def _say(chip: QPushButton, words: str) -> None:
    chip.setVisible(bool(words))
    chip.setText(f"{words}  ×")
    chip.setAccessibleName(_("No longer only: {filter}").format(filter=words))
    chip.setToolTip(plain_tip(chip.accessibleName()))
