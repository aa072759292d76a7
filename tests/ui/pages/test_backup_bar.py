"""What a person says about a phone's backup is what is heard."""

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.pages.today.backup_bar import BackupAnswer, BackupBar


@pytest.mark.parametrize("answer", BackupAnswer)
def test_each_way_gives_its_own_answer(qtbot: QtBot, answer: BackupAnswer) -> None:
    bar = BackupBar()
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.answered) as given:
        bar.ways[answer].click()
    assert given.args == [answer]
