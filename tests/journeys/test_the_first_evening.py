"""Somebody opens the program for the first time, tries what it can do, and comes back the next morning."""

from PySide6.QtWidgets import QApplication, QListWidget

from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.theme.tokens import CONTRAST_DARK, DARK, LIGHT, tokens_of
from tests.engine.living import marks
from tests.journeys.home import Home


def worn() -> object:
    """The colours of all windows."""
    return tokens_of(QApplication.palette())


def test_the_first_evening(home: Home) -> None:
    hands = home.hands
    home.wait_until(0, "20:15")

    # Nothing is there but a question. Two habits of those many begin with are chosen, and made together.
    assert hands.sees("What would you like to keep up?")
    for name in ("Drink water", "Read"):
        hands.press(name)
    hands.press("Create 2 habits")
    assert hands.said() == "2 habits made"
    assert hands.rows() == ["Drink water", "Read"]
    hands.press("Undo")
    assert hands.sees("What would you like to keep up?")
    hands.keys("Ctrl+Shift+Z")
    assert hands.rows() == ["Drink water", "Read"]

    # One of one's own, with two times to be reminded at.
    hands.press("New habit")
    hands.write("Name", "Call Ada")
    for wall in ("08:30", "19:15"):
        hands.press("Add a time")
        hands.enter(wall)
    hands.press("Create")
    (ada,) = [each for each in home.session.histories().values() if each.habit.name == "Call Ada"]
    assert [f"{reminder.at:%H:%M}" for reminder in ada.habit.reminders] == ["08:30", "19:15"]

    # Today is answered with the mouse; one answer is thought over.
    hands.press("Drink water: 1 glasses more")
    hands.press("Call Ada")
    hands.press("Read")
    hands.press("Read")
    hands.more("Read", "Skip")
    assert [marks(home.session, habit) for habit in home.session.histories()] == ["?", "s", "x"]

    # It is too bright for the evening: dark by the palette, and then by the settings.
    hands.keys("Ctrl+K")
    hands.enter("theme: dark")
    found = hands.find_only(QListWidget)
    hands.click(found.viewport(), found.visualItemRect(found.item(0)).center().toPointF())
    assert worn() == DARK
    hands.press("Settings")
    hands.pick("Theme", "High contrast, dark")
    hands.pick("A week begins on", "Sunday")
    hands.pick("First page", "Habits")
    assert worn() == CONTRAST_DARK

    # The next morning all of it is as it was left, and the evening's last change can still be undone.
    home.clock.show(1, "07:50")
    home.restart()
    hands = home.hands
    assert worn() == CONTRAST_DARK
    assert home.window.preferences.first_page is Page.HABITS
    assert hands.rows() == ["Drink water", "Read", "Call Ada"]
    hands.keys("Ctrl+Z")
    assert hands.said() == "Undone: A week begins on: Sunday"
    hands.keys("Ctrl+Z")
    assert hands.said() == "Undone: Read, 2 Mar: skipped"
    assert [marks(home.session, habit) for habit in home.session.histories()] == ["-?", ".?", "x?"]  # a glass of eight
    hands.press("Settings")
    hands.pick("Theme", "Light")
    assert worn() == LIGHT
