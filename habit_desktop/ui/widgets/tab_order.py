"""The order in which Tab goes through what is laid out."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLayout, QLineEdit, QWidget

_WHOLE = (QAbstractSpinBox, QComboBox, QLineEdit)  # Qt orders what is within


def chain(widget: QWidget) -> None:
    """The keyboard goes through the parts of a widget as they stand in its layouts, whenever each was made."""
    for one, other in pairwise(_stops(widget)):
        QWidget.setTabOrder(one, other)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, _WHOLE):
        return
    if layout := widget.layout():
        yield from _stops_in(layout)
    else:
        for part in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if not part.isWindow():
                yield from _stops(part)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for part in _parts(layout):
        yield from _stops(part) if isinstance(part, QWidget) else _stops_in(part)


def _parts(layout: QLayout) -> list[QWidget | QLayout]:
    """The widgets and layouts that a layout holds, in their order.

    They are found without asking for its items: Python keeps those, and holds whatever comes to lie at an item's place
    in memory for it once the item is gone.
    """
    owner = layout.parentWidget()
    widgets = owner.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) if owner else []
    inner = layout.findChildren(QLayout, options=Qt.FindChildOption.FindDirectChildrenOnly)
    placed: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(widget), widget) for widget in widgets]
    placed += [(layout.indexOf(each), each) for each in inner]
    return [part for place, part in sorted(placed, key=lambda each: each[0]) if place >= 0]
