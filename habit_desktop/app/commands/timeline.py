"""Commands about the past: a habit day by day, and everything as it was recorded."""

from argparse import Namespace

from habit_desktop.app.context import Answer, opened, say
from habit_desktop.domain.fact_json import encode_fact, fact_type
from habit_desktop.domain.habit import Json
from habit_desktop.wording.numbers import percent


def history(options: Namespace) -> int:
    """Say what a habit's days were, with the chance at the start of each."""
    from habit_desktop.engine.timeline import days_told

    with opened(options) as session:
        told = days_told(session, session.find(options.habit).id, options.first, options.last)
    rows: list[dict[str, Json]] = [
        {
            "day": each.day.isoformat(),
            "due": each.due,
            "mark": each.mark,
            "amount": each.amount,
            "note": each.note,
            "strength": each.strength,
            "probability": each.probability,
            "probability_from": each.probability_from,
        }
        for each in told
    ]
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
