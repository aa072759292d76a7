"""Two versions of the network beside each other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from habit_desktop.ui.charts.loss_chart import LossChart
from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.form import Form
from habit_desktop.ui.pages.chart_card import ChartCard
from habit_desktop.ui.pages.insight.compare_state import CompareState
from habit_desktop.ui.pages.insight.loss_csv import losses_csv
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.joins import called, line_of
from habit_desktop.wording.language import _
from habit_desktop.wording.losses import curve_legend


class CompareDialog(Dialog):
    """Shows what two versions learned from, how their trainings went, and what both would say today."""

    leaf = "insight"

    def __init__(self, state: CompareState, parent: QWidget | None = None) -> None:
        super().__init__(state.title, _("Close"), parent)
        self.cancel_button.hide()
        self._said = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        form = Form()
        form.column.addLayout(_table(state))
        if state.curve.has_points:
            form.column.addWidget(self._curves(state))
        said = state.said or (_("Nothing: there is no habit in use."),)
        form.column.addLayout(_told(_("What both would say this morning, each by itself"), said, Ink.TEXT))
        form.column.addLayout(_told(_("Which weights changed most"), (state.moved, *state.weights), Ink.SOFT))
        form.column.addStretch(1)
        self.body.addWidget(form, 1)
        self.body.addWidget(self._said)
        self.resize(560, 620)

    def _curves(self, state: CompareState) -> ChartCard:
        chart = LossChart()
        chart.show_lines(state.curve, state.curve_title)
        card = ChartCard(_("training"), chart, lambda: losses_csv(state.curve))
        card.say(state.curve_title, curve_legend(), state.title)
        card.copied.connect(self._said.say)
        return card


def _told(title: str, lines: Sequence[str], ink: Ink) -> QVBoxLayout:
    """Lines under their title."""
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(Words(title, Text.STRONG, lines=MANY_LINES))
    for line in lines:
        column.addWidget(Words(line, Text.SMALL, ink, lines=MANY_LINES))
    return column


def _table(state: CompareState) -> QGridLayout:
    """The facts in two columns under what they are, for the eye; each value is named for who hears it."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(2)
    for column, head in enumerate(state.heads):
        grid.addWidget(Words(head, Text.STRONG, lines=MANY_LINES), 0, column)
        grid.setColumnStretch(column, 1)
    for row, (what, *values) in enumerate(state.facts):
        grid.addWidget(Words(what, Text.SMALL, Ink.SOFT, lines=MANY_LINES), 2 * row + 1, 0, 1, 2)
        for column, value in enumerate(values):
            told = Words(value, Text.SMALL, lines=MANY_LINES)
            told.setAccessibleName(called(line_of((what, state.heads[column])), value))
            grid.addWidget(told, 2 * row + 2, column, Qt.AlignmentFlag.AlignTop)
    return grid
