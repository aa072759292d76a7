"""What the cards of "Is it right?" say of a reading."""

from dataclasses import replace

import pytest

from habit_desktop.engine.calibration import Understood
from habit_desktop.engine.reminder_hits import Hits, ReminderHits
from habit_desktop.learning.account import Charge, Course, Lean, Reliability, Skill, Voice
from habit_desktop.ui.pages.insight.right_state import (
    course_csv,
    course_state,
    hits_csv,
    hits_state,
    reliability_csv,
    reliability_state,
    skills_csv,
    skills_state,
)
from tests.ui.people import TODAY
from tests.ui.rightness import COURSE, many_habits, nothing_right, right

NO_REMINDERS = ReminderHits(Hits(0, 0), Hits(0, 0), Hits(0, 0))


def test_dots_are_a_table_as_well() -> None:
    state = reliability_state(right())
    assert state.title == "It said 63\u00a0% on average, and 65\u00a0% happened"
    assert state.table == (("30\u00a0%", "35\u00a0%", "20"), ("72\u00a0%", "74\u00a0%", "61"))
    assert "12 were worked out afterwards" in state.legend


@pytest.mark.parametrize(("lean", "words"), [(Lean.TOO_SURE, "too sure"), (Lean.TOO_CAREFUL, "too careful")])
def test_a_clear_lean_is_in_the_title(lean: Lean, words: str) -> None:
    assert words in reliability_state(replace(right(), reliability=replace(right().reliability, lean=lean))).title


def test_before_sixty_days_it_is_said_how_many_are_missing() -> None:
    few = replace(right(), reliability=Reliability(23, 0, 0.5, 0.5, (), Lean.EVEN))
    state = reliability_state(few)
    assert state.instead == "Not enough yet: 23 of 60 days with a chance and an answer. It needs 37 more."
    assert (state.spots, state.table) == ((), ())


def test_a_clear_lead_is_said_as_it_is_and_another_with_a_doubt() -> None:
    assert course_state(right(), TODAY).title == "The network is 11\u00a0% ahead of your average"
    unclear = replace(right(), course=replace(COURSE, network_gain=(0.055, 0.05)))
    assert course_state(unclear, TODAY).title.endswith("which may still be luck")
    behind = replace(right(), course=replace(COURSE, network_gain=(-0.1, 0.01), rules_gain=(0.001, 0.01)))
    assert course_state(behind, TODAY).title == "Nothing beats your plain average so far"
    by_rules = replace(right(), course=replace(COURSE, rules_gain=(0.1, 0.01)))
    assert course_state(by_rules, TODAY).title.startswith("The simple rules are 20")


def test_who_is_in_charge_is_told_with_the_day_it_began() -> None:
    assert course_state(right(), TODAY).legend.endswith("In charge: your own network, since 2 Feb.")
    never = replace(right(), charges=(Charge(None, Voice.PRIOR),))
    assert course_state(never, TODAY).legend.endswith("In charge: the network as delivered, from the start.")


def test_bars_are_shares_of_the_longest() -> None:
    assert [bar.share for bar in course_state(right(), TODAY).bars] == pytest.approx([0.89, 0.91, 1.0])


def test_the_lines_begin_where_means_mean_something() -> None:
    lines = course_state(right(), TODAY).lines
    assert len(lines.days) == 71
    assert lines.network[-1] == 0.445


def test_of_few_days_a_week_is_drawn() -> None:
    days = tuple(range(9))
    course = Course(days, (0.5,) * 9, (0.5,) * 9, (0.5,) * 9, tuple(4 * (n + 1) for n in days), (0.0, 0.1), (0.0, 0.1))
    assert course_state(replace(right(), course=course), TODAY).lines.days == days[-7:]


@pytest.mark.parametrize("course", [None, Course((1,), (0.5,), (0.5,), (0.5,), (29,), (0.0, 0.1), (0.0, 0.1))])
def test_too_few_days_are_not_compared(course: Course | None) -> None:
    state = course_state(replace(right(), course=course), TODAY)
    assert state.instead.startswith("Too early")
    assert (state.bars, state.lines.days) == ((), ())


def test_the_best_and_the_least_understood_are_named_where_that_is_clear() -> None:
    state = skills_state(right())
    assert state.title == "Meditate is understood best, Read least"
    assert [row.name for row in state.rows] == ["Meditate", "Read", "Walk 6,000 steps"]
    assert state.rows[-1].skill is None
    alike = tuple(replace(each, skill=Skill(0, 90, 0.01, -0.05, 0.07)) for each in right().habits)
    assert skills_state(replace(right(), habits=alike)).title.startswith("No habit is clearly")


def test_a_single_known_habit_is_not_compared() -> None:
    assert skills_state(replace(right(), habits=right().habits[::2])).title.startswith("Meditate is the only habit")
    assert skills_state(replace(right(), habits=right().habits[2:])).title.endswith("not known yet")


def test_of_many_habits_the_best_and_the_least_are_shown_at_first() -> None:
    state = skills_state(many_habits(40, unknown=5))
    assert [row.name for row in state.rows] == [f"Habit {n}" for n in (0, 1, 2, 3, 4, 5, 36, 37, 38, 39)]
    assert len(state.all_rows) == 45


def test_habits_nobody_knows_yet_are_listed_without_a_rank() -> None:
    state = skills_state(many_habits(0, unknown=40))
    assert 6 <= len(state.rows) <= 10
    assert all(row.skill is None for row in state.rows)


def test_decisions_are_counted_in_a_sentence() -> None:
    state = hits_state(right())
    assert state.title == "Of 40 quiet days 36 were done; of 25 days with a reminder 9 were done"
    assert [(bar.name, bar.number) for bar in state.bars] == [("Quiet days", "36 of 40"), ("Reminded", "9 of 25")]


def test_without_decisions_it_says_what_will_stand_there() -> None:
    assert hits_state(replace(right(), hits=NO_REMINDERS)).instead.startswith("Once reminders")


def test_days_held_back_alone_have_a_title_too() -> None:
    held = replace(right(), hits=replace(NO_REMINDERS, held_back=Hits(3, 2)))
    assert hits_state(held).title == "Reminders were held back to find out whether they help"


def test_nothing_known_has_words_on_every_card() -> None:
    nothing = nothing_right()
    states = (reliability_state(nothing), course_state(nothing, TODAY), skills_state(nothing), hits_state(nothing))
    assert all(state.title and state.instead for state in states)


def test_the_numbers_behind_each_chart_are_csv() -> None:
    assert reliability_csv(reliability_state(right())).splitlines()[1] == "0.3,0.35,7,20,0.2,0.5"
    assert course_csv(course_state(right(), TODAY)).splitlines()[-1] == "2026-03-18,0.445,0.455,0.5"
    assert skills_csv(skills_state(right())).splitlines()[1:] == [
        "Meditate,100,0.2,0.15,0.25",
        "Read,90,0.02,-0.03,0.07",
        '"Walk 6,000 steps",12,,,',
    ]
    assert hits_csv(right()).splitlines()[1:] == ["quiet,40,36", "reminded,25,9", "held back,0,0"]


def test_understood_habits_without_a_skill_say_how_many_days_they_have() -> None:
    assert skills_state(replace(right(), habits=(Understood("New", 3, None),))).rows[0].days == 3
