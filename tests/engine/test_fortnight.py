"""The grid of the last days."""

from habit_desktop.domain.calendar import Mark
from habit_desktop.engine.fortnight import FORTNIGHT_DAYS, read_fortnight
from habit_desktop.engine.readings import Chance, FortnightCell
from habit_desktop.engine.session import Session
from tests.engine.living import MONDAY, StandingClock, day, made, remember


def test_it_ends_today_and_holds_every_habit_in_use(session: Session) -> None:
    made(session, "Walk")
    made(session, "Weekend", schedule="weekdays:sat,sun")
    session.archive(made(session, "Old"))
    page = read_fortnight(session)
    assert (len(page.days), page.days[-1]) == (FORTNIGHT_DAYS, MONDAY)
    assert [row.habit.name for row in page.rows] == ["Walk", "Weekend"]


def test_days_before_a_habit_and_days_off_cannot_be_edited(session: Session) -> None:
    made(session, "Weekend", schedule="weekdays:sat,sun")
    assert not any(cell.editable for cell in read_fortnight(session).rows[0].cells)


def test_a_cell_carries_its_days_mark_amount_and_note(session: Session, clock: StandingClock) -> None:
    drink = made(session, "Drink", kind="numeric", target=2.0, unit="l")
    session.complete(drink, MONDAY, 0.5, note="hot")
    clock.show(1, "09:00")
    cells = read_fortnight(session).rows[0].cells
    assert cells[-2] == FortnightCell(MONDAY, Mark.MISSED, 0.5, 0.25, "hot")
    assert cells[-1] == FortnightCell(day(1), Mark.PENDING)


def test_an_earlier_fortnight_ends_where_it_is_asked_to(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "xx")
    clock.show(9, "09:00")
    page = read_fortnight(session, day(1), {walk: Chance(0.5, 0.4, 0.6)}, {walk: 0.25})
    assert (page.today, page.days[-1]) == (day(9), day(1))
    (row,) = page.rows
    assert (row.mark, row.chance, row.strength) == (Mark.DONE, Chance(0.5, 0.4, 0.6), 0.25)
