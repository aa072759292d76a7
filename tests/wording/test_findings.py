"""Findings become sentences that say what was found, on what it rests and how far it is to be trusted."""

from datetime import date

import pytest

from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.schedule import parse_schedule
from habit_desktop.learning.statistics.change_point import Change
from habit_desktop.learning.statistics.correlation import Correlation
from habit_desktop.learning.statistics.interference import Interference
from habit_desktop.learning.statistics.right_size import Aim, RightSize
from habit_desktop.wording.findings import (
    Fact,
    finding_evidence,
    finding_explained,
    finding_sentence,
    findings_title,
    nothing_stands_out,
    still_looking,
    what_is_looked_for,
)

TODAY = date(2026, 3, 19)
RUN, STRETCH = Habit("r", "Run"), Habit("s", "Stretch")
WALK = Habit("w", "Walk", kind=Kind.NUMERIC, unit="steps", target=6000.0)
SMOKE = Habit("q", "Smoking", kind=Kind.NUMERIC, goal=Goal.AT_MOST)
COFFEE = Habit("c", "Coffee", kind=Kind.NUMERIC, goal=Goal.AT_MOST, target=2.0)
TOGETHER = Interference(0, 1, 0, 0.25, 41, 34, 38, 22, 0.001)
CHANGE = Change(120, 0.8, 0.45, 120, 40, 7.0)


def told(fact: Fact, *habits: Habit, since: date | None = None) -> str:
    return finding_sentence(fact, habits, since, TODAY)


@pytest.mark.parametrize(
    ("difference", "days_later", "sentence"),
    [
        (0.25, 0, "On days with “Run”, “Stretch” is 25 points likelier."),
        (-0.25, 0, "On days with “Run”, “Stretch” is 25 points less likely."),
        (0.25, 1, "The day after “Run”, “Stretch” is 25 points likelier."),
        (-0.31, 1, "The day after “Run”, “Stretch” is 31 points less likely."),
    ],
)
def test_habits_that_go_together(difference: float, days_later: int, sentence: str) -> None:
    assert told(Interference(0, 1, days_later, difference, 41, 34, 38, 22, 0.001), RUN, STRETCH) == sentence


def test_what_is_to_be_quit_is_done_on_days_without_it() -> None:
    assert told(TOGETHER, SMOKE, RUN) == "On days without “Smoking”, “Run” is 25 points likelier."
    assert told(TOGETHER, RUN, SMOKE) == "On days with “Run”, a day without “Smoking” is 25 points likelier."
    later = Interference(0, 1, 1, 0.25, 41, 34, 38, 22, 0.001)
    assert told(later, SMOKE, RUN) == "The day after one without “Smoking”, “Run” is 25 points likelier."
    assert told(CHANGE, SMOKE, since=TODAY).startswith("Since 19 March days without “Smoking” fell")
    assert finding_evidence(TOGETHER, [RUN, SMOKE]).startswith("So on 34 of 41 such days")


def test_a_change_of_a_count_speaks_of_times_asked_for() -> None:
    swim = Habit("s", "Swim", schedule=parse_schedule("times:3/week"))
    assert finding_evidence(Change(99, 1.0, 0.5, 40, 20, 7.0), [swim]) == (
        "Done 40 of 40 times asked for before, and 10 of 20 since."
    )
    run = Habit("r", "Run", kind=Kind.NUMERIC, target=10.0, schedule=parse_schedule("times:3/week"))
    assert finding_evidence(CHANGE, [run]) == "What was done of the amounts asked for, as shares."


def test_a_limit_is_done_by_staying_within_it() -> None:
    assert told(TOGETHER, COFFEE, RUN) == "On days within “Coffee”, “Run” is 25 points likelier."
    assert told(TOGETHER, RUN, COFFEE) == "On days with “Run”, staying within “Coffee” is 25 points likelier."
    later = Interference(0, 1, 1, 0.25, 41, 34, 38, 22, 0.001)
    assert told(later, COFFEE, RUN) == "The day after one within “Coffee”, “Run” is 25 points likelier."
    assert told(CHANGE, COFFEE, since=TODAY).startswith("Since 19 March staying within “Coffee” fell")
    assert finding_evidence(CHANGE, [COFFEE]) == "So on 96 of 120 days before, and on 18 of 40 since."


