"""The backups there are: looked into, made, and put in the place of everything after a question."""

from collections.abc import Sequence

from PySide6.QtCore import QDir, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from habit_desktop.domain.restoring import RestoreStage
from habit_desktop.ui.dialogs.backup_row import BackupRow
from habit_desktop.ui.dialogs.backups_state import BackupLine
from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.form import Form
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button, wrapping_button
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording import backups as words
from habit_desktop.wording.language import _
from habit_desktop.wording.transfers import read_anew

AT_FIRST = 12


class BackupsDialog(Dialog):
    """Lists backups, newest first; what is wished for is answered by its ``show_…`` methods, or with ``accept``.

    A restore is asked about first: ``question_wanted`` is answered with ``show_question``, ``restore_wanted`` with
    ``show_stage``. While all is as it was, leaving the dialog asks to stop.
    """

    look_wanted = Signal(str)  # file
    create_wanted = Signal()
    folder_chosen = Signal(str)
    question_wanted = Signal(str)  # file
    restore_wanted = Signal(str)  # file
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Backups"), _("Restore"), parent)
        self._lines: Sequence[BackupLine] = ()
        self._shown = AT_FIRST
        self._asked = ""
        self._restoring = False
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self._more = button(_("Show earlier ones"), quiet=True)
        self._empty = Words(words.none_yet(), Text.BODY, Ink.SOFT, lines=MANY_LINES)
        self.create_now = wrapping_button(_("Create now"), small=True)
        self.from_file = wrapping_button(_("Restore from a file…"), small=True)
        self.choose_folder = wrapping_button(_("Choose a folder for copies…"), small=True)
        self._folder = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._told = Words("", Text.BODY, lines=MANY_LINES)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Restoring"))
        self._list = self._listed()
        self._asking = Form()
        self._asking.column.addWidget(self._told)
        self._asking.column.addWidget(self._progress)
        self._asking.column.addStretch(1)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._asking, 1)
        self._connect()
        self.resize(520, 600)
        self.show_backups((), "")
        self._show_list()

    def show_backups(self, lines: Sequence[BackupLine], folder: str) -> None:
        """The backups are these from now on, and a sentence says where else they are put."""
        self._lines = lines
        self._folder.say(folder)
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
                _announce(row, sentence)

    def show_said(self, sentence: str, *, problem: bool = False) -> None:
        """A sentence on what was done or cannot be."""
        self._said.say(sentence)
        self._said.set_ink(Ink.NEGATIVE if problem else Ink.SOFT)
        self._said.setVisible(bool(sentence))
        _announce(self, sentence)

    def show_question(self, sentence: str) -> None:
        """Restoring would do this: it is asked whether that is meant."""
        self._tell(sentence, Ink.TEXT)
        self._progress.hide()
        self.accept_button.setText(_("Restore"))
        self.accept_button.setEnabled(True)
        self.accept_button.show()
        self.cancel_button.setText(_("Back"))
        self._list.hide()
        self._asking.show()
        self.cancel_button.setFocus()
        self.fit()

    @Slot(object)
    def show_stage(self, stage: RestoreStage) -> None:
        """The restore has come so far; a screen reader hears of each stage."""
        self._progress.setRange(0, len(RestoreStage))
        self._progress.setValue([*RestoreStage].index(stage))
        self._tell(words.stage(stage), Ink.TEXT)
        _announce(self, words.stage(stage))

    @Slot(object)
    def show_reading(self, steps: tuple[int, int]) -> None:
        """So many steps of the look at what there is now are behind it; nothing is stopped here."""
        self._progress.setRange(0, steps[1])
        self._progress.setValue(steps[0])
        if self.cancel_button.isEnabled():
            self.cancel_button.setEnabled(False)
            self._tell(read_anew(), Ink.TEXT)
            _announce(self, read_anew())

    @Slot(str)
    def show_problem(self, sentence: str) -> None:
        """What was asked for cannot be done, and why; all is as it was."""
        self._restoring = False
        self._show_list()
        self.show_said(sentence, problem=True)

    @Slot()
    def show_stopped(self) -> None:
        """A restore was stopped in time."""
        self._restoring = False
        self._show_list()
        self.show_said(words.nothing_restored())

    def reject(self) -> None:
        """A restore that goes on is stopped first, a question is left for the list; only then the dialog closes."""
        if self._restoring:
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
        for way in (self.create_now, self.from_file, self.choose_folder):
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
        self.accept_button.clicked.connect(self._restore)
        self._more.clicked.connect(self._show_more)
        self.create_now.clicked.connect(self.create_wanted)
        self.from_file.clicked.connect(self._choose_file)
        self.choose_folder.clicked.connect(self._choose_folder)

    def _show_list(self) -> None:
        """The list is in sight again."""
        self._asked = ""
        self._asking.hide()
        self._list.show()
        self.accept_button.hide()
        self.cancel_button.setEnabled(True)
        self.cancel_button.setText(_("Close"))
        self.create_now.setFocus()
        self.show_said("")

    @Slot(str)
    def _ask(self, file: str) -> None:
        self._asked = file
        self.question_wanted.emit(file)

    @Slot()
    def _restore(self) -> None:
        if self._asked and not self._restoring:
            self._restoring = True
            self.accept_button.setEnabled(False)
            self.cancel_button.setText(_("Cancel"))
            self.cancel_button.setFocus()
            self._progress.setRange(0, 0)
            self._progress.show()
            self.fit()
            self.restore_wanted.emit(self._asked)

    @Slot()
    def _show_more(self) -> None:
        self._shown = len(self._lines)
        self.show_backups(self._lines, self._folder.text())

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


def _announce(where: QWidget, sentence: str) -> None:
    if sentence:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(where, sentence))
