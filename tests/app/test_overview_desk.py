"""What a person does on the overview is on disk, and what takes long to know is shown when it is known."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from habit_desktop.app import overview_desk
from habit_desktop.app.desk import Desk
from habit_desktop.app.overview_desk import OverviewDesk
from habit_desktop.engine.session import Session
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.habits.page import HabitsPage
from habit_desktop.ui.pages.habits.year_dialog import YearDialog
from habit_desktop.ui.widgets.words import Words
from tests.app.saying import said
from tests.engine.living import StandingClock, day, made, remember


@pytest.fixture
def page(desk: Desk, window: MainWindow) -> HabitsPage:
    """The overview, made and looked after as in the program."""
    page = window.page_of(Page.HABITS)
    assert isinstance(page, HabitsPage)
    return page


@pytest.fixture
def in_a_thread(monkeypatch: pytest.MonkeyPatch, page: HabitsPage) -> Iterator[None]:
    """However little there is to work out, a worker is asked for it."""
    monkeypatch.setattr(overview_desk, "AT_ONCE_DAYS", -1)
    yield
    for each in page.findChildren(OverviewDesk):
        each.close()


def texts(page: HabitsPage) -> list[str]:
    return [words.text() for words in page.findChildren(Words)]


def test_the_page_shows_what_is_so_when_it_is_opened(
    session: Session, window: MainWindow, page: HabitsPage, clock: StandingClock
) -> None:
    remember(session, made(session), "xx-x")
    clock.show(4, "09:00")
    window.open_page(Page.HABITS)
    assert page.list.rows[0].accessibleName().startswith("Walk, 30 days: 3 of 4 due days, 75\u00a0%")
    assert "strength" in page.list.rows[0].accessibleName()
    assert "Nothing stands out; that is the usual case." in texts(page)


def test_a_tick_is_shown_at_once(qtbot: QtBot, session: Session, window: MainWindow, page: HabitsPage) -> None:
    habit = made(session)
    window.open_page(Page.HABITS)
    session.complete(habit, day(0))
    qtbot.waitUntil(lambda: "1 of 1" in page.list.rows[0].accessibleName())


@pytest.mark.usefixtures("in_a_thread")
def test_what_takes_long_comes_when_it_is_known(
    qtbot: QtBot, session: Session, window: MainWindow, page: HabitsPage, clock: StandingClock
) -> None:
    remember(session, made(session), "x-x--x-" * 12)
    clock.show(84, "09:00")
    window.open_page(Page.HABITS)
    assert "Looking through your days…" in texts(page)
    assert "strength" not in page.list.rows[0].accessibleName()
    qtbot.waitUntil(lambda: "1 thing stands out" in texts(page))
    assert "strength" in page.list.rows[0].accessibleName()
    assert "“Walk”: 3 times a week would fit better." in texts(page)


@pytest.mark.usefixtures("in_a_thread")
def test_what_changes_meanwhile_is_looked_at_next(
    qtbot: QtBot, session: Session, window: MainWindow, page: HabitsPage, clock: StandingClock
) -> None:
    walk = made(session)
    remember(session, walk, "xx-x")
    clock.show(4, "09:00")
    window.open_page(Page.HABITS)
    session.create({"name": "Read"})
    qtbot.waitUntil(lambda: all("strength" in row.accessibleName() for row in page.list.rows))
    assert len(page.list.rows) == 2


def test_archiving_and_bringing_back(session: Session, window: MainWindow, page: HabitsPage) -> None:
    habit = made(session)
    page.archive_requested.emit(habit)
    assert session.histories()[habit].archived
    assert said(window) == "Walk is in the archive"
    page.unarchive_requested.emit(habit)
    assert not session.histories()[habit].archived
    assert said(window) == "Walk is back"


def test_deleting_and_restoring(session: Session, window: MainWindow, page: HabitsPage) -> None:
    habit = made(session)
    page.delete_requested.emit(habit)
    assert [each.history.id for each in session.trash()] == [habit]
    assert said(window) == "Walk is in the trash"
    page.restore_requested.emit(habit)
    assert session.trash() == []


def test_a_day_of_the_month_opens_on_today_s_page(
    session: Session, desk: Desk, window: MainWindow, page: HabitsPage, clock: StandingClock
) -> None:
    remember(session, made(session), "xx")
    clock.show(2, "09:00")
    desk.refresh()
    window.open_page(Page.HABITS)
    page.month.days[day(1)].click()
    assert window.page is Page.TODAY
    assert window.today.state is not None
    assert window.today.state.day == day(1)


def test_a_month_stays_shown_until_one_goes_on(
    qtbot: QtBot, session: Session, window: MainWindow, page: HabitsPage, clock: StandingClock
) -> None:
    habit = made(session)
    remember(session, habit, "xx")
    clock.show(40, "09:00")
    window.open_page(Page.HABITS)
    page.month.back.click()
    assert min(page.month.days) == date(2026, 3, 1)
    before = page.list.rows[0].accessibleName()
    session.complete(habit, day(40))
    qtbot.waitUntil(lambda: page.list.rows[0].accessibleName() != before)
    assert min(page.month.days) == date(2026, 3, 1)
    page.month.forward.click()
    assert min(page.month.days) == date(2026, 4, 1)


def test_the_report_opens_and_steps_through_the_years(
    session: Session, window: MainWindow, page: HabitsPage, clock: StandingClock
) -> None:
    remember(session, made(session), "xx", first=-100)
    clock.show(2, "09:00")
    window.open_page(Page.HABITS)
    next(way for way in page.findChildren(QPushButton) if way.text() == "Report of the year…").click()
    report = page.findChildren(YearDialog)[0]
    assert report.windowTitle() == "Habits in 2026"
    report.back.click()
    assert report.windowTitle() == "Habits in 2025"
    report.close()


def test_a_press_on_a_habit_opens_its_page(session: Session, window: MainWindow, page: HabitsPage) -> None:
    made(session)
    window.open_page(Page.HABITS)
    page.list.rows[0].click()
    assert window.page is Page.HABIT
