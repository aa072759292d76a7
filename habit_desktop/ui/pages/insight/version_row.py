"""One run of training in the list: what is known of it, and what can be done with the version it made."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from habit_desktop.ui.pages.insight.versions_state import VersionLine
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.check_box import CheckBox
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _


class VersionRow(Card):
    """Shows one line; a version on disk can be compared, put in charge and exported."""

    compare_toggled = Signal(int, bool)
    rollback_wanted = Signal(int)
    export_wanted = Signal(int)

    def __init__(self, line: VersionLine, *, compared: bool = False) -> None:
        super().__init__(margin_px=14, spacing_px=2)
        self.line = line
        self.column.addWidget(
            Words(line.name, Text.STRONG, Ink.ACCENT if line.in_charge else Ink.TEXT, lines=MANY_LINES)
        )
        if line.badge:
            self.column.addWidget(Words(line.badge, Text.SMALL_STRONG, Ink.ACCENT, lines=MANY_LINES))
        for fact in line.facts:
            self.column.addWidget(Words(fact, Text.SMALL, Ink.SOFT, lines=MANY_LINES))
        if line.version is not None:
            self.column.addSpacing(4)
            self.column.addLayout(self._ways(line, line.version, compared=compared))

    def _ways(self, line: VersionLine, version: int, *, compared: bool) -> QVBoxLayout:
        self.compare = CheckBox(_("Compare"))
        self.compare.setAccessibleName(_("Compare: {version}").format(version=line.name))
        self.compare.setChecked(compared)
        self.compare.toggled.connect(lambda chosen: self.compare_toggled.emit(version, chosen))
        back, export = button(_("Put in charge"), small=True), button(_("Export…"), small=True, quiet=True)
        back.setAccessibleName(_("Put in charge: {version}").format(version=line.name))
        export.setAccessibleName(_("Export: {version}").format(version=line.name))
        back.setHidden(not line.can_return)
        back.clicked.connect(lambda: self.rollback_wanted.emit(version))
        export.clicked.connect(lambda: self.export_wanted.emit(version))
        row = Flow()
        for way in (self.compare, back, export):
            row.addWidget(way)
        column = QVBoxLayout()
        column.addLayout(row)
        return column
