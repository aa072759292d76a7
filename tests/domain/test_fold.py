"""Events fold to one history, whatever way they come together."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.event import (
    ChangeRedone,
    ChangeUndone,
    DaysErased,
    Event,
    Fact,
    HabitArchived,
    HabitChanged,
    HabitCompleted,
    HabitCreated,
    HabitDeleted,
    HabitMissed,
    HabitRestored,
    HabitSkipped,
    HabitUnarchived,
    MarkCleared,
    MarkTimed,
    NoteWritten,
    Order,
    Paused,
    Resumed,
    Via,
)
from habit_desktop.domain.fold import fold, undone_changes
from habit_desktop.domain.habit import Habit, InvalidHabit, habit_fields
from habit_desktop.domain.history import Answer, History, Pause
from habit_desktop.domain.schedule import Daily, EveryDays
from tests.domain.strips import MONDAY, day

AT = datetime(2024, 1, 1, 12, tzinfo=UTC)
CREATED = HabitCreated(habit_fields(Habit("h", "Run")))


def event(number: int, fact: Fact, on: date = MONDAY, *, via: Via = Via.WINDOW, device: str = "a") -> Event:
    """An event whose change is named after its number."""
    return Event(f"{device}{number}", Order(number, device, number), AT, "UTC", on, "h", via, f"c{number}", fact)


def told(*facts: Fact | tuple[Fact, date]) -> History:
    """The history of a habit created on Monday about which these facts became known, by default about Monday."""
    events = [event(1, CREATED)]
    for number, given_fact in enumerate(facts, start=2):
        fact, on = given_fact if isinstance(given_fact, tuple) else (given_fact, MONDAY)
        events.append(event(number, fact, on))
    folded = fold(events, undone_changes(events))
    assert folded is not None
    return folded


def answers(told_history: History) -> dict[date, Answer]:
    return {on: given_answer.answer for on, given_answer in told_history.answers.items()}


def test_a_habit_nobody_created_has_no_history() -> None:
    assert fold([event(1, HabitCompleted())], frozenset()) is None


def test_the_last_word_about_a_day_counts() -> None:
    assert answers(told(HabitMissed(), HabitCompleted())) == {MONDAY: Answer.DONE}
    assert answers(told(HabitCompleted(), HabitSkipped())) == {MONDAY: Answer.SKIPPED}
    assert answers(told(HabitCompleted(), MarkCleared())) == {}


def test_a_note_stands_beside_the_answer_and_an_empty_one_removes_it() -> None:
    assert told(NoteWritten("ill"), HabitCompleted(), MarkCleared()).notes == {MONDAY: "ill"}
    assert told(NoteWritten("ill"), NoteWritten("")).notes == {}
    assert told(NoteWritten("")).notes == {}


def test_an_undone_change_counts_as_if_it_had_not_happened() -> None:
    assert answers(told(HabitCompleted(), HabitMissed(), ChangeUndone("c3"))) == {MONDAY: Answer.DONE}


def test_a_redone_change_counts_again_in_its_old_place() -> None:
    redone = told(HabitCompleted(), (HabitMissed(), day(1)), ChangeUndone("c2"), ChangeRedone("c2"))
    assert answers(redone) == {MONDAY: Answer.DONE, day(1): Answer.MISSED}


def test_an_undone_creation_leaves_nothing() -> None:
    events = [event(1, CREATED), event(2, HabitCompleted()), event(3, ChangeUndone("c1"))]
    assert fold(events, undone_changes(events)) is None


def test_a_definition_is_in_force_from_its_day_on_and_the_first_one_before() -> None:
    changed = told((HabitChanged({"schedule": "every:3d"}), day(5)), (HabitChanged({"name": "Walk"}), day(5)))
    assert changed.defined_on(day(-3)).schedule == changed.defined_on(day(4)).schedule == Daily()
    assert changed.defined_on(day(5)) == changed.habit
    assert (changed.habit.name, changed.habit.schedule) == ("Walk", EveryDays(3))
    assert len(changed.definitions) == 2


def test_a_change_on_the_first_day_replaces_the_first_definition() -> None:
    changed = told(HabitChanged({"name": "Walk"}))
    assert [(first, habit.name) for first, habit in changed.definitions] == [(MONDAY, "Walk")]
    assert changed.created == MONDAY


def test_an_archived_habit_keeps_its_answers_and_can_come_back() -> None:
    assert told(HabitCompleted(), HabitArchived()).archived
    assert answers(told(HabitCompleted(), HabitArchived())) == {MONDAY: Answer.DONE}
    assert not told(HabitArchived(), HabitUnarchived()).archived


def test_a_habit_in_the_trash_keeps_its_answers_and_the_day_it_got_there() -> None:
    deleted = told(HabitCompleted(), (HabitDeleted(), day(3)), (HabitDeleted(), day(5)))
    assert (deleted.deleted, answers(deleted)) == (day(3), {MONDAY: Answer.DONE})


def test_a_habit_back_from_the_trash_is_as_it_was_before() -> None:
    restored = told(HabitArchived(), (HabitDeleted(), day(3)), (HabitRestored(), day(5)))
    assert (restored.deleted, restored.archived) == (None, True)


@pytest.mark.parametrize(
    ("facts", "away"),
    [
        ([(HabitArchived(), day(2))], (Pause(day(2)),)),
        ([(HabitArchived(), day(2)), (HabitUnarchived(), day(5))], (Pause(day(2), day(4)),)),
        ([(HabitDeleted(), day(2)), (HabitRestored(), day(2))], ()),
        ([(HabitArchived(), day(2)), (HabitDeleted(), day(4)), (HabitRestored(), day(6))], (Pause(day(2)),)),
        (
            [
                (HabitDeleted(), day(1)),
                (HabitArchived(), day(2)),
                (HabitRestored(), day(3)),
                (HabitUnarchived(), day(4)),
            ],
            (Pause(day(1), day(3)),),
        ),
        ([(HabitUnarchived(), day(2)), (HabitRestored(), day(3))], ()),
        (
            [(HabitArchived(), day(6)), (DaysErased(day(3)), day(1)), (HabitUnarchived(), day(8))],
            (Pause(day(1), day(3)), Pause(day(6), day(7))),
        ),
    ],
)
def test_a_habit_is_away_while_it_is_archived_or_in_the_trash_and_on_days_that_were_erased(
    facts: list[tuple[Fact, date]], away: tuple[Pause, ...]
) -> None:
    assert told(*facts).away == away


def test_a_day_says_when_it_was_really_done_until_it_is_answered_anew() -> None:
    earlier = AT - timedelta(hours=3)
    timed = told(HabitCompleted(2.0), MarkTimed(earlier)).answers[MONDAY]
    assert (timed.at, timed.done_at, timed.amount) == (AT, earlier, 2.0)
    assert told(HabitCompleted(), MarkTimed(earlier), HabitCompleted()).answers[MONDAY].done_at is None
    assert told(MarkTimed(earlier)).answers == {}


@pytest.mark.parametrize(
    ("facts", "pauses"),
    [
        ([(Paused(), day(2))], (Pause(day(2)),)),
        ([(Paused(day(4)), day(2))], (Pause(day(2), day(4)),)),
        ([(Paused(), day(2)), (Resumed(), day(5))], (Pause(day(2), day(4)),)),
        ([(Paused(), day(2)), (Resumed(), day(2))], ()),
        ([(Paused(day(4)), day(2)), (Resumed(), day(6))], (Pause(day(2), day(4)),)),
        ([(Paused(day(9)), day(2)), (Paused(day(5)), day(4))], (Pause(day(2), day(3)), Pause(day(4), day(5)))),
        ([(Paused(day(5)), day(4)), (Paused(day(9)), day(2))], (Pause(day(2), day(9)),)),
        ([(Paused(), day(4)), (Paused(day(9)), day(2))], (Pause(day(4)), Pause(day(2), day(9)))),
        ([(Paused(day(5)), day(4)), (Paused(day(8)), day(4))], (Pause(day(4), day(8)),)),
    ],
)
def test_a_pause_lasts_until_its_day_or_until_the_habit_is_resumed(
    facts: list[tuple[Fact, date]], pauses: tuple[Pause, ...]
) -> None:
    assert told(*facts).pauses == pauses


def test_days_whose_last_word_was_not_an_imports_are_edited_here() -> None:
    events = [
        event(1, CREATED, via=Via.IMPORT),
        event(2, HabitCompleted(), day(0), via=Via.IMPORT),
        event(3, HabitCompleted(), day(1), via=Via.IMPORT),
        event(4, HabitMissed(), day(1)),
        event(5, MarkCleared(), day(2), via=Via.COMMAND),
        event(6, NoteWritten("later"), day(3), via=Via.NOTIFICATION),
        event(7, HabitCompleted(), day(3), via=Via.IMPORT),
    ]
    folded = fold(events, frozenset())
    assert folded is not None
    assert folded.edited_here == {day(1), day(2)}


FACTS: list[Fact] = [
    HabitCompleted(),
    HabitCompleted(1.5),
    HabitSkipped(),
    HabitMissed(),
    MarkCleared(),
    NoteWritten("a"),
    NoteWritten(""),
    HabitArchived(),
    HabitUnarchived(),
    HabitDeleted(),
    HabitRestored(),
    DaysErased(day(2)),
    MarkTimed(AT),
    Paused(),
    Paused(day(3)),
    Resumed(),
    HabitChanged({"name": "Walk"}),
    HabitChanged({"schedule": "times:3/7d"}),
]


@st.composite
def logs_of_two_devices(draw: st.DrawFn) -> list[Event]:
    """The logs of two devices that heard of each other now and then, beginning with the habit's creation."""
    events = [event(1, CREATED)]
    lamports = {"a": 1, "b": 1}
    for _ in range(draw(st.integers(0, 15))):
        device = draw(st.sampled_from("ab"))
        if draw(st.booleans()):
            lamports[device] = max(lamports.values())
        lamports[device] += 1
        number = lamports[device]
        changes = st.sampled_from([earlier.change for earlier in events])
        fact = draw(st.sampled_from(FACTS) | changes.map(ChangeUndone) | changes.map(ChangeRedone))
        on = day(draw(st.integers(-2, 5)))
        at = AT + timedelta(hours=draw(st.integers(-99, 99)))
        via = draw(st.sampled_from(Via))
        change = f"{device}{number // 2}"
        events.append(Event(f"{device}{number}", Order(number, device, number), at, "UTC", on, "h", via, change, fact))
    return events


