"""Moving habits in the person's own order."""

from habit_desktop.engine.order import reorder
from habit_desktop.engine.session import Session
from tests.engine.living import made


def names(session: Session) -> list[str]:
    """The habits in their order."""
    return [history.habit.name for history in session.histories().values()]


def test_a_moved_habit_stays_moved_and_comes_back_with_one_undo(session: Session) -> None:
    ids = {name: made(session, name) for name in ("Walk", "Read", "Sing", "Cook")}
    assert reorder(session, [ids[name] for name in ("Cook", "Walk", "Read", "Sing")])
    assert names(session) == ["Cook", "Walk", "Read", "Sing"]
    session.undo()
    assert names(session) == ["Walk", "Read", "Sing", "Cook"]


def test_habits_that_are_not_shown_keep_their_places(session: Session) -> None:
    ids = {name: made(session, name) for name in ("Walk", "Hidden", "Read")}
    reorder(session, [ids["Read"], ids["Walk"]])
    assert names(session) == ["Read", "Hidden", "Walk"]


def test_the_same_order_is_no_change(session: Session) -> None:
    ids = [made(session, name) for name in ("Walk", "Read")]
    assert not reorder(session, ids)
