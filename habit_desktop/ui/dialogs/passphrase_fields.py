"""A passphrase typed: once to open a file, twice to close one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from habit_desktop.ui.dialogs.fields import labelled
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.check_box import CheckBox
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording import passphrases as words

LONGEST = 1000


class PassphraseField(QLineEdit):
    """Shows dots for what is typed, and the letters where they are wished for; nothing learns them from it."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(LONGEST)
        self.show_letters(shown=False)

    @Slot(bool)
    def show_letters(self, shown: bool) -> None:
        """What is typed can be read from now on, or not any more."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        secret = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self.setInputMethodHints(secret | Qt.InputMethodHint.ImhNoAutoUppercase)


class OpeningPassphrase(QWidget):
    """Asks for the passphrase of a file that is closed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field, self.shown = PassphraseField(), CheckBox(words.show_label())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(labelled(words.passphrase_label(), self.field))
        column.addWidget(self.shown)
        self.shown.toggled.connect(self.field.show_letters)
        self.field.textChanged.connect(self.changed)

    def value(self) -> str:
        """What is typed."""
        return self.field.text()

    def ask(self, why: str) -> None:
        """It is wanted, and the keyboard is there; what is typed already stays, to be mended or typed over."""
        self.field.setAccessibleDescription(why)
        self.show()
        self.field.selectAll()
        self.field.setFocus()

    def forget(self) -> None:
        """Nothing is typed, and nothing is asked any more."""
        self.field.clear()
        self.shown.setChecked(False)
        self.hide()


class ClosingPassphrase(QWidget):
    """Offers to close a file, and asks for its passphrase twice where that is wished for."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.wished = CheckBox(words.close_label())
        self.first, self.again, self.shown = PassphraseField(), PassphraseField(), CheckBox(words.show_label())
        self._missing = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self.problem_line = Words("", Text.SMALL, Ink.NEGATIVE, lines=MANY_LINES)
        self._typed = QWidget()
        typed = self._fields = QVBoxLayout(self._typed)
        typed.setContentsMargins(0, 0, 0, 0)
        typed.setSpacing(6)
        typed.addWidget(Words(words.forgotten(), Text.SMALL, Ink.WARN, lines=MANY_LINES))
        typed.addLayout(labelled(words.passphrase_label(), self.first))
        typed.addLayout(labelled(words.again_label(), self.again))
        typed.addWidget(self.shown)
        typed.addWidget(self.problem_line)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.wished, self._missing, self._typed):
            column.addWidget(part)
        self.first.setAccessibleDescription(words.forgotten())
        self._typed.hide()
        self.wished.toggled.connect(self._follow_wish)
        for field in (self.first, self.again):
            self.shown.toggled.connect(field.show_letters)
            field.textChanged.connect(self._follow_typing)

    def value(self) -> str | None:
        """The passphrase, None where the file is to stay open."""
        return self.first.text() if self.wished.isChecked() else None

    def problem(self) -> str:
        """Why no file can be closed like that; empty where it can, or is to stay open."""
        if not self.wished.isChecked():
            return ""
        if not self.first.text():
            return words.nothing_typed()
        return "" if self.first.text() == self.again.text() else words.differ()

    def show_problem(self) -> None:
        """What is wrong is said, and the keyboard is where it can be mended."""
        self._say(self.problem())
        self._settle()
        (self.again if self.first.text() else self.first).setFocus()

    def refuse(self, why: str) -> None:
        """No file can be closed here, and why."""
        self.wished.setChecked(False)
        self.wished.setEnabled(False)
        self.wished.setAccessibleDescription(why)
        self._missing.say(why)
        self._settle()

    @Slot(bool)
    def _follow_wish(self, wished: bool) -> None:
        self._typed.setVisible(wished)
        self._say("")
        if wished:
            self.first.setFocus()
        else:
            self.first.clear()
            self.again.clear()
            self.shown.setChecked(False)
        self._settle()

    @Slot()
    def _follow_typing(self) -> None:
        """It is said that they differ once that cannot come right by typing on."""
        first, again = self.first.text(), self.again.text()
        self._say("" if first.startswith(again) else words.differ())
        self._settle()

    def _settle(self) -> None:
        """What holds it may ask for its height at once, however deep something has changed."""
        self._fields.activate()
        self._column.activate()
        self.changed.emit()

    def _say(self, problem: str) -> None:
        self.problem_line.say(problem)
        self.again.setAccessibleDescription(problem)
