"""A person looks at what will remind, asks why something did not, wants an hour of quiet, and changes a policy."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from habit_desktop.domain.habit import Json, Policy
from habit_desktop.engine.planned_reminder import ChanceNow
from habit_desktop.engine.reminder_pause import reminders_paused_until
from habit_desktop.engine.reminder_round import planned_now, record
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.reminders.page import RemindersPage
from tests.engine.living import made
from tests.journeys.home import Home

EVENING: list[Json] = [{"at": "18:00", "weekdays": [*range(7)]}]
TODAY, LOG = "Today's reminders", "Log of decisions"


def page_of(home: Home) -> RemindersPage:
    """The page, once all it reads bit by bit is shown."""
    page = home.window.page_of(Page.REMINDERS)
    assert isinstance(page, RemindersPage)
    while not page.habits.rows:
        QApplication.processEvents()
    return page


def decide(home: Home) -> None:
    """What is due is decided, as the program does at each tick: Sing is likely, Walk is not."""
    session = home.session
    likely = {"Sing": 0.9, "Walk": 0.3}
    chances = {
        habit: ChanceNow(likely.get(history.habit.name, 0.5), 0, ()) for habit, history in session.histories().items()
    }
    for planned in planned_now(session, chances):
        record(session, planned)


def test_an_evening_with_reminders(home: Home) -> None:
    walk = made(home.session, "Walk", reminders=EVENING)
    made(home.session, "Sing", reminders=EVENING)
    made(home.session, "Tea", policy="off")
    home.wait_until(0, "12:00")
    hands = home.hands

    # At noon two reminders are still to come; Tea never reminds, and the page says so.
    hands.keys("Ctrl+4")
    page = page_of(home)
    assert page.today.title == "2 reminders are still to come, the next at 18:00"
    hands.press("Why not the other 1?")
    hands.open_line(TODAY, "Tea")
    assert page.today.list.told == (("Why", "Its reminders are off."),)

    # A meeting: nothing shall speak for an hour, and then it may again.
    hands.press("Pause all…")
    hands.choose("For an hour")
    assert page.today.title == "All reminders rest until 13:00"
    assert hands.said() == "No reminder comes before 13:00"
    hands.press("Resume")
    assert reminders_paused_until(home.session) is None

    # In the evening Walk reminded and Sing did not: why?
    home.wait_until(0, "18:00")
    decide(home)
    home.tick()
    while not page.log.list.lines:
        QApplication.processEvents()
    assert page.log.title == "1 reminder in the last 7 days, 1 kept quiet"
    hands.open_line(LOG, "Sing")
    assert dict(page.log.list.told)["Decision"].startswith("staying quiet: likely on your own (chance 90")
    hands.press("Decisions: Shown")
    assert [line.title for line in page.log.list.lines if not line.heading] == ["Walk"]
    hands.press("Copy as CSV")
    assert QGuiApplication.clipboard().text().count("Walk") == 1

    # Walk shall remind whatever its chance; second thoughts take that back.
    hands.pick("Walk: when it reminds", "Always")
    assert home.session.histories()[walk].habit.policy is Policy.ALWAYS
    hands.keys("Ctrl+Z")
    assert home.session.histories()[walk].habit.policy is Policy.SMART
