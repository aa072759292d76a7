"""The log is opened where it is asked for, and pointed to once after a crash."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from habit_desktop.app.log_desk import LogDesk
from habit_desktop.system.problems.log import ProblemLog
from habit_desktop.system.problems.watch import Watch
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.today.crash_bar import CrashBar
from tests.app.saying import said


@pytest.fixture
def log(tmp_path: Path) -> ProblemLog:
    return ProblemLog(tmp_path)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What some program of the desktop was asked to show; the first of it, it shows."""
    urls: list[QUrl] = []

    def show(url: QUrl) -> bool:
        urls.append(url)
        return len(urls) == 1

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    return urls


def bars(window: MainWindow) -> list[CrashBar]:
    """The bars that tell of a crash."""
    return [bar for bar in window.findChildren(CrashBar) if not bar.isHidden()]


def test_the_log_is_handed_to_what_shows_text(window: MainWindow, log: ProblemLog, opened: list[QUrl]) -> None:
    LogDesk(Watch(log, crashed=False), window)
    log.note("A mistake")
    window.log_requested.emit()
    assert opened == [QUrl.fromLocalFile(str(log.path))]
    assert not bars(window)


def test_where_nothing_shows_text_the_file_is_named(window: MainWindow, log: ProblemLog, opened: list[QUrl]) -> None:
    LogDesk(Watch(log, crashed=False), window)
    log.note("A mistake")
    opened.append(QUrl())
    window.log_requested.emit()
    assert said(window).endswith(str(log.path))


def test_a_log_that_is_not_there_is_told(window: MainWindow, log: ProblemLog, opened: list[QUrl]) -> None:
    LogDesk(Watch(log, crashed=False), window)
    window.log_requested.emit()
    assert said(window).startswith("There is no log")
    assert not opened


def test_after_a_crash_a_bar_leads_to_the_log(window: MainWindow, log: ProblemLog, opened: list[QUrl]) -> None:
    log.note("A mistake")
    LogDesk(Watch(log, crashed=True), window)
    (bar,) = bars(window)
    bar.way.click()
    assert len(opened) == 1
    assert not bars(window)
