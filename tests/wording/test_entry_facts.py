"""What a decision rested on, in words."""

from dataclasses import replace
from datetime import UTC, datetime

from habit_desktop.domain.event import Via
from habit_desktop.domain.habit import Policy
from habit_desktop.learning.inputs import INPUTS
from habit_desktop.wording.entry_facts import INPUT_ORDER, EntryFacts, entry_facts

EVENING = datetime(2026, 3, 19, 19, 30, tzinfo=UTC)
FACTS = EntryFacts(
    sentence="reminded at its time",
    planned_at=EVENING,
    probability=0.55,
    with_reminder=0.61,
    morning=0.6,
    threshold=0.4,
    share=0.7,
    policy=Policy.SMART,
    shown=True,
    in_list=True,
    via=Via.COMMAND,
    through="popup",
    answered_at=EVENING,
    done_at=EVENING,
    version=2,
    inputs=(2.0, 0.5, 1.0, 0.0, 15.0, 0.45, -0.1, 0.6, 0.0, 3.0),
)


def test_the_inputs_are_named_in_the_order_in_which_they_are_kept() -> None:
    assert [feature.value for feature in INPUT_ORDER] == [each.key for each in INPUTS]


def test_all_that_is_known_is_told() -> None:
    told = dict(entry_facts(FACTS))
    assert told["Chance on your own"] == "55\u00a0%"
    assert told["Chance with a reminder"] == "61\u00a0%"
    assert told["Left to chance"] == "shown in 70\u00a0% of such cases"
    assert told["The habit reminds"] == "When it helps"
    assert told["Shown"] == "in the evening’s list · popup · by the command line"
    assert told["Network"] == "version 2"
    assert told["30-day rate"] == "50\u00a0%"
    assert len(told) == 12 + len(INPUTS)


def test_what_is_not_known_is_left_out() -> None:
    bare = replace(
        FACTS,
        planned_at=None,
        probability=None,
        with_reminder=None,
        morning=None,
        threshold=None,
        share=None,
        policy=None,
        shown=False,
        answered_at=None,
        done_at=None,
        version=None,
        inputs=(),
    )
    assert entry_facts(bare) == (("Decision", "reminded at its time"),)


def test_the_first_network_is_the_one_delivered() -> None:
    assert dict(entry_facts(replace(FACTS, version=0)))["Network"] == "as delivered"


def test_that_nobody_knows_what_a_reminder_does_is_said() -> None:
    assert dict(entry_facts(replace(FACTS, with_reminder=None)))["Chance with a reminder"] == "not known yet"
