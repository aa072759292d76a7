"""One habit's way of reminding: chosen in place, its times a press away."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from habit_desktop.domain.habit import Policy
from habit_desktop.ui.dialogs.fields import WholeChoice
from habit_desktop.ui.pages.habits.badge import Badge
from habit_desktop.ui.pages.reminders.habits_state import HabitState
from habit_desktop.ui.theme.fonts import Text, scaled
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.buttons import wrapping_button
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.joins import remarks_of, text_of
from habit_desktop.wording.language import _
from habit_desktop.wording.plain_tip import plain_tip
from habit_desktop.wording.policies import policy_meaning, policy_words

SIDE_PX, AIR_PX, GAP_PX = 20, 10, 12
LEAST_CHOICE_PX = 100
ORDER = (Policy.SMART, Policy.ALWAYS, Policy.DIGEST, Policy.OFF)


class _PolicyChoice(WholeChoice):
    """A choice that gives way where text is large: its words grow smaller before they are cut."""

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), scaled(LEAST_CHOICE_PX)), super().minimumSizeHint().height())


class PolicyRow(QWidget):
    """Shows one habit and says what a person wants: another policy, or to look at its times."""

    policy_chosen = Signal(str, str)  # habit id, a Policy's value
    times_wanted = Signal(str)  # habit id

    def __init__(self, state: HabitState) -> None:
        super().__init__()
        self._state: HabitState | None = None
        self._badge = Badge(state.habit)
        self._name = Words("", Text.STRONG, lines=MANY_LINES)
        self._sentence = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self.policy = _PolicyChoice("")
        for policy in ORDER:
            self.policy.addItem(policy_words(policy), policy)
            self.policy.setItemData(self.policy.count() - 1, policy_meaning(policy), Qt.ItemDataRole.ToolTipRole)
        self.policy.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.policy.installEventFilter(self)
        self.times = wrapping_button("", quiet=True)
        kept = self.times.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the choices stand below each other
        self.times.setSizePolicy(kept)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self.policy.activated.connect(self._choose)
        self.times.clicked.connect(self._open_times)
        self.show_state(state)

    @property
    def habit_id(self) -> str:
        """The habit it is about."""
        return self._state.habit.id if self._state else ""

    def show_state(self, state: HabitState) -> None:
        """The row shows this from now on."""
        if state == self._state:
            return
        self._state = state
        name = state.habit.name
        self._badge.show_habit(state.habit)
        self._name.say(name)
        self._sentence.say(state.sentence)
        self._sentence.set_ink(Ink.DONE if state.stands else Ink.SOFT)
        self.policy.setCurrentIndex(self.policy.findData(state.policy))
        called = _("{name}: when it reminds").format(name=name)
        self.policy.setAccessibleName(called)
        self.policy.setAccessibleDescription(
            remarks_of((called, text_of((policy_meaning(state.policy), state.sentence))))
        )
        self.policy.setToolTip(plain_tip(policy_meaning(state.policy)))
        self.times.setText(state.times)
        self.times.setAccessibleName(_("{name}: times, {times}").format(name=name, times=state.times))
        self.times.setToolTip(plain_tip(_("Change when {name} reminds").format(name=name)))
        self.times.setVisible(state.policy is not Policy.OFF)

    def set_narrow(self, narrow: bool) -> None:
        """The choice stands below the name, or beside it."""
        self._box.setContentsMargins(SIDE_PX, AIR_PX, SIDE_PX, AIR_PX)
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._box.setSpacing(4 if narrow else GAP_PX)
        for way in (self.times, self.policy):
            self._below.removeWidget(way)
            self._beside.removeWidget(way)
        if narrow:
            self._below.addWidget(self.policy)
            self._below.addWidget(self.times)
        else:
            self._beside.addWidget(self.times, 1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            self._beside.addWidget(self.policy, 0, Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(tokens_of(self.palette()).line, 1))
        painter.drawLine(SIDE_PX, 0, self.width() - SIDE_PX, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A wheel that scrolls the page changes nothing it passes over."""
        if event.type() is QEvent.Type.Wheel and not self.policy.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._sentence)
        lead = QHBoxLayout()
        lead.setSpacing(GAP_PX)
        lead.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        lead.addLayout(words, 1)
        self._beside, self._below = QHBoxLayout(), Flow(8)
        self._beside.setSpacing(8)
        self._box.addLayout(lead, 3)
        self._box.addLayout(self._beside, 2)
        self._box.addLayout(self._below)
        self.set_narrow(False)

    @Slot()
    def _choose(self) -> None:
        chosen = Policy(self.policy.currentData())
        if self._state and chosen is not self._state.policy:
            self._state = replace(self._state, policy=chosen)  # as it is shown now, whatever becomes of the wish
            self.policy_chosen.emit(self._state.habit.id, chosen)

    @Slot()
    def _open_times(self) -> None:
        self.times_wanted.emit(self.habit_id)
