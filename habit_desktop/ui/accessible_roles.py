"""What a screen reader calls the widgets we paint ourselves: Qt knows only that they are widgets."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QScrollArea, QWidget

from habit_desktop.ui.accessible_button import AccessibleButton

_OWN = "habit_desktop."


def tell_roles() -> None:
    """Widgets of no role of their own get the one of the moment: windows, pages, groups, pictures, things to move.

    So do buttons, of which Qt's own names all that stay down check boxes.
    """
    QAccessible.installFactory(_interface_of)


def role_of(widget: QWidget) -> QAccessible.Role | None:
    """Return the role of a widget of ours, None where Qt knows better.

    A class that ``decorates`` paints what words beside it say as well, and has none; one that ``holds_tabs`` is a list
    of them.
    """
    reached = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    if isinstance(widget, QScrollArea) and reached:
        return QAccessible.Role.Pane
    if not _is_plain(widget):
        return None
    if widget.isWindow():
        return QAccessible.Role.Window
    if reached:
        return QAccessible.Role.Canvas
    if _is_picture(widget):
        return None if getattr(widget, "decorates", False) else QAccessible.Role.Graphic
    if getattr(widget, "holds_tabs", False):
        return QAccessible.Role.PageTabList
    return QAccessible.Role.Grouping if widget.accessibleName() else None


class _LiveInterface(QAccessibleWidget):
    """Tells the role a widget has by now: most become accessible before they are put in their window, or hold much."""

    def role(self) -> QAccessible.Role:
        widget = self.object()
        return (isinstance(widget, QWidget) and role_of(widget)) or QAccessible.Role.Client


def _interface_of(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, QAbstractButton) and _ours(type(thing)):
        return AccessibleButton(thing)
    if isinstance(thing, QWidget) and (_is_plain(thing) or role_of(thing) is not None):
        return _LiveInterface(thing)
    return None


def _is_picture(widget: QWidget) -> bool:
    """Tell whether a widget holds nothing but what it paints, and has no layout for what may come."""
    return widget.layout() is None and not widget.findChildren(
        QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
    )


def _is_plain(widget: QWidget) -> bool:
    """Tell whether a class of ours stands directly on Qt's widget, and not on a label, a button or another control."""
    kinds = type(widget).__mro__
    return _ours(kinds[0]) and next(k for k in kinds if not _ours(k)) is QWidget


def _ours(kind: type) -> bool:
    return kind.__module__.startswith(_OWN)
