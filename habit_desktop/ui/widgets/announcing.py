"""What is said at once, wherever the keyboard is."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(where: QWidget, sentence: str) -> None:
    """A screen reader says a sentence about a part of a window; an empty one is no news."""
    if sentence:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(where, sentence))
