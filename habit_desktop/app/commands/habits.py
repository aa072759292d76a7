"""Commands about habits: add, edit, list, order."""

import re
from argparse import Namespace

from habit_desktop.app.context import Answer, opened, say
from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Json, Kind, Policy, habit_fields
from habit_desktop.domain.history import History
from habit_desktop.domain.schedule import Weekdays, format_schedule, parse_schedule
from habit_desktop.domain.streak import current_streak
from habit_desktop.domain.strength import habit_strengths
from habit_desktop.engine.order import reorder
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.wording.empty_lists import empty_trash, no_habit_listed
from habit_desktop.wording.joins import called
from habit_desktop.wording.language import _
from habit_desktop.wording.marks import mark_words
from habit_desktop.wording.numbers import percent
from habit_desktop.wording.schedules import schedule_words


def add(options: Namespace) -> int:
    """Make a habit."""
    with opened(options) as session:
        habit_id = session.create({"name": options.name, **_changes(options, numeric=options.target is not None)})
        return say_habit(session.histories()[habit_id], options)


def edit(options: Namespace) -> int:
    """Change some of what a habit is."""
    with opened(options) as session:
        history = session.find(options.habit)
        was_numeric = history.habit.kind is Kind.NUMERIC and not options.yes_no
        numeric = options.target is not None or was_numeric
        changes = _changes(options, numeric=numeric)
        if options.new_name is not None:
            changes["name"] = options.new_name
        session.change(history.id, changes)
        return say_habit(session.histories()[history.id], options)


def list_habits(options: Namespace) -> int:
    """Say which habits the day holds, and how they stand; or what is in the trash."""
    if options.trash:
        return _list_trash(options)
    from habit_desktop.engine.foresight import chances, keep_up, outlook

    with opened(options) as session:
        keep_up(session)
        known = chances(outlook(session))
        rows = [_row(session, history, known[history.id].probability) for history in session.histories().values()]
    shown = [row for row in rows if options.all or (not row["archived"] and (row["due"] or row["mark"] in _ANSWERED))]
    return say(Answer([*shown], [_line(row) for row in shown] or [no_habit_listed(len(rows))]), options)


def order(options: Namespace) -> int:
    """Put habits in an order among each other; the others stay where they are."""
    with opened(options) as session:
        chosen = [session.find(each).id for each in options.habits]
        if len(chosen) < 2 or len({*chosen}) < len(chosen):
            raise Refused(_("An order needs two habits or more, each once; nothing was changed."))
        reorder(session, chosen)
        habits = [history.habit for history in session.histories().values()]
    return say(Answer([{"id": each.id, "name": each.name} for each in habits], [each.name for each in habits]), options)


def _list_trash(options: Namespace) -> int:
    with opened(options) as session:
        trash = session.trash(every=options.all)
    rows: list[Json] = [
        {
            "id": each.history.id,
            "name": each.history.habit.name,
            "deleted": each.deleted.isoformat(),
            "offered_until": each.offered_until.isoformat(),
        }
        for each in trash
    ]
    lines = [f"{each.deleted.isoformat()}  {each.history.habit.name}" for each in trash]
    return say(Answer(rows, lines or [empty_trash()]), options)


_ANSWERED = (Mark.DONE, Mark.MISSED, Mark.SKIPPED)


def _row(session: Session, history: History, chance: float) -> dict[str, Json]:
    today = session.today()
    day = session.day_of(history.id, today)
    due = day is not None and day.due and not history.archived
    strengths = habit_strengths(history.habit, history.loop_entries(today), today)
    return {
        "id": history.id,
        "name": history.habit.name,
        "schedule": format_schedule(history.habit.schedule),
        "due": due,
        "mark": day.mark if day else Mark.NOT_DUE,
        "amount": day.amount if day else None,
        "streak": current_streak(session.days(history.id)),
        "strength": strengths[today],
        "probability": chance if due else None,
        "archived": history.archived,
    }


def _line(row: dict[str, Json]) -> str:
    chance = percent(row["probability"]) if isinstance(row["probability"], float) else ""
    return f"{mark_words(Mark(str(row['mark']))):<12} {chance:>5}  {row['name']}"


def say_habit(history: History, options: Namespace) -> int:
    """Say what a habit is."""
    document: dict[str, Json] = {
        "id": history.id,
        **habit_fields(history.habit),
        "archived": history.archived,
        "deleted": history.deleted.isoformat() if history.deleted else None,
    }
    return say(Answer(document, [called(history.habit.name, schedule_words(history.habit.schedule))]), options)


def _changes(options: Namespace, *, numeric: bool) -> dict[str, Json]:
    """Return the fields of a habit that were given."""
    if not numeric and (options.unit is not None or options.goal is not None):
        raise Refused(_("A unit and a limit belong to a target; nothing was changed."))
    given: dict[str, Json] = {
        "schedule": options.schedule,
        "target": options.target,
        "unit": options.unit,
        "question": options.question,
        "description": options.description,
        "icon": options.icon,
        "color": options.color,
        "policy": options.policy and str(Policy(options.policy)),
        "tags": options.tag,
        "reminders": None if options.reminder is None else [_reminder(at) for at in options.reminder],
        "kind": _kind(options),
        "goal": options.goal,
    }
    days: dict[str, Json] = {"starts": options.starts, "ends": options.ends}
    changes = {name: value for name, value in (given | days).items() if value is not None}
    return changes | {name: None for name in days if changes.get(name) == ""}


def _kind(options: Namespace) -> Json:
    """Return how the habit is answered, where that was said."""
    if options.yes_no:
        return str(Kind.YES_NO)
    return None if options.target is None else str(Kind.NUMERIC)


def _reminder(text: str) -> Json:
    """Return a reminder at a time on the wall, on every day or some. Raises Refused or InvalidSchedule."""
    at, on, days = text.partition("@")
    if not re.fullmatch(r"([01]?[0-9]|2[0-3]):[0-5][0-9]", at):
        raise Refused(
            _("“{text}” is no time of day such as 18:00 or 18:00@mon,thu; nothing was changed.").format(text=text)
        )
    some = parse_schedule(f"weekdays:{days}") if on else None
    return {"at": at.zfill(5), "weekdays": [*sorted(some.days if isinstance(some, Weekdays) else range(7))]}
