"""A person with reminders: looks that reach the person, and what the log says of them."""

from collections.abc import Mapping

from habit_desktop.domain.habit import Json
from habit_desktop.engine.planned_reminder import ChanceNow, Planned
from habit_desktop.engine.reminder_log import entries_since
from habit_desktop.engine.reminder_round import planned_now, record_all
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Reason
from tests.engine.living import StandingClock, made

UNSURE = 0.6


def at(*times: str, weekdays: tuple[int, ...] = tuple(range(7))) -> list[Json]:
    """Reminders at times on the wall."""
    return [{"at": wall, "weekdays": [*weekdays]} for wall in times]


def chances_of(session: Session, said: float | Mapping[str, float]) -> dict[str, ChanceNow]:
    """The chances of now: one for every habit, or each habit's by its id."""
    by_habit = said if isinstance(said, Mapping) else dict.fromkeys(session.histories(), said)
    return {habit: ChanceNow(chance, 3, tuple(map(float, range(10)))) for habit, chance in by_habit.items()}


def look(session: Session, said: float | Mapping[str, float] = UNSURE) -> list[Planned]:
    """One look at the reminders; all of them reach the person."""
    found = planned_now(session, chances_of(session, said))
    record_all(session, found)
    return found


def shown(session: Session, clock: StandingClock) -> Planned:
    """A reminder on the screen, at six in the evening."""
    made(session, reminders=at("18:00"))
    clock.show(0, "18:00")
    (found,) = look(session)
    return found


def told(session: Session, said: float | Mapping[str, float] = UNSURE) -> list[tuple[str, Reason]]:
    """What one look decides, as (name, reason); those that speak with a star."""
    return [
        (session.histories()[each.habit].habit.name + "*" * each.speaks, each.decision.reason)
        for each in look(session, said)
    ]


def reasons(session: Session) -> list[tuple[str, str]]:
    """All decisions on record, as (name, reason)."""
    return [(entry.name, entry.reason.value) for entry in entries_since(session, session.today().replace(day=1))]
