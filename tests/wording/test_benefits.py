"""What reminders are worth is said with its range, or not at all."""

import pytest

from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit
from habit_desktop.wording import benefits
from habit_desktop.wording import benefits as words


@pytest.mark.parametrize(
    ("mean", "said"),
    [
        (0.06, "reminders add about 6 points (\u22122 to +14), from 83 decisions"),
        (0.01, "reminders add about 1 point (\u22127 to +9), from 83 decisions"),
        (-0.03, "reminders cost about 3 points (\u221211 to +5), from 83 decisions"),
        (0.001, "reminders change hardly anything (\u22128 to +8), from 83 decisions"),
    ],
)
def test_an_effect_is_said_in_points_with_its_range_and_what_it_rests_on(mean: float, said: str) -> None:
    assert benefits.benefit_said(Benefit(mean, 0.0486, 83)) == said


def test_what_is_not_known_is_not_said() -> None:
    assert benefits.benefit_said(NOTHING_KNOWN) == "not known yet"
    few = Benefit(0.2, NOTHING_KNOWN.spread * 0.95, 12)
    assert benefits.benefit_said(few) == "not known yet: 12 decisions so far"
    assert benefits.not_known(1) == "not known yet: 1 decision so far"


def test_whether_reminders_are_tried_is_said_either_way() -> None:
    assert benefits.trying_meaning(True) != benefits.trying_meaning(False)


def test_what_a_point_is_is_said() -> None:
    assert "one day more in a hundred" in benefits.points_meaning()


def test_what_reminders_add_begins_a_card() -> None:
    said = "reminders add about 6 points (−2 to +14), from 83 decisions"
    assert words.worth_title(said, known=True).startswith("Reminders add about 6 points")
    assert words.worth_title("not known yet", known=False) == "Whether reminders help is not known yet"


def test_what_it_takes_to_know_depends_on_the_leave_to_try() -> None:
    assert words.worth_unknown(trying=True) != words.worth_unknown(trying=False)
