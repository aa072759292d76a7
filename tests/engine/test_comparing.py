"""Facts about two versions beside each other, as a person can judge them."""

import pytest

from habit_desktop.engine.comparing import compare
from habit_desktop.engine.foresight import Foresight, chances, outlook
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from tests.engine.living import StandingClock, live, made


@pytest.fixture
def lived(session: Session, clock: StandingClock) -> Session:
    """Two habits lived for two weeks, and a version trained on them."""
    live(session, clock, {made(session): "xx.xx.xxx.xxxx", made(session, "Read"): "x...x.x..x...."})
    train_now(session, Cause.ASKED)
    return session


def test_both_say_something_else_of_the_same_morning(lived: Session) -> None:
    found = compare(lived, outlook(lived), 0, 1)
    assert {said.habit for said in found.said} == {"Walk", "Read"}
    differences = [abs(said.after - said.before) for said in found.said]
    assert differences == sorted(differences, reverse=True)
    assert min(differences) > 0
    assert found.moved > 0
    assert len(found.changes) == 5


def test_a_version_beside_itself_differs_in_nothing(lived: Session) -> None:
    found = compare(lived, Foresight(lived).latest(), 1, 1)
    assert (found.moved, found.changes) == (0, ())
    assert all(said.before == said.after for said in found.said)


def test_what_the_version_in_charge_says_by_itself_is_what_it_adds_to_the_mixture(lived: Session) -> None:
    view = outlook(lived)
    (said,) = [said for said in compare(lived, view, 0, 1).said if said.habit == "Walk"]
    habit = lived.find("Walk").id
    assert said.after == float(view.said.network[view.grid.habits.index(habit)])
    assert habit in chances(view)


def test_habits_put_away_are_not_spoken_of(lived: Session) -> None:
    lived.archive(lived.find("Read").id)
    assert [said.habit for said in compare(lived, outlook(lived), 0, 1).said] == ["Walk"]


def test_a_version_that_cannot_be_read_is_refused(lived: Session) -> None:
    with pytest.raises(Refused, match="cannot be read"):
        compare(lived, outlook(lived), 1, 7)
