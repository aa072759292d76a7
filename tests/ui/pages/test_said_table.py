"""What was said stands in columns where there is room for all of their heads, and in sentences where there is not."""

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.pages.insight.said_table import SaidTable
from habit_desktop.ui.widgets.words import Words
from tests.ui.layout import findings

ROWS = [("72 %", "74 %", "61"), ("12 %", "9 %", "33")]


@pytest.fixture
def table(qtbot: QtBot) -> SaidTable:
    table = SaidTable()
    qtbot.addWidget(table)
    table.show_rows(ROWS)
    table.resize(260, 120)
    table.show()
    qtbot.waitExposed(table)
    return table


def seen(table: SaidTable) -> list[str]:
    return [words.text() for words in table.findChildren(Words) if words.isVisible()]


def test_heads_stand_over_their_columns(table: SaidTable) -> None:
    assert {"Said", "Happened", "Days"} <= set(seen(table))
    assert findings(table) == []


def test_heads_too_long_for_their_columns_give_way_to_sentences(table: SaidTable) -> None:
    next(words for words in table.findChildren(Words) if words.text() == "Happened").say("Tatsächlich eingetreten")
    table.show_rows(ROWS)
    assert len(seen(table)) == len(ROWS)


def test_rows_that_went_leave_nothing(table: SaidTable) -> None:
    table.show_rows(ROWS[:1])
    assert "33" not in seen(table)
