"""Is it right? Cards on chances beside what happened, who predicts best, which habits are understood, reminders."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from habit_desktop.engine.calibration import RightReading
from habit_desktop.ui.charts.reliability_chart import ReliabilityChart
from habit_desktop.ui.charts.score_course import ScoreCourse
from habit_desktop.ui.charts.skill_list import SkillList
from habit_desktop.ui.pages.chart_card import ChartCard
from habit_desktop.ui.pages.insight.right_state import (
    CourseState,
    ReliabilityState,
    SkillsState,
    course_csv,
    course_state,
    hits_csv,
    hits_state,
    reliability_csv,
    reliability_state,
    skills_csv,
    skills_state,
)
from habit_desktop.ui.pages.insight.said_table import SaidTable
from habit_desktop.ui.widgets.bars import Bars
from habit_desktop.ui.widgets.below import below_each_other
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.columns import Columns
from habit_desktop.wording.chart_words import working_it_out
from habit_desktop.wording.language import _

GAP_PX, WITHIN_PX = 16, 12
TWO_FROM_PX = 720


class ReliabilityCard(ChartCard):
    """What was said beside what happened, as dots and as a table."""

    def __init__(self) -> None:
        self._dots, self._table = ReliabilityChart(), SaidTable()
        self._state = ReliabilityState("", "", "")
        super().__init__(
            _("how right the chances were"), below_each_other((self._dots, self._table), WITHIN_PX), self._numbers
        )

    def show_state(self, state: ReliabilityState, about: str) -> None:
        """The card shows this from now on; ``about`` names the habit."""
        self._state = state
        self.say(state.title, state.legend, about)
        self.say_instead(state.instead)
        self._dots.show_spots(state.spots, state.title)
        self._table.show_rows(state.table)

    def _numbers(self) -> str:
        return reliability_csv(self._state)


class CourseCard(ChartCard):
    """Who predicts best: where the three stand, and how they came there."""

    def __init__(self) -> None:
        self._bars, self._course = Bars(), ScoreCourse()
        self._state = CourseState("", "", "")
        super().__init__(_("who predicts best"), below_each_other((self._bars, self._course), WITHIN_PX), self._numbers)

    def show_state(self, state: CourseState) -> None:
        """The card shows this from now on."""
        self._state = state
        self.say(state.title, state.legend, _("All habits"))
        self.say_instead(state.instead)
        self._bars.show_bars(state.bars)
        self._course.show_lines(state.lines, state.title)
        self._course.setVisible(len(state.lines.days) > 1)

    def _numbers(self) -> str:
        return course_csv(self._state)


class SkillsCard(ChartCard):
    """Habits from best to least understood; of many, all are shown when asked for."""

    def __init__(self) -> None:
        self._list = SkillList()
        self._state = SkillsState("", "", "")
        super().__init__(_("which habits are understood"), self._list, self._numbers)
        self._all = button(_("Show all habits"), small=True)
        self._all.setCheckable(True)
        self._all.hide()
        self._all.toggled.connect(self._show_rows)
        self.column.addSpacing(6)
        self.column.addWidget(self._all)

    def show_state(self, state: SkillsState) -> None:
        """The card shows this from now on."""
        self._state = state
        self.say(state.title, state.legend, _("All habits"))
        self.say_instead(state.instead)
        self._all.setVisible(len(state.rows) < len(state.all_rows))
        self._show_rows()

    def controls(self) -> list[QWidget]:
        return [*super().controls(), self._all]

    @Slot()
    def _show_rows(self) -> None:
        rows = self._state.all_rows if self._all.isChecked() else self._state.rows
        self._list.show_rows(rows, self._state.title)

    def _numbers(self) -> str:
        return skills_csv(self._state)


class HitsCard(ChartCard):
    """How the days ended on which a reminder spoke, stayed quiet, or was held back."""

    def __init__(self) -> None:
        self._bars = Bars()
        self._reading: RightReading | None = None
        super().__init__(_("how reminders turned out"), self._bars, self._numbers)

    def show_reading(self, reading: RightReading, about: str) -> None:
        """The card shows this from now on; ``about`` names the habit."""
        self._reading = reading
        state = hits_state(reading)
        self.say(state.title, state.legend, about)
        self.say_instead(state.instead)
        self._bars.show_bars(state.bars)

    def _numbers(self) -> str:
        return hits_csv(self._reading) if self._reading else ""


class RightCards(QWidget):
    """The four cards, in two columns where there is room."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._reliability, self._course, self._skills, self._hits = (
            ReliabilityCard(),
            CourseCard(),
            SkillsCard(),
            HitsCard(),
        )
        cards = (self._reliability, self._course, self._skills, self._hits)
        self._columns = Columns(TWO_FROM_PX, GAP_PX, self)
        self._columns.add_columns((self._reliability, self._hits), (self._course, self._skills))
        for card in cards:
            card.copied.connect(self.copied)
        self._titles = {
            self._reliability: _("Is it right?"),
            self._course: _("Who predicts best"),
            self._skills: _("Which habits are understood"),
            self._hits: _("How reminders turned out"),
        }
        self.show_waiting()

    def show_waiting(self) -> None:
        """All of it is being worked out."""
        for card, title in self._titles.items():
            card.say(title, "", "")
            card.say_instead(working_it_out())

    def show_reading(self, reading: RightReading, about: str, today: date) -> None:
        """The cards show this from now on; ``about`` names the habit, or says that it is all of them."""
        reliability, course = reliability_state(reading), course_state(reading, today)
        self._reliability.show_state(reliability, about)
        self._course.show_state(course)
        self._skills.show_state(skills_state(reading))
        self._hits.show_reading(reading, about)
        if reliability.instead and not course.instead:  # else one column would stand empty beside the other
            self._columns.stand((self._reliability, self._hits, self._skills), (self._course,))
        else:
            self._columns.stand((self._reliability, self._hits), (self._course, self._skills))
