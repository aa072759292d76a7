"""Going from page to page leaves nothing behind that could add up."""

from pathlib import Path

import pytest
from bench.pages import growth
from PySide6.QtWidgets import QApplication

from habit_desktop.ui.pages.catalogue import Page
from tests.engine.living import StandingClock, made, opened, remember


@pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", "systemTrayWindowChanged")
def test_no_object_is_left_by_going_from_page_to_page(qapp: QApplication, tmp_path: Path) -> None:
    clock = StandingClock()
    session = opened(tmp_path, clock)
    for name in ("Walk", "Read"):
        remember(session, made(session, name), "xx.xx.." * 3)
    session.folder.close()
    clock.show(21, "09:00")
    rounds = 3 * 2 * len(Page)  # each page, on either habit
    grown = growth(tmp_path, switches=rounds, warm_up=rounds, clock=clock)
    assert (grown.switches, grown.objects) == (rounds, 0)
