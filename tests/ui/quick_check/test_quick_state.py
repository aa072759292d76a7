"""What the quick check shows of a day."""

from dataclasses import replace

from habit_desktop.domain.calendar import Mark
from habit_desktop.ui.quick_check.state import QuickState, build_state
from tests.ui.people import nobody, thursday


def names(state: QuickState) -> list[str]:
    return [row.habit.name for row in state.rows]


def test_only_what_is_open_is_shown() -> None:
    assert names(build_state(thursday())) == ["Stretch", "Gym", "Walk 6,000 steps", "Read"]


def test_what_is_left_and_what_is_answered_are_counted() -> None:
    state = build_state(thursday())
    assert (state.title, state.subtitle) == ("4 habits open today", "2 of 6 answered")


def test_what_was_answered_meanwhile_keeps_its_place_and_key() -> None:
    state = build_state(thursday(), kept=frozenset({"meditate"}))
    assert [(row.habit.id, row.key) for row in state.rows][:2] == [("meditate", 1), ("stretch", 2)]


def test_typing_leaves_what_matches_and_counts_the_keys_anew() -> None:
    state = build_state(thursday(), typed="rea")
    assert [(row.habit.name, row.key) for row in state.rows] == [("Read", 1)]


def test_what_matches_nothing_is_said() -> None:
    assert build_state(thursday(), typed="zzz").nothing == "No open habit matches “zzz”."


def test_a_finished_day_is_said_quietly() -> None:
    day = thursday()
    done = build_state(replace(day, rows=tuple(replace(row, mark=Mark.DONE) for row in day.rows)))
    assert (done.title, done.nothing) == ("Nothing open today", "That was all for today.")


def test_a_person_without_habits_has_no_count() -> None:
    assert build_state(nobody()).subtitle == ""
