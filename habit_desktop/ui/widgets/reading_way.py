"""Which way people read: the interface as a whole, and each text within it."""

import re
from unicodedata import bidirectional

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QWidget

LEFTWARDS = ("R", "AL")
ISOLATE, END = "\u2066", "\u2069"  # what is between them runs rightwards, whatever stands around it
_LEFTWARD = "\u200f"
# Compiled where a line runs leftwards.
_SPACE = "[ \u00a0]"
_SIGNED = r"[+\u2212±]\d[\d.,]*(?:\u00a0?%)?|\d[\d.,]*\u00a0?%"


def mirrors() -> bool:
    """Tell whether the interface is read from right to left."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def is_mirrored(widget: QWidget) -> bool:
    """Tell whether a widget is read from right to left."""
    return widget.layoutDirection() is Qt.LayoutDirection.RightToLeft


def margins(begin: int, top: int, end: int, bottom: int) -> QMargins:
    """Return margins by where reading begins and ends: Qt turns what is laid out, and not the room around it."""
    return QMargins(end, top, begin, bottom) if mirrors() else QMargins(begin, top, end, bottom)


def begin_side() -> Qt.AlignmentFlag:
    """Return the side reading begins at, also for a field that runs otherwise."""
    return (Qt.AlignmentFlag.AlignRight if mirrors() else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute


def end_side() -> Qt.AlignmentFlag:
    """Return the side reading ends at."""
    return (Qt.AlignmentFlag.AlignLeft if mirrors() else Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignAbsolute


def runs_leftwards(text: str, *, mirrored: bool) -> bool:
    """Tell whether a text runs from right to left.

    A sentence runs as the interface does, whatever name it begins with: one with any letter of the interface's way.
    What has none, as a name of another script, runs as its letters do; a number alone never runs leftwards.
    """
    if text.isascii():
        return False
    ways = {bidirectional(letter) for letter in text}
    leftwards = not ways.isdisjoint(LEFTWARDS)
    return leftwards and (mirrored or "L" not in ways)


def run_as(painter: QPainter, text: str, *, mirrored: bool) -> bool:
    """What is written next runs the way this text does; return whether it runs leftwards."""
    leftwards = runs_leftwards(text, mirrored=mirrored)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight)
    return leftwards


def with_kept_spaces(text: str) -> str:
    """Return a text that keeps its spaces in a painting that is recorded and played, as pyqtgraph does its axes.

    There Qt loses the space between letters that run leftwards and a number.
    """
    return re.sub(_SPACE, f"{_LEFTWARD}\\g<0>{_LEFTWARD}", text) if runs_leftwards(text, mirrored=True) else text


def with_whole_numbers(line: str) -> str:
    """Return a line whose numbers have their signs before and their % after them also where it runs leftwards."""
    return re.sub(_SIGNED, lambda found: f"{ISOLATE}{found[0]}{END}", line)
