"""One backup in the list: when it was made, what is in it once somebody looks, and the way to restore it."""

from PySide6.QtCore import Signal

from habit_desktop.ui.dialogs.backups_state import BackupLine
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _


class BackupRow(Card):
    """Shows one line; both wishes carry the file."""

    look_wanted = Signal(str)
    restore_wanted = Signal(str)

    def __init__(self, line: BackupLine) -> None:
        super().__init__(margin_px=14, spacing_px=2)
        self.line = line
        self._held = Words("", Text.SMALL, lines=MANY_LINES)
        self.look, self.restore = button(_("Look inside"), small=True, quiet=True), button(_("Restore…"), small=True)
        self.look.setAccessibleName(_("Look inside: {backup}").format(backup=line.title))
        self.restore.setAccessibleName(_("Restore: {backup}").format(backup=line.title))
        self.look.clicked.connect(lambda: self.look_wanted.emit(line.file))
        self.restore.clicked.connect(lambda: self.restore_wanted.emit(line.file))
        self.column.addWidget(Words(line.title, Text.STRONG, lines=MANY_LINES))
        self.column.addWidget(Words(line.facts, Text.SMALL, Ink.SOFT, lines=MANY_LINES))
        self.column.addWidget(self._held)
        self.column.addSpacing(4)
        ways = Flow()
        for way in (self.restore, self.look):
            ways.addWidget(way)
        self.column.addLayout(ways)

    def show_held(self, sentence: str, *, sound: bool = True) -> None:
        """It holds this, or cannot be read, and why; what cannot be read cannot be restored."""
        self._held.say(sentence)
        self._held.set_ink(Ink.TEXT if sound else Ink.NEGATIVE)
        self.restore.setEnabled(sound)
