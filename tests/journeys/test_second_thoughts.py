"""A person puts habits away, corrects the past, and thinks better of some of it days later."""

from habit_desktop.ui.pages.habit.heatmap import Heatmap
from tests.engine.living import day, made, marks, remember
from tests.journeys.home import Home


def test_second_thoughts(home: Home) -> None:
    walk, read = made(home.session, "Walk"), made(home.session, "Read", kind="numeric", target=20.0, unit="pages")
    remember(home.session, walk, "xx.xx")
    home.wait_until(5, "21:00")
    hands = home.hands

    # Read goes to the trash by mistake. The machine restarts; one undo brings it back.
    hands.more("Read", "Delete")
    assert hands.said() == "Read is in the trash"
    assert hands.rows() == ["Walk"]
    home.restart()
    hands = home.hands
    hands.keys("Ctrl+Z")
    assert hands.rows() == ["Walk", "Read"]

    # Thrown away for good, as it seems, and found again in the trash a fortnight later.
    hands.press("Habits")
    hands.more("Read", "Delete")
    home.clock.show(19, "09:00")
    home.restart()
    hands = home.hands
    hands.press("Habits")
    hands.press("Trash (1)")
    hands.press("Restore Read")
    assert hands.said() == "Read is back"
    hands.keys("Ctrl+1")
    assert hands.rows() == ["Walk", "Read"]

    # To the archive and back.
    hands.more("Walk", "Archive")
    assert hands.rows() == ["Read"]
    hands.press("Habits")
    hands.press("Archived (1)")
    hands.more("Walk", "Bring back")
    hands.keys("Ctrl+1")
    assert hands.rows() == ["Walk", "Read"]

    # Past days are corrected in the calendar, also one long before the habit was made.
    hands.press("Habits")
    hands.press("Walk")
    calendar = hands.find_only(Heatmap)
    hands.click(calendar, calendar.place_of(day(2)).center())
    hands.press("Done")
    assert marks(home.session, walk)[:5] == "xxxxx"
    hands.press("Earlier days")
    hands.click(calendar, calendar.place_of(calendar.sheet.first).center())
    hands.press("Skip")
    assert home.session.histories()[walk].start == calendar.sheet.first
    hands.keys("Ctrl+Z")
    assert home.session.histories()[walk].start == day(0)

    # An amount and a note on a day that went by unanswered; the last thing done is undone after another restart.
    hands.keys("Escape")
    hands.press("Read")
    calendar = hands.find_only(Heatmap)
    hands.click(calendar, calendar.place_of(day(4)).center())
    hands.write("Amount", "25")
    hands.write("Note", "On the train")
    hands.press("Save amount")
    found = home.session.day_of(read, day(4))
    assert found is not None
    assert (found.amount, found.note) == (25.0, "On the train")
    home.restart()
    home.hands.keys("Ctrl+Z")
    found = home.session.day_of(read, day(4))
    assert found is not None
    assert (found.amount, found.note) == (25.0, "")
