"""Strengths as the pages show them."""

import pytest

from habit_desktop.domain.strength import habit_strengths
from habit_desktop.engine.session import Session
from habit_desktop.engine.strengths import Strengths
from tests.engine.living import StandingClock, day, made, remember


def test_an_open_day_does_not_weaken_a_habit(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "xxx")
    clock.show(3, "09:00")
    history = session.histories()[walk]
    yesterday = habit_strengths(history.habit, history.loop_entries(day(2)), day(2))[day(2)]
    assert Strengths(session).now() == {walk: pytest.approx(yesterday)}


def test_an_answer_moves_the_strength_at_once(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "xxx")
    clock.show(3, "09:00")
    strengths = Strengths(session)
    before = strengths.now()[walk]
    session.complete(walk, day(3))
    assert strengths.now()[walk] > before


def test_an_archived_habit_is_not_asked_for(session: Session) -> None:
    session.archive(made(session))
    assert Strengths(session).now() == {}
