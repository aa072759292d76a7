"""Commands about the past: a habit day by day, and everything as it was recorded."""

from argparse import Namespace

from habit_desktop.app.context import Answer, opened, say
from habit_desktop.domain.fact_json import encode_fact, fact_type
from habit_desktop.domain.habit import Json
from habit_desktop.domain.strength import habit_strengths
from habit_desktop.wording.numbers import percent


def history(options: Namespace) -> int:
    """Say what a habit's days were, with the chance at the start of each."""
    from habit_desktop.engine.foresight import predict_missing

    with opened(options) as session:
        found = session.find(options.habit)
        predict_missing(session, [found.id])
        today = session.today()
        strengths = habit_strengths(found.habit, found.loop_entries(today), today)
        predictions = session.folder.predictions.of_habit(found.id)
        rows: list[dict[str, Json]] = []
        for day in session.days(found.id):
            if (options.first and day.day < options.first) or (options.last and day.day > options.last):
                continue
            predicted = predictions.get(day.day) if day.due else None
            rows.append(
                {
                    "day": day.day.isoformat(),
                    "due": day.due,
                    "mark": day.mark,
                    "amount": day.amount,
                    "note": day.note or None,
                    "strength": strengths.get(day.day, 0.0),
                    "probability": predicted.served if predicted else None,
                    "probability_from": predicted.origin if predicted else None,
                }
            )
    lines = [f"{row['day']}  {row['mark']:<8}  {_percent(row['probability']):>5}" for row in rows]
    return say(Answer([*rows], lines), options)


def events(options: Namespace) -> int:
    """Say everything that was recorded, in its order."""
    with opened(options) as session:
        rows: list[Json] = [
            {
                "id": event.id,
                "at": event.at.isoformat(),
                "zone": event.zone,
                "day": event.day.isoformat(),
                "type": fact_type(event.fact),
                "habit": event.habit,
                "via": event.via,
                "change": event.change,
                "data": encode_fact(event.fact),
            }
            for event in session.folder.events.events(options.since)
        ]
    lines = [f"{row['at']}  {row['type']:<20} {row['habit'] or ''}" for row in rows if isinstance(row, dict)]
    return say(Answer(rows, lines), options)


def _percent(value: Json) -> str:
    return percent(value) if isinstance(value, float) else ""
