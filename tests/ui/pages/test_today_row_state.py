"""What one row says."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from habit_desktop.domain.abstinence import Abstinence
from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.schedule import Period
from habit_desktop.domain.slack import Slack
from habit_desktop.engine.readings import Chance, SlackChance, TodayRow
from habit_desktop.ui.pages.today.row_state import RowState, row_state
from tests.ui.people import MEDITATE, READ, TODAY, WALK, at, row

SMOKE = Habit("smoke", "Smoking", kind=Kind.NUMERIC, goal=Goal.AT_MOST, unit="cigarettes")
PIANO = Habit("piano", "Piano", kind=Kind.NUMERIC, unit="min", target=30.0)
SLACK = Slack(3, 2, (TODAY, TODAY + timedelta(1), TODAY + timedelta(2)), Period.WEEK, 7)
ROOM = SlackChance(SLACK, 0.88, 0.61)
SENTENCE = "2 rest days left this week; skipping today lowers the chance of 3 from 88 % to 61 %"


def told(shown: TodayRow, day: date = TODAY) -> RowState:
    """The row on a day."""
    return row_state(shown, day, TODAY, None)


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


def test_the_second_line_says_what_skipping_means() -> None:
    state = told(replace(row(READ), slack=ROOM))
    assert plain(state.detail) == SENTENCE
    assert SENTENCE in plain(state.said)


def test_a_note_leaves_room_for_the_days_alone() -> None:
    state = told(replace(row(READ, note="Chapter 4"), slack=ROOM))
    assert state.detail == "Chapter 4 · 2 rest days left this week"
    assert plain(state.tip) == SENTENCE
    assert SENTENCE in plain(state.said)


def test_a_habit_to_quit_tells_its_days_since() -> None:
    state = told(replace(row(SMOKE), abstinence=Abstinence(12, 40, slipped=True)))
    assert state.detail == "12 days since the last time · best 40 days"
    assert (state.streak, state.streak_said) == ("12 days", "12 days since")


def test_a_slip_is_counted_and_not_called_a_failure() -> None:
    slipped = replace(row(SMOKE, Mark.MISSED, amount=2.0), abstinence=Abstinence(0, 40, slipped=True))
    state = told(slipped)
    assert state.line == "2 cigarettes today"
    assert state.step is not None
    assert (state.step.by, state.step.amount, state.step.only_up) == (1.0, 2.0, True)


@pytest.mark.parametrize(("habit", "timed"), [(PIANO, True), (WALK, False), (MEDITATE, False), (SMOKE, False)])
def test_only_what_is_counted_in_time_can_be_timed(habit: Habit, timed: bool) -> None:
    assert told(row(habit)).timed is timed


def test_a_past_day_is_not_timed() -> None:
    assert not told(row(PIANO, Mark.UNKNOWN), TODAY - timedelta(days=1)).timed


def test_when_it_was_done_is_at_hand_for_its_correction() -> None:
    assert told(row(MEDITATE, Mark.DONE, answered_at=at(7, 12))).done_at == at(7, 12).time()


def test_a_chance_that_has_moved_by_less_than_a_point_is_the_same_ring() -> None:
    one, other = Chance(0.341, 0.251, 0.461), Chance(0.339, 0.249, 0.459)
    assert told(row(READ, chance=one)).ring == told(row(READ, chance=other)).ring
