"""Widgets below each other in one that holds them."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget


def below_each_other(parts: Iterable[QWidget], spacing_px: int = 0) -> QWidget:
    """Return a widget that holds these: shown all at once, a hundred of them are laid out once and not each."""
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing_px)
    for part in parts:
        column.addWidget(part)
    return held
