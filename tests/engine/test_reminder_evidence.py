"""Facts about what the log says of reminders that were left to chance."""

import pytest

from habit_desktop.domain.event import ReminderShown, ReminderSuppressed
from habit_desktop.domain.habit import Json
from habit_desktop.engine.foresight import Foresight, chances_now, keep_up, outlook
from habit_desktop.engine.planned_reminder import ChanceNow
from habit_desktop.engine.reminder_evidence import evidence, experience
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.engine.reminder_round import leaning_of, planned_now, record
from habit_desktop.engine.session import Session
from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit, Evidence, Trial, evidence_of
from habit_desktop.reminders.policy import Action, Decision, Reason, share_shown
from tests.engine.living import StandingClock, day, made

UNHELPFUL = Benefit(-0.1, 0.02, 300)
AT_SIX: list[Json] = [{"at": "18:00", "weekdays": [*range(7)]}]


def decided(session: Session, habit: str, offset: int, *, shown: bool, share: float | None, reason: str) -> None:
    """A decision about a reminder goes into the log."""
    fact = (ReminderShown if shown else ReminderSuppressed)(
        reminder_key(habit, day(offset), "18:00"), reason, 0.5, share=share
    )
    session.record([(habit, day(offset), fact)])


def test_closed_days_tell_what_reminders_were_worth(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    for offset, (shown, done) in enumerate([(True, True), (False, False), (True, False)]):
        clock.show(offset, "18:00")
        decided(session, walk, offset, shown=shown, share=0.5, reason=Reason.ON_TRIAL)
        if done:
            session.complete(walk, day(offset))
    clock.show(3, "18:00")
    decided(session, walk, 3, shown=True, share=0.5, reason=Reason.ON_TRIAL)  # its day is still open
    trials = [Trial(True, 0.5, True, 0.5, 3), Trial(False, 0.5, False, 0.5, 2), Trial(True, 0.5, False, 0.5, 1)]
    assert evidence(session) == {walk: evidence_of(trials)}


def test_a_skipped_day_tells_nothing(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    session.complete(walk, day(-1))
    decided(session, walk, 0, shown=True, share=0.5, reason=Reason.ON_TRIAL)
    session.skip(walk, day(0))
    clock.show(1, "09:00")
    assert evidence(session) == {walk: Evidence()}
    assert experience(session).benefits == {walk: NOTHING_KNOWN}


@pytest.mark.parametrize("reason", [Reason.TOO_LATE, Reason.SNOOZED])
def test_a_decision_that_was_not_about_the_chance_tells_nothing(
    session: Session, clock: StandingClock, reason: Reason
) -> None:
    walk = made(session)
    session.complete(walk, day(-1))
    decided(session, walk, 0, shown=True, share=0.5, reason=reason)
    clock.show(1, "09:00")
    assert evidence(session) == {walk: Evidence()}
    assert experience(session).benefits == {walk: NOTHING_KNOWN}


def test_a_redefined_habit_begins_anew(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    session.complete(walk, day(-1))
    decided(session, walk, 0, shown=True, share=0.5, reason=Reason.ON_TRIAL)
    clock.show(1, "09:00")
    assert experience(session).benefits[walk].trials == 1
    session.change(walk, {"schedule": "weekdays:mon,tue"})
    assert experience(session).benefits[walk].trials == 0


def test_a_reminder_left_to_chance_is_recorded_with_its_share(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=AT_SIX)
    session.set("try_reminders", True)
    chances = {walk: ChanceNow(0.6, 0, ())}
    shown, held_back = 0, 0
    for offset in range(40):
        clock.show(offset, "18:00")
        (planned,) = planned_now(session, chances)
        record(session, planned)
        shown, held_back = shown + planned.speaks, held_back + (not planned.speaks)
        assert planned.decision.reason is Reason.ON_TRIAL
    assert shown > 5 < held_back
    events = session.folder.events.events_of((ReminderShown, ReminderSuppressed))
    shares = {event.fact.share for event in events if isinstance(event.fact, ReminderShown | ReminderSuppressed)}
    assert shares == {share_shown(NOTHING_KNOWN)}


def test_whoever_did_not_ask_for_it_is_reminded_by_the_plain_rule(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=AT_SIX)
    clock.show(0, "18:00")
    (planned,) = planned_now(session, {walk: ChanceNow(0.6, 0, (), UNHELPFUL)})
    assert (planned.speaks, planned.decision.share) == (True, None)


def test_a_reminder_held_back_is_decided_once(session: Session, clock: StandingClock) -> None:
    session.set("try_reminders", True)
    chances = {made(session): ChanceNow(0.1, 0, (), UNHELPFUL)}
    clock.show(0, "18:00")
    (planned,) = planned_now(session, chances)
    assert (planned.speaks, planned.decision.reason) == (False, Reason.UNHELPFUL)
    record(session, planned)
    assert planned_now(session, chances) == []


def test_reminders_held_back_leave_room_for_others(session: Session, clock: StandingClock) -> None:
    clock.show(0, "18:00")
    session.set("try_reminders", True)
    seldom = [made(session, f"Seldom {number}") for number in range(6)]
    welcome = made(session, "Welcome")
    chances = {habit: ChanceNow(0.1, 0, (), UNHELPFUL) for habit in seldom} | {welcome: ChanceNow(0.3, 0, ())}
    found = planned_now(session, chances)
    assert {planned.habit for planned in found if planned.speaks} == {welcome}
    assert len(found) == 7


def test_the_leaning_told_beforehand_is_what_happens(session: Session, clock: StandingClock) -> None:
    session.set("try_reminders", True)
    habits = [made(session, f"Habit {number}") for number in range(3)]
    clock.show(0, "18:00")
    known = (NOTHING_KNOWN, UNHELPFUL, Benefit(0.2, 0.02, 300))
    chances = {habit: ChanceNow(0.1, 0, (), benefit) for habit, benefit in zip(habits, known, strict=True)}
    told = {habit: leaning_of(session, session.histories()[habit], chances[habit]) for habit in habits}
    found = planned_now(session, chances)
    assert {planned.habit: planned.decision for planned in found}.items() <= told.items()
    assert {planned.speaks for planned in found} == {True, False}


def test_a_habit_nobody_tried_goes_by_the_others(session: Session, clock: StandingClock) -> None:
    walk, swim = made(session), made(session, "Swim")
    for offset in range(40):
        clock.show(offset, "18:00")
        shown = offset % 2 == 0
        decided(session, walk, offset, shown=shown, share=0.5, reason=Reason.ON_TRIAL)
        if shown:
            session.complete(walk, day(offset))
    clock.show(40, "09:00")
    known = experience(session).benefits
    assert NOTHING_KNOWN.mean < known[swim].mean < known[walk].mean
    assert known[walk].spread < known[swim].spread < NOTHING_KNOWN.spread


def test_a_log_from_before_reminders_were_tried_is_read(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    session.complete(walk, day(-1))
    decided(session, walk, 0, shown=True, share=None, reason=Reason.UNSURE)
    clock.show(1, "09:00")
    assert evidence(session) == {}
    assert experience(session).benefits == {walk: NOTHING_KNOWN}


def tried(session: Session, clock: StandingClock, habit: str, days: int, *, helps: bool) -> None:
    """So many days of a habit, reminded every other time, and done just then or, where it does not help, else."""
    for offset in range(days):
        clock.show(offset, "18:00")
        shown = offset % 2 == 0
        decided(session, habit, offset, shown=shown, share=0.5, reason=Reason.ON_TRIAL)
        if shown == helps:
            session.complete(habit, day(offset))
    clock.show(days, "09:00")


def test_a_habit_that_lives_by_its_reminders_is_not_taken_for_one_that_needs_none(
    session: Session, clock: StandingClock
) -> None:
    walk = made(session)
    tried(session, clock, walk, 60, helps=True)
    for offset in range(60, 90):
        clock.show(offset, "18:00")
        decided(session, walk, offset, shown=True, share=0.5, reason=Reason.HELPFUL)
        session.complete(walk, day(offset))
    clock.show(90, "09:00")
    keep_up(session)
    view = outlook(session)
    dose, benefit = view.experience.doses[walk], view.benefits[walk]
    assert dose > 0.9
    assert benefit.known
    (alone,) = (each.probability for each in chances_now(view).values())
    assert alone == pytest.approx(float(view.said.served[0]) - dose * benefit.mean, abs=0.01)
    assert alone < float(view.said.served[0]) - 0.05


def test_what_reminders_do_is_not_taken_out_before_it_is_known(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    tried(session, clock, walk, 6, helps=True)
    keep_up(session)
    view = outlook(session)
    assert view.experience.doses == {}
    assert chances_now(view)[walk].probability == float(view.said.on_own[0])


def test_older_trials_count_less_and_those_of_before_two_years_not_at_all(
    session: Session, clock: StandingClock
) -> None:
    walk = made(session)
    tried(session, clock, walk, 1, helps=True)
    fresh = evidence(session)[walk]
    clock.show(366, "09:00")
    assert evidence(session)[walk].weight == pytest.approx(fresh.weight * 0.5**0.5, rel=0.01)
    clock.show(732, "09:00")
    assert evidence(session) == {}


def looked(session: Session, habits: list[str], chance: float = 0.6) -> dict[str, Decision]:
    """What one look decides about habits of the same chance, all of it recorded."""
    found = planned_now(session, {habit: ChanceNow(chance, 0, ()) for habit in habits})
    for planned in found:
        record(session, planned)
    return {planned.habit: planned.decision for planned in found}


@pytest.mark.parametrize(
    ("silence", "reason"),
    [
        ({"quiet_from": "17:00", "quiet_until": "23:00"}, Reason.QUIET_HOURS),
        ({"reminders_paused_until": "2026-03-02T23:00+00:00"}, Reason.PAUSED),
        ({"reminders_per_day": "0"}, Reason.DAILY_CAP),
    ],
)
def test_what_could_not_have_spoken_is_no_trial_whichever_way_chance_fell(
    session: Session, clock: StandingClock, silence: dict[str, str], reason: Reason
) -> None:
    session.set("try_reminders", True)
    for key, value in silence.items():
        session.set(key, value)
    habits = [made(session, f"Habit {number}", reminders=AT_SIX) for number in range(12)]
    clock.show(0, "18:00")
    decisions = looked(session, habits)
    assert {decision.reason for decision in decisions.values()} == {reason}
    assert {decision.share for decision in decisions.values()} == {None}


def test_chance_holds_none_back_that_had_to_give_way(session: Session, clock: StandingClock) -> None:
    session.set("try_reminders", True)
    session.set("reminders_per_day", "1")
    habits = [made(session, f"Habit {number}", reminders=AT_SIX) for number in range(12)]
    clock.show(0, "18:00")
    least_likely, *others = habits
    chances = {habit: ChanceNow(0.1 if habit == least_likely else 0.6, 0, ()) for habit in habits}
    decisions = {planned.habit: planned.decision for planned in planned_now(session, chances)}
    assert decisions[least_likely].action is Action.REMIND
    assert {decisions[habit].reason for habit in others} == {Reason.DAILY_CAP}


def test_a_tick_of_today_changes_nothing_that_is_known_of_reminders_and_one_of_yesterday_does(
    session: Session, clock: StandingClock
) -> None:
    walk = made(session)
    tried(session, clock, walk, 21, helps=True)
    foresight = Foresight(session)
    known = foresight.outlook().experience
    session.complete(walk, day(21))
    assert foresight.outlook().experience is known
    session.miss(walk, day(20))
    changed = foresight.outlook().experience
    assert changed == experience(session)
    assert changed.overall.mean < known.overall.mean


def test_a_habit_redefined_today_is_known_anew(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    tried(session, clock, walk, 21, helps=True)
    foresight = Foresight(session)
    assert foresight.outlook().benefits[walk].trials == 21
    session.change(walk, {"schedule": "weekdays:mon,tue"})
    assert foresight.outlook().benefits[walk].trials == 0
