"""A person with many habits puts them in order, looks for some, and finds the view as they left it."""

from tests.engine.living import made, remember
from tests.journeys.home import Home

HABITS = {"Walk": "Body", "Swim": "Body", "Read": "Evening", "Diary": "Evening", "Tea": ""}


def test_a_tidy_list(home: Home) -> None:
    for name, tag in HABITS.items():
        remember(home.session, made(home.session, name, tags=[tag] if tag else []), "x." if name == "Read" else "xx")
    home.wait_until(2, "18:00")
    hands = home.hands
    assert hands.rows() == ["Walk", "Swim", "Read", "Diary", "Tea"]

    # By hand: a row is drawn above another; the order is there after a restart, and one undo takes it back.
    hands.move_row("Diary", above="Read")
    assert hands.rows() == ["Walk", "Swim", "Diary", "Read", "Tea"]
    home.restart()
    hands = home.hands
    assert hands.rows() == ["Walk", "Swim", "Diary", "Read", "Tea"]
    hands.keys("Ctrl+Z")
    assert hands.rows() == ["Walk", "Swim", "Read", "Diary", "Tea"]

    # By name and without groups; what is answered is left out and counted.
    hands.press("View: order and filter")
    hands.choose("By name")
    hands.press("View: order and filter")
    hands.choose("Group by tag")
    assert hands.rows() == ["Diary", "Read", "Swim", "Tea", "Walk"]
    hands.press("Swim")
    hands.press("View: order and filter")
    hands.choose("Remaining")
    assert hands.rows() == ["Diary", "Read", "Tea", "Walk"]
    hands.press("View: order and filter")
    hands.choose("Tag", "Evening")
    assert hands.rows() == ["Diary", "Read"]

    # The next start looks the same; each filter has its way out.
    home.restart()
    hands = home.hands
    assert hands.rows() == ["Diary", "Read"]
    hands.press("No longer only: Evening")
    assert hands.rows() == ["Diary", "Read", "Tea", "Walk"]
    hands.press("Show all")
    assert hands.rows() == ["Diary", "Read", "Tea", "Walk", "Swim"]  # what is answered stands last
    hands.press("View: order and filter")
    hands.choose("Strongest first")
    assert hands.rows()[-2:] == ["Read", "Swim"]

    # A search by name or tag, and one that finds nothing.
    hands.press("Search (Ctrl+F)")
    hands.enter("even")
    assert sorted(hands.rows()) == ["Diary", "Read"]
    hands.write("Search habits", "piano")
    assert hands.rows() == []
    hands.press("Show all")
    assert len(hands.rows()) == len(HABITS)

    # The grid of two weeks is a view like any other, and is remembered, too.
    hands.press("Grid of two weeks")
    home.restart()
    assert home.window.today.grid.isVisible()
    home.hands.press("List")
    assert len(home.hands.rows()) == len(HABITS)
