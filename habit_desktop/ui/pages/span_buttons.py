"""How much of the past is shown, as buttons beside each other."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from habit_desktop.ui.widgets.buttons import button
from habit_desktop.wording.plain_tip import plain_tip

Span = TypeVar("Span")


def span_buttons(
    owner: QWidget, names: Mapping[Span, tuple[str, str]], choose: Callable[[Span], object]
) -> dict[Span, QPushButton]:
    """Return a button for each span, of which one stays down; it has a short name to read, and a whole one."""
    group, made = QButtonGroup(owner), dict[Span, QPushButton]()
    for span, (text, name) in names.items():
        made[span] = choice = button(text)
        choice.setCheckable(True)
        choice.setAccessibleName(name)
        choice.setToolTip(plain_tip(name))
        choice.clicked.connect(partial(choose, span))
        group.addButton(choice)
    return made