@given(logs_of_two_devices(), st.randoms())
def test_the_logs_of_two_devices_merge_in_any_order_to_the_same_history(
    events: list[Event], shuffled_by: Random
) -> None:
    shuffled = list(events)
    shuffled_by.shuffle(shuffled)
    assert undone_changes(shuffled) == undone_changes(events)
    assert fold(shuffled, undone_changes(shuffled)) == fold(events, undone_changes(events))


@given(logs_of_two_devices(), st.integers(1, 10))
def test_telling_the_newest_events_to_an_earlier_history_is_telling_all(events: list[Event], newest: int) -> None:
    ordered = sorted(events, key=lambda one: one.order)
    undone = undone_changes(ordered)
    cut = max(1, len(ordered) - newest)
    before = fold(ordered[:cut], undone)
    if before is not None:
        assert fold(ordered[cut:], undone, before) == fold(ordered, undone)


@given(logs_of_two_devices(), st.data())
def test_undoing_everything_of_a_change_and_redoing_it_changes_nothing(
    events: list[Event], data: st.DataObject
) -> None:
    undone = undone_changes(events)
    counting = sorted({one.change for one in events} - undone)
    if not counting:
        return
    change = data.draw(st.sampled_from(counting))
    last = max(one.order.lamport for one in events)
    taken_back = [*events, _last_word(last + 1, ChangeUndone(change))]
    assert undone_changes(taken_back) == undone | {change}
    assert fold(taken_back, undone_changes(taken_back)) == fold([one for one in events if one.change != change], undone)
    again = [*taken_back, _last_word(last + 2, ChangeRedone(change))]
    assert fold(again, undone_changes(again)) == fold(events, undone)


