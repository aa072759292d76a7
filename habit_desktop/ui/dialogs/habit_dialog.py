"""A habit made or changed: its words, its answer, its rhythm, its reminders, its look."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from habit_desktop.domain.habit import Goal, Habit, InvalidHabit, Json, Kind, Policy, habit_fields, with_fields
from habit_desktop.domain.schedule import format_schedule
from habit_desktop.ui.dialogs.color_row import ColorRow
from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.fields import AmountField, Choice, labelled
from habit_desktop.ui.dialogs.form import Form
from habit_desktop.ui.dialogs.reminder_times import ReminderTimes
from habit_desktop.ui.dialogs.schedule_chooser import ScheduleChooser
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _
from habit_desktop.wording.policies import policy_meaning, policy_words

NEW = Habit("", "-")


class HabitDialog(Dialog):
    """Asks for a habit's definition; ``saved`` carries the JSON fields that were asked, of a new habit or changed."""

    saved = Signal(object)

    def __init__(self, habit: Habit | None = None, tags: Sequence[str] = (), parent: QWidget | None = None) -> None:
        title = _("Edit habit") if habit else _("New habit")
        super().__init__(title, _("Save") if habit else _("Create"), parent)
        self._before = habit or NEW
        self._is_new = habit is None
        self._target_given = False
        shown = self._before
        self.name = QLineEdit("" if self._is_new else shown.name)
        self.name.setPlaceholderText(_("Meditate"))
        self.name.home(False)
        self.question = QLineEdit(shown.question)
        self.question.home(False)
        self.question.setPlaceholderText(_("Did you sit for ten minutes?"))
        self.kind = self._choice(
            _("Answer"), [(Kind.YES_NO, _("Yes or no")), (Kind.NUMERIC, _("An amount"))], shown.kind
        )
        self.goal = self._choice(
            _("Target"), [(Goal.AT_LEAST, _("At least")), (Goal.AT_MOST, _("At most"))], shown.goal
        )
        self.target = AmountField(shown.target)
        self.unit = QLineEdit(shown.unit)
        self.unit.setPlaceholderText(_("minutes"))
        self.schedule = ScheduleChooser(shown.schedule)
        self.reminders = ReminderTimes(shown.reminders)
        policies = [(policy, policy_words(policy)) for policy in Policy]
        self.policy = self._choice(_("Reminders"), policies, shown.policy)
        self.tag = QLineEdit(", ".join(shown.tags))
        self.tag.setPlaceholderText(_("Morning"))
        self.tag.setCompleter(QCompleter([*tags], self.tag))
        self.color = ColorRow(shown.color)
        self._policy_meaning = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._problem = Words("", Text.SMALL, Ink.NEGATIVE, lines=MANY_LINES)
        self._amount = self._make_amount()
        self._lay_out()
        self.name.textChanged.connect(self._check)
        self.target.valueChanged.connect(self._take_target)
        self.target.editingFinished.connect(self._take_target)
        self.kind.currentIndexChanged.connect(self._check)
        self.goal.currentIndexChanged.connect(self._check)
        self.policy.currentIndexChanged.connect(self._check)
        self.schedule.changed.connect(self._make_room)
        self.reminders.changed.connect(self._make_room)
        self.accepted.connect(self._accepted)
        self.resize(460, 480)
        self.name.setFocus()
        self._check()

    def fields(self) -> dict[str, Json]:
        """The JSON fields as they stand: all of a new habit's, the changed ones of another."""
        asked: dict[str, Json] = {
            "name": self.name.text().strip(),
            "question": self.question.text().strip(),
            "kind": str(self.kind.currentData()),
            "unit": self.unit.text().strip(),
            "target": self.target.value(),
            "goal": str(self.goal.currentData()),
            "schedule": format_schedule(self.schedule.schedule()),
            "reminders": habit_fields(replace(self._before, reminders=tuple(self.reminders.reminders())))["reminders"],
            "policy": str(self.policy.currentData()),
            "tags": [tag.strip() for tag in self.tag.text().split(",") if tag.strip()],
            "color": self.color.color(),
        }
        if self._is_new:
            return asked
        before = habit_fields(self._before)
        return {name: value for name, value in asked.items() if value != before[name]}

    @Slot()
    def _check(self) -> None:
        """The dialog can be accepted only with a habit that can be."""
        numeric = self.kind.currentData() == Kind.NUMERIC
        if numeric is self._amount.isHidden():
            self._amount.setVisible(numeric)
            self._make_room()
        self._policy_meaning.say(policy_meaning(Policy(self.policy.currentData())))
        problem, ink = "", Ink.NEGATIVE
        named = bool(self.name.text().strip())
        if named and numeric and self.goal.currentData() == Goal.AT_LEAST and self.target.value() == 0:
            problem = _("“At least” needs a target above zero.")
            ink = Ink.NEGATIVE if self._target_given else Ink.SOFT  # a hint until the person has been there
        elif named:
            problem = self._refusal()
        self._problem.say(problem)
        self._problem.set_ink(ink)
        self.accept_button.setEnabled(named and not problem)

    @Slot()
    def _take_target(self) -> None:
        self._target_given = True
        self._check()

    @Slot()
    def _make_room(self) -> None:
        """The dialog shows the fields that have come."""
        self._form.updateGeometry()
        if self.isVisible():
            self.fit()

    def _refusal(self) -> str:
        """Why no habit can be made of the fields; empty where one can."""
        try:
            with_fields(self._before, self.fields())
        except InvalidHabit as error:
            return str(error)
        return ""

    def _make_amount(self) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addLayout(labelled(_("Target"), self.goal), 3)
        line.addLayout(labelled(_("Amount"), self.target), 3)
        line.addLayout(labelled(_("Unit"), self.unit), 3)
        return made

    def _lay_out(self) -> None:
        self._form = Form()
        column = self._form.column
        column.addLayout(labelled(_("Name"), self.name))
        column.addLayout(labelled(_("Question"), self.question))
        column.addLayout(labelled(_("Answer"), self.kind))
        column.addWidget(self._amount)
        column.addLayout(labelled(_("How often"), self.schedule))
        policy = labelled(_("Reminders"), self.policy)
        policy.addWidget(self._policy_meaning)
        policy.addWidget(self.reminders)
        column.addLayout(policy)
        column.addLayout(labelled(_("Tag"), self.tag))
        column.addLayout(labelled(_("Colour"), self.color))
        column.addStretch(1)
        self.body.addWidget(self._form, 1)
        self.body.addWidget(self._problem)

    @Slot()
    def _accepted(self) -> None:
        self.saved.emit(self.fields())

    @staticmethod
    def _choice(name: str, words: Sequence[tuple[str, str]], chosen: str) -> Choice:
        choice = Choice(name)
        for value, text in words:
            choice.addItem(text, str(value))
        choice.setCurrentIndex(choice.findData(str(chosen)))
        return choice
