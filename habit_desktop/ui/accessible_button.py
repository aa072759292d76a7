"""What a screen reader knows of a button of ours, and does with it."""

import re

from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QButtonGroup, QPushButton

_MARKED_LETTER = re.compile("&(.)")


class AccessibleButton(QAccessibleWidget):
    """Tells what a button is by now; to press it is to click on it.

    Qt's own would turn a button that stays down over without a click, and nothing would come of it. A class whose
    buttons open pages, or unfold what is below them, says so by ``opens_a_page`` or ``unfolds``; one of whose buttons
    only one stays down, though Qt does not see to it, by ``one_of_several``.
    """

    def role(self) -> QAccessible.Role:
        button = self._button()
        if _has_menu(button):
            return QAccessible.Role.ButtonMenu
        if getattr(button, "opens_a_page", False):
            return QAccessible.Role.PageTab
        if not button.isCheckable() or getattr(button, "unfolds", False):
            return QAccessible.Role.Button
        return QAccessible.Role.RadioButton if _is_one_of_several(button) else QAccessible.Role.CheckBox

    def state(self) -> QAccessible.State:
        state, button = super().state(), self._button()
        checked, role = button.isChecked(), self.role()
        state.checkable = button.isCheckable() and role in (QAccessible.Role.RadioButton, QAccessible.Role.CheckBox)
        state.checked = checked and state.checkable
        state.pressed = button.isDown()
        state.hasPopup = role == QAccessible.Role.ButtonMenu
        state.defaultButton = isinstance(button, QPushButton) and button.isDefault()
        if role == QAccessible.Role.PageTab:
            state.selectable, state.selected = True, checked
        if getattr(button, "unfolds", False):
            state.expandable, state.expanded, state.collapsed = True, checked, not checked
        return state

    def text(self, kind: QAccessible.Text) -> str:
        own = self._button().accessibleName() or _MARKED_LETTER.sub(r"\1", self._button().text())
        return own if own and kind == QAccessible.Text.Name else super().text(kind)

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, action: str) -> None:
        if action != QAccessibleActionInterface.pressAction():
            super().doAction(action)
        elif self._button().isEnabled():
            self._button().animateClick()  # comes back before what it does is over

    def _button(self) -> QAbstractButton:
        button = self.object()
        assert isinstance(button, QAbstractButton)
        return button


def _has_menu(button: QAbstractButton) -> bool:
    return isinstance(button, QPushButton) and button.menu() is not None


def _is_one_of_several(button: QAbstractButton) -> bool:
    if getattr(button, "one_of_several", False):
        return True
    group: QButtonGroup | None = button.group()
    return button.autoExclusive() if group is None else group.exclusive()
