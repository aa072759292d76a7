"""A habit day by day, with what was so and what was expected."""

from datetime import date

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.prediction import Origin
from habit_desktop.domain.strength import habit_strengths
from habit_desktop.domain.value import value
from habit_desktop.engine.foresight import predict_missing
from habit_desktop.engine.session import Session


@value
class DayTold:
    """A day: whether it was due, its mark, amount and note, the strength and the chance at its start (0–1).

    ``probability`` and where it comes from are None on a day that was not due.
    """

    day: date
    due: bool
    mark: Mark
    amount: float | None
    note: str | None
    strength: float
    probability: float | None
    probability_from: Origin | None


def days_told(session: Session, habit: str, first: date | None = None, last: date | None = None) -> list[DayTold]:
    """Return a habit's days from its first mark or creation to today, oldest first, or those within a span."""
    predict_missing(session, [habit])
    history = session.all_histories()[habit]
    strengths = habit_strengths(history.habit, history.loop_entries(session.today()), session.today())
    predictions = session.folder.predictions.of_habit(habit)
    told = []
    for day in session.days(habit):
        if (first is None or first <= day.day) and (last is None or day.day <= last):
            predicted = predictions.get(day.day) if day.due else None
            told.append(
                DayTold(
                    *(day.day, day.due, day.mark, day.amount, day.note or None, strengths.get(day.day, 0.0)),
                    predicted.served if predicted else None,
                    predicted.origin if predicted else None,
                )
            )
    return told
