"""The order in which Tab goes through what is laid out."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLayout, QLineEdit, QWidget

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
_WHOLE = (QAbstractSpinBox, QComboBox, QLineEdit)  # Qt orders what is within


def chain(widget: QWidget) -> None:
    """The keyboard goes through the parts of a widget as they stand in its layouts, whenever each was made.

    What lies over those that are laid out comes after them, in the order it lies.
    """
    for one, other in pairwise(_stops(widget)):
        QWidget.setTabOrder(one, other)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy():  # Tab takes a proxy for its owner
        yield widget
    if isinstance(widget, _WHOLE):
        return
    layout, children = widget.layout(), widget.findChildren(QWidget, options=_DIRECT)
    laid_out = [*_laid_out(layout, children)] if layout else []
    over = [part for part in children if part not in laid_out and not part.isWindow()]
    for part in [*laid_out, *over]:
        yield from _stops(part)


def _laid_out(layout: QLayout, children: list[QWidget]) -> Iterator[QWidget]:
    for part in _parts(layout, children):
        if isinstance(part, QWidget):
            yield part
        else:
            yield from _laid_out(part, children)


def _parts(layout: QLayout, children: list[QWidget]) -> list[QWidget | QLayout]:
    """The widgets, all of them children of one, and layouts that a layout holds, in their order.

    They are found without asking for its items: Python keeps those, and holds whatever comes to lie at an item's place
    in memory for it once the item is gone.
    """
    inner = layout.findChildren(QLayout, options=_DIRECT)
    placed: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(widget), widget) for widget in children]
    placed += [(layout.indexOf(each), each) for each in inner]
    return [part for place, part in sorted(placed, key=lambda each: each[0]) if place >= 0]
