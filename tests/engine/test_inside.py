"""Facts about what is inside a chance, and what it would be were things different."""

from datetime import timedelta

import pytest

from habit_desktop.engine.foresight import chances, keep_up, outlook
from habit_desktop.engine.inside import Circumstance, Inside, inside, inside_of_day
from habit_desktop.engine.insight import explanations
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from tests.engine.living import StandingClock, day, live, made, remember

HISTORY = "xx.x-xx.x-x..xxx.xx.xx.xxx.x" * 3


@pytest.fixture
def walk(session: Session, clock: StandingClock) -> str:
    """A habit with a history, beside another one done today, and a network that has learned from both."""
    walk, read = made(session), made(session, "Read")
    remember(session, walk, HISTORY, first=-len(HISTORY))
    live(session, clock, {walk: "x.x", read: ".xx"})
    train_now(session, Cause.ASKED)
    session.app_opened()
    session.complete(read, session.today())
    clock.step(hours=2)
    keep_up(session)
    return walk


def asked(session: Session, habit: str, **different: float) -> Inside:
    """What would be, were things so: ``hour=21``."""
    view = outlook(session)
    return inside(
        session, view, habit, [view.network], {Circumstance(name): value for name, value in different.items()}
    )


def test_with_nothing_different_it_is_the_prediction_bit_by_bit(session: Session, walk: str) -> None:
    view = outlook(session)
    found = inside(session, view, walk, [view.network])
    assert found.chance == chances(view)[walk]
    assert found.contributions == explanations(view, [walk])[walk].strongest(99)
    spelled_out = inside(session, view, walk, [view.network], found.settled)
    assert (spelled_out.chance, spelled_out.firings) == (found.chance, found.firings)
    assert spelled_out.contributions == found.contributions


def test_the_groups_lead_from_the_long_run_rate_to_the_chance(session: Session, walk: str) -> None:
    for found in (asked(session, walk), asked(session, walk, hour=20, run=-4, weekday=6)):
        led_to = found.base + sum(points for _group, points in found.groups) / 100
        assert led_to == pytest.approx(found.chance.probability, abs=1e-9)


def test_how_things_stand_is_among_what_they_could_be(session: Session, walk: str) -> None:
    found = asked(session, walk)
    assert {each.circumstance for each in found.choices} == set(Circumstance)
    for each in found.choices:
        assert each.values[each.at] == found.settled[each.circumstance]
        assert list(each.values) == sorted(set(each.values))


def test_what_follows_is_told_with_what_was_changed(session: Session, walk: str) -> None:
    now, missed = asked(session, walk), asked(session, walk, run=-5)
    assert missed.settled[Circumstance.RUN] == -5
    assert missed.settled[Circumstance.DONE_30D] < now.settled[Circumstance.DONE_30D]
    assert asked(session, walk, reminders_opened=1).settled[Circumstance.REMINDED] == 1
    assert asked(session, walk, run=-5, done_30d=30).settled[Circumstance.DONE_30D] == now.rows_30d - 5


def test_the_evening_before_bed_leaves_little(session: Session, walk: str) -> None:
    assert asked(session, walk, hour=24).chance.probability < 0.2 < asked(session, walk).chance.probability


def test_every_network_asked_says_what_it_makes_of_the_day(session: Session, walk: str) -> None:
    view = outlook(session)
    found = inside(session, view, walk, [view.network, view.network])
    assert found.firings[0] == found.firings[1]
    assert found.firings[0].layers[0] == tuple(each.normalised for each in found.inputs)


def test_a_habit_made_just_now_can_be_asked_about(session: Session) -> None:
    walk = made(session)
    found = asked(session, walk)
    assert found.chance.guessed
    offered = {each.circumstance for each in found.choices}
    assert offered.isdisjoint({Circumstance.RUN, Circumstance.DONE_30D, Circumstance.OTHERS_DONE})
    assert found.similar is None


def test_after_three_days_the_two_that_followed_the_first_can_differ(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    live(session, clock, {walk: "x-x"})
    found = asked(session, walk)
    runs = next(each for each in found.choices if each.circumstance is Circumstance.RUN)
    assert runs.values == (-2, -1, 1, 3)


def test_a_past_day_rests_on_the_inputs_kept_with_it(session: Session, walk: str) -> None:
    view = outlook(session)
    found = inside_of_day(session, walk, day(1), [view.network])
    kept = session.folder.predictions.of_habit(walk)[day(1)]
    assert found is not None
    assert tuple(each.raw for each in found.inputs) == kept.inputs
    assert found.chance.probability == kept.served
    assert len(found.firings) == 1


def test_a_day_without_a_prediction_has_nothing_inside(session: Session, walk: str) -> None:
    assert inside_of_day(session, walk, session.today() + timedelta(days=1), []) is None
