"""The habit page's words."""

from datetime import date

from habit_desktop.domain.tally import Tally
from habit_desktop.wording import habit_page

DAY = date(2026, 3, 19)


def week(total: float, aim: float) -> Tally:
    """A week that adds up to something."""
    return Tally(date(2026, 3, 16), date(2026, 3, 22), total, aim, int(total), 3)


def test_a_habit_on_another_day_is_named_with_it() -> None:
    assert habit_page.named_on("Read", DAY, DAY) == "Read"
    assert habit_page.named_on("Read", date(2026, 2, 11), DAY) == "Read, 11 Feb"
