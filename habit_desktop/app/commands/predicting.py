"""The command that says the chances of now, and why."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass

from habit_desktop.app.context import Answer, opened, say
from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Json
from habit_desktop.domain.history import History
from habit_desktop.engine.planned_reminder import ChanceNow, with_reminder
from habit_desktop.engine.readings import Chance
from habit_desktop.engine.reminder_round import leaning_of
from habit_desktop.engine.session import Session
from habit_desktop.learning.contribution import Contribution
from habit_desktop.reminders.policy import Decision
from habit_desktop.wording.chances import stranger
from habit_desktop.wording.marks import nothing_open
from habit_desktop.wording.numbers import percent, signed_points
from habit_desktop.wording.reasons import Surroundings, in_the_long_run, reason_words, strongest


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of one open habit; chances are 0–1, ``day_start`` is what was said this morning."""

    history: History
    chance: Chance
    day_start: float | None
    alone: ChanceNow
    leaning: Decision
    base: float
    parts: tuple[Contribution, ...]


def predict(options: Namespace) -> int:
    """Say the chances of the due, unanswered habits, and why."""
    from habit_desktop.engine.foresight import keep_up

    with opened(options) as session:
        keep_up(session)
        around, told = Surroundings(session.today()), [*_open_habits(session)]
    lines = [line for said in told for line in _lines(said, around)]
    return say(Answer([_row(said, around) for said in told], lines or [nothing_open()]), options)


def _open_habits(session: Session) -> Iterator[_Said]:
    from habit_desktop.engine.foresight import chances, chances_now, outlook
    from habit_desktop.engine.insight import contributions, explanations

    today, view = session.today(), outlook(session)
    now, on_own, made = chances(view), chances_now(view), session.folder.predictions.of_day(today)
    pending = [
        history
        for history in session.in_use().values()
        if (day := session.day_of(history.id, today)) and day.due and day.mark is Mark.PENDING
    ]
    why = explanations(view, [history.id for history in pending])
    for history in pending:
        this_morning, alone, told = made.get(history.id), on_own[history.id], why[history.id]
        yield _Said(
            history,
            now[history.id],
            this_morning.served if this_morning else None,
            alone,
            leaning_of(session, history, alone),
            told.base,
            contributions(told),
        )


def _lines(said: _Said, around: Surroundings) -> Iterator[str]:
    chance = said.chance
    yield f"{percent(chance.probability):>5}  {said.history.habit.name}"
    if chance.guessed:
        yield f"{'':7}{stranger(chance.low, chance.high)}"
        return
    yield f"{'':7}{in_the_long_run(said.base)}"
    for part in strongest(said.parts):
        yield f"{signed_points(part.points):>12}  {reason_words(part, around)}"


def _row(said: _Said, around: Surroundings) -> dict[str, Json]:
    leaning = said.leaning
    return {
        "id": said.history.id,
        "name": said.history.habit.name,
        "probability": said.chance.probability,
        "day_start": said.day_start,
        "on_own": said.alone.probability,
        "with_reminder": with_reminder(said.alone),
        "low": said.chance.low,
        "high": said.chance.high,
        "reasons": [_reason(part, around) for part in said.parts if part.points],
        "base": said.base,
        "decision": {"action": leaning.action, "reason": leaning.reason, "threshold": leaning.threshold},
    }


def _reason(part: Contribution, around: Surroundings) -> dict[str, Json]:
    return {
        "feature": part.feature,
        "group": part.feature.group,
        "text": reason_words(part, around),
        "points": part.points,
        "value": part.value,
        "done": part.done,
        "of": part.of,
    }
