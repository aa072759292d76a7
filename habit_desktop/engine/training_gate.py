"""When the network may be trained by itself, and why it waits."""

from dataclasses import dataclass
from datetime import date, timedelta

from habit_desktop.domain.event import Event, TrainingRan
from habit_desktop.engine.readings import Waiting
from habit_desktop.engine.session import Session

STALE_AFTER = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Conditions:
    """How the machine is used right now; None where the system does not say."""

    idle_s: float | None
    on_battery: bool | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether training may start: ``waiting`` says why not; ``stale`` that it must not wait for a good moment."""

    waiting: Waiting | None
    stale: bool = False


def may_train(session: Session, conditions: Conditions) -> Verdict:
    """Tell whether a training may start by itself now.

    It needs a day that closed since the last run, at most one run a habit day, an idle machine on mains power; after
    seven days without a run it needs neither.
    """
    today, settings = session.today(), session.settings()
    newest, oldest = _closed_days(session)
    if newest is None or oldest is None:
        return Verdict(Waiting.NO_ROWS)
    run = last_run(session)
    last_day = run.day if run else None
    if last_day is not None and last_day >= today:
        return Verdict(Waiting.ALREADY_TODAY)
    if last_day is not None and newest < last_day:
        return Verdict(Waiting.NOTHING_NEW)
    if today - (last_day or oldest) > STALE_AFTER:
        return Verdict(None, stale=True)
    if conditions.on_battery and not settings.training_on_battery:
        return Verdict(Waiting.ON_BATTERY)
    if conditions.idle_s is None or conditions.idle_s < settings.training_idle_min * 60:
        return Verdict(Waiting.IN_USE)
    return Verdict(None)


def _closed_days(session: Session) -> tuple[date | None, date | None]:
    """Return the newest and the oldest closed day that counts."""
    today = session.today()
    days = [
        day.day
        for habit in session.all_histories()
        for day in session.days(habit)
        if day.outcome is not None and day.day < today
    ]
    return max(days, default=None), min(days, default=None)


def last_run(session: Session) -> Event | None:
    """Return the newest training's record, None where there was none."""
    runs = session.folder.events.events_of((TrainingRan,))
    return runs[-1] if runs else None
