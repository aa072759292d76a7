"""Facts about looking everything over."""

from habit_desktop.domain.recovery import Condition
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.engine.upkeep import find_problems, look_over
from habit_desktop.storage.backup_series import back_up
from habit_desktop.storage.damage_note import is_noted
from tests.engine.living import StandingClock, live, made


def lived(session: Session, clock: StandingClock) -> Session:
    """A folder with marks, a trained network and a backup."""
    live(session, clock, {made(session): "xx.xxx.x"})
    train_now(session, Cause.ASKED)
    back_up(session.folder, session.now())
    return session


def test_what_was_lived_is_sound(session: Session, clock: StandingClock) -> None:
    assert find_problems(lived(session, clock)) == []


def test_an_empty_folder_is_sound(session: Session) -> None:
    assert find_problems(session) == []


def test_a_damaged_network_is_named_with_its_version(session: Session, clock: StandingClock) -> None:
    lived(session, clock).folder.checkpoints.save(1, b"noise")
    (problem,) = find_problems(session)
    assert problem.startswith("network version 1:")


def test_a_damaged_backup_is_named(session: Session, clock: StandingClock) -> None:
    (copy,) = lived(session, clock).folder.backups.iterdir()
    copy.write_bytes(copy.read_bytes()[:6000])
    (problem,) = find_problems(session)
    assert copy.name in problem


def test_a_projection_that_was_tampered_with_is_named(session: Session, clock: StandingClock) -> None:
    lived(session, clock).folder.connection.execute("DELETE FROM day_projection")
    (problem,) = find_problems(session)
    assert "projection" in problem


def test_an_older_damaged_network_is_named_too(session: Session, clock: StandingClock) -> None:
    lived(session, clock)
    train_now(session, Cause.ASKED)
    session.folder.checkpoints.save(1, b"noise")
    (problem,) = find_problems(session)
    assert problem.startswith("network version 1:")


def test_a_look_over_finds_what_is_sound_mends_what_it_can_and_notes_damage(
    session: Session, clock: StandingClock
) -> None:
    connection = lived(session, clock).folder.connection
    assert look_over(session) is Condition.SOUND
    connection.execute("UPDATE day_projection SET note = 'never written'")
    assert look_over(session) is Condition.UNTRUE
    assert look_over(session) is Condition.SOUND
    connection.execute("DROP TRIGGER event_is_never_changed")
    assert look_over(session) is Condition.DAMAGED
    assert is_noted(session.folder.path)
