"""How long things may move: not at all where the person asked for less motion."""

from PySide6.QtWidgets import QApplication, QWidget

LONGEST_MS = 160

_less = False


def move_less(less: bool) -> None:
    """Nothing moves from now on, or as much as the system allows."""
    global _less
    _less = less


def duration_ms(widget: QWidget) -> int:
    """The length of an animation on a widget; 0 with reduced motion."""
    from PySide6.QtWidgets import QStyle  # its many enums take long to make

    style = QApplication.style()
    if _less or not style.styleHint(QStyle.StyleHint.SH_Widget_Animate, None, widget):
        return 0
    return min(LONGEST_MS, style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget))