def test_the_counts_behind_it() -> None:
    assert finding_evidence(TOGETHER, [RUN, STRETCH]) == "Done on 34 of 41 such days, and on 22 of 38 others."


def test_a_rate_that_fell_since_a_day() -> None:
    assert told(CHANGE, RUN, since=date(2026, 3, 3)) == "Since 3 March “Run” fell from 80\u00a0% to 45\u00a0%."
    assert finding_evidence(CHANGE, [RUN]) == "Done on 96 of 120 due days before, and on 18 of 40 since."


def test_a_rate_that_rose_in_another_year() -> None:
    rose = Change(120, 0.45, 0.8, 120, 40, 7.0)
    assert told(rose, RUN, since=date(2025, 12, 3)) == "Since 3 December 2025 “Run” rose from 45\u00a0% to 80\u00a0%."


@pytest.mark.parametrize(
    ("correlation", "sentence"),
    [(0.41, "More of “Walk” goes with more of “Run”."), (-0.41, "More of “Walk” goes with less of “Run”.")],
)
def test_amounts_that_go_together(correlation: float, sentence: str) -> None:
    fact = Correlation(0, 1, correlation, 88, 0.001)
    assert told(fact, WALK, RUN) == sentence
    assert finding_evidence(fact, [WALK, RUN]) == "88 days with both; correlation 0.41 of at most 1."


@pytest.mark.parametrize(
    ("aim", "target", "suggested", "habit", "sentence", "evidence"),
    [
        (
            Aim.AT_LEAST,
            6000.0,
            4000.0,
            WALK,
            "“Walk”: a target of 4,000 steps would fit better.",
            "Met on 48 of the last 60 days that counted; 6,000 steps was met on 24.",
        ),
        (
            Aim.AT_MOST,
            2.0,
            3.0,
            WALK,
            "“Walk”: a limit of 3 steps would fit better.",
            "Met on 48 of the last 60 days that counted; 2 steps was met on 24.",
        ),
        (
            Aim.TIMES_A_WEEK,
            7.0,
            3.0,
            RUN,
            "“Run”: 3 times a week would fit better.",
            "Met in 48 of the last 60 weeks; every day was met in 24.",
        ),
        (
            Aim.TIMES_A_WEEK,
            5.0,
            1.0,
            RUN,
            "“Run”: once a week would fit better.",
            "Met in 48 of the last 60 weeks; 5 times was met in 24.",
        ),
    ],
)
def test_a_target_that_fits(
    aim: Aim, target: float, suggested: float, habit: Habit, sentence: str, evidence: str
) -> None:
    fact = RightSize(aim, target, suggested, 0.4, 0.8, 60)
    assert told(fact, habit) == sentence
    assert finding_evidence(fact, [habit]) == evidence


@pytest.mark.parametrize(
    "fact",
    [TOGETHER, CHANGE, Correlation(0, 1, 0.4, 88, 0.01), RightSize(Aim.AT_LEAST, 2.0, 1.0, 0.1, 0.8, 60)],
)
def test_each_kind_says_what_it_is_and_promises_nothing(fact: Fact) -> None:
    explained = finding_explained(fact)
    assert explained.endswith(".")
    assert any(words in explained for words in ("does not say that one causes", "give or take", "only suggested"))


def test_what_stands_out_is_counted() -> None:
    assert findings_title(1) == "1 thing stands out"
    assert findings_title(3) == "3 things stand out"


def test_nothing_is_the_usual_case() -> None:
    assert nothing_stands_out() == "Nothing stands out; that is the usual case."
    assert what_is_looked_for()
    assert still_looking()
