"""Facts about what a person asks for, and what is so afterwards."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.event import (
    AppOpened,
    HabitArchived,
    HabitCreated,
    HabitDeleted,
    Via,
)
from habit_desktop.domain.habit import InvalidHabit, Json
from habit_desktop.domain.prediction import Origin
from habit_desktop.domain.schedule import InvalidSchedule
from habit_desktop.domain.streak import current_streak
from habit_desktop.domain.strength import habit_strengths
from habit_desktop.engine.erasing import erase
from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.storage.event_store import Draft, EventStore
from habit_desktop.storage.scope import Scope
from tests.engine.living import MONDAY, StandingClock, day, made, marks, opened, remember


def test_a_new_habit_is_due_today_and_unanswered(session: Session) -> None:
    habit = made(session, "Walk")
    assert session.histories()[habit].habit.name == "Walk"
    assert marks(session, habit) == "?"


def test_habits_stand_in_the_order_they_were_made(session: Session) -> None:
    habits = [made(session, name) for name in ("Walk", "Read", "Call")]
    assert list(session.histories()) == habits


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [({"name": " "}, InvalidHabit), ({"name": "Walk", "schedule": "now and then"}, InvalidSchedule)],
)
def test_a_habit_that_cannot_be_is_not_made(session: Session, fields: dict[str, str], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        session.create({**fields})
    assert session.folder.events.events() == []


def test_several_habits_are_made_as_one_change_and_stand_in_their_order(session: Session) -> None:
    made(session, "Walk")
    session.create_all([{"name": "Sing"}, {"name": "Read"}])
    assert [history.habit.name for history in session.histories().values()] == ["Walk", "Sing", "Read"]
    session.undo()
    assert [history.habit.name for history in session.histories().values()] == ["Walk"]


def test_where_one_habit_cannot_be_none_is_made(session: Session) -> None:
    with pytest.raises(InvalidHabit):
        session.create_all([{"name": "Sing"}, {"name": ""}])
    assert not session.histories()


def test_a_changed_habit_keeps_its_past_definition_for_past_days(session: Session, clock: StandingClock) -> None:
    habit = made(session, "Walk", schedule="daily")
    clock.show(2, "09:00")
    session.change(habit, {"name": "Walk far", "schedule": "weekdays:sat"})
    history = session.histories()[habit]
    assert (history.defined_on(day(1)).name, history.habit.name) == ("Walk", "Walk far")
    assert marks(session, habit) == "??_".replace("?", ".")


def replayed_and_made(session: Session, clock: StandingClock, **fields: Json) -> str:
    """A habit brought in with nine days, five of them replayed on a Saturday and the others lived here."""
    clock.show(5, "09:00")
    habit = made(session, "Walk", **fields)
    remember(session, habit, "xx-xx")
    for offset in (5, 6, 7, 8):
        clock.show(offset, "09:00")
        keep_up(session)
    return habit


def chances_of(session: Session, habit: str) -> str:
    """The chances on record from the first Monday on: ``r`` replayed, ``m`` made, ``.`` none."""
    kept = session.folder.predictions.of_habit(habit)
    days = ((session.today() - MONDAY).days + 1) if kept else 0
    return "".join(str(kept[day(at)].origin)[0] if day(at) in kept else "." for at in range(days))


@pytest.mark.parametrize(
    ("fields", "changes", "forgotten", "anew"),
    [
        ({}, {"starts": "2026-03-04"}, ".....mmmm", "..rrrmmmm"),
        ({"starts": "2026-03-04"}, {"starts": "2026-03-03"}, ".....mmmm", ".rrrrmmmm"),
        ({"starts": "2026-03-04"}, {"starts": None}, ".....mmmm", "rrrrrmmmm"),
        ({}, {"ends": "2026-03-04"}, "rrr..mmmm", "rrr..mmmm"),
        ({"ends": "2026-03-04"}, {"ends": None}, "rrr", "rrrrrrrrm"),
        ({}, {"name": "Walk far"}, "rrrrrmmmm", "rrrrrmmmm"),
        ({}, {"schedule": "weekdays:mon"}, "rrrrrmmmm", "rrrrrmmmm"),
    ],
)
def test_a_change_that_reaches_back_has_the_chances_of_the_past_worked_out_anew(
    session: Session, clock: StandingClock, fields: dict[str, Json], changes: dict[str, Json], forgotten: str, anew: str
) -> None:
    habit = replayed_and_made(session, clock, **fields)
    before = session.folder.predictions.of_habit(habit)
    session.change(habit, changes)
    assert chances_of(session, habit).rstrip(".") == forgotten
    keep_up(session)
    assert chances_of(session, habit).rstrip(".") == anew
    after = session.folder.predictions.of_habit(habit)
    assert {day: said for day, said in before.items() if said.origin is Origin.MADE}.items() <= after.items()


def test_so_do_its_undoing_and_its_redoing(session: Session, clock: StandingClock) -> None:
    habit = replayed_and_made(session, clock)
    session.change(habit, {"starts": "2026-03-04"})
    for act, anew in ((session.undo, "rrrrrmmmm"), (session.redo, "..rrrmmmm")):
        keep_up(session)
        act()
        assert chances_of(session, habit) == ".....mmmm"
        keep_up(session)
        assert chances_of(session, habit) == anew


@pytest.mark.parametrize("act", [lambda session, habit: session.miss(habit, day(3)), lambda session, _: session.undo()])
def test_a_crash_while_a_past_day_changes_leaves_no_chance_that_does_not_know_of_it(
    session: Session,
    clock: StandingClock,
    monkeypatch: pytest.MonkeyPatch,
    act: Callable[[Session, str], object],
) -> None:
    habit = replayed_and_made(session, clock)
    session.skip(habit, day(3))
    keep_up(session)
    before, append = chances_of(session, habit), EventStore.append

    def append_and_die(store: EventStore, drafts: Sequence[Draft]) -> None:
        append(store, drafts)
        raise KeyboardInterrupt

    monkeypatch.setattr(EventStore, "append", append_and_die)
    with pytest.raises(KeyboardInterrupt):
        act(session, habit)
    assert (before, chances_of(session, habit)) == ("rrrrrmmmm", "rrr..mmmm")


def test_a_first_definition_changed_on_its_own_day_reaches_back_as_far_as_there_are_marks(
    session: Session, clock: StandingClock
) -> None:
    clock.show(5, "09:00")
    habit = made(session)
    remember(session, habit, "xx-xx")
    keep_up(session)
    session.change(habit, {"schedule": "weekdays:mon,tue"})
    assert chances_of(session, habit) == "rr...m"
    keep_up(session)
    assert chances_of(session, habit) == "rr...m"


def test_another_first_day_of_the_week_reaches_back(session: Session, clock: StandingClock) -> None:
    habit = replayed_and_made(session, clock, schedule="times:2/week")
    assert chances_of(session, habit) == "rr.....mm"
    session.set("week_start", 1)
    keep_up(session)
    assert chances_of(session, habit) == "rrrr...mm"


def test_a_change_that_changes_nothing_records_nothing(session: Session) -> None:
    habit = made(session, "Walk")
    session.change(habit, {"name": "Walk"})
    assert len(session.folder.events.events()) == 1


def test_each_answer_can_be_given_and_the_last_one_counts(session: Session) -> None:
    habit = made(session)
    answers: list[tuple[Callable[[str, date], None], str]] = [
        (session.complete, "x"),
        (session.skip, "s"),
        (session.miss, "-"),
        (session.clear, "?"),
    ]
    for give, sign in answers:
        give(habit, MONDAY)
        assert marks(session, habit) == sign


def test_what_came_from_where_is_remembered(session: Session) -> None:
    habit = made(session)
    session.complete(habit, MONDAY, via=Via.TRAY)
    assert [event.via for event in session.folder.events.events()] == [Via.WINDOW, Via.TRAY]


def test_a_numeric_habit_without_an_amount_has_reached_its_target(session: Session) -> None:
    habit = made(session, "Drink", kind="numeric", target=2.0, unit="l")
    session.complete(habit, MONDAY)
    found = session.day_of(habit, MONDAY)
    assert found is not None
    assert (found.mark, found.amount) == (Mark.DONE, 2.0)


@pytest.mark.parametrize("amount", [-1.0, float("nan"), float("inf")])
def test_an_impossible_amount_is_refused(session: Session, amount: float) -> None:
    habit = made(session, "Drink", kind="numeric", target=2.0)
    with pytest.raises(Refused, match="nothing was changed"):
        session.complete(habit, MONDAY, amount)
    assert marks(session, habit) == "?"


def test_a_yes_or_no_habit_takes_no_amount(session: Session) -> None:
    habit = made(session)
    with pytest.raises(Refused, match="amount"):
        session.complete(habit, MONDAY, 2.0)


def test_tomorrow_is_refused(session: Session) -> None:
    habit = made(session)
    with pytest.raises(Refused, match="future"):
        session.complete(habit, day(1))
    with pytest.raises(Refused, match="future"):
        session.write_note(habit, day(1), "soon")
    assert session.histories()[habit].answers == {}


def test_days_before_a_habit_was_made_can_be_answered(session: Session) -> None:
    habit = made(session)
    session.complete(habit, day(-3))
    assert marks(session, habit) == "x..?"
    assert session.day_of(habit, day(-4)) is None


def test_a_day_of_another_century_is_refused(session: Session) -> None:
    habit = made(session)
    with pytest.raises(Refused, match="too long ago"):
        session.complete(habit, date(1066, 10, 14))


def test_a_note_is_written_trimmed_and_removed(session: Session) -> None:
    habit = made(session)
    session.write_note(habit, MONDAY, "  rain ")
    found = session.day_of(habit, MONDAY)
    assert found is not None
    assert found.note == "rain"
    session.write_note(habit, MONDAY, " ")
    assert session.histories()[habit].notes == {}


def test_an_archived_habit_keeps_its_history(session: Session) -> None:
    habit = made(session)
    session.complete(habit, MONDAY)
    session.archive(habit)
    assert session.histories()[habit].archived
    assert marks(session, habit) == "x"


def test_a_habit_put_away_comes_back_as_it_was_and_the_time_between_counts_as_nothing(
    session: Session, clock: StandingClock
) -> None:
    habit = made(session)
    remember(session, habit, "xx", first=-1)
    clock.show(1, "09:00")
    session.archive(habit)
    clock.show(4, "09:00")
    session.unarchive(habit)
    assert marks(session, habit) == "xx___?"
    assert current_streak(session.days(habit)) == 2


def test_a_deleted_habit_is_out_of_sight_and_nothing_of_it_is_lost(session: Session) -> None:
    habit, other = made(session), made(session, "Read")
    session.complete(habit, MONDAY)
    session.delete(habit)
    assert [*session.histories()] == [other]
    assert [*session.all_histories()] == [habit, other]
    session.restore(habit)
    assert [*session.histories()] == [habit, other]
    assert marks(session, habit) == "x"


def test_putting_away_what_is_away_already_records_nothing(session: Session) -> None:
    habit = made(session)
    session.unarchive(habit)
    session.restore(habit)
    session.archive(habit)
    session.archive(habit)
    session.delete(habit)
    session.delete(habit)
    assert [type(event.fact) for event in session.folder.events.events()] == [HabitCreated, HabitArchived, HabitDeleted]


@pytest.mark.parametrize("act", [Session.archive, Session.delete])
def test_putting_away_is_undone_and_redone_also_after_a_restart(
    act: Callable[[Session, str], None], session: Session, clock: StandingClock
) -> None:
    habit = made(session)
    act(session, habit)
    session.folder.close()
    again = opened(session.folder.path, clock)
    again.undo()
    assert [*again.in_use()] == [habit]
    again.redo()
    assert [*again.in_use()] == []
    again.folder.close()


@pytest.mark.parametrize(
    "act",
    [
        lambda session, habit: session.complete(habit, MONDAY),
        lambda session, habit: session.skip(habit, MONDAY),
        lambda session, habit: session.write_note(habit, MONDAY, "rain"),
        lambda session, habit: session.change(habit, {"name": "Stroll"}),
        lambda session, habit: session.pause([habit]),
        lambda session, habit: session.archive(habit),
    ],
)
def test_what_has_been_erased_meanwhile_cannot_be_changed_any_more(
    act: Callable[[Session, str], None], session: Session, clock: StandingClock
) -> None:
    habit = made(session)
    elsewhere = opened(session.folder.path, clock)
    erase(elsewhere, Scope())
    elsewhere.folder.close()
    with pytest.raises(Refused, match="not there any more"):
        act(session, habit)
    assert session.folder.events.events() == []


def test_a_new_habit_stands_behind_those_in_the_trash_should_they_come_back(session: Session) -> None:
    old = made(session, "Walk")
    session.delete(old)
    new = made(session, "Read")
    session.restore(old)
    assert [*session.histories()] == [old, new]


def test_many_habits_rest_by_one_change(session: Session, clock: StandingClock) -> None:
    habits = [made(session, name) for name in ("Walk", "Read")]
    session.pause(habits, until=day(1))
    clock.show(3, "09:00")
    assert [marks(session, habit) for habit in habits] == ["pp.?", "pp.?"]
    session.undo()
    assert [marks(session, habit) for habit in habits] == ["...?", "...?"]


def test_resuming_says_who_has_rested(session: Session, clock: StandingClock) -> None:
    walk, read = made(session, "Walk"), made(session, "Read")
    session.pause([walk])
    clock.show(2, "09:00")
    assert session.resume([walk, read]) == [walk]
    assert marks(session, walk) == "pp?"
    before = len(session.folder.events.events())
    assert session.resume([walk, read]) == []
    assert len(session.folder.events.events()) == before


def test_a_pause_touches_neither_streak_nor_strength(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    remember(session, habit, "xxx", first=-3)
    history, today = session.histories()[habit], session.today()
    before = habit_strengths(history.habit, history.loop_entries(day(-1)), day(-1))[day(-1)]
    session.pause([habit])
    clock.show(5, "09:00")
    history, today = session.histories()[habit], session.today()
    assert habit_strengths(history.habit, history.loop_entries(today), today)[today] == before
    assert current_streak(session.days(habit)) == 3


def test_more_is_added_to_a_days_amount_by_one_change(session: Session) -> None:
    habit = made(session, "Drink", kind="numeric", target=3.0, unit="glasses")
    session.add_amount(habit, MONDAY, 1)
    session.add_amount(habit, MONDAY, 2)
    found = session.day_of(habit, MONDAY)
    assert found is not None
    assert (found.mark, found.amount) == (Mark.DONE, 3.0)
    session.undo()
    found = session.day_of(habit, MONDAY)
    assert found is not None
    assert (found.mark, found.amount) == (Mark.PENDING, 1.0)


def test_the_time_of_a_tick_is_corrected_and_undone(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    clock.show(0, "21:00")
    session.complete(habit, MONDAY)
    session.set_mark_time(habit, MONDAY, time(7, 30))
    given = session.histories()[habit].answers[MONDAY]
    assert (given.at.hour, given.done_at and given.done_at.hour) == (21, 7)
    session.undo()
    assert session.histories()[habit].answers[MONDAY].done_at is None


def test_a_day_is_done_at_a_time_by_one_change(session: Session) -> None:
    habit = made(session)
    session.complete(habit, day(-1), note="early", at=time(6))
    given = session.histories()[habit].answers[day(-1)]
    assert given.done_at == datetime(2026, 3, 1, 6, tzinfo=UTC)
    session.undo()
    assert (session.histories()[habit].answers, session.histories()[habit].notes) == ({}, {})


def test_only_what_is_done_has_a_time(session: Session) -> None:
    habit = made(session)
    session.skip(habit, MONDAY)
    for offset in (-1, 0):
        with pytest.raises(Refused, match="not done"):
            session.set_mark_time(habit, day(offset), time(7))


def test_opening_the_window_is_a_fact_that_cannot_be_undone(session: Session) -> None:
    session.app_opened()
    assert [event.fact for event in session.folder.events.events()] == [AppOpened()]
    assert not session.can_undo()


def test_listeners_hear_of_each_change_once_it_is_on_disk(session: Session, clock: StandingClock) -> None:
    heard: list[int] = []
    other = opened(session.folder.path, clock)
    session.on_change.append(lambda: heard.append(len(other.histories())))
    made(session)
    made(session, "Read")
    assert heard == [1, 2]
    other.folder.close()


def test_listeners_hear_when_told_to_look_again(session: Session) -> None:
    heard: list[bool] = []
    session.on_change.append(lambda: heard.append(True))
    session.refresh()
    assert heard == [True]
