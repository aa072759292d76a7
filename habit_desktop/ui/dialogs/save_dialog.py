"""Something saved as a file: in which form, whether closed with a passphrase, and where; watched until it is there."""

from collections.abc import Sequence
from dataclasses import field

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from habit_desktop.domain.value import value
from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.fields import Choice, labelled
from habit_desktop.ui.dialogs.form import Form
from habit_desktop.ui.dialogs.passphrase_fields import ClosingPassphrase
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.announcing import announce
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording import transfers as words
from habit_desktop.wording.language import _


@value
class SaveKind:
    """A form of file: its name, its ending with the full stop, what it is for, whether a passphrase can close it."""

    name: str
    ending: str
    meaning: str
    closable: bool = False


@value
class SaveWish:
    """Where something is to be saved, and what closes it; that is in no sentence about the wish."""

    path: str
    passphrase: str | None = field(default=None, repr=False)


class SaveDialog(Dialog):
    """``save_wanted`` is answered with ``show_progress`` and in the end with ``accept`` or another ``show_…`` method.

    Until then leaving the dialog asks to stop. Whatever comes of it, what was chosen and typed stays.
    """

    leaf = "data"

    save_wanted = Signal(object)  # SaveWish
    stop_wanted = Signal()

    def __init__(self, title: str, kinds: Sequence[SaveKind], usual: str, parent: QWidget | None = None) -> None:
        """``usual`` is what the file is called without its ending, unless the person names it otherwise."""
        super().__init__(title, _("Choose where…"), parent)
        self._title, self._kinds, self._usual = title, kinds, usual
        self._saving = False
        self.kind = Choice(_("What for"))
        for kind in kinds:
            self.kind.addItem(kind.name)
        self._meaning = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self.closing = ClosingPassphrase()
        self._told = Words("", Text.BODY, lines=MANY_LINES)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(title)
        self._form = Form()
        self._chooser = QWidget()
        chooser = labelled(_("What for"), self.kind)
        chooser.setContentsMargins(0, 0, 0, 0)
        self._chooser.setLayout(chooser)
        for part in (self._chooser, self._meaning, self.closing, self._told, self._progress):
            self._form.column.addWidget(part)
        self._form.column.setSpacing(8)
        self._form.column.addStretch(1)
        self._chooser.setVisible(len(kinds) > 1)
        self._progress.hide()
        self.body.addWidget(self._form, 1)
        self.accept_button.clicked.disconnect()
        self.accept_button.clicked.connect(self._save)
        self.kind.currentIndexChanged.connect(self._follow_kind)
        self.closing.changed.connect(self._settle)
        self.resize(440, 240)
        self._follow_kind()
        (self.kind if len(kinds) > 1 else self.closing.wished).setFocus()

    @Slot(object)
    def show_progress(self, steps: tuple[int, int]) -> None:
        """So many steps are done, of how many; of 0 where nobody knows."""
        self._progress.setRange(0, steps[1])
        self._progress.setValue(steps[0])

    @Slot(str)
    def show_problem(self, sentence: str) -> None:
        """It cannot be done, and why; nothing was written."""
        self._return(sentence, Ink.NEGATIVE)

    def show_stopped(self) -> None:
        """It was stopped in time."""
        self._return(words.nothing_saved(), Ink.TEXT)

    def reject(self) -> None:
        """What is being written is stopped first; who writes it says how it ended."""
        if self._saving:
            self.cancel_button.setEnabled(False)
            self._told.say(words.cancelling())
            self.stop_wanted.emit()
        else:
            super().reject()

    def fit(self) -> None:
        self._form.updateGeometry()  # what it holds has changed, and with it the height it would like
        super().fit()

    @Slot()
    def _save(self) -> None:
        if self._saving:
            return
        kind = self._kinds[self.kind.currentIndex()]
        if self.closing.problem():
            self.closing.show_problem()
            self._form.keep_in_sight(self.closing.problem_line)
            self.fit()
        elif path := self._asked_where(kind):
            self._saving = True
            self._tell(words.saving(), Ink.TEXT)
            self._arrange()
            self.cancel_button.setFocus()
            self.fit()
            self.save_wanted.emit(SaveWish(path, self.closing.value()))

    def _asked_where(self, kind: SaveKind) -> str:
        """Return the file the person names, with its ending; empty where they think again."""
        pattern = f"{kind.name} (*{kind.ending})"
        path, _kind = QFileDialog.getSaveFileName(self, self._title, self._usual + kind.ending, pattern)
        return path + kind.ending if path and not path.lower().endswith(kind.ending) else path

    def _return(self, sentence: str, ink: Ink) -> None:
        """Everything can be chosen again as it was chosen."""
        self._saving = False
        self.cancel_button.setEnabled(True)
        self._tell(sentence, ink)
        self._arrange()
        self.accept_button.setFocus()
        self.fit()

    def _arrange(self) -> None:
        """What is chosen is in sight, or how far it has come."""
        kind = self._kinds[self.kind.currentIndex()]
        self._progress.setRange(0, 0)
        self._progress.setVisible(self._saving)
        self._chooser.setVisible(not self._saving and len(self._kinds) > 1)
        self._meaning.setVisible(not self._saving)
        self.closing.setVisible(not self._saving and kind.closable)
        self.accept_button.setEnabled(not self._saving)

    @Slot()
    def _follow_kind(self) -> None:
        kind = self._kinds[self.kind.currentIndex()]
        self._meaning.say(kind.meaning)
        if not kind.closable:
            self.closing.wished.setChecked(False)
        self._arrange()
        self._settle()

    @Slot()
    def _settle(self) -> None:
        """What was said is about what was chosen before."""
        self._tell("", Ink.TEXT)
        self.fit()

    def _tell(self, sentence: str, ink: Ink) -> None:
        self._told.say(sentence)
        self._told.set_ink(ink)
        self._form.keep_in_sight(self._told if sentence else None)
        announce(self, sentence)
