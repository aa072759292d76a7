"""What the habit is: its name, its question, and how a day is answered."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from habit_desktop.domain.habit import Goal
from habit_desktop.ui.dialogs.fields import AmountField, labelled
from habit_desktop.ui.dialogs.habit.draft import Draft, Response
from habit_desktop.ui.dialogs.habit.problems import Place
from habit_desktop.ui.dialogs.habit.section import Section
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.segments import Segments
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _


class WhatSection(Section):
    """Asks what is to be done, or no longer."""

    def __init__(self) -> None:
        super().__init__(_("What"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(_("Meditate"))
        self.question = QLineEdit()
        self.question.setPlaceholderText(_("Did you sit today?"))
        self.response = Segments(
            _("Answer"),
            [
                (Response.YES_NO, _("Yes or no")),
                (Response.AMOUNT, _("An amount")),
                (Response.QUIT, _("Something to quit")),
            ],
        )
        self._meaning = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self.goal = Segments(_("Target"), [(Goal.AT_LEAST, _("At least")), (Goal.AT_MOST, _("At most"))])
        self.target = AmountField(0.0)
        self.unit = QLineEdit()
        self.unit.setPlaceholderText(_("minutes"))
        self._amount = self._make_amount()
        self._lay_out()
        for field in (self.name, self.question, self.unit):
            field.textChanged.connect(self.changed)
        self.target.valueChanged.connect(self.changed)
        self.goal.changed.connect(self.changed)
        self.response.changed.connect(self._answered)
        self.name.editingFinished.connect(self._name_visited)
        self.name.textEdited.connect(self._name_visited)
        self.target.editingFinished.connect(self._target_visited)

    def show_draft(self, draft: Draft) -> None:
        """The fields hold what the draft says."""
        for field, text in ((self.name, draft.name), (self.question, draft.question), (self.unit, draft.unit)):
            field.setText(text)
            field.home(False)
        self.response.choose(draft.response)
        self.goal.choose(draft.goal)
        self.target.setValue(draft.target)
        self._answered()

    def told(self, draft: Draft) -> Draft:
        """The draft with what the fields hold."""
        return replace(
            draft,
            name=self.name.text(),
            question=self.question.text(),
            response=Response(self.response.value()),
            goal=Goal(self.goal.value()),
            target=self.target.value(),
            unit=self.unit.text(),
        )

    @Slot()
    def _answered(self) -> None:
        response = Response(self.response.value())
        meanings = {
            Response.YES_NO: _("One press a day says that it was done."),
            Response.AMOUNT: _("Each day has an amount, such as pages, minutes or glasses."),
            Response.QUIT: _("Every slip is counted, and the days since the last one."),
        }
        self._meaning.say(meanings[response])
        self._amount.setVisible(response is Response.AMOUNT)
        self.changed.emit()

    @Slot()
    def _name_visited(self) -> None:
        self.visited.emit(Place.NAME)

    @Slot()
    def _target_visited(self) -> None:
        self.visited.emit(Place.TARGET)

    def _make_amount(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(labelled(_("Target"), self.goal))
        line = QHBoxLayout()
        line.setSpacing(8)
        for field in (self.target, self.unit):  # of one width, however long a number may be
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line.addLayout(labelled(_("Amount"), self.target), 1)
        line.addLayout(labelled(_("Unit"), self.unit), 1)
        column.addLayout(line)
        self.with_line(Place.TARGET, self.target, column)
        return made

    def _lay_out(self) -> None:
        self.column.addLayout(self.with_line(Place.NAME, self.name, labelled(_("Name"), self.name)))
        self.column.addLayout(labelled(_("Question"), self.question))
        answer = labelled(_("Answer"), self.response)
        answer.addWidget(self._meaning)
        self.column.addLayout(answer)
        self.column.addWidget(self._amount)
