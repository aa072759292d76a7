"""Another tracker's file brought in: chosen, looked at, imported, and taken back if need be."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QProgressBar, QWidget

from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.form import Form
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _
from habit_desktop.wording.transfers import not_kept, preview, replaying, result, stopped, verified


@dataclass(frozen=True, slots=True)
class Counts:
    """What a file would add or has added, and what of it cannot be kept, as (where, why).

    ``guess`` says how the file was read where it does not say it.
    """

    format: str
    habits: int
    marks: int
    notes: int
    left_out: Sequence[tuple[str, str]] = ()
    scores: int = 0
    scores_equal: int = 0
    guess: str = ""


class ImportDialog(Dialog):
    """Walks through an import; what happens is told to it by its ``show_…`` methods."""

    preview_wanted = Signal(str)
    import_wanted = Signal(str)
    stop_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Import from another tracker"), _("Import"), parent)
        self._path = ""
        self._running = False
        self._stopped = False
        self._offered: Counts | None = None
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
        self._choose = button(_("Choose a file…"))
        self._file = Words("", Text.STRONG, lines=MANY_LINES)
        self._told = Words("", Text.BODY, lines=MANY_LINES)
        self._left_out_title = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._left_out = QPlainTextEdit()
        self._left_out.setReadOnly(True)
        self._left_out.setAccessibleName(_("What cannot be kept"))
        self._left_out.setMaximumHeight(120)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Importing"))
        self._undo = button(_("Undo"))
        self.ways.insertWidget(0, self._undo)
        parts: tuple[QWidget, ...] = (self._explained, self._choose, self._file, self._told, self._left_out_title)
        self._form = Form()
        self._form.column.setSpacing(8)
        self._form.column.setContentsMargins(0, 2, 0, 2)
        for part in (*parts, self._left_out, self._progress):
            self._form.column.addWidget(part)
        self._form.column.addStretch(1)
        self.body.addWidget(self._form, 1)
        self._left_out.hide()
        self._progress.hide()
        self._undo.hide()
        self.accept_button.setEnabled(False)
        self.accept_button.clicked.disconnect()
        self.accept_button.clicked.connect(self._import)
        self._choose.clicked.connect(self._choose_file)
        self._undo.clicked.connect(self._take_back)
        self._choose.setFocus()
        self.setAcceptDrops(True)
        self.resize(460, 320)

    def choose(self, path: str) -> None:
        """A file is chosen: what it holds is asked for, and nothing is written."""
        self._path = path
        self._file.say(Path(path).name)
        self._told.say(_("Reading…"))
        self._told.set_ink(Ink.TEXT)
        self._list(())
        self.accept_button.setEnabled(False)
        self.preview_wanted.emit(path)

    def show_preview(self, counts: Counts) -> None:
        """The file would add this."""
        self._offered = counts
        said = [preview(counts.format, counts.habits, counts.marks, counts.notes), counts.guess]
        self._told.say(" ".join(filter(None, said)))
        self._list(counts.left_out)
        self._left_out_title.say(not_kept(len(counts.left_out)))
        self.accept_button.setEnabled(bool(counts.habits + counts.marks + counts.notes))
        self.accept_button.setFocus()
        self.fit()

    def show_progress(self, done: int, of: int) -> None:
        """The import, or the learning from it, is so far; ``of`` is 0 where nobody knows how long it takes."""
        self._progress.setRange(0, of)
        self._progress.setValue(done)
        self._progress.show()
        if of and self._offered:
            self._told.say(f"{_added(self._offered)} {replaying(done, of)}")
        self.fit()

    def show_result(self, counts: Counts) -> None:
        """The import is done."""
        self._running = False
        self._progress.hide()
        said = [_added(counts)]
        if self._stopped and self._progress.value() < self._progress.maximum():
            said.append(stopped())
        if counts.scores:
            said.append(verified(counts.scores, counts.scores_equal))
        self._told.say(" ".join(said))
        self._explained.say("")
        self._choose.hide()
        self._undo.setVisible(bool(counts.habits + counts.marks + counts.notes))
        self.accept_button.hide()
        self.cancel_button.setText(_("Close"))
        self.cancel_button.setFocus()
        self.fit()

    def show_problem(self, sentence: str) -> None:
        """The file cannot be read, or the import failed; nothing was changed."""
        self._running = False
        self._progress.hide()
        self._told.say(sentence)
        self._told.set_ink(Ink.NEGATIVE)
        self._list(())
        self.cancel_button.setText(_("Cancel"))
        self._choose.setEnabled(True)
        self.fit()
        self.accept_button.setEnabled(False)

    def fit(self) -> None:
        self._form.updateGeometry()  # what it holds has changed, and with it the height it would like
        super().fit()

    def reject(self) -> None:
        """A running import is stopped first; its caller says how it ended."""
        if self._running:
            self._stopped = True
            self.stop_wanted.emit()
        else:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and not self._running:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self.choose(url.toLocalFile())
                return

    def _list(self, left_out: Sequence[tuple[str, str]]) -> None:
        self._left_out.setPlainText("\n".join(f"{where}: {why}" for where, why in left_out))
        self._left_out.setVisible(bool(left_out))
        self._left_out_title.say("")

    @Slot()
    def _choose_file(self) -> None:
        kinds = _("Habit files") + " (*.db *.zip *.csv *.json);;" + _("All files") + " (*)"
        path, _kind = QFileDialog.getOpenFileName(self, _("Choose a file"), "", kinds)
        if path:
            self.choose(path)

    @Slot()
    def _import(self) -> None:
        self._running = True
        self._stopped = False
        self._explained.say("")
        self._told.say(_("Bringing it in…"))
        self._choose.setEnabled(False)
        self.accept_button.setEnabled(False)
        self.cancel_button.setText(_("Stop"))
        self.cancel_button.setFocus()
        self.show_progress(0, 0)
        self.import_wanted.emit(self._path)

    @Slot()
    def _take_back(self) -> None:
        self.undo_wanted.emit()
        self.accept()


def _added(counts: Counts) -> str:
    return result(counts.habits, counts.marks, counts.notes)
