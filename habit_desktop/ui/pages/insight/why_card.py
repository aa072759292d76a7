"""Why today's chance is what it is: ten dots, three reasons, days like it; on demand the whole sum and its inputs."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from habit_desktop.engine.inside import Inside
from habit_desktop.ui.charts.waterfall import Waterfall
from habit_desktop.ui.pages.chart_card import ChartCard
from habit_desktop.ui.pages.insight.adds_up import steps, why_csv
from habit_desktop.ui.pages.insight.inputs_table import InputsTable
from habit_desktop.ui.pages.insight.state import WhyState
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.fold_button import FoldButton
from habit_desktop.ui.widgets.ten_dots import TenDots
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.inside import adds_up_legend, adds_up_title, similar_sentence
from habit_desktop.wording.joins import called, remarks_of
from habit_desktop.wording.language import _
from habit_desktop.wording.reasons import REASONS_TOLD

POINTS_PX = 32


class WhyCard(ChartCard):
    """Shows the reasons of one chance."""

    unfolded = Signal(bool)
    """Whether more than the reasons is shown, whenever that may have changed."""

    def __init__(self) -> None:
        self._top = QWidget()
        super().__init__(_("why"), self._top, self._numbers)
        self._inside: Inside | None = None
        self._in_ten = Words("", Text.BODY, Ink.SOFT, lines=MANY_LINES)
        self._dots = TenDots()
        self._similar = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._evidence = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._points = [Words("", Text.STRONG) for _line in range(REASONS_TOLD)]
        self._words = [Words("", Text.BODY, lines=MANY_LINES) for _line in range(REASONS_TOLD)]
        self._reasons = self._make_reasons()
        top = QVBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(6)
        top.addWidget(self._in_ten)
        top.addWidget(self._dots)
        self.column.addWidget(self._reasons)
        self.column.addSpacing(4)
        self.column.addWidget(self._similar)
        self.column.addSpacing(2)
        self.column.addWidget(self._evidence)
        self.column.addSpacing(8)
        self._sum, self._sum_title, self.waterfall = self._make_sum()
        self.inputs = InputsTable()
        self.adds_up = self._make_fold(_("How the number adds up"), self._sum)
        self.ten_inputs = self._make_fold(_("The ten inputs"), self.inputs)
        self.column.addStretch(1)

    def show_state(self, state: WhyState, habit: str) -> None:
        """The card shows this of a habit from now on."""
        self.say(state.title, "", habit)
        self._in_ten.say(state.in_ten)
        self._dots.setVisible(state.probability is not None)
        self._dots.show_chance(state.probability or 0.0, state.in_ten)
        self._reasons.setVisible(bool(state.reasons))
        self._evidence.say(state.evidence)
        for line, (points, words) in enumerate(zip(self._points, self._words, strict=True)):
            told = state.reasons[line] if line < len(state.reasons) else None
            points.say(told.points if told else "")
            points.set_ink(told.ink if told else Ink.TEXT)
            words.say(told.words if told else "")

    def show_inside(self, inside: Inside | None) -> None:
        """The chance is taken apart like this from now on; None where there is none to take apart."""
        self._inside = inside
        for fold in (self.adds_up, self.ten_inputs):
            fold.setVisible(inside is not None)
        self._sum.setVisible(inside is not None and self.adds_up.isChecked())
        self.inputs.setVisible(inside is not None and self.ten_inputs.isChecked())
        self._similar.say(similar_sentence(inside.similar) if inside and not inside.chance.guessed else "")
        if inside is None:
            return
        title, found = adds_up_title(inside.base, inside.chance.probability), steps(inside)
        self._sum_title.say(title)
        self.waterfall.show_steps(found, remarks_of([title, *(called(step.name, step.number) for step in found)]))
        self.inputs.show_inputs(inside)

    def controls(self) -> list[QWidget]:
        return [*super().controls(), self.adds_up, self.ten_inputs]

    def _make_reasons(self) -> QWidget:
        holder = QWidget()
        reasons = QGridLayout(holder)
        reasons.setContentsMargins(0, 10, 0, 4)
        reasons.setHorizontalSpacing(10)
        reasons.setVerticalSpacing(8)
        reasons.setColumnMinimumWidth(0, POINTS_PX)
        reasons.setColumnStretch(1, 1)
        for line, (points, words) in enumerate(zip(self._points, self._words, strict=True)):
            points.setAlignment(Qt.AlignmentFlag.AlignTrailing)
            reasons.addWidget(points, line, 0, Qt.AlignmentFlag.AlignTop)
            reasons.addWidget(words, line, 1)
        return holder

    def _make_sum(self) -> tuple[QWidget, Words, Waterfall]:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(2)
        title, waterfall = Words("", Text.STRONG, lines=MANY_LINES), Waterfall()
        column.addWidget(title)
        column.addWidget(Words(adds_up_legend(), Text.SMALL, Ink.SOFT, lines=MANY_LINES))
        column.addSpacing(4)
        column.addWidget(waterfall)
        return holder, title, waterfall

    def _make_fold(self, words: str, part: QWidget) -> FoldButton:
        fold = FoldButton(words)
        fold.toggled.connect(part.setVisible)
        fold.toggled.connect(self._say_unfolded)
        part.hide()
        self.column.addWidget(fold, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(part)
        return fold

    @Slot()
    def _say_unfolded(self) -> None:
        self.unfolded.emit(self.adds_up.isChecked() or self.ten_inputs.isChecked())

    def _numbers(self) -> str:
        return why_csv(self._inside) if self._inside else ""
