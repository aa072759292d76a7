"""What is told once above the habits: what a desktop lacks, a crash before, a phone's backup that was found."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.ui.pages.today.said_bar import SaidBar


class Notices(QWidget):
    """Bars with a sentence each, made when they first have something to say; an empty sentence takes one away."""

    machine_wanted = Signal()
    missing_read = Signal()
    log_wanted = Signal()
    backup_answered = Signal(object)
    """What is to become of a phone's backup that was found (BackupAnswer)."""
    keyboard_left = Signal()
    """What had the keyboard is gone."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: dict[str, SaidBar] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def say_missing(self, sentence: str) -> None:
        """The desktop lacks so much."""
        self._say("missing", self._missing_bar, sentence)

    @Slot(str)
    def say_crash(self, sentence: str) -> None:
        """The last run ended by a mistake of the program's own."""
        self._say("crash", self._crash_bar, sentence)

    def say_backup(self, sentence: str) -> None:
        """A phone's newer backup was found, and it is asked what is to become of it."""
        self._say("backup", self._backup_bar, sentence)

    def _say(self, about: str, make: Callable[[], SaidBar], sentence: str) -> None:
        if about not in self._bars:
            if not sentence:
                return
            self._bars[about] = make()
            self._column.addWidget(self._bars[about])
        had_keyboard = self._has_keyboard()
        self._bars[about].say(sentence)
        if had_keyboard and not self._has_keyboard():
            self.keyboard_left.emit()

    def _has_keyboard(self) -> bool:
        return self.isAncestorOf(self.window().focusWidget())

    def _missing_bar(self) -> SaidBar:
        from habit_desktop.ui.pages.today.missing_bar import MissingBar

        bar = MissingBar()
        bar.followed.connect(self.machine_wanted)
        bar.read.connect(self.missing_read)
        return bar

    def _crash_bar(self) -> SaidBar:
        from habit_desktop.ui.pages.today.crash_bar import CrashBar

        bar = CrashBar()
        bar.followed.connect(self.log_wanted)
        for read in (bar.followed, bar.read):
            read.connect(partial(self.say_crash, ""))
        return bar

    def _backup_bar(self) -> SaidBar:
        from habit_desktop.ui.pages.today.backup_bar import BackupBar

        bar = BackupBar()
        bar.answered.connect(self.backup_answered)
        return bar
