"""When a habit may remind, each way with a line that says what it does."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from habit_desktop.domain.habit import Policy
from habit_desktop.ui.dialogs.habit.option_row import OptionRow
from habit_desktop.wording.language import _
from habit_desktop.wording.policies import policy_meaning, policy_words


class PolicyChoice(QWidget):
    """The policies below each other; arrow keys move the choice."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Reminders"))
        self._group = QButtonGroup(self)
        self._rows: dict[Policy, OptionRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for policy in (Policy.SMART, Policy.ALWAYS, Policy.DIGEST, Policy.OFF):
            row = OptionRow(policy_words(policy), policy_meaning(policy))
            self._rows[policy] = row
            self._group.addButton(row)
            column.addWidget(row)
        self._rows[Policy.SMART].setChecked(True)
        self._group.buttonToggled.connect(self._toggled)

    def policy(self) -> Policy:
        """The chosen policy."""
        return next(policy for policy, row in self._rows.items() if row.isChecked())

    def choose(self, policy: Policy) -> None:
        """Another policy is chosen."""
        self._rows[policy].setChecked(True)

    def _toggled(self, _row: OptionRow, checked: bool) -> None:
        if checked:
            self.changed.emit()
