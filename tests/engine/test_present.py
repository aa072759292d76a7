"""Facts about what is so now, whoever made it so."""

from habit_desktop.domain.event import Via
from habit_desktop.engine.session import Session
from tests.engine.living import MONDAY, StandingClock, day, made, marks, opened


def test_a_tap_after_midnight_belongs_to_yesterday(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    clock.show(1, "02:30")
    assert session.today() == MONDAY
    session.complete(habit, session.today())
    clock.show(1, "03:00")
    assert marks(session, habit) == "x?"


def test_another_start_of_the_day_counts_at_once_and_rewrites_nothing(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    clock.show(1, "02:30")
    session.complete(habit, session.today())
    session.set("day_starts_at", "01:00")
    assert session.today() == day(1)
    assert marks(session, habit) == "x?"


def test_what_another_process_does_is_seen_at_the_next_look(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    assert marks(session, habit) == "?"
    command = opened(session.folder.path, clock, Via.COMMAND)
    command.complete(habit, MONDAY)
    command.set("week_start", "sun")
    assert marks(session, habit) == "x"
    assert session.settings().week_start == 6
    command.folder.close()


def test_travel_moves_today_but_no_past_day(session: Session, clock: StandingClock) -> None:
    clock.zone = "Europe/Berlin"
    clock.show(0, "23:00")
    habit = made(session)
    session.complete(habit, session.today())
    clock.zone = "Asia/Tokyo"  # seven in the morning of the next day
    assert session.today() == day(1)
    assert marks(session, habit) == "x?"


def test_the_habits_in_use_are_neither_archived_nor_in_the_trash(session: Session) -> None:
    walk, read, call = (made(session, name) for name in ("Walk", "Read", "Call"))
    session.archive(read)
    session.delete(call)
    assert [*session.in_use()] == [walk]
    assert [*session.histories()] == [walk, read]


def test_habits_in_use_are_known_by_their_tag_however_it_is_capitalised(session: Session) -> None:
    walk, run = made(session, "Walk", tags=["Outdoors", "morning"]), made(session, "Run", tags=["outdoors"])
    made(session, "Read", tags=["indoors"])
    session.archive(made(session, "Ski", tags=["outdoors"]))
    assert session.tagged("OUTDOORS") == [walk, run]
    assert session.tagged("door") == []


def test_a_habit_another_process_deletes_is_gone_at_the_next_look(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    command = opened(session.folder.path, clock, Via.COMMAND)
    command.delete(habit)
    command.folder.close()
    assert session.histories() == {}


def test_what_another_one_has_read_need_not_be_read_here(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    assert marks(session, habit) == "?"
    assert session.unread_version() is None
    command = opened(session.folder.path, clock, Via.COMMAND)
    command.complete(habit, MONDAY)
    command.set("week_start", "sun")
    version = session.unread_version()
    assert version is not None
    assert marks(command, habit) == "x"
    session.take_over(command, version)
    assert session.unread_version() is None
    assert (marks(session, habit), session.settings().week_start) == ("x", 6)
    session.take_over(command, version)
    assert marks(session, habit) == "x", "what is known already stays"
    command.folder.close()


def test_what_has_changed_again_since_another_one_read_it_is_read_here(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    session.histories()
    command = opened(session.folder.path, clock, Via.COMMAND)
    command.complete(habit, MONDAY)
    version = session.unread_version()
    assert version is not None
    assert marks(command, habit) == "x"
    command.miss(habit, MONDAY)
    session.take_over(command, version)
    assert marks(session, habit) == "-"
    session.take_over(None, version)
    assert marks(session, habit) == "-"
    command.folder.close()


def test_what_others_write_while_something_is_recorded_here_is_known_afterwards(
    session: Session, clock: StandingClock
) -> None:
    walk, read = made(session), made(session, "Read")
    session.histories()
    command = opened(session.folder.path, clock, Via.COMMAND)
    command.complete(read, MONDAY)
    session.complete(walk, MONDAY)
    assert (marks(session, walk), marks(session, read)) == ("x", "x")
    command.folder.close()


def test_a_habit_that_is_gone_has_no_days(session: Session) -> None:
    walk = made(session)
    session.undo()
    assert session.days(walk) == []


def test_a_habit_that_is_gone_while_all_is_read_habit_by_habit_is_left_out(
    session: Session, clock: StandingClock
) -> None:
    walk, read = made(session), made(session, "Read")
    again = opened(session.folder.path, clock)
    reading = again.warm_up()
    next(reading)
    session.undo()
    assert [None for _ in reading]
    assert [*again.histories()] == [walk]
    assert read not in again.all_histories()
    again.folder.close()
