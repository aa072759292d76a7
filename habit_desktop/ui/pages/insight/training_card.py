"""Training: its curve as it goes, what it waits for, and the ways to start, stop and look into it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from habit_desktop.ui.charts.loss_chart import LossChart
from habit_desktop.ui.charts.loss_lines import LossLines
from habit_desktop.ui.pages.chart_card import ChartCard
from habit_desktop.ui.pages.insight.condition_row import ConditionRow
from habit_desktop.ui.pages.insight.loss_csv import losses_csv
from habit_desktop.ui.pages.insight.training_state import TrainingCardState
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.announcing import announce
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _
from habit_desktop.wording.losses import no_curve_yet

STEPS = 1000
NEEDS = 4


class TrainingCard(ChartCard):
    """Shows how training stands, starts it and stops it."""

    train_requested = Signal()
    stop_requested = Signal()
    versions_wanted = Signal()
    leave_out_wanted = Signal()

    def __init__(self) -> None:
        self._curve = LossChart()
        self._state: TrainingCardState | None = None
        super().__init__(_("training"), self._curve, self._numbers)
        self._progress = QProgressBar()
        self._progress.setRange(0, STEPS)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Training"))
        self._sentence = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._rows = [ConditionRow() for _need in range(NEEDS)]
        self._needs = QWidget()
        needs = QVBoxLayout(self._needs)
        needs.setContentsMargins(0, 4, 0, 0)
        needs.setSpacing(4)
        for row in self._rows:
            needs.addWidget(row)
        self.column.addWidget(self._progress)
        self.column.addSpacing(4)
        self.column.addWidget(self._sentence)
        self.column.addWidget(self._needs)
        self.column.addSpacing(8)
        self.column.addWidget(self._make_ways())
        self.column.addStretch(1)
        self._progress.hide()
        self._stop.hide()
        self._curve.show_lines(LossLines((), 0), _("Training"))
        self.say(_("Training"), "", "")
        self.say_instead(no_curve_yet())

    def show_state(self, state: TrainingCardState) -> None:
        """The card shows this from now on; where a run begins or ends, a screen reader hears it."""
        before, self._state = self._state, state
        if before and before.can_stop is not state.can_stop:
            announce(self, state.sentence or state.title)
        # A run under way moves nothing on the page: to lay it out and paint it anew would take longer than a frame.
        self.setMinimumHeight(self.height() if state.can_stop and self.isVisible() else 0)
        self.say(state.title, state.legend, _("Training"))
        self.say_instead(state.instead)
        self._curve.show_lines(state.curve, state.title)
        self._sentence.say(state.sentence)
        for number, row in enumerate(self._rows):
            row.show_line(state.conditions[number] if number < len(state.conditions) else None)
        self._needs.setVisible(bool(state.conditions))
        self._progress.setVisible(state.done_share is not None)
        self._progress.setValue(round(STEPS * (state.done_share or 0.0)))
        here = self._train.hasFocus() or self._stop.hasFocus()
        self._stop.setVisible(state.can_stop)
        self._train.setEnabled(state.can_train)
        self._train.setVisible(not state.can_stop)
        if here:
            ways = (self._stop, self._train, self._versions)
            next(each for each in ways if each.isVisibleTo(self) and each.isEnabled()).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        for part in (self._progress, self._stop):
            part.ensurePolished()  # while nothing runs: the first run is to begin within a frame
        super().showEvent(event)

    def controls(self) -> list[QWidget]:
        return [*super().controls(), self._ways]

    def _numbers(self) -> str:
        return losses_csv(self._state.curve) if self._state else ""

    def _make_ways(self) -> QWidget:
        self._train, self._stop = button(_("Train now")), button(_("Stop"))
        self._versions = versions = button(_("Versions…"), quiet=True)
        leave_out = button(_("Leave out…"), quiet=True)
        self._train.clicked.connect(self.train_requested)
        self._stop.clicked.connect(self.stop_requested)
        versions.clicked.connect(self.versions_wanted)
        leave_out.clicked.connect(self.leave_out_wanted)
        versions.setToolTip(_("Every training, what it learned from, and the way back to an earlier one"))
        leave_out.setAccessibleName(_("Leave days out of training…"))
        leave_out.setToolTip(_("Days the network is not to learn from, such as a holiday or an illness"))
        self._ways = QWidget()
        row = Flow(parent=self._ways)
        for way in (self._train, self._stop, versions, leave_out):
            row.addWidget(way)
        return self._ways
