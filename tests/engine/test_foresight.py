"""Facts about the chances of a person's days: made once, strictly in time, and joined to what happened."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from habit_desktop.domain.event import TrainingRan
from habit_desktop.domain.prediction import Origin, Prediction
from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.engine import foresight
from habit_desktop.engine.backtest import backtest
from habit_desktop.engine.day_grid import day_grid
from habit_desktop.engine.foresight import Foresight, chances, chances_now, close_days, keep_up, outlook
from habit_desktop.engine.network import keep_network
from habit_desktop.engine.session import Session
from habit_desktop.learning.checkpoint import Checkpoint
from habit_desktop.learning.mlp import SIZE
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.replay import Learner, replay
from habit_desktop.storage.formats.histories import HistoryRow
from tests.engine import living
from tests.engine.living import MONDAY, StandingClock, day, made, opened, remember

THIRTY_DAYS = "xx.x-x..xxx.xs.xxx..x-.xxxx..x"
LATER_HABIT = "....x.x-x..x.xx.x.x..x.x.x.x.."


def live(session: Session, clock: StandingClock, strips: Mapping[str, str]) -> None:
    """Live day after day, a command each morning: it remembers nothing of the last."""
    living.live(session, clock, strips, look=partial(keep_up, session))


def opinionated() -> Floats:
    """A network that corrects the rules."""
    parameters: Floats = np.random.default_rng(7).normal(0, 0.3, SIZE)
    return parameters


def put_in_charge(session: Session, parameters: Floats, version: int = 1) -> None:
    """A network of the given parameters, as if it had been trained."""
    keep_network(session.folder.checkpoints, Checkpoint(version, parameters, "2026-03-01T09:00+00:00", 30, 0.6, 0.5))
    ran = TrainingRan("asked", 30, 20, 0.1, accepted=True, reason="accepted", version=version)
    session.record([(None, session.today(), ran)])


def served(session: Session, habit: str) -> dict[date, float]:
    """The chance of each day as it was served."""
    return {on: said.served for on, said in session.folder.predictions.of_habit(habit).items()}


def of_day(session: Session, habit: str, offset: int) -> Prediction:
    """What was said about one day."""
    return session.folder.predictions.of_habit(habit)[day(offset)]


def test_while_something_is_being_erased_nothing_is_written_and_afterwards_it_is_made_up_for(
    session: Session, clock: StandingClock
) -> None:
    walk = made(session)
    live(session, clock, {walk: "xx"})
    foresight = Foresight(session)
    session.folder.hold(held=True)
    foresight.keep_up()
    assert day(2) not in session.folder.predictions.of_habit(walk)
    session.folder.hold(held=False)
    foresight.keep_up()
    assert day(2) in session.folder.predictions.of_habit(walk)


def test_today_is_predicted_once_and_never_changed(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    live(session, clock, {walk: "xx.x"})
    keep_up(session)
    before = of_day(session, walk, 4)
    clock.step(hours=5)
    session.complete(walk, day(0))
    session.miss(walk, day(4))
    put_in_charge(session, opinionated())
    keep_up(session)
    assert of_day(session, walk, 4) == before
    assert (before.origin, before.made_at.hour) == (Origin.MADE, 9)


def test_only_due_days_of_habits_in_use_are_predicted(session: Session, clock: StandingClock) -> None:
    walk, rare, old = made(session), made(session, schedule="weekdays:wed"), made(session)
    session.archive(old)
    for offset in range(3):
        clock.show(offset, "09:00")
        keep_up(session)
    predicted = {h: session.folder.predictions.predicted_days(h) for h in session.histories()}
    assert predicted == {walk: {day(0), day(1), day(2)}, rare: {day(2)}, old: set()}


def test_a_habit_made_at_noon_gets_its_chance_at_the_next_look(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    keep_up(session)
    clock.step(hours=3)
    read = made(session, "Read")
    keep_up(session)
    assert set(session.folder.predictions.of_day(MONDAY)) == {walk, read}
    assert of_day(session, walk, 0).made_at.hour == 9


@pytest.mark.parametrize("answer", [Session.complete, Session.miss, Session.skip])
def test_no_bit_of_todays_chance_depends_on_todays_mark(
    session: Session, clock: StandingClock, answer: Callable[[Session, str, date], None]
) -> None:
    walk, read = made(session), made(session, "Read")
    put_in_charge(session, opinionated())
    live(session, clock, {walk: THIRTY_DAYS[:12], read: LATER_HABIT[:12]})
    done_at_once(close_days(session))
    untouched = outlook(session).said.served.tolist()
    answer(session, walk, session.today())
    answer(session, read, session.today())
    keep_up(session)
    assert outlook(session).said.served.tolist() == untouched
    assert of_day(session, walk, 12).served == pytest.approx(untouched[0], abs=1e-12)


def test_a_day_before_a_network_was_trained_is_not_predicted_by_it(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    clock.show(12, "09:00")
    put_in_charge(session, opinionated())
    remember(session, walk, THIRTY_DAYS[:12])
    keep_up(session)
    assert {of_day(session, walk, offset).version for offset in range(12)} == {0}
    assert of_day(session, walk, 12).version == 1


def test_marks_in_any_order_leave_the_same_chances_of_the_past(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    clock.show(12, "09:00")
    for offset in (7, 2, 11, 4, 0, 9):
        session.complete(walk, day(offset))
        keep_up(session)
    looked_often = served(session, walk)
    session.folder.predictions.forget_replayed(day(0))
    keep_up(session)
    assert served(session, walk) == looked_often


def test_a_chance_really_made_stays_when_an_earlier_day_changes(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    live(session, clock, {walk: THIRTY_DAYS[:10]})
    keep_up(session)
    before = served(session, walk)
    session.miss(walk, day(2))
    keep_up(session)
    assert served(session, walk) == before


def test_what_is_kept_is_what_was_said_with_its_inputs(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    put_in_charge(session, opinionated())
    live(session, clock, {walk: THIRTY_DAYS[:10]})
    keep_up(session)
    said, view = of_day(session, walk, 10), outlook(session)
    assert said.version == 1
    assert said.inputs == tuple(view.said.morning.raw[0].tolist())
    assert said.low <= said.served <= said.high
    assert said.network != said.rules


def test_days_nobody_looked_at_are_predicted_afterwards_each_from_the_days_before_it(
    session: Session, clock: StandingClock, tmp_path: Path
) -> None:
    strips = {"Walk": THIRTY_DAYS[:12], "Read": LATER_HABIT[:12]}
    other_clock = StandingClock()
    other = opened(tmp_path / "other", other_clock)
    away, lived = ({name: made(person, name) for name in strips} for person in (session, other))
    for person in (session, other):
        put_in_charge(person, opinionated())
    live(other, other_clock, {lived[name]: strip for name, strip in strips.items()})
    keep_up(other)
    clock.show(12, "09:00")
    for name, strip in strips.items():
        remember(session, away[name], strip)
    keep_up(session)
    for name in strips:
        assert served(session, away[name]) == pytest.approx(served(other, lived[name]), abs=1e-9)
        assert {of_day(session, away[name], offset).origin for offset in range(12)} == {Origin.REPLAYED}
        assert of_day(session, away[name], 12).origin is Origin.MADE
    other.folder.close()


def test_thirty_days_lived_are_the_backtest_without_training_on_the_same_marks(
    session: Session, clock: StandingClock
) -> None:
    strips = {made(session): THIRTY_DAYS, made(session, "Read"): LATER_HABIT}
    live(session, clock, strips)
    grid = day_grid(session)
    rows = [
        HistoryRow("me", habit, grid.day(column), None if np.isnan(outcome) else bool(outcome))
        for habit, outcomes in zip(grid.habits, grid.outcomes, strict=True)
        for column, outcome in enumerate(outcomes)
    ]
    expected = backtest(rows, training=False)
    for habit in strips:
        lived = served(session, habit)
        told = {row.day: chance for row, chance in zip(rows, expected, strict=True) if row.habit == habit}
        assert lived == pytest.approx(told, abs=1e-9)


def test_thirty_days_lived_with_a_trained_network_are_its_replay(session: Session, clock: StandingClock) -> None:
    walk, read = made(session), made(session, "Read")
    put_in_charge(session, opinionated())
    live(session, clock, {walk: THIRTY_DAYS, read: LATER_HABIT})
    grid = day_grid(session)
    learner = Learner(2, grid.first_weekday, person="me", seed=0)
    learner.parameters = opinionated()
    for said in replay(learner, grid.outcomes, training=False):
        on = grid.day(said.day)
        kept = [session.folder.predictions.of_habit(habit)[on].served for habit in (walk, read)]
        assert kept == pytest.approx(said.forecast.served.tolist(), abs=1e-9), on


def test_a_closed_day_keeps_the_outcome_it_closed_with(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    live(session, clock, {walk: "x.x"})
    keep_up(session)
    session.complete(walk, day(1))
    session.clear(walk, day(2))
    done_at_once(close_days(session))
    keep_up(session)
    closed = session.folder.predictions.outcomes()
    assert [closed[walk, day(offset)] for offset in range(3)] == [True, False, True]


def test_today_and_days_that_count_for_nothing_do_not_close(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    live(session, clock, {walk: ".xs"})
    session.complete(walk, session.today())
    keep_up(session)
    assert session.folder.predictions.outcomes() == {(walk, day(1)): True}


def test_yesterday_closes_before_today_is_predicted(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    put_in_charge(session, opinionated())
    live(session, clock, {walk: "xx.xx..x"})
    keep_up(session)
    assert of_day(session, walk, 8).served == pytest.approx(outlook(session).said.served[0], abs=1e-12)


def test_the_outlook_of_a_person_without_habits_is_empty(session: Session) -> None:
    keep_up(session)
    assert chances(outlook(session)) == {}
    assert chances_now(outlook(session)) == {}


def test_a_habit_of_which_no_day_is_known_is_guessed_at(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    guess = chances(outlook(session))[walk]
    assert guess.guessed
    assert guess.high - guess.low > 0.7
    live(session, clock, {walk: "x"})
    assert not chances(outlook(session))[walk].guessed


def test_a_standing_outlook_follows_what_closed_days_turned_out_to_be(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    put_in_charge(session, opinionated())
    live(session, clock, {walk: THIRTY_DAYS[:8]})
    foresight = Foresight(session)
    before = chances(outlook(session))
    assert chances(foresight.outlook()) == chances(outlook(session)) != before


def test_a_standing_outlook_follows_every_change_it_depends_on(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    live(session, clock, {walk: THIRTY_DAYS[:8]})
    keep_up(session)
    foresight = Foresight(session)

    def same() -> bool:
        return chances(foresight.outlook()) == chances(outlook(session))

    assert same()
    past = foresight.outlook().past
    session.app_opened()
    assert foresight.outlook().past is past
    assert same()
    session.miss(walk, day(7))
    assert same()
    put_in_charge(session, opinionated())
    assert same()
    clock.show(9, "09:00")
    assert same()
    keep_up(session)
    assert same()


def test_what_was_told_last_holds_until_something_is_known_anew(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    foresight = Foresight(session)
    told = foresight.latest()
    assert foresight.latest() is told
    session.complete(walk, day(-1))
    assert foresight.latest() is not told


def test_another_day_has_other_chances(session: Session, clock: StandingClock) -> None:
    made(session)
    foresight = Foresight(session)
    told = foresight.latest()
    clock.show(1, "09:00")
    assert foresight.latest() is not told


def test_what_was_told_last_stays_so_while_the_past_goes_on(session: Session) -> None:
    walk = made(session)
    foresight = Foresight(session)
    told = chances(foresight.outlook())
    made(session, "Read")
    foresight.keep_up()
    told_last = foresight.told_today()
    assert told_last is not None
    assert chances(told_last) == told
    assert [*chances_now(told_last)] == [walk]


def test_many_days_close_as_few_do(session: Session, clock: StandingClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foresight, "_CLOSED_AT_ONCE", 3)
    walk, read = made(session), made(session, "Read")
    remember(session, walk, "x-x-x", first=-5)
    remember(session, read, "xx", first=-2)
    done_at_once(close_days(session))
    closed = session.folder.predictions.outcomes()
    assert [closed[walk, day(offset)] for offset in range(-5, 0)] == [True, False, True, False, True]
    assert [closed[read, day(offset)] for offset in range(-2, 0)] == [True, True]


def test_the_days_known_are_those_of_now(session: Session, clock: StandingClock) -> None:
    walk, standing = made(session), Foresight(session)
    remember(session, walk, "x-", first=-2)
    assert standing.days()[0].habits == (walk,)
    read = made(session, "Read")
    remember(session, read, "x", first=-1)
    assert standing.days()[0].habits == (walk, read)


class OthersAreBusy(StandingClock):
    """Each time it is looked at another process writes something, up to a thousand times."""

    def __init__(self) -> None:
        super().__init__()
        self.written = 0
        self.write: Callable[[int], object] | None = None

    def now(self) -> datetime:
        if self.write and self.written < 1000:
            self.written += 1
            self.write(self.written)
        return super().now()


def test_who_asks_for_chances_has_them_though_others_go_on_writing(tmp_path: Path) -> None:
    clock = OthersAreBusy()
    busy, other = opened(tmp_path / "busy", clock), opened(tmp_path / "busy", StandingClock())
    walk = made(other)
    remember(other, walk, "xx.x-x", first=-6)
    clock.write = lambda number: other.write_note(walk, day(-1), f"note {number}")
    told = Foresight(busy).outlook()
    assert clock.written < 1000
    clock.write = None
    assert chances(told) == chances(outlook(other))
    busy.folder.close()
    other.folder.close()


class DayEndsAtALook(StandingClock):
    """It stands at the last minute of the first Monday's day, and an hour later once it was looked at so often."""

    def __init__(self, looks: int) -> None:
        super().__init__()
        self.show(1, "02:59")
        self._left = looks

    def now(self) -> datetime:
        if self._left == 0:
            self.show(1, "03:59")
        self._left -= 1
        return super().now()


