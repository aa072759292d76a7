"""The notebook of the lived month says what must follow from what was written in it."""

from datetime import date, timedelta
from math import isclose

from month.notebook import DONE, MISSED, SKIPPED, Entry, Heard, Notebook, Page

MONDAY = date(2026, 10, 5)


def day(offset: int) -> date:
    """The day so many days after the first Monday."""
    return MONDAY + timedelta(offset)


def page(strip: str, **fields: object) -> Page:
    """A page of a strip: x done, - not done, s skipped, a dot for no answer."""
    kinds = {"x": DONE, "-": MISSED, "s": SKIPPED}
    entries = {day(at): Entry(kinds[sign]) for at, sign in enumerate(strip) if sign in kinds}
    return Page("Walk", MONDAY, entries=entries, **fields)  # type: ignore[arg-type]


def marks(of: Page, today: int) -> str:
    """The marks up to a day by their first two letters."""
    return " ".join(each.mark[:2] for each in of.days(day(today)))


def test_a_day_without_an_answer_is_open_until_it_is_over() -> None:
    assert marks(page("x-s."), 4) == "do mi sk un pe"


def test_on_other_weekdays_nothing_is_due() -> None:
    assert marks(page("x", weekdays=frozenset({0, 2})), 3) == "do no un no"


def test_a_week_that_has_enough_asks_for_no_more() -> None:
    assert marks(page("xx.....x", a_week=2), 8) == "do do au au au au au do pe"


def test_part_of_an_amount_is_open_today_and_not_enough_afterwards() -> None:
    water = page("", target=8.0)
    water.entries[MONDAY] = Entry(DONE, 5.0)
    assert (marks(water, 0), marks(water, 1)) == ("pe", "mi pe")


def test_more_than_a_limit_is_a_slip_at_once() -> None:
    smoking = page("", target=0.0, at_most=True)
    smoking.entries[MONDAY] = Entry(DONE, 1.0)
    assert marks(smoking, 0) == "mi"


def test_a_run_goes_on_over_days_off_and_ends_with_a_day_unanswered() -> None:
    assert page("x.xsx").run(day(5)) == 2


def test_strength_is_half_gone_after_thirteen_days() -> None:
    done = page("x" * 13 + "-" * 13)
    strengths = [each.strength for each in done.days(day(25))]
    assert isclose(strengths[12], 0.5)
    assert isclose(strengths[25], 0.25)


def test_an_answer_belongs_to_the_newest_reminder_that_was_heard() -> None:
    book = Notebook(heard=[Heard("Walk", day(at), "07:30", spoken=at < 2) for at in range(3)])
    book.answer_last("Walk", "done")
    assert [each.answer for each in book.heard] == [None, "done", None]
