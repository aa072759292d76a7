"""Looks at every visible widget of a window and tells what is broken about it: cut, covered, or out of sight."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizeGrip,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTextEdit,
    QToolButton,
    QWidget,
)

from habit_desktop.ui.dialogs.fields import Choice
from habit_desktop.ui.widgets.side_bar import NARROW_PX, SideEntry, before_name_px
from habit_desktop.ui.widgets.toast import Toast
from habit_desktop.ui.widgets.words import Words
from tests.ui.painted import ELLIPSIS, painted_findings

_WHOLE = (QAbstractSpinBox, QComboBox, QLineEdit)  # made of parts that Qt lays out itself
_OVERLAYS = (Toast, QSizeGrip)  # lie over others on purpose
_CONTROLS = (QAbstractButton, QLabel, *_WHOLE)
_TOLERANCE_PX = 1.0
_AFTER_NAME_PX = 8  # of a page in the side bar
_SPIN_BUTTONS_PX = 20


def findings(root: QWidget) -> list[str]:
    """Return what is wrong below a widget, a line each: what, how much, and where."""
    seen = [root, *_visible_below(root)]
    cut = [f"{why}: {_path(widget)}" for widget in seen for why in _unreadable(widget)]
    out = [f"{why}: {_path(widget)}" for widget in seen[1:] if (why := _out_of_sight(widget))]
    over = [line for widget in seen for line in _covered(widget)]
    return [*cut, *out, *over]


def _visible_below(widget: QWidget) -> Iterator[QWidget]:
    for child in _children(widget):
        yield child
        yield from _visible_below(child)


def _children(widget: QWidget) -> list[QWidget]:
    """Return the parts that were laid out by us: those inside a field or a text are Qt's."""
    if isinstance(widget, (*_WHOLE, QPlainTextEdit, QTextEdit)):
        return []
    if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QScrollArea):
        return []  # a chart or a list paints its content itself
    found = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [each for each in found if each.isVisible() and not each.isWindow() and not isinstance(each, _OVERLAYS)]


def _unreadable(widget: QWidget) -> Iterator[str]:
    """Return why not all words of a widget can be read: those it holds, then those it paints."""
    if why := _cut_text(widget):
        yield why
    elif isinstance(widget, QAbstractItemView):
        for sheet in widget.findChildren(QAbstractScrollArea):  # its headings
            yield from painted_findings(sheet.viewport(), scrolls=True)
        yield from painted_findings(widget.viewport(), scrolls=True)
    elif isinstance(widget, QGraphicsView):
        yield from painted_findings(widget.viewport())
    elif not isinstance(widget, (Words, *_WHOLE, QPlainTextEdit, QTextEdit)):
        yield from painted_findings(widget)


def _cut_text(widget: QWidget) -> str:
    """Return why not all of a widget's text can be read, or nothing."""
    match widget:
        case Words():
            return _cut_words(widget)
        case QLabel():
            return _cut_label(widget)
        case SideEntry():
            named = widget.width() > NARROW_PX
            return _too_long(widget, widget.text(), widget.width() - before_name_px() - _AFTER_NAME_PX) if named else ""
        case QPushButton() | QCheckBox() | QRadioButton() | QToolButton():
            return _cut_button(widget)
        case Choice():
            return f"shortened to {shown!r}" if (shown := widget.shown()) != widget.currentText() else ""
        case QComboBox():
            return _too_long(widget, widget.currentText(), _room_of_choice(widget))
        case QAbstractSpinBox():
            field = widget.lineEdit()
            margins = field.textMargins()
            return _too_long(widget, field.text(), field.width() - margins.left() - margins.right())
        case QLineEdit():
            return _too_long(widget, widget.placeholderText(), widget.contentsRect().width() - 2 * _TOLERANCE_PX)
    return ""


def _cut_words(words: Words) -> str:
    lines = words.wrapped(words.width())
    if ELLIPSIS in "".join(lines) and ELLIPSIS not in words.text():
        return f"shortened to {' / '.join(lines)!r}"
    widest = max((_metrics(words).horizontalAdvance(line) for line in lines), default=0.0)
    if widest > words.width() + _TOLERANCE_PX:
        return f"text of {widest:.0f} px in {words.width()} px"
    needed_px = words.heightForWidth(words.width()) if words.hasHeightForWidth() else words.sizeHint().height()
    return f"lines of {needed_px} px in a height of {words.height()} px" if needed_px > words.height() else ""


