"""Buttons with words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from habit_desktop.ui.theme.fonts import Text, dress


def button(text: str, *, primary: bool = False, quiet: bool = False, small: bool = False) -> QPushButton:
    """A button in one of the manners the stylesheet knows; the keyboard reaches it, a click does not keep it."""
    made = QPushButton(text)
    dress(made, Text.SMALL_STRONG if small else Text.CONTROL)
    for manner, wanted in (("primary", primary), ("quiet", quiet), ("small", small)):
        if wanted:
            made.setProperty(manner, True)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
