"""What if: things that could be different, and what the model would say then, while they are moved."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from habit_desktop.domain.habit import Habit
from habit_desktop.engine.inside import Circumstance, Inside
from habit_desktop.ui.pages.chart_card import ChartCard
from habit_desktop.ui.pages.insight.answer import Answer
from habit_desktop.ui.pages.insight.lever_row import LeverRow
from habit_desktop.ui.pages.insight.what_if_state import UNPROVEN, lever_values, still_asked, what_if_csv, what_if_state
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.columns import Columns
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _, pgettext
from habit_desktop.wording.what_if import reminders_unproven, what_if_legend, what_if_title, what_stays

TWO_FROM_PX = 560
GAP_PX = 20


class WhatIfCard(ChartCard):
    """Shows the levers, asks for an answer at every move, and shows it."""

    asked = Signal(object)
    """What is to be different: values by Circumstance; nothing to go back."""

    def __init__(self) -> None:
        self._levers = QWidget()
        super().__init__(_("what if"), self._levers, self._numbers)
        self._now: Inside | None = None
        self._answer: Inside | None = None
        self._habit_id = ""
        self._wishes: dict[Circumstance, float] = {}
        self._rows: dict[Circumstance, LeverRow] = {}
        self._columns = Columns(TWO_FROM_PX, GAP_PX, self._levers)
        self._instead = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._told = Answer()
        self._reset = button(pgettext("takes the sliders back", "As it is"), small=True)
        self._reset.setAccessibleName(_("As it is: take back what was moved"))
        self._reset.clicked.connect(self.reset)
        answer = Flow(12)
        answer.addWidget(self._told)
        answer.addWidget(self._reset)
        self._unproven = Words(reminders_unproven(), Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        place = self.column.indexOf(self._levers)
        self.column.insertWidget(place, self._instead)
        self.column.insertLayout(place + 1, answer)
        self.column.insertSpacing(place + 2, 12)
        self.column.addSpacing(12)
        self.column.addWidget(self._unproven)
        self.column.addWidget(Words(what_stays(), Text.SMALL, Ink.SOFT, lines=MANY_LINES))

    def show_inside(self, inside: Inside, habit: Habit, instead: str) -> None:
        """Things stand like this from now on; what was to be different of the same habit is asked about anew.

        ``instead`` says why today itself does not wait for an answer, where it does not.
        """
        self._wishes = still_asked(inside, self._wishes) if habit.id == self._habit_id else {}
        self._now, self._habit_id = inside, habit.id
        self._instead.say(instead)
        self._instead.setVisible(bool(instead))
        self._unproven.setVisible(any(each.circumstance in UNPROVEN for each in inside.choices))
        self.say(what_if_title(), what_if_legend(), habit.name)
        self._make_rows(inside)
        for each in inside.choices:
            self._rows[each.circumstance].reserve(lever_values(each, inside))
        self.show_answer(inside)
        if self._wishes:
            self.asked.emit(self._wishes)

    def show_answer(self, answer: Inside) -> None:
        """The model would say this from now on."""
        if self._now is None:
            return
        self._answer = answer
        state = what_if_state(self._now, answer)
        self._told.show_state(state)
        self._reset.setEnabled(state.changed)
        for lever in state.levers:
            self._rows[lever.circumstance].show_lever(lever)

    @property
    def changed(self) -> bool:
        """Whether anything is different in the answer that is shown."""
        return self._reset.isEnabled()

    @property
    def rows(self) -> dict[Circumstance, LeverRow]:
        """The levers by what they move."""
        return self._rows

    @Slot()
    def reset(self) -> None:
        """Everything is as it is."""
        self._wishes = {}
        self.asked.emit({})

    def controls(self) -> list[QWidget]:
        return [*super().controls(), self._reset]

    def _make_rows(self, inside: Inside) -> None:
        """There is a row for each thing that could be different; those there are stay, and keep the keyboard."""
        state = what_if_state(inside, inside)
        kinds = [(lever.circumstance, lever.toggles) for lever in state.levers]
        if kinds == [(each, row.toggles) for each, row in self._rows.items()]:
            return
        for row in self._rows.values():
            self._columns.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {lever.circumstance: LeverRow(lever) for lever in state.levers}
        rows = [*self._rows.values()]
        for row in rows:
            row.moved.connect(self._move)
        half = (len(rows) + 1) // 2
        self._columns.add_columns(rows[:half], rows[half:])

    @Slot(object, int)
    def _move(self, circumstance: Circumstance, place: int) -> None:
        if self._now is not None:
            values = next(each.values for each in self._now.choices if each.circumstance is circumstance)
            self._wishes = still_asked(self._now, self._wishes | {circumstance: values[place]})
            self.asked.emit(self._wishes)

    def _numbers(self) -> str:
        return what_if_csv(self._now, self._answer) if self._now and self._answer else ""