def _cut_label(label: QLabel) -> str:
    if not label.wordWrap():
        return _too_long(label, label.text(), label.contentsRect().width())
    needed_px = label.heightForWidth(label.width())
    return f"lines of {needed_px} px in a height of {label.height()} px" if needed_px > label.height() else ""


def _cut_button(button: QAbstractButton) -> str:
    if button.hasHeightForWidth():
        needed_px = button.heightForWidth(button.width())
        return f"lines of {needed_px} px in a height of {button.height()} px" if needed_px > button.height() else ""
    option = QStyleOptionButton()
    option.initFrom(button)
    option.text = button.text()
    element = QStyle.SubElement.SE_PushButtonContents
    if isinstance(button, QCheckBox):
        element = QStyle.SubElement.SE_CheckBoxContents
    elif isinstance(button, QRadioButton):
        element = QStyle.SubElement.SE_RadioButtonContents
    room = QApplication.style().subElementRect(element, option, button)
    return _too_long(button, button.text(), room.width())


def _room_of_choice(choice: QComboBox) -> int:
    option = QStyleOptionComboBox()
    option.initFrom(choice)
    part = QStyle.SubControl.SC_ComboBoxEditField
    return QApplication.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, choice).width()


def _too_long(widget: QWidget, text: str, room_px: float) -> str:
    longest = max((_metrics(widget).horizontalAdvance(line) for line in text.split("\n")), default=0.0)
    return f"text of {longest:.0f} px in {room_px:.0f} px" if longest > room_px + _TOLERANCE_PX else ""


def _metrics(widget: QWidget) -> QFontMetricsF:
    return QFontMetricsF(widget.font(), widget)


def _out_of_sight(widget: QWidget) -> str:
    """Return how far a widget reaches out of its parent, or that it has no room; what scrolls may be higher."""
    parent = widget.parentWidget()
    assert parent is not None
    if isinstance(widget, _CONTROLS) and _says_something(widget) and widget.size().isEmpty():
        return "no room"
    room, place = parent.rect(), widget.geometry()
    if isinstance(area := parent.parentWidget(), QScrollArea) and parent is area.viewport():
        if place.height() > room.height() and area.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            return "out of reach"
        room.setTop(min(room.top(), place.top()))
        room.setBottom(max(room.bottom(), place.bottom()))
    return "" if place.isEmpty() or room.contains(place) else f"{_text_of(place)} outside {_text_of(room)}"


def _says_something(widget: QWidget) -> bool:
    return bool(widget.text()) if isinstance(widget, QLabel) else True


def _covered(parent: QWidget) -> Iterator[str]:
    """Return the parts of a widget that lie over each other."""
    if isinstance(parent, QScrollArea):
        return  # a viewport and its bars
    parts = [
        each for each in _children(parent) if not each.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ]
    for one, other in combinations(parts, 2):
        common = one.geometry() & other.geometry()
        if min(common.width(), common.height()) > _TOLERANCE_PX and _drawn(one, common) and _drawn(other, common):
            yield f"{_text_of(common)} is drawn twice: {_path(one)} and {_name(other)}"


def _drawn(widget: QWidget, place: QRect) -> bool:
    """Tell whether a widget has anything in a place of its parent: an empty corner of a container is nothing."""
    inside = _children(widget)
    if not inside:
        return not isinstance(widget, QLabel) or bool(widget.text())
    moved = place.translated(-widget.geometry().topLeft())
    return any(moved.intersects(each.geometry()) and _drawn(each, moved) for each in inside)


def _path(widget: QWidget) -> str:
    names = [_name(widget)]
    while not widget.isWindow() and (parent := widget.parentWidget()):
        widget = parent
        if type(widget) is not QWidget:
            names.insert(0, _name(widget))
    return " > ".join(names)


def _name(widget: QWidget) -> str:
    said = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    called = said or widget.accessibleName() or widget.objectName()
    origin = widget.mapTo(widget.window(), QPoint(0, 0))
    place = _text_of(QRect(origin, widget.size()))
    return f"{type(widget).__name__}{f' {called!r}' if called else ''} ({place})"


def _text_of(rect: QRect) -> str:
    return f"{rect.width()}×{rect.height()} at {rect.x()},{rect.y()}"
