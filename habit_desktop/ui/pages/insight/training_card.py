"""Training: what it does now or waits for, and the versions it made."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar

from habit_desktop.ui.pages.insight.state import VERSIONS_TOLD, TrainingCardState, VersionLine
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _

STEPS = 1000


class TrainingCard(Card):
    """Shows how training stands, starts it and stops it."""

    train_requested = Signal()
    stop_requested = Signal()

    def __init__(self) -> None:
        super().__init__(spacing_px=4)
        self._sentence = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._progress = QProgressBar()
        self._progress.setRange(0, STEPS)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Training"))
        self._train = button(_("Train now"))
        self._stop = button(_("Stop"))
        self._train.clicked.connect(self.train_requested)
        self._stop.clicked.connect(self.stop_requested)
        self._names = [Words("", Text.SMALL) for _line in range(VERSIONS_TOLD)]
        self._facts = [Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES) for _line in range(VERSIONS_TOLD)]
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addWidget(self._train)
        ways.addWidget(self._stop)
        ways.addStretch(1)
        self.column.addWidget(Words(_("Training"), Text.CARD))
        self.column.addWidget(self._sentence)
        self.column.addSpacing(4)
        self.column.addWidget(self._progress)
        self.column.addSpacing(4)
        self.column.addLayout(ways)
        self.column.addSpacing(8)
        self.column.addLayout(self._list_of_versions())
        self.column.addStretch(1)
        self._progress.hide()
        self._stop.hide()

    def show_state(self, state: TrainingCardState) -> None:
        """The card shows this from now on."""
        self._sentence.say(state.sentence)
        self._progress.setVisible(state.done_share is not None)
        self._progress.setValue(round(STEPS * (state.done_share or 0.0)))
        self._train.setVisible(not state.can_stop)
        self._train.setEnabled(state.can_train)
        self._stop.setVisible(state.can_stop)

    def show_versions(self, versions: Sequence[VersionLine]) -> None:
        """The versions are these from now on, newest first."""
        for line, (name, facts) in enumerate(zip(self._names, self._facts, strict=True)):
            version = versions[line] if line < len(versions) else None
            name.say(version.name if version else "")
            name.set_ink(Ink.ACCENT if version and version.in_charge else Ink.TEXT)
            facts.say(version.facts if version else "")

    def _list_of_versions(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for line, (name, facts) in enumerate(zip(self._names, self._facts, strict=True)):
            grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(facts, line, 1)
        return grid
