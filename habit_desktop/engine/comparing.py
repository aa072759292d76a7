"""Two versions of the network beside each other, as a person can judge them."""

from dataclasses import dataclass

from habit_desktop.engine.foresight import Outlook
from habit_desktop.engine.network import network_of
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.language import _
from habit_desktop.learning.comparison import WeightChange, largest_changes, own_chances, share_moved

CHANGES_TOLD, HABITS_TOLD = 5, 5


@dataclass(frozen=True, slots=True)
class SaidByBoth:
    """What two versions by themselves say of a habit this morning, as chances (0–1)."""

    habit: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """From one version to another: how far the weights moved (a share), which moved most, what both say this morning.

    ``said`` holds the habits in use about which they differ most.
    """

    before: int
    after: int
    moved: float
    changes: tuple[WeightChange, ...]
    said: tuple[SaidByBoth, ...]


def compare(session: Session, view: Outlook, before: int, after: int) -> Comparison:
    """Return two versions beside each other. Raises Refused where one of them cannot be read."""
    store, prior = session.folder.checkpoints, session.prior
    networks = [network_of(store, version, prior) for version in (before, after)]
    old, new = (network.parameters if network else None for network in networks)
    if old is None or new is None:
        raise Refused(_("One of these versions cannot be read any more."))
    x, rules = view.said.morning.x, view.said.logits[0]
    names = {habit: history.habit.name for habit, history in session.in_use().items()}
    rows = zip(view.grid.habits, own_chances(old, x, rules), own_chances(new, x, rules), strict=True)
    said = [SaidByBoth(names[habit], float(one), float(other)) for habit, one, other in rows if habit in names]
    said.sort(key=lambda each: abs(each.after - each.before), reverse=True)
    changes = largest_changes(old, new, CHANGES_TOLD)
    return Comparison(before, after, share_moved(old, new), tuple(changes), tuple(said[:HABITS_TOLD]))
