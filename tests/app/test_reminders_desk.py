"""What a person does on the Reminders page is on disk, and what is so stands on it."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from habit_desktop.app.desk import Desk
from habit_desktop.domain.habit import Json, Policy
from habit_desktop.engine.planned_reminder import ChanceNow
from habit_desktop.engine.reminder_pause import reminders_paused_until
from habit_desktop.engine.reminder_round import planned_now, record
from habit_desktop.engine.session import Session
from habit_desktop.ui.dialogs.habit_dialog import HabitDialog
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.reminders.page import RemindersPage
from habit_desktop.ui.widgets.words import Words
from tests.app.saying import said
from tests.engine.living import StandingClock, day, made

EVENING: list[Json] = [{"at": "18:00", "weekdays": [*range(7)]}]


@pytest.fixture
def page(desk: Desk, window: MainWindow) -> RemindersPage:
    """The page, made and looked after as in the program."""
    page = window.page_of(Page.REMINDERS)
    assert isinstance(page, RemindersPage)
    return page


def decide(session: Session, chance: float = 0.5) -> None:
    """What is due is decided and recorded."""
    for planned in planned_now(session, {habit: ChanceNow(chance, 0, ()) for habit in session.histories()}):
        record(session, planned)


def test_today_and_the_log_are_shown_when_the_page_is_opened(
    qtbot: QtBot, session: Session, desk: Desk, window: MainWindow, page: RemindersPage, clock: StandingClock
) -> None:
    made(session, reminders=EVENING)
    clock.show(0, "18:00")
    decide(session)
    clock.show(1, "09:00")
    desk.refresh()
    window.open_page(Page.REMINDERS)
    assert page.today.title == "1 reminder is still to come, at 18:00"
    qtbot.waitUntil(lambda: page.log.title == "1 reminder in the last 7 days, 0 kept quiet")
    qtbot.waitUntil(lambda: len(page.habits.rows) == 1)


def test_a_tick_is_shown_at_once(
    qtbot: QtBot, session: Session, desk: Desk, window: MainWindow, page: RemindersPage
) -> None:
    habit = made(session, reminders=EVENING)
    desk.refresh()
    window.open_page(Page.REMINDERS)
    session.complete(habit, day(0))
    qtbot.waitUntil(lambda: page.today.title == "Nothing is due that could remind")


def test_somebody_without_habits_is_told_what_to_do(window: MainWindow, page: RemindersPage) -> None:
    window.open_page(Page.REMINDERS)
    assert page.today.isHidden()
    assert "Nothing to remind of yet" in [words.text() for words in page.findChildren(Words) if words.isVisible()]


def test_all_reminders_are_paused_and_resumed_with_a_way_back(
    session: Session, window: MainWindow, page: RemindersPage
) -> None:
    made(session, reminders=EVENING)
    window.open_page(Page.REMINDERS)
    page.pause_menu().actions()[0].trigger()
    until = reminders_paused_until(session)
    assert until
    assert until.hour == 10
    assert page.today.title == "All reminders rest until 10:00"
    page.resume.click()
    assert reminders_paused_until(session) is None
    assert page.resume.isHidden()
    window.undo_requested.emit()
    assert reminders_paused_until(session) == until


def test_a_policy_is_chosen_in_place_and_undone(
    qtbot: QtBot, session: Session, desk: Desk, window: MainWindow, page: RemindersPage
) -> None:
    habit = made(session, reminders=EVENING)
    window.open_page(Page.REMINDERS)
    qtbot.waitUntil(lambda: len(page.habits.rows) == 1)
    choice = page.habits.rows[0].policy
    choice.setCurrentIndex(choice.findData(Policy.ALWAYS))
    choice.activated.emit(choice.currentIndex())
    assert session.histories()[habit].habit.policy is Policy.ALWAYS
    assert said(window) == "Walk reminds: always"
    window.undo_requested.emit()
    assert session.histories()[habit].habit.policy is Policy.SMART
    qtbot.waitUntil(lambda: choice.currentData() == Policy.SMART)


def test_the_times_open_the_habit_at_its_reminders(
    qtbot: QtBot, session: Session, desk: Desk, window: MainWindow, page: RemindersPage
) -> None:
    made(session, reminders=EVENING)
    desk.refresh()
    window.open_page(Page.REMINDERS)
    qtbot.waitUntil(lambda: len(page.habits.rows) == 1)
    page.habits.rows[0].times.click()
    dialog = window.findChildren(HabitDialog)[-1]
    assert dialog.reminding.isAncestorOf(dialog.focusWidget())
    dialog.close()


def test_a_rule_is_set_with_a_way_back(session: Session, window: MainWindow, page: RemindersPage) -> None:
    made(session)
    window.open_page(Page.REMINDERS)
    page.setting_chosen.emit("unasked_per_day", 1)
    assert session.settings().unasked_per_day == 1
    assert said(window) == "Unasked reminders a day: 1"


def test_a_week_more_of_the_log_is_read_where_there_is_one(
    qtbot: QtBot, session: Session, window: MainWindow, page: RemindersPage, clock: StandingClock
) -> None:
    made(session, reminders=EVENING)
    for offset in (0, 12):
        clock.show(offset, "18:00")
        decide(session)
    window.open_page(Page.REMINDERS)
    qtbot.waitUntil(lambda: page.log.more.isVisible())
    assert page.log.title.startswith("1 reminder in the last 7 days")
    page.log.more.click()
    qtbot.waitUntil(lambda: page.log.title.startswith("2 reminders in the last 14 days"))
    assert page.log.more.isHidden()


def test_another_span_compares_other_days(
    qtbot: QtBot, session: Session, window: MainWindow, page: RemindersPage
) -> None:
    made(session, reminders=EVENING)
    window.open_page(Page.REMINDERS)
    qtbot.waitUntil(lambda: len(page.habits.rows) == 1)
    page.habits.span.choose("90")
    qtbot.waitUntil(lambda: any("90 days before" in words.text() for words in page.habits.findChildren(Words)))


def test_the_log_is_copied_as_it_is_looked_at(
    qtbot: QtBot, session: Session, window: MainWindow, page: RemindersPage, clock: StandingClock
) -> None:
    made(session, reminders=EVENING)
    clock.show(0, "18:00")
    decide(session)
    window.open_page(Page.REMINDERS)
    qtbot.waitUntil(lambda: bool(page.log.list.lines))
    page.log.copy.click()
    assert QGuiApplication.clipboard().text().splitlines()[1].split(",")[2:4] == ["Walk", "shown"]
    page.log.kinds.choose("quiet")
    page.log.copy_data()
    assert QGuiApplication.clipboard().text().count("\n") == 1


def test_why_a_habit_does_not_remind_is_answered_for_each(
    session: Session, desk: Desk, window: MainWindow, page: RemindersPage
) -> None:
    coming, off = made(session, reminders=EVENING), made(session, "Sing", policy="off")
    desk.refresh()
    window.open_page(Page.REMINDERS)
    page.today.rest.click()
    lines = {line.habit: line for line in page.today.list.lines if not line.heading}
    for habit, answer in ((off, "Its reminders are off."), (coming, "Its time is 18:00; that is yet to come.")):
        page.today.list.chosen.emit(lines[habit])
        assert page.today.list.opened == habit
        assert page.today.list.told == (("Why", answer),)
    page.today.list.chosen.emit(lines[coming])
    assert page.today.list.opened == ""


def test_what_is_asked_of_a_closed_folder_ends_quietly(
    session: Session, window: MainWindow, page: RemindersPage, qtbot: QtBot
) -> None:
    made(session)
    window.open_page(Page.REMINDERS)
    session.folder.close()
    qtbot.wait(50)  # the reading under way ends by itself
    assert page.log.list.lines == ()


@pytest.fixture
def proposal(session: Session, clock: StandingClock) -> str:
    """A habit done at eight for weeks, and to be reminded of in the morning."""
    habit = made(session, reminders=[{"at": "09:00", "weekdays": [*range(7)]}])
    for offset in range(30):
        clock.show(offset, "20:00")
        session.complete(habit, day(offset))
    clock.show(30, "09:30")
    return habit


def test_a_better_time_is_accepted_by_a_press_and_undone(
    qtbot: QtBot, session: Session, window: MainWindow, page: RemindersPage, proposal: str
) -> None:
    window.open_page(Page.REMINDERS)
    qtbot.waitUntil(lambda: len(page.times.rows) == 1)
    assert page.times.title == "A better time to remind of “Walk”"
    page.times.rows[0].yes.click()
    (reminder,) = session.histories()[proposal].habit.reminders
    assert reminder.at.hour in (19, 20)
    assert said(window).startswith("Walk: will remind at ")
    window.undo_requested.emit()
    assert session.histories()[proposal].habit.reminders[0].at.hour == 9


def test_a_better_time_that_is_not_wanted_goes_away(
    qtbot: QtBot, session: Session, window: MainWindow, page: RemindersPage, proposal: str
) -> None:
    window.open_page(Page.REMINDERS)
    qtbot.waitUntil(lambda: len(page.times.rows) == 1)
    page.times.rows[0].no.click()
    qtbot.waitUntil(lambda: page.times.title == "No better time is known")
    assert session.histories()[proposal].habit.reminders[0].at.hour == 9


def test_the_small_test_is_allowed_by_a_press_and_undone(
    qtbot: QtBot, session: Session, desk: Desk, window: MainWindow, page: RemindersPage
) -> None:
    made(session, reminders=EVENING)
    desk.refresh()
    window.open_page(Page.REMINDERS)
    assert page.worth.title == "Whether reminders help is not known yet"
    page.worth.trying.findChildren(QCheckBox)[0].click()
    assert session.settings().try_reminders
    window.undo_requested.emit()
    assert not session.settings().try_reminders
    qtbot.waitUntil(lambda: not page.worth.trying.findChildren(QCheckBox)[0].isChecked())
