"""Strength and chance over time: two different numbers on two cards that look different."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.domain.prediction import Origin
from habit_desktop.engine.habit_reading import HabitReading
from habit_desktop.ui.charts.curve_chart import CurveChart, Manner
from habit_desktop.ui.pages.chart_card import ChartCard
from habit_desktop.ui.pages.habit.csv_text import chance_csv, strength_csv
from habit_desktop.ui.pages.habit.curve_state import (
    chance_curve,
    chance_title,
    chance_told,
    seen_chances,
    strength_curve,
    strength_outlook,
    strength_story,
    strength_title,
    strength_told,
)
from habit_desktop.ui.pages.habit.span import Span
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button, wrapping_button
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _
from habit_desktop.wording.strengths import chance_legend, first_chance

STORY_LINES = 4


class StrengthCard(ChartCard):
    """Shows the strength, and on demand how the newest one came about."""

    def __init__(self) -> None:
        self._shown: tuple[HabitReading, Span] | None = None
        self._curve = CurveChart(Manner.STRENGTH)
        super().__init__(_("strength"), self._curve, self._numbers)
        self._ask = wrapping_button(_("How this number came about"), quiet=True, small=True)
        self._ask.setCheckable(True)
        self._ask.setProperty("tight", True)
        self._ask.toggled.connect(self._tell_story)
        self._lines = [Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES) for _line in range(STORY_LINES)]
        self._story = QWidget()
        story = QVBoxLayout(self._story)
        story.setContentsMargins(0, 0, 0, 0)
        story.setSpacing(2)
        for line in self._lines:
            story.addWidget(line)
        self._story.hide()
        self.column.addSpacing(4)
        self.column.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(self._story)
        self.column.addStretch(1)

    def show_reading(self, reading: HabitReading, span: Span) -> None:
        """The card shows this from now on."""
        self._shown = reading, span
        title = strength_title(reading, span)
        self.say(title, strength_outlook(reading), reading.habit.name)
        self._curve.show_curve(strength_curve(reading, span), partial(strength_told, reading), title)
        told = strength_story(reading)
        for number, line in enumerate(self._lines):
            line.say(told[number] if number < len(told) else "")

    def controls(self) -> list[QWidget]:
        return [*super().controls(), self._ask]

    def _numbers(self) -> str:
        return strength_csv(*self._shown) if self._shown else ""

    @Slot(bool)
    def _tell_story(self, told: bool) -> None:
        self._story.setVisible(told)


class ChanceCard(ChartCard):
    """Shows the chance of each morning, and leads to what is behind it."""

    insight_wanted = Signal()

    def __init__(self) -> None:
        self._shown: tuple[HabitReading, Span] | None = None
        self._curve = CurveChart(Manner.CHANCE)
        super().__init__(_("chance"), self._curve, self._numbers)
        self._inside = button(_("Look inside"), quiet=True, small=True)
        self._inside.setProperty("tight", True)
        self._inside.clicked.connect(self.insight_wanted)
        self.column.addSpacing(4)
        self.column.addWidget(self._inside, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)

    def show_reading(self, reading: HabitReading, span: Span) -> None:
        """The card shows this from now on."""
        self._shown = reading, span
        title, points = chance_title(reading, span), seen_chances(reading, span)
        replayed = any(point.origin is Origin.REPLAYED for point in points)
        self.say(title, chance_legend(any_replayed=replayed) if points else first_chance(), reading.habit.name)
        self._curve.show_curve(chance_curve(reading, span), partial(chance_told, reading), title)

    def controls(self) -> list[QWidget]:
        return [*super().controls(), self._inside]

    def _numbers(self) -> str:
        return chance_csv(*self._shown) if self._shown else ""