def _last_word(number: int, fact: Fact) -> Event:
    return Event(f"z{number}", Order(number, "z", number), AT, "UTC", MONDAY, None, Via.WINDOW, f"z{number}", fact)


def test_a_clock_that_steps_back_changes_nothing_about_the_order() -> None:
    events: Sequence[Event] = [
        event(1, CREATED),
        event(2, HabitCompleted()),
        Event("a3", Order(3, "a", 3), AT - timedelta(days=400), "UTC", MONDAY, "h", Via.WINDOW, "c3", HabitMissed()),
    ]
    folded = fold(events, frozenset())
    assert folded is not None
    assert answers(folded) == {MONDAY: Answer.MISSED}


def test_of_two_devices_changes_that_cannot_both_be_the_first_one_stays() -> None:
    starts, ends = HabitChanged({"starts": "2024-06-01"}), HabitChanged({"ends": "2024-03-01"})
    found = fold([event(1, CREATED), event(2, starts), event(2, ends, device="b")], frozenset())
    assert found is not None
    assert (found.habit.starts, found.habit.ends) == (date(2024, 6, 1), None)


def test_a_change_that_no_habit_can_have_is_not_passed_over() -> None:
    with pytest.raises(InvalidHabit):
        fold([event(1, CREATED), event(2, HabitChanged({"kind": "blue"}))], frozenset())


def test_a_pause_can_end_on_the_first_day_of_the_calendar() -> None:
    events = [event(1, CREATED, date.min), event(2, Paused(), date.min), event(3, Resumed(), date.min)]
    found = fold(events, frozenset())
    assert found is not None
    assert found.pauses == ()


def test_what_is_told_later_leaves_the_rest_as_it_was_known() -> None:
    imported = HabitCreated(habit_fields(Habit("h", "Run")), "loop:id:1")
    put_away = [event(2, HabitArchived(), day(1)), event(3, HabitDeleted(), day(1))]
    first = fold([event(1, imported), *put_away], frozenset())
    assert first is not None
    assert (first.id, first.habit.id, first.source, first.deleted) == ("h", "h", "loop:id:1", day(1))
    then = fold([event(4, HabitCompleted(), day(2))], frozenset(), first)
    assert then is not None
    assert (then.id, then.source, then.deleted, then.away) == ("h", "loop:id:1", day(1), first.away)
    assert first.archived is then.archived is True