@pytest.mark.parametrize("looks", range(1, 30))
def test_whenever_the_day_ends_the_next_one_has_its_chances(tmp_path: Path, looks: int) -> None:
    clock = StandingClock()
    session = opened(tmp_path / "data", clock)
    walk = made(session)
    remember(session, walk, "xx.x-x", first=-6)
    session.clock = clock = DayEndsAtALook(looks)
    standing = Foresight(session)
    standing.keep_up()
    clock.show(1, "03:59")
    standing.keep_up()
    assert walk in session.folder.predictions.of_day(day(1))
    session.folder.close()


def test_a_past_that_somebody_else_works_at_is_left_to_them(session: Session) -> None:
    walk, taken = made(session), [True]
    remember(session, walk, "xx.x-x", first=-6)
    standing = Foresight(session, lambda: bool(taken))
    assert chances(standing.outlook()) == chances(outlook(session))
    assert session.folder.predictions.since(date.min) == []
    taken.clear()
    standing.keep_up()
    assert len(session.folder.predictions.of_habit(walk)) == 7


def test_who_is_getting_ready_begins_again_where_something_changes(session: Session, clock: StandingClock) -> None:
    walk, standing = made(session), Foresight(session)
    remember(session, walk, "xx.x-x", first=-6)
    getting = standing.getting_ready()
    next(getting)
    session.miss(walk, day(-1))
    done_at_once(getting)
    assert chances(standing.outlook()) == chances(outlook(session))
