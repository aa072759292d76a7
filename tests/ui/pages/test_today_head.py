"""The top of Today: its title stands in one line where the words of a button can give way to their sign."""

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.pages.today.head import TodayHead


@pytest.fixture
def head(qtbot: QtBot) -> TodayHead:
    head = TodayHead()
    qtbot.addWidget(head)
    head.show_day("Thursday, 19 March", "2 of 9 answered", 0.2, True)
    head.set_narrow(False)
    head.show()
    qtbot.waitExposed(head)
    return head


def test_a_new_habit_is_made_by_words_where_there_is_room(head: TodayHead) -> None:
    head.resize(1200, 60)
    assert head.new.isVisible()
    assert not head.plus.isVisible()


def test_a_long_title_takes_the_room_of_words(head: TodayHead) -> None:
    head.resize(1200, 60)
    head.show_day("Thursday, 19 March " * 4, "2 of 9 answered", 0.2, True)
    assert head.plus.isVisible()
    assert not head.new.isVisible()


def test_words_come_back_with_the_room(head: TodayHead) -> None:
    head.resize(600, 60)
    assert head.plus.isVisible()
    head.resize(1200, 60)
    assert head.new.isVisible()
