"""The backups there are: looked into, made, and put in the place of everything after a question."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QDir, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from habit_desktop.domain.restoring import RestoreStage
from habit_desktop.ui.dialogs.backup_row import BackupRow
from habit_desktop.ui.dialogs.backups_state import BackupLine
from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.form import Form
from habit_desktop.ui.dialogs.passphrase_fields import OpeningPassphrase
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.announcing import announce
from habit_desktop.ui.widgets.buttons import button, wrapping_button
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording import backups as words
from habit_desktop.wording import passphrases
from habit_desktop.wording.language import _
from habit_desktop.wording.transfers import read_anew

AT_FIRST = 12


@dataclass(frozen=True, slots=True)
class RestoreWish:
    """A backup that is to be restored; the passphrase that opens it is in no sentence about the wish."""

    file: str
    passphrase: str | None = field(default=None, repr=False)


class BackupsDialog(Dialog):
    """Lists backups, newest first; what is wished for is answered by its ``show_…`` methods, or with ``accept``.

    A restore is asked about first: ``question_wanted`` is answered with ``show_question``, or ``show_closed`` where the
    backup needs a passphrase; ``restore_wanted`` with ``show_stage``. While all is as it was, leaving the dialog asks
    to stop, also while one is being made.
    """

    leaf = "backups"

    look_wanted = Signal(str)  # file
    create_wanted = Signal()
    file_wanted = Signal()  # one is to be saved as a file of the person's choice
    folder_chosen = Signal(str)
    question_wanted = Signal(object)  # RestoreWish
    restore_wanted = Signal(object)  # RestoreWish
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Backups"), _("Restore"), parent)
        self._lines: Sequence[BackupLine] = ()
        self._shown = AT_FIRST
        self._asked: RestoreWish | None = None
        self._is_closed = self._busy = False
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self._more = button(_("Show earlier ones"), quiet=True)
        self._empty = Words(words.looked_for(), Text.BODY, Ink.SOFT, lines=MANY_LINES)
        self.create_now = wrapping_button(_("Create now"), small=True)
        self.to_file = wrapping_button(_("Save as a file…"), small=True)
        self.from_file = wrapping_button(_("Restore from a file…"), small=True)
        self.choose_folder = wrapping_button(_("Choose a folder for copies…"), small=True)
        self._folder = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._told = Words("", Text.BODY, lines=MANY_LINES)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Progress"))
        self._opening = OpeningPassphrase()
        self._list = self._listed()
        self._asking = Form()
        self._asking.column.addWidget(self._told)
        self._asking.column.addWidget(self._opening)
        self._asking.column.addWidget(self._progress)
        self._asking.column.addStretch(1)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._asking, 1)
        self._connect()
        self.resize(520, 600)
        self._more.hide()
        self._show_list()

    def show_backups(self, lines: Sequence[BackupLine], folder: str) -> None:
        """The backups are these from now on, and a sentence says where else they are put."""
        self._folder.say(folder)
        self._empty.say(words.none_yet())
        if lines and lines == self._lines:
            return
        self._lines = lines
        self._fill()

    def _fill(self) -> None:
        lines = self._lines
        self._empty.setVisible(not lines)
        self._more.setVisible(len(lines) > self._shown)
        self._empty_rows()
        for line in lines[: self._shown]:
            row = BackupRow(line)
            row.look_wanted.connect(self.look_wanted)
            row.restore_wanted.connect(self._ask)
            self._rows.addWidget(row)
            row.show()

    def show_held(self, file: str, sentence: str, *, sound: bool = True) -> None:
        """A backup holds this, or cannot be read."""
        for row in self.findChildren(BackupRow):
            if row.line.file == file:
                row.show_held(sentence, sound=sound)
                announce(row, sentence)

    def show_said(self, sentence: str, *, problem: bool = False) -> None:
        """A sentence on what was done or cannot be."""
        self._said.say(sentence)
        self._said.set_ink(Ink.NEGATIVE if problem else Ink.SOFT)
        self._said.setVisible(bool(sentence))
        announce(self, sentence)

    def show_question(self, sentence: str) -> None:
        """Restoring would do this: it is asked whether that is meant, unless nobody wants to know any more."""
        if self._asked:
            self._is_closed = False
            self._opening.hide()
            self._ask_whether(sentence, Ink.TEXT, _("Restore"))
            self.cancel_button.setFocus()

    def show_closed(self, *, wrong: bool) -> None:
        """The backup is closed with a passphrase, and the one that was typed, where there was one, does not open it."""
        if self._asked:
            self._is_closed = True
            sentence = passphrases.is_wrong() if wrong else passphrases.is_closed()
            self._ask_whether(sentence, Ink.NEGATIVE if wrong else Ink.TEXT, _("Open"))
            self._opening.ask(sentence)
            self._follow_typing()
            self.fit()
            announce(self, sentence)

    def show_making(self) -> None:
        """A backup is being made."""
        self._show_busy(words.is_made())
        announce(self, words.is_made())

    @Slot(object)
    def show_stage(self, stage: RestoreStage) -> None:
        """The restore has come so far; a screen reader hears of each stage."""
        self._progress.setRange(0, len(RestoreStage))
        self._progress.setValue([*RestoreStage].index(stage))
        self._tell(words.stage(stage), Ink.TEXT)
        announce(self, words.stage(stage))

    @Slot(object)
    def show_reading(self, steps: tuple[int, int]) -> None:
        """So many steps of the look at what there is now are behind it; nothing is stopped here."""
        self._progress.setRange(0, steps[1])
        self._progress.setValue(steps[0])
        if self.cancel_button.isEnabled():
            self.cancel_button.setEnabled(False)
            self._tell(read_anew(), Ink.TEXT)
            announce(self, read_anew())

    @Slot(str)
    def show_problem(self, sentence: str) -> None:
        """What was asked for cannot be done, and why; all is as it was."""
        self.show_done(sentence, problem=True)

    @Slot()
    def show_stopped(self) -> None:
        """A restore was stopped in time."""
        self.show_done(words.nothing_restored())

    def show_done(self, sentence: str, *, problem: bool = False) -> None:
        """What was wished for is through, and the list is in sight again."""
        self._busy = False
        self._show_list()
        self.show_said(sentence, problem=problem)

    def reject(self) -> None:
        """What goes on is stopped first, a question is left for the list; only then the dialog closes."""
        if self._busy:
            self.cancel_button.setEnabled(False)
            self.stop_wanted.emit()
        elif self._asked:
            self._show_list()
        else:
            super().reject()

    def _listed(self) -> QWidget:
        """The list with what can be done about all of it."""
        self._said = Words("", Text.BODY, lines=MANY_LINES)
        form = Form()
        form.column.setSpacing(10)
        ways = Flow(8)
        for way in (self.create_now, self.from_file, self.to_file, self.choose_folder):
            ways.addWidget(way)
        form.column.addWidget(Words(words.explained(), Text.SMALL, Ink.SOFT, lines=MANY_LINES))
        form.column.addWidget(self._folder)
        form.column.addLayout(ways)
        form.column.addWidget(self._said)
        form.column.addWidget(self._empty)
        form.column.addLayout(self._rows)
        form.column.addWidget(self._more)
        form.column.addStretch(1)
        return form

    def _connect(self) -> None:
        self.accept_button.clicked.disconnect()
        self.accept_button.clicked.connect(self._go_on)
        self._opening.changed.connect(self._follow_typing)
        self.to_file.clicked.connect(self.file_wanted)
        self._more.clicked.connect(self._show_more)
        self.create_now.clicked.connect(self.create_wanted)
        self.from_file.clicked.connect(self._choose_file)
        self.choose_folder.clicked.connect(self._choose_folder)

    def _show_list(self) -> None:
        """The list is in sight again."""
        self._asked, self._is_closed = None, False
        self._opening.forget()
        self._asking.hide()
        self._list.show()
        self.accept_button.hide()
        self.cancel_button.setEnabled(True)
        self.cancel_button.setText(_("Close"))
        self.create_now.setFocus()
        self.show_said("")

    @Slot(str)
    def _ask(self, file: str) -> None:
        self._look_into(RestoreWish(file))

    def _look_into(self, wish: RestoreWish) -> None:
        """What restoring would do is asked for; meanwhile there is a way back to the list."""
        self._asked = wish
        self._show_progress(words.is_looked_into())
        self.cancel_button.setText(_("Back"))
        self.question_wanted.emit(wish)

    @Slot()
    def _go_on(self) -> None:
        """A backup that is closed is opened; one that was asked about is restored."""
        if self._busy or not self._asked:
            return
        if self._is_closed:
            self._look_into(replace(self._asked, passphrase=self._opening.value()))
        else:
            self._show_busy(self._told.text())
            self.restore_wanted.emit(self._asked)

    @Slot()
    def _follow_typing(self) -> None:
        if self._is_closed:
            self.accept_button.setEnabled(bool(self._opening.value()))

    def _ask_whether(self, sentence: str, ink: Ink, yes: str) -> None:
        """The list gives way to a question."""
        self._show_asking(sentence, ink)
        self._progress.hide()
        self.accept_button.setText(yes)
        self.accept_button.setEnabled(True)
        self.accept_button.show()
        self.cancel_button.setText(_("Back"))
        self.fit()

    def _show_busy(self, sentence: str) -> None:
        """Something goes on that is stopped before the dialog closes."""
        self._busy = True
        self._show_progress(sentence)
        self.cancel_button.setText(_("Cancel"))

    def _show_progress(self, sentence: str) -> None:
        self._show_asking(sentence, Ink.TEXT)
        self._progress.setRange(0, 0)
        self._progress.show()
        self.accept_button.setEnabled(False)
        self.cancel_button.setFocus()
        self.fit()

    def _show_asking(self, sentence: str, ink: Ink) -> None:
        self._tell(sentence, ink)
        self._list.hide()
        self._asking.show()

    @Slot()
    def _show_more(self) -> None:
        self._shown = len(self._lines)
        self._fill()

    @Slot()
    def _choose_file(self) -> None:
        kinds = _("Backups of Habit Desktop (*.db)") + ";;" + _("All files (*)")
        file, _kind = QFileDialog.getOpenFileName(self, _("Restore from a file"), "", kinds)
        if file:
            self._ask(file)

    @Slot()
    def _choose_folder(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, _("A folder for copies of backups"), QDir.homePath()):
            self.folder_chosen.emit(folder)

    def _tell(self, sentence: str, ink: Ink) -> None:
        self._told.say(sentence)
        self._told.set_ink(ink)

    def _empty_rows(self) -> None:
        while item := self._rows.takeAt(0):
            if row := item.widget():
                row.hide()
                row.setParent(None)
                row.deleteLater()
