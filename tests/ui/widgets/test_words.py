"""Text wrapped and shortened."""

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.widgets.words import MANY_LINES, Words


def shown(qtbot: QtBot, text: str, width: int, lines: int = MANY_LINES) -> str:
    words = Words(text, lines=lines)
    qtbot.addWidget(words)
    return " ".join(words.wrapped(width))


@pytest.mark.parametrize(
    "name", ["🌅🌅 Meditate and breathe ☕ before the day begins", "Donau und Dampf und Schiff", "朝 六時"]
)
def test_wrapping_loses_no_letter(qtbot: QtBot, name: str) -> None:
    assert shown(qtbot, name, 130) == name


def test_what_does_not_fit_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    assert shown(qtbot, "🌅 " * 40, 130, lines=2).endswith("…")
