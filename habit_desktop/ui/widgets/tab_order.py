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
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item and (widget := item.widget()):
            yield from _stops(widget)
        elif item and (inner := item.layout()):
            yield from _stops_in(inner)
