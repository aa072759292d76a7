"""Habits put in the person's own order."""

from collections.abc import Sequence

from habit_desktop.domain.event import HabitChanged
from habit_desktop.domain.order import new_positions, rearranged
from habit_desktop.engine.session import Session


def reorder(session: Session, habits: Sequence[str]) -> bool:
    """Give some habits, by id, this order among each other, as one change; False where they had it already."""
    histories = session.histories()
    order = rearranged([*histories], habits)
    positions = {habit: history.habit.position for habit, history in histories.items()}
    changed = new_positions(order, positions)
    if changed:
        today = session.today()
        session.record([(habit, today, HabitChanged({"position": place})) for habit, place in changed.items()])
    return bool(changed)
