"""A habit made or changed: what it is, when, its reminders, its look, and more."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from habit_desktop.domain.habit import Habit, Json
from habit_desktop.ui.dialogs.dialog import FRAME_PX, Dialog
from habit_desktop.ui.dialogs.form import Form
from habit_desktop.ui.dialogs.habit.draft import Draft, draft_of, fields_of
from habit_desktop.ui.dialogs.habit.look_section import LookSection
from habit_desktop.ui.dialogs.habit.more_section import MoreSection
from habit_desktop.ui.dialogs.habit.problems import Known, Place, problems
from habit_desktop.ui.dialogs.habit.reminder_section import ReminderSection
from habit_desktop.ui.dialogs.habit.template_row import TemplateRow
from habit_desktop.ui.dialogs.habit.what_section import WhatSection
from habit_desktop.ui.dialogs.habit.when_section import WhenSection
from habit_desktop.ui.widgets.columns import Columns
from habit_desktop.ui.widgets.screen_room import screen_room
from habit_desktop.wording.language import _
from habit_desktop.wording.plain_tip import plain_tip
from habit_desktop.wording.templates import Template, templates

USUAL_PX = (600, 700)
TWO_COLUMNS_PX = 780
SPACING_PX = 16
ALONE = Known()


class HabitDialog(Dialog):
    """Asks for a habit's definition; ``saved`` carries the JSON fields that were asked, of a new habit or changed.

    A new habit may begin as a template; ``known`` is what else there is. Enter in a line or Ctrl+Enter anywhere saves.
    """

    leaf = "making-habits"

    saved = Signal(object)

    def __init__(
        self,
        habit: Habit | None = None,
        known: Known = ALONE,
        parent: QWidget | None = None,
        template: Template | None = None,
    ) -> None:
        title = _("Edit habit") if habit else _("New habit")
        super().__init__(title, _("Save") if habit else _("Create"), parent)
        self._is_new = habit is None
        self._known = known
        self._visited: set[Place] = set()
        self._showing = False
        self.what = WhatSection()
        self.when = WhenSection(known)
        self.reminding = ReminderSection(known)
        self.look = LookSection()
        self.more = MoreSection(known)
        self._sections = (self.what, self.when, self.reminding, self.look, self.more)
        self._lay_out()
        for section in self._sections:
            section.changed.connect(self._check)
            section.visited.connect(self._visit)
        self.accepted.connect(self._accepted)
        self.show_draft(draft_of(habit) if habit else Draft())
        self._before = self.fields_asked()
        if template:
            self.start_from(template)
        self.resize(*USUAL_PX)
        self.what.name.setFocus()

    def draft(self) -> Draft:
        """The habit as it stands in the fields."""
        draft = Draft()
        for section in self._sections:
            draft = section.told(draft)
        return draft

    def show_draft(self, draft: Draft) -> None:
        """Every field holds what the draft says."""
        self._showing = True
        for section in self._sections:
            section.show_draft(draft)
        self._showing = False
        self._check()

    @Slot(object)
    def start_from(self, template: Template) -> None:
        """The fields hold a habit many begin with, its name ready to be written over."""
        self._visited.clear()
        self.show_draft(draft_of(template.habit))
        self.what.name.setFocus()
        self.what.name.selectAll()

    def show_reminders(self) -> None:
        """The keyboard is on the habit's reminders, in sight."""
        self.reminding.times.take_keyboard()

    def fields_asked(self) -> dict[str, Json]:
        """All JSON fields as they stand."""
        return fields_of(self.draft())

    def fields(self) -> dict[str, Json]:
        """The JSON fields to save: all of a new habit's, the changed ones of another."""
        asked = self.fields_asked()
        if self._is_new:
            return asked
        return {name: value for name, value in asked.items() if value != self._before[name]}

    def fit(self) -> None:
        """The dialog keeps its size, for its form scrolls, but leaves room on a small screen."""
        room_px = screen_room(self).height() - FRAME_PX
        if self.height() > room_px:
            self.resize(self.width(), room_px)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept_button.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _check(self) -> None:
        """What is wrong is said beside its field, and why nothing can be saved at the button."""
        if self._showing:
            return
        draft = self.draft()
        self.when.explain(draft)
        said = problems(draft, self._known)
        found = {problem.place: problem for problem in said}
        for section in self._sections:
            for place, line in section.lines.items():
                seen = place in self._visited or place not in (Place.NAME, Place.TARGET)
                empty = place is Place.NAME and not draft.name and not seen  # a form to be filled in is no mistake
                line.show_problem(None if empty else found.get(place), warns=seen)
        hindrance = next((problem.words for problem in said if problem.grave), "")
        self.accept_button.setEnabled(not hindrance)
        self.accept_button.setToolTip(plain_tip(hindrance))
        self.accept_button.setAccessibleDescription(hindrance)

    @Slot(object)
    def _visit(self, place: Place) -> None:
        self._visited.add(place)
        self._check()

    def _lay_out(self) -> None:
        self.form = Form()
        if self._is_new:
            row = TemplateRow(templates())
            row.chosen.connect(self.start_from)
            self.form.column.addWidget(row)
        sections = QWidget()
        columns = Columns(TWO_COLUMNS_PX, SPACING_PX, sections)
        columns.add_columns((self.what, self.when), (self.reminding, self.look, self.more))
        self.form.column.addWidget(sections)
        self.form.column.addStretch(1)
        self.body.addWidget(self.form, 1)

    @Slot()
    def _accepted(self) -> None:
        self.saved.emit(self.fields())
