"""What other thresholds would have meant: the reminders of the last days decided anew, by the policy itself."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta, tzinfo

from habit_desktop.domain.day import instant_of
from habit_desktop.domain.event import ReminderShown, ReminderSuppressed
from habit_desktop.domain.habit import Policy
from habit_desktop.domain.history import History
from habit_desktop.engine.luck import draw_of
from habit_desktop.engine.reminder_key import WHEN_UNLIKELY, reminder_key
from habit_desktop.engine.session import Session
from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit
from habit_desktop.reminders.policy import Action, Decision, Reason, Thresholds, decide_at_set_time, inclination

LOOKED_DAYS = 30
_NO_MATTER_OF_CHANCE = (Reason.REST_DAYS, Reason.QUIET_HOURS, Reason.DAILY_CAP, Reason.PAUSED, Reason.TOO_LATE)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A moment at which a reminder was to be decided: ``asked`` where the person had set its time.

    ``chance`` (0–1) is the one it was decided by, or that of the morning where nobody decided then.
    """

    habit: str
    day: date
    asked: bool
    policy: Policy
    chance: float
    benefit: Benefit
    draw: float


@dataclass(frozen=True, slots=True)
class Hours:
    """The zone the person's days are in, and when they start."""

    zone: tzinfo
    day_starts_at: time


@dataclass(frozen=True, slots=True)
class Meant:
    """What thresholds come to over some days: reminders shown, and days of habits on which a set time stays quiet."""

    reminders: int
    quiet_days: int


@dataclass(frozen=True, slots=True)
class RecentOccasions:
    """The occasions of the last days, and the limit of reminders a day that nobody set a time for.

    ``trying``: the person lets reminders be tried.
    """

    days: int
    unasked_per_day: int
    occasions: tuple[Occasion, ...]
    trying: bool = False

    def under(self, remind_below: float, quiet_above: float) -> Meant:
        """Return what two thresholds (0–1) would have meant."""
        thresholds = Thresholds(remind_below, quiet_above, self.trying)
        asked, unasked = 0, dict[date, int]()
        quiet = set[tuple[str, date]]()
        for occasion in self.occasions:
            decision = _decided(occasion, thresholds)
            if decision.action is Action.REMIND and occasion.asked:
                asked += 1
            elif decision.action is Action.REMIND:
                unasked[occasion.day] = unasked.get(occasion.day, 0) + 1
            elif occasion.asked and decision.reason is Reason.LIKELY:
                quiet.add((occasion.habit, occasion.day))
        return Meant(asked + sum(min(count, self.unasked_per_day) for count in unasked.values()), len(quiet))


def read_occasions(session: Session, benefits: Mapping[str, Benefit]) -> RecentOccasions:
    """Return the occasions of the last closed days of all habits in use; ``benefits`` are those of their reminders."""
    today, settings = session.today(), session.settings()
    since = today - timedelta(days=LOOKED_DAYS)
    decided_by = _chances_decided_by(session, since)
    histories, hours = session.in_use(), Hours(session.zone(), settings.day_starts_at)
    found = [
        occasion
        for habit, history in histories.items()
        for said in session.folder.predictions.scored(habit, since)
        if said.day < today
        for occasion in _of_day(hours, history, said.day, said.served, benefits.get(habit, NOTHING_KNOWN), decided_by)
    ]
    return RecentOccasions(LOOKED_DAYS, settings.unasked_per_day, tuple(found), settings.try_reminders)


def _decided(occasion: Occasion, thresholds: Thresholds) -> Decision:
    decide = decide_at_set_time if occasion.asked else inclination
    return decide(occasion.policy, occasion.chance, thresholds, occasion.benefit, occasion.draw)


def _chances_decided_by(session: Session, since: date) -> dict[str, float | None]:
    """Return the chance each reminder was decided by when its moment came, by its key.

    None where no chance decided: there were rest days or quiet hours, or the day had no room for it.
    """
    events = session.folder.events.events_of((ReminderShown, ReminderSuppressed), since)
    facts: Iterable[object] = (event.fact for event in events)
    return {
        fact.reminder: None if fact.reason in _NO_MATTER_OF_CHANCE else fact.probability
        for fact in facts
        if isinstance(fact, ReminderShown | ReminderSuppressed) and fact.probability is not None
    }


def _of_day(
    hours: Hours,
    history: History,
    day: date,
    morning: float,
    benefit: Benefit,
    decided_by: Mapping[str, float | None],
) -> Iterator[Occasion]:
    """Yield a habit's occasions of one day: its set times up to its answer, or the one that needs none.

    A habit of the evening's list has none of its own.
    """
    policy = history.habit.policy
    if policy in (Policy.OFF, Policy.DIGEST):
        return
    slots = [reminder.at for reminder in history.habit.reminders if day.weekday() in reminder.weekdays]
    given = history.answers.get(day)
    answered = given.time_on(day, hours.zone, hours.day_starts_at) if given else None
    for at in slots:
        if answered and answered <= instant_of(day, at, hours.zone, hours.day_starts_at):
            continue
        key = reminder_key(history.id, day, at.strftime("%H:%M"))
        if (chance := decided_by.get(key, morning)) is None:
            continue
        yield Occasion(history.id, day, True, policy, chance, benefit, draw_of(key))
    if not slots and policy is Policy.SMART:
        key = reminder_key(history.id, day, WHEN_UNLIKELY)
        if (chance := decided_by.get(key, morning)) is not None:
            yield Occasion(history.id, day, False, policy, chance, benefit, draw_of(key))
