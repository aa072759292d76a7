"""When the network may be trained by itself, and why it waits."""

from dataclasses import field
from datetime import date, timedelta
from itertools import takewhile

from habit_desktop.domain.event import Event, TrainingRan
from habit_desktop.domain.value import value
from habit_desktop.engine.readings import Condition, Need, Power, Waiting
from habit_desktop.engine.session import Session

STALE_AFTER = timedelta(days=7)

_WAITING = {
    Need.ONCE_A_DAY: Waiting.ALREADY_TODAY,
    Need.NEW_DAYS: Waiting.NOTHING_NEW,
    Need.POWER: Waiting.ON_BATTERY,
    Need.IDLE: Waiting.IN_USE,
}
"""What is said first where several needs are open."""


@value
class Conditions:
    """How the machine is used right now; None where the system does not say.

    ``own_only`` says that the idle time is that of the app's own windows, as nobody knows more.
    """

    idle_s: float | None
    on_battery: bool | None
    saves: bool | None = None
    own_only: bool = False

    @property
    def power(self) -> Power | None:
        """How the machine lives; None where the system does not say."""
        if self.on_battery:
            return Power.BATTERY
        if self.saves:
            return Power.SAVER
        return None if self.on_battery is None else Power.MAINS


@value
class Verdict:
    """Whether training may start: ``waiting`` says why not; ``stale`` that it must not wait for a good moment.

    ``conditions`` tell each need apart, met or not.
    """

    waiting: Waiting | None
    stale: bool = False
    conditions: tuple[Condition, ...] = field(default=(), compare=False)


def may_train(session: Session, conditions: Conditions) -> Verdict:
    """Tell whether a training may start by itself now.

    It needs a day that closed since the last run, at most one run a habit day, an idle machine on mains power; after
    seven days without a run it needs neither.
    """
    run, today = last_run(session), session.today()
    last_day, oldest = run.day if run else None, _oldest_closed(session)
    stale = oldest is not None and today - (last_day or oldest) > STALE_AFTER
    new = _closed_since(session, max(last_day or oldest, oldest)) if oldest else 0
    needs = _needs(session, conditions, new, last_day, stale=stale)
    if oldest is None:
        return Verdict(Waiting.NO_ROWS, conditions=needs)
    open_needs = {each.need for each in needs if each.asked and not each.met}
    waiting = next((waiting for need, waiting in _WAITING.items() if need in open_needs), None)
    if waiting is Waiting.ON_BATTERY and conditions.power is Power.SAVER:
        waiting = Waiting.POWER_SAVER
    return Verdict(waiting, stale and waiting is None, needs)


def _needs(session: Session, now: Conditions, new: int, last_day: date | None, *, stale: bool) -> tuple[Condition, ...]:
    """Return each need of a training that starts by itself, in the order they are told."""
    settings = session.settings()
    return (
        Condition(Need.NEW_DAYS, new > 0, value=new),
        Condition(Need.ONCE_A_DAY, last_day is None or last_day < session.today()),
        Condition(
            Need.IDLE,
            now.idle_s is not None and now.idle_s >= settings.training_idle_min * 60,
            asked=not stale,
            value=now.idle_s,
            own_only=now.own_only,
        ),
        Condition(
            Need.POWER,
            now.power in (Power.MAINS, None),  # a machine that does not say is taken to be plugged in
            asked=not stale and not settings.training_on_battery,
            value=now.power,
        ),
    )


def _oldest_closed(session: Session) -> date | None:
    """Return the oldest closed day that counts."""
    today, habits = session.today(), session.all_histories()
    first = (next((day.day for day in session.days(habit) if day.outcome is not None), today) for habit in habits)
    return min((day for day in first if day < today), default=None)


def _closed_since(session: Session, first: date) -> int:
    """Return how many closed days, from one on, count for any habit."""
    days = {first + timedelta(days=ago) for ago in range((session.today() - first).days)}
    open_still = set(days)
    for habit in session.all_histories():
        newest = takewhile(lambda day: day.day >= first, reversed(session.days(habit)))
        open_still.difference_update(day.day for day in newest if day.outcome is not None)
        if not open_still:  # soon, with a habit that is due every day
            break
    return len(days) - len(open_still)


def last_run(session: Session) -> Event | None:
    """Return the newest training's record, None where there was none."""
    return next(session.folder.events.newest((TrainingRan,)), None)
