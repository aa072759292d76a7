"""When the habit is due, and a sentence that says so."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QVBoxLayout

from habit_desktop.domain.schedule import Daily
from habit_desktop.ui.dialogs.fields import labelled
from habit_desktop.ui.dialogs.habit.draft import Draft, habit_of
from habit_desktop.ui.dialogs.habit.optional_day import OptionalDay
from habit_desktop.ui.dialogs.habit.problems import Known, Place
from habit_desktop.ui.dialogs.habit.section import Section
from habit_desktop.ui.dialogs.schedule_chooser import ScheduleChooser
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _
from habit_desktop.wording.meanings import habit_meaning

ANY_DAY = date(2026, 1, 1)
FIRST_LENGTH = timedelta(days=30)


class WhenSection(Section):
    """Asks for the schedule and for the first and the last day."""

    def __init__(self, known: Known) -> None:
        super().__init__(_("When"))
        self._week_start = known.week_start
        today = known.today or ANY_DAY
        self.schedule = ScheduleChooser(Daily(), known.week_start)
        self.starts = OptionalDay(_("Starts on"), today, known.week_start)
        self.ends = OptionalDay(_("Ends on"), today + FIRST_LENGTH, known.week_start)
        self.meaning = Words("", Text.BODY, Ink.ACCENT, lines=MANY_LINES)
        often = labelled(_("How often"), self.schedule)
        self.column.addLayout(self.with_line(Place.SCHEDULE, self.schedule, often))
        self.column.addWidget(self.meaning)
        life = QVBoxLayout()
        life.setSpacing(4)
        life.addWidget(self.starts)
        life.addWidget(self.ends)
        self.column.addLayout(self.with_line(Place.LIFE, self.ends, life))
        for field in (self.schedule, self.starts, self.ends):
            field.changed.connect(self.changed)

    def show_draft(self, draft: Draft) -> None:
        """The fields hold what the draft says."""
        self.schedule.show_schedule(draft.schedule)
        self.starts.show_day(draft.starts)
        self.ends.show_day(draft.ends)

    def told(self, draft: Draft) -> Draft:
        """The draft with what the fields hold."""
        schedule = self.schedule.schedule()
        return replace(draft, schedule=schedule, starts=self.starts.day(), ends=self.ends.day())

    def explain(self, draft: Draft) -> None:
        """The sentence says what the draft asks for, as far as it asks for something."""
        self.schedule.count_in_total(draft.in_total)
        habit = habit_of(draft)
        self.meaning.say(habit_meaning(habit, self._week_start) if habit else "")
