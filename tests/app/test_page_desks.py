"""Every page that is opened has somebody who looks after it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton

from habit_desktop.app.page_desks import PageDesks
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.session import Session
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page, entries
from habit_desktop.ui.widgets.words import Words
from tests.engine.living import StandingClock, made, opened, remember


def seen(window: MainWindow) -> list[str]:
    """All words on the page that is open, and those of its buttons."""
    page = window.page_of(window.page)
    said = [words.text() for words in page.findChildren(Words) if words.isVisible()]
    return said + [way.text() for way in page.findChildren(QAbstractButton) if way.isVisible()]


@pytest.fixture
def desks(session: Session, training: TrainingWatch, window: MainWindow) -> Callable[[], PageDesks]:
    """Begins to look after the pages."""
    return lambda: PageDesks(session, Foresight(session), training, window)


@pytest.mark.parametrize("page", [page for page in entries() if page is not Page.TODAY])
def test_a_page_shows_what_is_so_when_it_is_opened_and_opened_again(
    session: Session, desks: Callable[[], PageDesks], window: MainWindow, page: Page
) -> None:
    desks()
    habit = made(session)
    window.open_page(page)
    before = seen(window)
    window.open_page(Page.TODAY)
    session.change(habit, {"name": "Stroll"})
    made(session, "Read")
    session.pause(session.in_use(), None)
    window.open_page(page)
    assert seen(window) != before


@pytest.mark.parametrize("page", [page for page in entries() if page is not Page.TODAY])
def test_a_page_tells_of_one_moment_whenever_another_process_deletes_its_habit(
    session: Session,
    clock: StandingClock,
    desks: Callable[[], PageDesks],
    window: MainWindow,
    page: Page,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is deleted before the log is looked at for the first time, for the second, and so on."""
    walk = made(session)
    remember(session, walk, "xx-xx")
    clock.show(5, "09:00")
    other, version = opened(session.folder.path, clock), session.folder.events.data_version
    pages, looks_left = desks(), 0
    window.open_page(page)

    def data_version() -> int:
        nonlocal looks_left
        looks_left -= 1
        if looks_left == 0:
            other.delete(walk)
        return version()

    monkeypatch.setattr(session.folder.events, "data_version", data_version)
    for look in range(1, 40):
        looks_left = look
        pages.refresh()
        if walk not in other.histories():
            other.restore(walk)
        pages.refresh()
    monkeypatch.undo()
    assert seen(window)
    other.folder.close()


def test_a_page_that_is_not_open_is_left_as_it_was(
    session: Session, desks: Callable[[], PageDesks], window: MainWindow
) -> None:
    pages = desks()
    window.open_page(Page.INSIGHT)
    window.open_page(Page.TODAY)
    made(session)
    pages.refresh()
    assert window.insight.habit_id == ""


def test_a_page_opened_before_anybody_looks_after_it_is_looked_after_as_well(
    session: Session, desks: Callable[[], PageDesks], window: MainWindow
) -> None:
    habit = made(session)
    window.open_page(Page.INSIGHT)
    assert "Nothing learned yet" in seen(window)
    desks()
    assert window.insight.habit_id == habit
    assert "Walk" in seen(window)
