"""How long things may move: not at all where the person asked for less motion."""

from PySide6.QtWidgets import QStyle, QWidget

LONGEST_MS = 160


def duration_ms(widget: QWidget) -> int:
    """The length of an animation on a widget; 0 with reduced motion."""
    style = widget.style()
    if not style.styleHint(QStyle.StyleHint.SH_Widget_Animate, None, widget):
        return 0
    return min(LONGEST_MS, style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget))
