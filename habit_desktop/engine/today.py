"""The Today page of a day, put together from histories, chances and reminders."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import cache

from habit_desktop.domain.abstinence import abstinence
from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.day import DAY
from habit_desktop.domain.habit import Kind
from habit_desktop.domain.history import History
from habit_desktop.domain.streak import BREAKS, current_streak
from habit_desktop.domain.value import value
from habit_desktop.engine.bells import Bells
from habit_desktop.engine.planned_reminder import ChanceNow
from habit_desktop.engine.readings import Bell, Chance, DayMark, TodayReading, TodayRow
from habit_desktop.engine.session import Session
from habit_desktop.engine.slack import slack_chance
from habit_desktop.learning.contribution import Contribution

SHOWN_DAYS = 7


def read_today(
    session: Session,
    day: date | None = None,
    chances: Mapping[str, Chance] | None = None,
    deciding: Mapping[str, ChanceNow] | None = None,
    strengths: Mapping[str, float] | None = None,
) -> TodayReading:
    """Return the page of a habit day, today unless another is named; needs no numpy.

    ``chances`` are those of now; without them, and for past days, the page shows the chances as predicted then.
    ``deciding`` are the chances reminders are decided by. ``strengths`` (0–1) are shown along where they are at hand.
    """
    today = session.today()
    day = day or today
    said = {
        habit: Chance(prediction.served, prediction.low, prediction.high)
        for habit, prediction in session.folder.predictions.of_day(day).items()
    }
    now = chances or {} if day == today else {}
    bells = cache(lambda: Bells(session, deciding))
    looked = [_Looked(session, history, session.days(history.id), day, today) for history in session.in_use().values()]
    rows = [
        _row(each, said.get(each.history.id), now.get(each.history.id), (deciding or {}).get(each.history.id), bells)
        for each in looked
        if _shown(each)
    ]
    hidden = len(session.histories()) - len(rows)
    told = tuple(replace(row, strength=strengths.get(row.habit.id)) for row in rows) if strengths else tuple(rows)
    starts = session.settings().day_starts_at
    return TodayReading(day, today, told, hidden, session.can_undo(), session.can_redo(), starts)


def answered_anew(session: Session, reading: TodayReading, habit: str) -> TodayReading:
    """Return a page with one habit's row as it stands now and the chances it had: quick, as nothing is predicted."""
    history = session.histories()[habit]
    looked = _Looked(session, history, session.days(habit), reading.day, reading.today)
    rows = tuple(_retold(looked, row) if row.habit.id == habit and _shown(looked) else row for row in reading.rows)
    return replace(reading, rows=rows, can_undo=session.can_undo(), can_redo=session.can_redo())


def _retold(looked: "_Looked", before: TodayRow) -> TodayRow:
    row = _row(looked, before.chance, None, None, lambda: Bells(looked.session))
    bell = before.bell if row.mark is before.mark else row.bell
    return replace(row, bell=bell, reasons=before.reasons, strength=before.strength)


def explained(reading: TodayReading, reasons: Mapping[str, tuple[Contribution, ...]]) -> TodayReading:
    """Return today's page with what moved each chance; another day's chances are told without reasons."""
    if reading.day != reading.today:
        return reading
    rows = (replace(row, reasons=reasons.get(row.habit.id, ())) for row in reading.rows)
    return replace(reading, rows=tuple(rows))


@value
class _Looked:
    """A habit looked at on a day: asked of the session once, as each question looks for other processes' changes."""

    session: Session
    history: History
    days: list[HabitDay]
    day: date
    today: date

    @property
    def place(self) -> int:
        """Where the day stands among the habit's days; outside them where it has none."""
        return (self.day - self.days[0].day).days if self.days else -1


def _shown(looked: _Looked) -> bool:
    """Tell whether a habit stands on a day's page: it is due, or it was answered."""
    if not 0 <= looked.place < len(looked.days):
        return False
    return looked.days[looked.place].due or looked.day in looked.history.answers


def _row(
    looked: _Looked,
    said: Chance | None,
    now: Chance | None,
    deciding: ChanceNow | None,
    bells: Callable[[], Bells],
) -> TodayRow:
    """Return a habit's row; what is answered shows the chance as it was ``said`` of the day, all else that of now."""
    session, history, days, day = looked.session, looked.history, looked.days, looked.day
    this, habit, until = days[looked.place], history.defined_on(day), days[: looked.place + 1]
    chance = now if now and this.mark is Mark.PENDING else said
    pending_today = day == looked.today and this.mark is Mark.PENDING
    return TodayRow(
        habit=habit,
        mark=this.mark,
        amount=this.amount,
        note=this.note,
        answered_at=_answered_at(session, history, day),
        last_days=tuple(_day_mark(history, days, day - back * DAY) for back in range(SHOWN_DAYS, 0, -1)),
        streak=current_streak(until),
        chance=chance,
        bell=_bell(bells(), history, chance, deciding) if pending_today and chance else None,
        slack=slack_chance(session, history, day, chance.probability if chance else None) if pending_today else None,
        abstinence=abstinence(history, day) if habit.to_quit else None,
        run_is_longer=days[0].day <= session.known_since() and not any(each.mark in BREAKS for each in until),
    )


def _bell(bells: Bells, history: History, chance: Chance, deciding: ChanceNow | None) -> Bell:
    if deciding:
        return bells.of(history, deciding.probability, deciding.benefit)
    return bells.of(history, chance.probability)


def _answered_at(session: Session, history: History, day: date) -> datetime | None:
    given = history.answers.get(day)
    return given.time_on(day, session.zone(), session.settings().day_starts_at) if given else None


def _day_mark(history: History, days: list[HabitDay], day: date) -> DayMark:
    place = (day - days[0].day).days
    if place < 0:
        return DayMark(day, Mark.NOT_DUE)
    found, habit = days[place], history.defined_on(day)
    reached = None
    if habit.kind is Kind.NUMERIC and found.amount is not None and habit.target > 0:
        reached = min(1.0, found.amount / habit.target)
    return DayMark(day, found.mark, reached)
