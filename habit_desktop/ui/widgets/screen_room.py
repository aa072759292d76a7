"""How much room there is on a screen.

WORKAROUND for PySide6 (seen with 6.11.3): ``widget.screen()`` and ``widget.style()`` make the screen and the style of
the whole program belong to that widget in Python, which throws them away with it: nobody may ask a widget for them.
"""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def screen_room(widget: QWidget) -> QRect:
    """What windows may use of the screen that a widget is on, or will come up on."""
    seen = widget if widget.isVisible() else widget.parentWidget() or widget
    return screen_room_at(seen.window().frameGeometry().center())


def screen_room_at(place: QPoint) -> QRect:
    """What windows may use of the screen on which a place lies."""
    return (QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()).availableGeometry()
