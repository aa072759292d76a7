"""Whether, when and on which weekdays the habit may remind."""

from dataclasses import replace

from PySide6.QtCore import Slot

from habit_desktop.domain.habit import Policy
from habit_desktop.ui.dialogs.fields import labelled
from habit_desktop.ui.dialogs.habit.draft import Draft
from habit_desktop.ui.dialogs.habit.policy_choice import PolicyChoice
from habit_desktop.ui.dialogs.habit.problems import Known, Place
from habit_desktop.ui.dialogs.habit.section import Section
from habit_desktop.ui.dialogs.reminder_times import ReminderTimes
from habit_desktop.wording.language import _


class ReminderSection(Section):
    """Asks for the policy and the times; where it never reminds, the times wait out of sight."""

    def __init__(self, known: Known) -> None:
        super().__init__(_("Reminders"))
        self.policy = PolicyChoice()
        self.times = ReminderTimes((), known.week_start)
        self.column.addWidget(self.policy)
        self.column.addLayout(self.with_line(Place.REMINDERS, self.times, labelled(_("Times"), self.times)))
        self.policy.changed.connect(self._policy_changed)
        self.times.changed.connect(self.changed)

    def show_draft(self, draft: Draft) -> None:
        """The fields hold what the draft says."""
        self.policy.choose(draft.policy)
        self.times.show_reminders(draft.reminders)

    def told(self, draft: Draft) -> Draft:
        """The draft with what the fields hold."""
        return replace(draft, policy=self.policy.policy(), reminders=self.times.reminders())

    @Slot()
    def _policy_changed(self) -> None:
        self.times.setVisible(self.policy.policy() is not Policy.OFF)
        self.changed.emit()
