"""Facts about what the first picture of the window shows."""

from dataclasses import replace

from habit_desktop.domain.event import Via
from habit_desktop.engine.glance import GLANCE_DAYS, Glance
from habit_desktop.engine.session import Session
from habit_desktop.engine.today import read_today
from tests.engine.living import StandingClock, made, remember


def glance(session: Session) -> Glance:
    """The last weeks of the same data folder."""
    return Glance(session.folder, session.clock, Via.WINDOW)


def test_the_first_picture_is_the_page_of_today(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "x.xs-x.xx" * 30, first=-270)
    remember(session, made(session, "Gym", schedule="times:3/week"), "x..x..." * 40, first=-280)
    remember(session, made(session, "Water", schedule="every:5d"), "x....x......" * 20, first=-240)
    for seen, known in zip(read_today(glance(session)).rows, read_today(session).rows, strict=True):
        assert seen == known


def test_a_run_from_before_the_first_picture_is_not_told_as_its_part(session: Session) -> None:
    remember(session, made(session), "x" * 200, first=-200)
    (seen,), (known,) = (read_today(each).rows for each in (glance(session), session))
    assert seen.run_is_longer
    assert not known.run_is_longer
    assert known.streak == 200
    assert replace(seen, streak=200, run_is_longer=False) == known


def test_the_years_before_are_not_read(session: Session) -> None:
    walk = made(session)
    remember(session, walk, "x" * 300, first=-300)
    assert len(glance(session).histories()[walk].answers) <= GLANCE_DAYS + 1


def test_warming_up_reads_everything_bit_by_bit(session: Session) -> None:
    for name in ("Walk", "Read"):
        remember(session, made(session, name), "x.x", first=-3)
    other = Session(session.folder, session.clock, Via.WINDOW)
    assert len([*other.warm_up()]) == 4
    assert other.histories() == session.histories()


def test_who_asks_while_warming_up_knows_everything_at_once(session: Session) -> None:
    for name in ("Walk", "Read"):
        remember(session, made(session, name), "x.x", first=-3)
    other = Session(session.folder, session.clock, Via.WINDOW)
    warming = other.warm_up()
    next(warming)
    late = other.create({"name": "Run"})
    for _ in warming:
        pass
    assert set(other.histories()) == {*session.histories(), late} | set(session.histories())
    assert late in other.histories()
