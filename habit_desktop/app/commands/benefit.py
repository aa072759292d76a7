"""The command about what reminders have been worth."""

from argparse import Namespace

from habit_desktop.app.context import Answer, opened, say
from habit_desktop.domain.habit import Json
from habit_desktop.engine.reminder_benefit import read_benefit
from habit_desktop.engine.reminder_evidence import experience
from habit_desktop.reminders.benefit import Benefit
from habit_desktop.wording.benefits import benefit_said, trying_meaning
from habit_desktop.wording.joins import called, capitalised


def tell_benefit(options: Namespace) -> int:
    """Say whether reminders help, over all and habit by habit, as far as decisions left to chance tell."""
    with opened(options) as session:
        reading = read_benefit(session, experience(session))
    document: dict[str, Json] = {
        "trying": reading.trying,
        "overall": _numbers(reading.overall),
        "habits": [{"id": each.habit.id, "name": each.habit.name, **_numbers(each.benefit)} for each in reading.habits],
    }
    said = benefit_said(reading.overall)
    lines = [
        capitalised(said),
        *(called(each.habit.name, benefit_said(each.benefit)) for each in reading.habits),
        trying_meaning(reading.trying),
    ]
    return say(Answer(document, lines), options)


def _numbers(benefit: Benefit) -> dict[str, Json]:
    """Return an effect in chance, null where it is not known yet, and how many decisions tell of it."""
    known = benefit.known
    return {
        "known": known,
        "effect": benefit.mean if known else None,
        "low": benefit.low if known else None,
        "high": benefit.high if known else None,
        "decisions": benefit.trials,
    }
