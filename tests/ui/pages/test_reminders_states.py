"""What the Reminders page shows, as values."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Policy
from habit_desktop.domain.tally import Rate
from habit_desktop.engine import proposed_times
from habit_desktop.engine.readings import Bell
from habit_desktop.engine.reminder_benefit import BenefitReading, HabitBenefit
from habit_desktop.engine.reminder_fading import Fading
from habit_desktop.engine.reminder_reading import Standing, TodayReminder
from habit_desktop.engine.settings import Settings
from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit
from habit_desktop.reminders.policy import Reason
from habit_desktop.reminders.timing import Basis
from habit_desktop.ui.pages.reminders.habits_state import habits_state
from habit_desktop.ui.pages.reminders.log_state import Kinds, LogFilter, LogReading, entry_details, log_csv, log_state
from habit_desktop.ui.pages.reminders.times_state import times_state
from habit_desktop.ui.pages.reminders.today_state import TodayReading, today_state
from habit_desktop.ui.pages.reminders.worth_state import worth_state
from habit_desktop.wording.reminder_log import waited
from tests.ui.deciding import decided
from tests.ui.people import GYM, HABITS, LIKELY, MEDITATE, NOW, READ, REMIND, TODAY, UNLIKELY, WALK, at

READING = TodayReading(
    NOW,
    TODAY,
    Settings(),
    (
        TodayReminder(WALK, Standing.COMES, Mark.PENDING, Bell(REMIND, at(19, 30)), chance=0.58),
        TodayReminder(READ, Standing.COMES, Mark.PENDING, Bell(UNLIKELY, at(21, 0)), chance=0.34),
        TodayReminder(GYM, Standing.QUIET, Mark.PENDING, Bell(LIKELY), chance=0.84),
        TodayReminder(MEDITATE, Standing.ANSWERED, Mark.DONE, answered_at=at(7, 12)),
    ),
)


def test_due_habits_stand_under_what_becomes_of_their_reminders() -> None:
    state = today_state(READING)
    assert [line.title for line in state.lines] == ["Still to come", WALK.name, "Read", "Staying quiet", "Gym"]
    assert [line.time for line in state.lines if not line.heading] == ["19:30", "21:00", ""]
    assert state.title == "2 reminders are still to come, the next at 19:30"
    assert state.subtitle == "2 to come today · 0 shown · 1 kept quiet"


def test_every_line_says_all_it_shows() -> None:
    for line in today_state(READING).lines:
        assert line.heading or all(part in line.said for part in (line.title, line.text, line.aside))


def test_the_others_are_told_why_they_do_not_remind() -> None:
    state = today_state(READING)
    assert (state.others_count, [line.text for line in state.others if not line.heading]) == (1, ["done at 07:12"])


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("mark", [Mark.PENDING, Mark.DONE, Mark.SKIPPED, Mark.PAUSED, Mark.NOT_DUE])
@pytest.mark.parametrize("shown", [True, False])
def test_every_habit_has_its_sentence_whatever_is_so(standing: Standing, mark: Mark, shown: bool) -> None:
    entry = decided(WALK, shown=shown)
    told = TodayReminder(WALK, standing, mark, Bell(REMIND, at(19, 30)), entry)
    state = today_state(replace(READING, reminders=(told,)))
    (line,) = [line for line in (*state.lines, *state.others) if not line.heading]
    assert line.text


def test_a_pause_of_all_reminders_is_the_title() -> None:
    state = today_state(replace(READING, paused_until=NOW + timedelta(hours=1)))
    assert state.paused
    assert state.title == "All reminders rest until 19:00"


LOG = LogReading(
    TODAY,
    7,
    (
        decided(READ, day=TODAY - timedelta(days=1), shown=False, reason=Reason.LIKELY, chance=0.9),
        decided(WALK, day=TODAY - timedelta(days=1), answer="done", outcome=Mark.DONE),
        decided(READ, chance=0.3, reason=Reason.UNLIKELY),
    ),
    HABITS,
    has_more=True,
)


def test_the_newest_day_of_the_log_stands_first() -> None:
    state = log_state(LOG)
    assert [line.title for line in state.lines if line.heading] == [
        "Today · 1 shown, 0 kept quiet",
        "Yesterday · 1 shown, 1 kept quiet",
    ]
    assert state.title == "2 reminders in the last 7 days, 1 kept quiet"


def test_a_decision_tells_its_chance_its_reason_and_what_became_of_it() -> None:
    first = log_state(LOG).lines[1]
    assert (first.title, first.text, first.aside) == ("Read", "reminded: less likely that day", "30\u00a0%")
    assert first.below == "open"


def test_a_missed_reminder_stands_at_its_own_time() -> None:
    """It was noticed the morning after, when the machine was there again."""
    missed = decided(READ, day=TODAY - timedelta(days=1), shown=False, reason=Reason.TOO_LATE)
    state = log_state(replace(LOG, entries=(replace(missed, at=missed.at + timedelta(hours=13)),)))
    told = [(line.time, line.text) for line in state.lines if not line.heading]
    assert told == [("18:00", "staying quiet: its time has passed")]


def test_a_decision_opens_to_all_it_rested_on() -> None:
    told = dict(entry_details(LOG.entries[2]))
    assert told["Decision"] == "reminded: less likely that day (chance 30\u00a0%, below 40\u00a0%)"
    assert (told["Chance with a reminder"], told["Chance that morning"]) == ("not known yet", "60\u00a0%")
    assert (told["Planned for"], told["Network"]) == ("18:00", "version 3")
    assert len(told) > 10


def test_what_a_reminder_waited_for_is_told() -> None:
    told = dict(entry_details(replace(LOG.entries[2], waited_for=Reason.AWAY)))
    assert told["Decision"].startswith("reminded: less likely that day")
    assert told["Decision"].endswith(waited(Reason.AWAY))


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (LogFilter(), 3),
        (LogFilter(READ.id), 2),
        (LogFilter(kinds=Kinds.QUIET), 1),
        (LogFilter(WALK.id, Kinds.SHOWN), 1),
        (LogFilter(WALK.id, Kinds.QUIET), 0),
    ],
)
def test_the_log_is_narrowed_down(wanted: LogFilter, count: int) -> None:
    state = log_state(LOG, wanted)
    assert sum(not line.heading for line in state.lines) == count
    assert bool(state.instead) is (count == 0)
    assert log_csv(LOG, wanted).count("\n") == count + 1


def test_an_empty_log_says_what_will_stand_there() -> None:
    assert "stands here" in log_state(replace(LOG, entries=())).instead


def fading(name: str, lately: int, before: int, policy: Policy = Policy.SMART) -> Fading:
    """A habit done as often as ever, reminded of so often."""
    habit = replace(READ, id=name, name=name, policy=policy)
    return Fading(habit, Rate(lately, 30), Rate(before, 30), Rate(20, 30), Rate(20, 30))


def test_a_habit_whose_reminders_fade_is_named() -> None:
    state = habits_state([fading("Read", 2, 20), fading("Walk", 10, 12)], 30)
    assert state.title == "“Read” stands on its own: its reminders fade"
    assert [each.stands for each in state.habits] == [True, False]


def test_a_habit_that_was_switched_off_does_not_stand_on_its_own() -> None:
    assert not habits_state([fading("Read", 0, 20, Policy.OFF)], 30).habits[0].stands


def test_times_are_told_with_their_weekdays() -> None:
    state = habits_state([Fading(WALK, *(Rate(0, 30),) * 4)], 30)
    assert state.habits[0].times == "19:30"


def test_the_newest_of_several_years_is_told_with_its_day() -> None:
    old = replace(LOG, entries=(decided(READ, day=date(2024, 3, 2)),))
    assert log_state(old).lines[0].title.startswith("Saturday 2 March")


def test_what_was_decided_is_drawn_as_a_bell_or_a_silent_one() -> None:
    icons = [line.icon for line in log_state(LOG).lines if not line.heading]
    assert sorted(icons) == ["bell", "bell", "bell-off"]


def proposed(standing: proposed_times.Standing = proposed_times.Standing.PROPOSED) -> proposed_times.ProposedTime:
    """How things stand with the time of a habit that is read at about eight."""
    usual = time(19, 30), time(20, 10)
    return proposed_times.ProposedTime(
        READ.id, "Read", standing, time(21), 40, at=time(19, 15), basis=Basis.USUAL, usual=usual
    )


def test_a_better_time_is_told_with_both_answers() -> None:
    state = times_state([proposed(), proposed(proposed_times.Standing.FITTING)], HABITS)
    (told,) = state.proposals
    assert state.title == "A better time to remind of “Read”"
    assert told.sentence == "You usually do this between 19:30 and 20:10. Remind at 19:15?"
    assert (told.yes, told.no, told.current) == ("Remind at 19:15", "Leave as it is", "now at 21:00")
    assert state.rest == "1 time fits as it is."


def test_without_any_habit_to_propose_for_it_says_when_there_will_be() -> None:
    state = times_state([], HABITS)
    assert (state.title, state.proposals, state.rest) == ("No better time is known", (), "")
    assert state.legend.startswith("Once a habit")


TRIED = Benefit(0.06, 0.05, 83)
"""What 83 decisions have told: known, as its spread is half of what it was before."""


def test_what_reminders_add_is_the_title_once_it_is_known() -> None:
    reading = BenefitReading(True, TRIED, (HabitBenefit(READ, NOTHING_KNOWN), HabitBenefit(WALK, TRIED)))
    state = worth_state(reading)
    assert state.title.startswith("Reminders add about 6 points (−2 to +14), from 83 decisions")
    assert [(line.title, line.aside) for line in state.lines] == [(WALK.name, "+6")]
    assert "one day more in a hundred" in state.legend


@pytest.mark.parametrize("trying", [True, False])
def test_what_is_not_known_is_not_told(trying: bool) -> None:
    state = worth_state(BenefitReading(trying, NOTHING_KNOWN, (HabitBenefit(READ, NOTHING_KNOWN),)))
    assert (state.title, state.lines) == ("Whether reminders help is not known yet", ())
    assert state.legend
