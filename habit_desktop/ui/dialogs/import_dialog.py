"""Another tracker's file brought in: chosen, looked at, imported, and taken back if need be."""

from dataclasses import field, replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from habit_desktop.domain.value import value
from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.form import Form
from habit_desktop.ui.dialogs.import_findings import Counts, ImportFindings
from habit_desktop.ui.dialogs.passphrase_fields import OpeningPassphrase
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.announcing import announce
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.dropped import dropped_file
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording import passphrases
from habit_desktop.wording.joins import text_of
from habit_desktop.wording.language import _
from habit_desktop.wording.transfers import (
    cancelling,
    file_kinds,
    nothing_imported,
    preview,
    read_anew,
    recording,
    replaying,
    result,
    verified,
)


@value
class ImportWish:
    """A file or folder, and whether a table in it has the day before the month, where the person has said so.

    The passphrase of a file that is closed is in no sentence about the wish.
    """

    path: str
    day_first: bool | None = None
    passphrase: str | None = field(default=None, repr=False)


class ImportDialog(Dialog):
    """Walks through an import; what happens is told to it by its ``show_…`` methods."""

    leaf = "data"

    preview_wanted = Signal(object)  # ImportWish
    import_wanted = Signal(object)  # ImportWish
    stop_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Import from another tracker"), _("Import"), parent)
        self._wish = ImportWish("")
        self._running = self._is_closed = False
        self._offered: Counts | None = None
        self._opening = OpeningPassphrase()
        self._explained = Words(
            _(
                "A backup or an export of Loop Habit Tracker, HabitBull, Table Habit, Habo, Beaver Habits, Habitica, "
                "Tickmate, Rewire, Super Productivity or Habit Desktop; or any table with a column of dates. "
                "Nothing is written yet."
            ),
            Text.BODY,
            Ink.SOFT,
            lines=MANY_LINES,
        )
        self._choose, self._choose_other = button(_("Choose a file…")), button(_("Choose a folder…"), quiet=True)
        self._file = Words("", Text.STRONG, lines=MANY_LINES)
        self._told = Words("", Text.BODY, lines=MANY_LINES)
        self._findings = ImportFindings()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Importing"))
        self._undo = button(_("Undo"))
        self._files = QWidget()
        self._form = Form()
        self._compose()
        self._connect_parts()
        self.accept_button.setEnabled(False)
        self._choose.setFocus()
        self.setAcceptDrops(True)
        self.resize(460, 320)

    def choose(self, path: str) -> None:
        """A file or folder is chosen: what it holds is asked for, and nothing is written."""
        self._file.say(Path(path).name)
        self._findings.forget_order()
        self._forget_passphrase()
        self._read(ImportWish(path))

    def show_preview(self, counts: Counts) -> None:
        """The file would add this."""
        self._offered = counts
        self._is_closed = False
        self._opening.hide()
        self.accept_button.setText(_("Import"))
        said = [preview(counts.format, counts.habits, counts.marks, counts.notes), counts.guess]
        self._tell(text_of(said))
        self._progress.hide()
        self._findings.show_found(counts)
        self.accept_button.setEnabled(counts.adds_something)
        if not self._findings.has_keyboard:
            self.accept_button.setFocus()
        self.fit()

    def show_closed(self, *, wrong: bool) -> None:
        """The file is closed with a passphrase, and the one that was typed, where there was one, does not open it."""
        sentence = passphrases.is_wrong() if wrong else passphrases.is_closed()
        self._is_closed = True
        self._tell(sentence, Ink.NEGATIVE if wrong else Ink.TEXT)
        self._progress.hide()
        self.accept_button.setText(_("Open"))
        self._opening.ask(sentence)
        self._follow_typing()
        self.fit()

    def show_progress(self, done: int, of: int) -> None:
        """The import, or the learning from it, is so far; ``of`` is 0 where nobody knows how long it takes."""
        self._progress.setRange(0, of)
        self._progress.setValue(done)
        self._progress.show()
        if of and self._offered and self.cancel_button.isEnabled():
            self._told.say(text_of((_added(self._offered), replaying(done, of))))
        self.fit()

    def show_result(self, counts: Counts) -> None:
        """The import is done."""
        self._running = False
        self._progress.hide()
        said = [_added(counts)]
        if counts.scores:
            said.append(verified(counts.scores, counts.scores_equal))
        self._tell(text_of(said))
        self._explained.say("")
        self._files.hide()
        self._findings.show_brought_in()
        self.cancel_button.setEnabled(True)
        self._undo.setVisible(counts.adds_something)
        self.accept_button.hide()
        self.cancel_button.setText(_("Close"))
        self.cancel_button.setFocus()
        self.fit()

    def show_problem(self, sentence: str) -> None:
        """The file cannot be read, or the import failed; nothing was changed."""
        self._running = False
        self._progress.hide()
        self._forget_passphrase()
        self._tell(sentence, Ink.NEGATIVE)
        self._findings.clear()
        self.cancel_button.setText(_("Cancel"))
        self.cancel_button.setEnabled(True)
        self._files.setEnabled(True)
        self._findings.let_choose(True)
        self.fit()
        self.accept_button.setEnabled(False)

    @Slot()
    def show_recording(self) -> None:
        """What was read is being written; nobody knows how long that takes."""
        self._told.say(recording())
        self.show_progress(0, 0)

    @Slot(object)
    def show_reading(self, steps: tuple[int, int]) -> None:
        """So many steps of the look at what there is now are behind it; nothing is stopped here."""
        self.cancel_button.setEnabled(False)
        self._told.say(read_anew())
        self.show_progress(*steps)

    @Slot()
    def show_cancelled(self) -> None:
        """The import was cancelled, and everything is as it was: the file is still there to be brought in."""
        self.show_problem(nothing_imported())
        self._told.set_ink(Ink.TEXT)
        self.accept_button.setEnabled(True)
        self.cancel_button.setText(_("Close"))

    def _compose(self) -> None:
        self.ways.insertWidget(0, self._undo)
        ways = Flow(8, self._files)
        for way in (self._choose, self._choose_other):
            ways.addWidget(way)
        column = self._form.column
        column.setSpacing(8)
        column.setContentsMargins(0, 2, 0, 2)
        parts = (self._explained, self._files, self._file, self._told, self._opening, self._findings, self._progress)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.body.addWidget(self._form, 1)
        for hidden in (self._opening, self._progress, self._undo):
            hidden.hide()

    def _connect_parts(self) -> None:
        self.accept_button.clicked.disconnect()
        self.accept_button.clicked.connect(self._go_on)
        self._opening.changed.connect(self._follow_typing)
        self._choose.clicked.connect(self._choose_file)
        self._choose_other.clicked.connect(self._choose_folder)
        self._findings.order_chosen.connect(self._read_anew)
        self._undo.clicked.connect(self._take_back)

    def _tell(self, sentence: str, ink: Ink = Ink.TEXT) -> None:
        self._told.say(sentence)
        self._told.set_ink(ink)
        self._form.keep_in_sight(self._told)
        announce(self, sentence)

    def fit(self) -> None:
        self._form.updateGeometry()  # what it holds has changed, and with it the height it would like
        super().fit()

    def reject(self) -> None:
        """A running import is stopped first; its caller says how it ended."""
        if self._running:
            self.cancel_button.setEnabled(False)
            self._told.say(cancelling())
            self.stop_wanted.emit()
        else:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) and not self._running:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if file := dropped_file(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)  # nothing is taken away from where it lies
            event.accept()
            self.choose(file)

    @Slot()
    def _choose_file(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(self, _("Choose a file"), "", ";;".join(file_kinds()))
        if path:
            self.choose(path)

    @Slot()
    def _choose_folder(self) -> None:
        if path := QFileDialog.getExistingDirectory(self, _("Choose a folder")):
            self.choose(path)

    @Slot(bool)
    def _read_anew(self, day_first: bool) -> None:
        """The dates of the table are to be read in the other order."""
        self._read(replace(self._wish, day_first=day_first))

    def _read(self, wish: ImportWish) -> None:
        self._wish = wish
        self._told.say(_("Reading…"))
        self._told.set_ink(Ink.TEXT)
        self._findings.clear()
        self._progress.setRange(0, 0)
        self._progress.show()
        self.accept_button.setEnabled(False)
        self.preview_wanted.emit(wish)

    @Slot()
    def _go_on(self) -> None:
        """A file that is closed is opened; one that was looked at is brought in."""
        if self._is_closed:
            self._read(replace(self._wish, passphrase=self._opening.value()))
        else:
            self._import()

    def _forget_passphrase(self) -> None:
        self._is_closed = False
        self._opening.forget()
        self.accept_button.setText(_("Import"))

    @Slot()
    def _follow_typing(self) -> None:
        if self._is_closed:
            self.accept_button.setEnabled(bool(self._opening.value()))

    def _import(self) -> None:
        self._running = True
        self._explained.say("")
        self._told.say(_("Bringing it in…"))
        self._told.set_ink(Ink.TEXT)
        self._files.setEnabled(False)
        self._findings.let_choose(False)
        self.accept_button.setEnabled(False)
        self.cancel_button.setText(_("Cancel"))
        self.cancel_button.setFocus()
        self.show_progress(0, 0)
        self.import_wanted.emit(self._wish)

    @Slot()
    def _take_back(self) -> None:
        self.undo_wanted.emit()
        self.accept()


def _added(counts: Counts) -> str:
    return result(counts.habits, counts.marks, counts.notes)
