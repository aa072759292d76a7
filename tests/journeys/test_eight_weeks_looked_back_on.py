"""After eight weeks a person looks at what one habit came to, and corrects a weekend: every chart follows."""

from habit_desktop.ui.pages.habit.heatmap import Heatmap
from tests.engine.living import day, made
from tests.journeys.hands import Hands
from tests.journeys.home import Home

A_WEEK = "xx.xx.."  # Wednesdays and weekends are free of it


def told(hands: Hands, *beginnings: str) -> list[str]:
    """What is said of charts and numbers, by how it begins."""
    names = hands.names()
    return [next(name for name in names if name.startswith(begins)) for begins in beginnings]


def correct(hands: Hands, offset: int, words: str) -> None:
    """Say of a day of the calendar what it was."""
    calendar = hands.find_only(Heatmap)
    hands.click(calendar, calendar.place_of(day(offset)).center())
    hands.press(words)


def test_eight_weeks_looked_back_on(home: Home) -> None:
    walk = made(home.session, "Walk")
    for offset in range(8 * 7):
        home.clock.show(offset, "18:30")
        if A_WEEK[offset % 7] == "x":
            home.session.complete(walk, day(offset))
    home.wait_until(8 * 7, "09:00")
    hands = home.hands
    hands.press("Habits")
    hands.press("Walk")
    hands.press("One year")
    as_lived = [
        "Current run: 0 days, longest 2 days",
        "Done in a year: 57\u00a0%, 32 of 56 due days",
        "Done 4 times a week on average",
        "This week: 0 of 7, This month: 14 of 30, This quarter: 14 of 91, This year: 32 of 305",
    ]
    beginnings = ("Current run", "Done in a year", "Done 4", "This week", "Strength:")
    assert told(hands, *beginnings)[:4] == as_lived
    strength = told(hands, "Strength:")[0]
    assert told(hands, "23 Apr")[0].startswith("23 Apr – 24 Apr 2026: 2 days, 20 Apr – 21 Apr 2026: 2 days")
    assert told(hands, "Some weekdays") == ["Some weekdays go better than others"]

    # Saturday and Sunday were days as good as the others, only nobody had said so.
    correct(hands, 54, "Done")
    correct(hands, 55, "Done")
    assert told(hands, "Current run") == ["Current run: 4 days, longest 4 days"]
    assert told(hands, "Done in a year") == ["Done in a year: 61\u00a0%, 34 of 56 due days"]
    assert told(hands, "since Thursday")[0].startswith("since Thursday: 4 days, 20 Apr – 21 Apr 2026: 2 days")
    assert told(hands, "Strength:")[0] > strength
    assert told(hands, "Done 4") == ["Done 4.2 times a week on average"]

    # What a month shows is another sum than what a year shows; the day of today does not count before it is over.
    hands.press("One month")
    assert told(hands, "Done in 1 month") == ["Done in 1 month: 62\u00a0%, 18 of 29 due days"]

    # The way it was: two undos, and the page says so at once. A restart changes none of it.
    hands.keys("Ctrl+Z", "Ctrl+Z")
    hands.press("One year")
    assert told(hands, *beginnings) == [*as_lived, strength]
    home.restart()
    home.hands.press("Habits")
    home.hands.press("Walk")
    home.hands.press("One year")
    assert told(home.hands, *beginnings) == [*as_lived, strength]
