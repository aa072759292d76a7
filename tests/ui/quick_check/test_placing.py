"""Where the quick check lies beside the icon."""

from PySide6.QtCore import QPoint, QRect, QSize

from habit_desktop.ui.quick_check.placing import beside

SCREEN = QRect(0, 0, 1280, 800)
SIZE = QSize(400, 300)


def test_it_lies_above_an_icon_at_the_bottom() -> None:
    assert beside(QRect(600, 770, 20, 20), SIZE, SCREEN) == QPoint(409, 462)


def test_it_lies_below_an_icon_at_the_top() -> None:
    assert beside(QRect(600, 4, 20, 20), SIZE, SCREEN) == QPoint(409, 31)


def test_it_never_leaves_the_screen() -> None:
    for anchor in (QRect(1270, 790, 10, 10), QRect(0, 0, 10, 10), QRect(-50, 900, 10, 10)):
        assert SCREEN.contains(QRect(beside(anchor, SIZE, SCREEN), SIZE))


def test_it_stays_on_the_screen_the_icon_is_on() -> None:
    second = QRect(1280, 0, 1920, 1080)
    assert second.contains(QRect(beside(QRect(3190, 1070, 10, 10), SIZE, second), SIZE))
