"""A month of reminders under every policy: each one that spoke and each that did not is explained by its number."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from habit_desktop.domain.event import Via
from habit_desktop.domain.habit import Json, Policy
from habit_desktop.domain.prediction import Origin
from habit_desktop.engine.foresight import Foresight, chances_now
from habit_desktop.engine.planned_reminder import Planned, together
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_answer import answer, listed
from habit_desktop.engine.reminder_key import habit_and_day, is_list, notice_key
from habit_desktop.engine.reminder_log import ReminderEntry, entries_since
from habit_desktop.engine.reminder_round import planned_now, record_all
from habit_desktop.engine.reminder_times import occasions
from habit_desktop.engine.session import Session
from habit_desktop.engine.why_not import why_not
from habit_desktop.reminders.policy import Reason
from habit_desktop.reminders.silence import Silence
from habit_desktop.wording.decisions import decision_said
from habit_desktop.wording.numbers import percent
from habit_desktop.wording.silences import why_not_said
from tests.engine.living import StandingClock, day, made, opened, remember
from tests.engine.reminded import at

DAYS = 31
LIMIT = 4
LOOKS = (
    *("06:30", "07:00", "07:30", "08:00", "09:00", "10:00", "12:30", "13:30", "15:00"),
    *("17:00", "18:00", "19:00", "20:00", "20:30", "21:30", "22:15", "23:00"),
)
LUCK = 20260302


@dataclass(frozen=True, slots=True)
class Kept:
    """What one look decided: the reminder, when, and the prediction it was decided by."""

    planned: Planned
    at: datetime


@dataclass(frozen=True, slots=True)
class Month:
    """A session at the end of the month, all that its looks decided, in order, and how often it was put off."""

    session: Session
    kept: list[Kept]
    snoozes: Counter[str]
    log: list[ReminderEntry]


HABITS: dict[str, tuple[dict[str, Json], str, float]] = {
    # fields, the weeks before as a strip, how often the person does it on a day of this month
    "Vitamins": ({"policy": "always", "reminders": at("08:00", "20:30")}, "x" * 60, 0.8),
    "Walk": ({"reminders": at("18:00")}, "xx.x.xx" * 9, 0.5),
    "Meditate": ({"reminders": at("06:30")}, "x" * 63, 0.95),
    "Call": ({"reminders": at("12:30")}, "x......" * 9, 0.2),
    "Journal": ({}, "x....x." * 9, 0.3),
    "Read": ({"policy": "digest"}, "x.xx.x." * 9, 0.5),
    "Stretch": ({"policy": "digest", "reminders": at("10:00")}, "x.x...." * 9, 0.3),
    "Teeth": ({"policy": "digest"}, "x" * 63, 0.9),
    "Climb": ({"policy": "digest", "schedule": "times:2/week"}, "x..x..." * 9, 0.3),
    "Gym": ({"schedule": "times:3/week", "reminders": at("17:00")}, "x.x.x.." * 9, 0.4),
    "Swim": ({"schedule": "times:3/week", "reminders": at("07:00")}, "x......" * 9, 0.15),
    "Sweets": ({"policy": "off", "reminders": at("15:00")}, "x.x" * 21, 0.5),
    "Piano": ({"reminders": at("22:15"), "schedule": "weekdays:mon,wed,fri"}, "x.x.x.." * 9, 0.5),
}


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Month]:
    """The month as it was lived: a look at each time and an hour later, answers by button or in the evening."""
    folder: Path = tmp_path_factory.mktemp("month") / "data"
    clock, luck = StandingClock("Europe/Berlin"), Random(LUCK)
    session = opened(folder, clock)
    habits = {made(session, name, **fields): often for name, (fields, _, often) in HABITS.items()}
    for habit, (_, strip, _) in zip(habits, HABITS.values(), strict=True):
        remember(session, habit, strip, first=-len(strip))
    for key, value in (("quiet_from", "22:00"), ("quiet_until", "07:30"), ("reminders_per_day", LIMIT)):
        session.set(key, value)
    kept, snoozes, foresight = list[Kept](), Counter[str](), Foresight(session)
    for offset in range(DAYS):
        doing = {habit: luck.random() < often for habit, often in habits.items()}
        for wall in LOOKS:
            clock.show(offset, wall)
            foresight.keep_up()
            found = planned_now(session, chances_now(foresight.outlook()))
            record_all(session, found, Via.APP)
            kept += (Kept(each, clock.now()) for each in found)
            for group in together(found):
                _answered(session, luck, group[0].notice, doing, snoozes)
        for habit, done in doing.items():
            if done and not _has_answer(session, habit):
                session.complete(habit, session.today())
    clock.show(DAYS, "06:00")
    foresight.keep_up()
    yield Month(session, kept, snoozes, entries_since(session, day(0)))
    session.folder.close()


def _answered(session: Session, luck: Random, notice: str, doing: dict[str, bool], snoozes: Counter[str]) -> None:
    """The person reacts to a notice, or does not."""
    does = luck.random()
    if does < 0.25:
        snoozes.update([each.key for each in listed(session, notice)] if is_list(notice) else [notice])
        answer(session, notice, NoticeAction.SNOOZE)
    elif does < 0.5 and doing.get(habit_and_day(notice)[0]):
        answer(session, notice, NoticeAction.DONE)
    elif does < 0.55:
        answer(session, notice, NoticeAction.SKIP)
    elif does < 0.65:
        answer(session, notice, NoticeAction.OPEN)


def _has_answer(session: Session, habit: str) -> bool:
    return session.today() in session.histories()[habit].answers


def test_every_decision_is_in_the_log_once_and_nothing_else_is(month: Month) -> None:
    decided = [
        (each.at, each.planned.key, each.planned.decision.action, each.planned.decision.reason) for each in month.kept
    ]
    assert [(entry.at, entry.key, entry.action, entry.reason) for entry in month.log] == decided
    assert len(month.log) > 200


def test_the_explanation_s_number_is_the_prediction_of_that_moment(month: Month) -> None:
    for entry, each in zip(month.log, month.kept, strict=True):
        chance = each.planned.chance
        assert chance is not None
        assert (entry.probability, entry.version, entry.inputs) == (chance.probability, chance.version, chance.inputs)
        assert entry.decision == each.planned.decision
        stored = month.session.folder.predictions.of_habit(entry.habit)[entry.day]
        assert stored.origin is Origin.MADE
        assert entry.morning == stored.served


def test_the_reason_follows_from_that_number(month: Month) -> None:
    for entry in month.log:
        assert entry.probability is not None
        match entry.reason:
            case Reason.UNLIKELY:
                assert entry.probability < 0.4
            case Reason.UNSURE:
                assert 0.4 <= entry.probability <= 0.8
            case Reason.LIKELY:
                assert entry.probability > 0.8
            case Reason.DIGEST:
                assert entry.probability <= 0.8
            case Reason.REST_DAYS:
                assert (entry.decision.rest_days or 0) >= 1
                assert (entry.decision.count_chance or 0) >= 0.4
            case Reason.DAILY_CAP:
                assert entry.decision.limit in (3, LIMIT)


def test_every_sentence_names_its_number(month: Month) -> None:
    for entry in month.log:
        assert entry.probability is not None
        assert percent(entry.probability) in decision_said(entry.decision, entry.probability)


def test_the_month_had_a_bit_of_everything(month: Month) -> None:
    seen = {entry.reason for entry in month.log}
    assert seen >= {
        Reason.ALWAYS,
        Reason.UNLIKELY,
        Reason.UNSURE,
        Reason.LIKELY,
        Reason.DIGEST,
        Reason.REST_DAYS,
        Reason.DAILY_CAP,
        Reason.QUIET_HOURS,
        Reason.SNOOZED,
        Reason.OFF,
    }
    assert sum(month.snoozes.values()) > 5


def test_each_reminder_was_decided_once_but_for_those_that_were_put_off(month: Month) -> None:
    first = Counter(entry.key for entry in month.log if entry.reason is not Reason.SNOOZED)
    assert set(first.values()) <= {1, 2}
    twice = {key for key, count in first.items() if count == 2}
    assert twice <= month.snoozes.keys()  # its second decision is that it could not come back
    again = Counter(entry.key for entry in month.log if entry.reason is Reason.SNOOZED)
    assert again <= month.snoozes


def test_each_time_of_an_open_day_was_decided_about_and_no_other(month: Month) -> None:
    session, decided = month.session, {entry.key: entry for entry in reversed(month.log)}
    for history in session.histories().values():
        for offset in range(DAYS):
            found, given = session.day_of(history.id, day(offset)), history.answers.get(day(offset))
            for slot, moment in occasions(session, history, day(offset)):
                key = f"{history.id}|{day(offset)}|{slot}"
                if given and given.at < moment:
                    assert key not in decided
                elif found and found.due:
                    entry = decided.get(key)
                    end = session.settings().quiet_hours.end_at(moment, session.zone())
                    waited = end and given and given.at <= end
                    assert entry or waited, (history.habit.name, offset, slot)


def test_never_more_were_shown_on_a_day_than_it_may_have(month: Month) -> None:
    shown = {(entry.day, notice_key(entry.key)) for entry in month.log if entry.shown}
    a_day = Counter(of_day for of_day, _ in shown)
    assert max(a_day.values()) == LIMIT


def test_nothing_spoke_within_quiet_hours(month: Month) -> None:
    quiet, zone = month.session.settings().quiet_hours, month.session.zone()
    spoken = [entry for entry in month.log if entry.shown]
    assert not [entry for entry in spoken if quiet.end_at(entry.at, zone)]
    waited = [entry for entry in spoken if entry.planned_at and quiet.end_at(entry.planned_at, zone)]
    assert waited
    assert all(entry.at.strftime("%H:%M") == "07:30" for entry in waited)


def test_the_list_came_at_its_time_in_one_notice_a_day(month: Month) -> None:
    lists = [entry for entry in month.log if entry.in_list and entry.reason is Reason.DIGEST]
    assert {entry.at.strftime("%H:%M") for entry in lists} == {"19:00"}
    assert {entry.policy for entry in month.log if entry.in_list} == {Policy.DIGEST}
    assert not [entry for entry in month.log if entry.policy is Policy.DIGEST and not entry.in_list]


def test_what_was_done_about_each_is_told(month: Month) -> None:
    answers = Counter(entry.answer for entry in month.log if entry.shown)
    assert answers.keys() >= {"done", "skip", "snooze", "default", None}
    for entry in month.log:
        assert entry.shown or entry.answer is None
        assert entry.outcome is not None
        assert (entry.snoozed_until is not None) == (entry.answer == "snooze")


def test_for_each_habit_and_day_the_silence_is_explained(month: Month) -> None:
    session, spoken = month.session, {(entry.habit, entry.day) for entry in month.log if entry.shown}
    for habit in session.histories():
        for offset in range(DAYS):
            why = why_not(session, habit, day(offset))
            assert (why.silence is Silence.REMINDED) == ((habit, day(offset)) in spoken)
            assert why.silence is not Silence.NOBODY_THERE
            assert why_not_said(why).endswith(".")
