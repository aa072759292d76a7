"""Every run of training: what each learned from, how good it was, and the way back to an earlier version."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QDir, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from habit_desktop.engine.readings import ModelHistory
from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.form import Form
from habit_desktop.ui.pages.insight.version_row import VersionRow
from habit_desktop.ui.pages.insight.versions_state import version_lines
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _

AT_FIRST = 20
COMPARED = 2


class VersionsDialog(Dialog):
    """Lists the versions, newest first; what is done here is answered with ``show_history`` and ``show_said``."""

    leaf = "insight"

    rollback_wanted = Signal(int)
    compare_wanted = Signal(int, int)
    export_wanted = Signal(int, str)
    undo_wanted = Signal()

    def __init__(self, history: ModelHistory, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(_("Versions of the network"), _("Close"), parent)
        self._now = now
        self._shown, self._chosen = AT_FIRST, list[int]()
        self.cancel_button.hide()
        self._form = Form()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self._more = button(_("Show earlier runs"), quiet=True)
        self._more.clicked.connect(self._show_more)
        self._said = Words("", Text.BODY, lines=MANY_LINES)
        self._undo = button(_("Undo"), small=True)
        self._undo.clicked.connect(self.undo_wanted)
        self.compare_button = button(_("Compare two"))
        self.compare_button.clicked.connect(self._compare)
        self.ways.insertWidget(0, self.compare_button)
        intro = _("What is accepted takes charge. Any version can be put in charge again; training goes on from it.")
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self._said, 1)
        said.addWidget(self._undo)
        self._form.column.addLayout(self._rows)
        self._form.column.addWidget(self._more)
        self._form.column.addStretch(1)
        self.body.addWidget(Words(intro, Text.SMALL, Ink.SOFT, lines=MANY_LINES))
        self.body.addWidget(self._form, 1)
        self.body.addLayout(said)
        self.resize(560, 640)
        self.show_said("")
        self.show_history(history)

    def show_history(self, history: ModelHistory) -> None:
        """The versions are these from now on."""
        self._history = history
        lines = version_lines(history, self._now())
        there = {line.version for line in lines}
        self._chosen = [version for version in self._chosen if version in there]
        self._more.setVisible(len(lines) > self._shown)
        self._empty_rows()
        for line in (*lines[: self._shown], *(lines[-1:] if len(lines) > self._shown else ())):
            row = VersionRow(line, compared=line.version in self._chosen)
            row.compare_toggled.connect(self._choose)
            row.rollback_wanted.connect(self.rollback_wanted)
            row.export_wanted.connect(self._ask_where)
            self._rows.addWidget(row)
            row.show()
        self._tell_choice()

    def show_said(self, sentence: str, undo: bool = False) -> None:
        """A sentence on what was done or cannot be; ``undo`` offers to take it back."""
        self._said.say(sentence)
        self._said.setVisible(bool(sentence))
        self._undo.setVisible(undo)

    @Slot(int, bool)
    def _choose(self, version: int, chosen: bool) -> None:
        """Two are compared: the third one chosen takes the place of the first."""
        self._chosen = [other for other in self._chosen if other != version] + ([version] if chosen else [])
        for row in self.findChildren(VersionRow):
            if len(self._chosen) > COMPARED and row.line.version == self._chosen[0]:
                row.compare.setChecked(False)
        self._tell_choice()

    @Slot()
    def _compare(self) -> None:
        if len(self._chosen) == COMPARED:
            self.compare_wanted.emit(*sorted(self._chosen))

    @Slot()
    def _show_more(self) -> None:
        self._shown += AT_FIRST
        self.show_history(self._history)

    @Slot(int)
    def _ask_where(self, version: int) -> None:
        if file := file_for(version, self):
            self.export_wanted.emit(version, file)

    def _tell_choice(self) -> None:
        self.compare_button.setEnabled(len(self._chosen) == COMPARED)
        self.compare_button.setToolTip("" if len(self._chosen) == COMPARED else _("Choose two versions to compare"))

    def _empty_rows(self) -> None:
        while item := self._rows.takeAt(0):
            if row := item.widget():
                row.hide()
                row.deleteLater()


def file_for(version: int, parent: QWidget) -> str:
    """Ask for the file a version is to be written to; "" where none is chosen."""
    onnx, document = _("ONNX, for Netron and others (*.onnx)"), _("JSON (*.json)")
    usual = QDir.home().filePath(f"habit-network-{version}.onnx")
    chosen, kind = QFileDialog.getSaveFileName(parent, _("Export the network"), usual, f"{onnx};;{document}")
    return with_ending(chosen, ".json" if kind == document else ".onnx") if chosen else ""


def with_ending(file: str, ending: str) -> str:
    """A file's name with an ending that says what it is."""
    return file if file.lower().endswith((".onnx", ".json")) else f"{file}{ending}"
