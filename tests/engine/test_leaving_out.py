"""Facts about days the network is not to learn from."""

from datetime import date

import numpy as np
import pytest

from habit_desktop.engine.day_grid import day_grid
from habit_desktop.engine.foresight import chances, keep_up, outlook
from habit_desktop.engine.leaving_out import leave_out, left_out, rows_in, start_of_training, take_in
from habit_desktop.engine.network import network_in_charge
from habit_desktop.engine.past import Past
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.rolling_back import roll_back
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, TrainingReason, train_now, training_task
from habit_desktop.storage.integrity import problems
from tests.engine.living import StandingClock, day, live, made, opened, remember

WEEKS = ("xxxxx.." * 4, "-------", "xxxxx.." * 2)
"""Somebody who walks on workdays, but for the fifth week, in which they were ill."""
ILL = day(28), day(34)


@pytest.fixture
def walk(session: Session, clock: StandingClock) -> str:
    """The habit, on the morning after seven weeks, not trained yet."""
    habit, strip = made(session), "".join(WEEKS)
    remember(session, habit, strip)
    clock.show(len(strip), "09:00")
    keep_up(session)
    return habit


def chance(session: Session, habit: str) -> float:
    """The chance of now."""
    return chances(outlook(session))[habit].probability


def test_the_next_training_passes_over_what_is_left_out(session: Session, walk: str) -> None:
    whole = train_now(session, Cause.ASKED)
    change = leave_out(session, *ILL)
    ran = train_now(session, Cause.ASKED, change=change)
    assert ran.rows == whole.rows - 7
    assert (ran.left_out, ran.first, ran.last) == (("2026-03-30/2026-04-05",), day(1), day(48))


def test_leaving_out_and_training_again_changes_the_next_prediction_and_one_undo_takes_both_back(
    session: Session, walk: str, clock: StandingClock
) -> None:
    train_now(session, Cause.ASKED)
    before = chance(session, walk)
    train_now(session, Cause.ASKED, change=leave_out(session, *ILL))
    without = chance(session, walk)
    assert without != before
    session.undo()
    assert (left_out(session), network_in_charge(session.folder).version) == ((), 1)
    assert chance(session, walk) == before
    session.folder.close()
    again = opened(session.folder.path, clock)
    again.redo()
    assert chance(again, walk) == without
    again.folder.close()


def test_rates_streaks_and_the_rules_go_on_counting_the_days(session: Session, walk: str) -> None:
    before = Past(session, day_grid(session)).memory.morning(), session.days(walk)
    leave_out(session, *ILL)
    after = Past(session, day_grid(session)).memory.morning()
    assert np.array_equal(before[0].raw, after.raw)
    assert session.days(walk) == before[1]
    assert problems(session.folder.connection) == []


def test_a_training_forgets_what_a_version_had_learned_from_the_days(session: Session, walk: str) -> None:
    train_now(session, Cause.ASKED)
    leave_out(session, *ILL)
    task = training_task(session, Cause.ASKED)
    assert task.network.version == 0
    ran = train_now(session, Cause.ASKED)
    assert ran.base == 0
    assert training_task(session, Cause.ASKED).network.version == ran.version


def test_it_goes_on_from_the_newest_version_that_has_not_learned_from_them(
    session: Session, clock: StandingClock
) -> None:
    habit = made(session)
    live(session, clock, {habit: "xxxxx..xx"})
    first = train_now(session, Cause.ASKED).version
    live(session, clock, {habit: "---"}, first=9)
    train_now(session, Cause.ASKED)
    live(session, clock, {habit: "xx"}, first=12)
    train_now(session, Cause.ASKED)
    leave_out(session, day(9), day(11))
    assert start_of_training(session, left_out(session)).version == first


def test_days_that_teach_nothing_send_no_version_back(session: Session, walk: str) -> None:
    ran = train_now(session, Cause.ASKED)
    leave_out(session, date(2025, 1, 1), day(0))
    assert start_of_training(session, left_out(session)).version == ran.version


def test_a_version_rolled_back_to_is_what_a_training_goes_on_from_when_it_knows_nothing_of_them(
    session: Session, walk: str
) -> None:
    clean = train_now(session, Cause.ASKED, change=leave_out(session, *ILL)).version
    assert clean is not None
    take_in(session, *ILL)
    train_now(session, Cause.ASKED)
    leave_out(session, *ILL)
    roll_back(session, clean)
    assert start_of_training(session, left_out(session)).version == clean


def test_spans_are_listed_with_their_days_and_taken_in_singly(session: Session, walk: str) -> None:
    leave_out(session, *ILL)
    leave_out(session, day(5), day(9))
    assert [(span.first, span.last) for span in left_out(session)] == [(day(5), day(9)), ILL]
    take_in(session, *ILL)
    assert [(span.first, span.last) for span in left_out(session)] == [(day(5), day(9))]
    session.undo()
    assert len(left_out(session)) == 2


def test_the_rows_of_a_span_are_those_that_go(session: Session, walk: str) -> None:
    whole = train_now(session, Cause.ASKED).rows
    assert rows_in(session, *ILL) == 7
    assert rows_in(session, day(0), day(1)) == 1  # a habit's first day teaches nothing
    assert rows_in(session, day(0), session.today()) == whole


def test_with_everything_left_out_nothing_is_trained_and_the_version_stays(session: Session, walk: str) -> None:
    version = train_now(session, Cause.ASKED).version
    leave_out(session, day(0), day(60 - 11))
    ran = train_now(session, Cause.ASKED)
    assert (ran.accepted, ran.reason) == (False, TrainingReason.NO_ROWS)
    assert network_in_charge(session.folder).version == version


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [(day(9), day(8), "comes before"), (day(9), day(80), "future"), (date(1800, 1, 1), day(3), "too long ago")],
)
def test_a_span_that_cannot_be_is_refused(session: Session, walk: str, first: date, last: date, why: str) -> None:
    with pytest.raises(Refused, match=why):
        leave_out(session, first, last)
    assert left_out(session) == ()


def test_a_span_is_not_left_out_twice_and_not_taken_in_unless_it_was_left_out(session: Session, walk: str) -> None:
    leave_out(session, *ILL)
    with pytest.raises(Refused, match="already"):
        leave_out(session, *ILL)
    with pytest.raises(Refused, match="not among"):
        take_in(session, day(1), day(2))
