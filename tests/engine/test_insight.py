"""Facts about the Insight page: chances over time, reasons that add up, and who predicts best."""

from math import log

import pytest

from habit_desktop.domain.prediction import Origin, Outcome, Prediction
from habit_desktop.engine.foresight import chances, keep_up, outlook
from habit_desktop.engine.insight import explanations, read_insight, score
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.engine.versions import versions
from habit_desktop.learning.contribution import Feature
from habit_desktop.reminders.policy import Thresholds
from tests.engine.living import StandingClock, day, live, made, remember, replay_now

DAYS = "xx.x-xx.xsx..xxx.xx.x"


def say(session: Session, habit: str, offset: int, network: float, rules: float, done: bool | None) -> None:
    """A prediction is kept, and what its day turned out to be."""
    now = session.now()
    said = Prediction(habit, day(offset), now, Origin.MADE, 1, 0.5, rules, network, 0.4, 0.6, (0.0,) * 10)
    session.folder.predictions.add([said])
    if done is not None:
        session.folder.predictions.close([Outcome(habit, day(offset), done, now)])


def test_the_scoreboard_of_a_hand_worked_case(session: Session) -> None:
    walk = made(session)
    say(session, walk, -4, network=0.1, rules=0.1, done=None)  # before the first mark: nothing counts
    say(session, walk, -3, network=0.1, rules=0.1, done=True)  # the first row is done by construction
    say(session, walk, -2, network=0.8, rules=0.6, done=True)
    say(session, walk, -1, network=0.3, rules=0.5, done=False)
    say(session, walk, 0, network=0.1, rules=0.1, done=None)  # still open
    board = score(session)
    assert board is not None
    assert board.days == 2
    assert board.network == pytest.approx(-(log(0.8) + log(1 - 0.3)) / 2)
    assert board.rules == pytest.approx(-(log(0.6) + log(1 - 0.5)) / 2)
    assert board.climatology == pytest.approx(-(log(1.5 / 2) + log(1 - 2.5 / 3)) / 2)


def test_an_edited_day_is_scored_as_it_closed(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    live(session, clock, {walk: "x.x."})
    keep_up(session)
    before = score(session)
    session.complete(walk, day(1))
    session.complete(walk, day(3))
    keep_up(session)
    assert score(session) == before


def test_before_the_first_outcome_nobody_is_best(session: Session) -> None:
    keep_up(session)
    made(session)
    assert score(session) is None


def test_the_page_tells_made_and_replayed_chances_with_their_outcomes(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "x.x", first=-3)
    replay_now(session)
    live(session, clock, {walk: "xs."})
    keep_up(session)
    page = read_insight(session, walk)
    assert [point.day for point in page.points] == [day(offset) for offset in range(-3, 4)]
    assert [point.origin for point in page.points] == [Origin.REPLAYED] * 3 + [Origin.MADE] * 4
    assert [point.outcome for point in page.points] == [True, False, True, True, None, False, None]
    assert page.today == chances(outlook(session))[walk]
    assert (page.habit.id, page.thresholds) == (walk, Thresholds())


def test_a_habit_that_rests_today_has_no_chance_of_today(session: Session, clock: StandingClock) -> None:
    walk = made(session, schedule="weekdays:mon")
    live(session, clock, {walk: "x"})
    keep_up(session)
    assert read_insight(session, walk).today is None


def test_the_reasons_lead_from_the_long_run_rate_to_todays_chance(session: Session, clock: StandingClock) -> None:
    walk, read = made(session), made(session, "Read")
    live(session, clock, {walk: DAYS, read: DAYS[::-1]})
    train_now(session, Cause.ASKED)
    keep_up(session)
    view = outlook(session)
    for habit in (walk, read):
        page = read_insight(session, habit, view)
        led_to = page.base + sum(each.points for each in page.contributions) / 100
        assert led_to == pytest.approx(chances(view)[habit].probability, abs=1e-9)
        strength = [abs(each.points) for each in page.contributions]
        assert strength == sorted(strength, reverse=True)


def test_what_is_done_today_is_explained_as_the_day_began_and_not_as_not_done_yet(
    session: Session, clock: StandingClock
) -> None:
    walk = made(session)
    live(session, clock, {walk: "xx-x" * 8})
    keep_up(session)
    clock.step(hours=12)
    still_open = read_insight(session, walk)
    assert Feature.HOUR in {each.feature for each in still_open.contributions if each.points}
    session.complete(walk, session.today())
    page = read_insight(session, walk)
    assert (still_open.answered, page.answered) == (False, True)
    assert Feature.HOUR not in {each.feature for each in page.contributions if each.points}
    assert page.today is not None
    assert page.today.probability == pytest.approx(page.points[-1].chance.probability, abs=1e-9)


def test_explanations_are_given_for_the_habits_asked_for(session: Session, clock: StandingClock) -> None:
    walk, read = made(session), made(session, "Read")
    live(session, clock, {walk: DAYS, read: DAYS})
    assert set(explanations(outlook(session), [read])) == {read}


def test_a_habit_made_just_now_has_a_page(session: Session) -> None:
    walk = made(session)
    keep_up(session)
    page = read_insight(session, walk)
    assert len(page.points) == 1
    assert page.versions == ()


def test_every_training_is_a_version_newest_first(session: Session, clock: StandingClock) -> None:
    assert train_now(session, Cause.ASKED).accepted is False
    live(session, clock, {made(session): DAYS})
    train_now(session, Cause.IDLE)
    newest, oldest = versions(session)
    assert (newest.version, newest.accepted, newest.in_charge) == (1, True, True)
    assert newest.rows == DAYS.count("x") + DAYS.count(".") + DAYS.count("-") - 1
    assert newest.trained_at == session.now()
    assert (oldest.version, oldest.accepted, oldest.in_charge, oldest.reason) == (0, False, False, "no_rows")


def test_a_damaged_version_is_not_in_charge(session: Session, clock: StandingClock) -> None:
    live(session, clock, {made(session): DAYS})
    train_now(session, Cause.ASKED)
    train_now(session, Cause.ASKED)
    session.folder.checkpoints.save(2, b"noise")
    assert [(version.version, version.in_charge) for version in versions(session)] == [(2, False), (1, True)]
