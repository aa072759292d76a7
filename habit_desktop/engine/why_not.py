"""Why a habit was not reminded of on a day: what was decided, or why nothing was."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.day import DAY, start_of
from habit_desktop.domain.event import ReminderShown, ReminderSuppressed
from habit_desktop.domain.habit import Policy
from habit_desktop.domain.history import History
from habit_desktop.engine.planned_reminder import ChanceNow
from habit_desktop.engine.recent_decisions import RecentDecisions
from habit_desktop.engine.reminder_decision import STILL_USEFUL, decide, decision_of, outwaits, quiet_until
from habit_desktop.engine.reminder_key import WHEN_UNLIKELY, habit_and_day
from habit_desktop.engine.reminder_pause import reminders_paused_until
from habit_desktop.engine.reminder_times import may_speak_unasked, occasions
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Action, Decision, Reason
from habit_desktop.reminders.silence import Silence, WhyNot

Decided = ReminderShown | ReminderSuppressed

_ANSWERS = (Mark.DONE, Mark.MISSED, Mark.SKIPPED)


def why_not(session: Session, habit: str, day: date, chance: ChanceNow | None = None) -> WhyNot:
    """Return why a habit was not reminded of on a habit day: always an answer, one that says that it was included.

    ``chance`` is that of now, where it is at hand: it tells more of today. Raises Refused for an unknown habit.
    """
    history = _as_of(session.known(habit, in_trash=True), day)
    if decided := _decisions(session, habit, day):
        return _decided(session, day, decided)
    causes = (
        _of_the_day(session, history, day),
        _of_the_policy(history, day),
        _of_the_times(session, history, day),
        _of_the_unasked(session, history, day, chance),
    )
    return next(cause for found in causes for cause in found)


def _as_of(history: History, day: date) -> History:
    """Return a habit without what it was made to be after a day."""
    known = tuple(each for each in history.definitions if each[0] <= day) or history.definitions[:1]
    return replace(history, definitions=known)


def _decisions(session: Session, habit: str, day: date) -> list[tuple[datetime, Decided]]:
    events = session.folder.events.events_of((ReminderShown, ReminderSuppressed), day, habit)
    return [
        (event.at, event.fact)
        for event in events
        if event.day == day and isinstance(event.fact, ReminderShown | ReminderSuppressed)
    ]


def _decided(session: Session, day: date, decided: list[tuple[datetime, Decided]]) -> WhyNot:
    """Return the newest time it was shown that day, or else the newest decision."""
    at, told = next((each for each in reversed(decided) if isinstance(each[1], ReminderShown)), decided[-1])
    decision = decision_of(told, session.zone())
    silence = Silence.REMINDED if decision.action is Action.REMIND else Silence.HELD_BACK
    return WhyNot(silence, day, told.probability, decision, at.astimezone(session.zone()))


def _of_the_day(session: Session, history: History, day: date) -> Iterator[WhyNot]:
    """Yield why nothing was to be asked that day."""
    found = session.day_of(history.id, day)
    if history.away_on(day) or (not history.in_use and day == session.today()):
        yield WhyNot(Silence.PUT_AWAY, day)
    elif found is None:
        yield WhyNot(Silence.NOT_THERE, day)
    elif found.mark is Mark.PAUSED:
        pause = history.pause_on(day)
        yield WhyNot(Silence.RESTING, day, until=pause.last if pause else None)
    elif not found.due:
        yield WhyNot(Silence.NOT_DUE, day)
    elif (at := _answered_first(session, history, found)) is not None:
        yield WhyNot(Silence.ANSWERED, day, at=at)


def _answered_first(session: Session, history: History, found: HabitDay) -> datetime | None:
    """Return when a day was answered, where that was before anything was to be decided; None else."""
    if found.mark not in _ANSWERS:
        return None
    given, zone = history.answers.get(found.day), session.zone()
    ends = start_of(found.day + DAY, zone, session.settings().day_starts_at)
    before = next((at for _slot, at in occasions(session, history, found.day)), ends)
    return given.at.astimezone(zone) if given and given.at <= before else None


def _of_the_policy(history: History, day: date) -> Iterator[WhyNot]:
    """Yield why the habit was not to remind at all that day."""
    habit = history.habit
    if habit.policy is Policy.OFF:
        yield WhyNot(Silence.OFF, day)
    elif habit.policy is Policy.ALWAYS and not any(day.weekday() in each.weekdays for each in habit.reminders):
        yield WhyNot(Silence.NO_TIME_THAT_DAY if habit.reminders else Silence.NO_TIME, day)


def _of_the_times(session: Session, history: History, day: date) -> Iterator[WhyNot]:
    """Yield what became of the times of a day, and of its list, that were not decided about."""
    now, in_list = session.now(), history.habit.policy is Policy.DIGEST
    times = [at.astimezone(session.zone()) for _slot, at in occasions(session, history, day)]
    answered = history.answers.get(day)
    come = [at for at in times if at <= now and not (answered and answered.at <= at)]
    to_come = [at for at in times if at > now]
    if in_list and come and RecentDecisions(session).list_shown(day):
        yield WhyNot(Silence.LIST_WAS_BEFORE, day, at=come[-1])
    elif come and day == session.today() and (end := quiet_until(session, now)) and outwaits(session, come[-1], end):
        yield WhyNot(Silence.QUIET_HOURS, day, at=end)
    elif come and not answered and (cause := _held_up(session, history, day)):
        yield WhyNot(Silence.HELD_UP, day, decision=Decision(Action.QUIET, cause), at=come[-1])
    elif come and day == session.today() and not answered and not _nobody_looks(session, come[-1]):
        yield WhyNot(Silence.WAITING, day, at=come[-1])
    elif come:
        yield WhyNot(Silence.NOBODY_THERE, day, at=come[-1])
    elif to_come:
        yield WhyNot(Silence.LIST_TO_COME if in_list else Silence.YET_TO_COME, day, at=to_come[0])


def _held_up(session: Session, history: History, day: date) -> Reason | None:
    """Return what a reminder of a day waits for the end of, None where none waits."""
    held_up = RecentDecisions(session).held_up
    return next((cause for key, cause in held_up.items() if habit_and_day(key) == (history.id, day)), None)


def _nobody_looks(session: Session, at: datetime) -> bool:
    """Tell whether a time of today has passed for so long that it would have been decided about, had the app run."""
    return session.now() - at > STILL_USEFUL


def _of_the_unasked(session: Session, history: History, day: date, chance: ChanceNow | None) -> Iterator[WhyNot]:
    """Yield why the one reminder nobody sets a time for did not come."""
    settings, today = session.settings(), session.today()
    hours = settings.remind_from, settings.remind_until
    morning = session.folder.predictions.of_habit(history.id).get(day)
    if not settings.unasked_per_day:
        yield WhyNot(Silence.NONE_UNASKED, day, morning.served if morning else None)
    if day != today or chance is None:
        said = morning.served if morning else None
        yield WhyNot(Silence.NOT_UNLIKELY, day, said, threshold=settings.remind_below, hours=hours)
        return
    decision, probability = (
        decide(session, history, WHEN_UNLIKELY, chance.probability, chance.benefit),
        chance.probability,
    )
    if decision.reason is Reason.REST_DAYS:
        yield WhyNot(Silence.REST_DAYS, day, probability, decision)
    elif decision.action is not Action.REMIND:
        yield WhyNot(Silence.NOT_UNLIKELY, day, probability, decision, threshold=settings.remind_below)
    elif until := reminders_paused_until(session):
        yield WhyNot(Silence.PAUSED, day, probability, decision, at=until.astimezone(session.zone()))
    elif end := quiet_until(session, session.now()):
        yield WhyNot(Silence.QUIET_HOURS, day, probability, decision, at=end)
    elif not may_speak_unasked(session):
        yield WhyNot(Silence.OUTSIDE_HOURS, day, probability, decision, hours=hours)
    else:
        yield WhyNot(Silence.WAITING, day, probability, decision, at=session.now(), threshold=settings.remind_below)
