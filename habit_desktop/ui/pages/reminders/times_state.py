"""The times the app proposes to remind at, as a value; of those it does not propose, how they stand."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from habit_desktop.domain.habit import Habit
from habit_desktop.engine.proposed_times import ProposedTime, Standing
from habit_desktop.wording import proposed_times as proposals
from habit_desktop.wording import proposed_times as words
from habit_desktop.wording.dates import clock_time


@dataclass(frozen=True, slots=True)
class ProposalState:
    """One proposal: its sentence, what yes and no are called, and the time that is set now."""

    habit: Habit
    sentence: str
    yes: str
    no: str
    current: str


@dataclass(frozen=True, slots=True)
class TimesState:
    """The card: proposals, or why there are none; ``rest`` tells of all the other habits."""

    title: str
    legend: str
    proposals: tuple[ProposalState, ...]
    rest: str


def times_state(found: Sequence[ProposedTime], habits: Sequence[Habit]) -> TimesState:
    """Return what the card shows of what is proposed for some habits."""
    by_id = {habit.id: habit for habit in habits}
    proposed = tuple(_proposal(each, by_id[each.habit]) for each in found if _is_proposal(each) and each.habit in by_id)
    counts = Counter(each.standing for each in found)
    rest = words.times_rest(
        *(counts[each] for each in (Standing.FITTING, Standing.TOO_FEW, Standing.NO_USUAL_HOUR, Standing.DECLINED))
    )
    title = words.times_title(len(proposed), proposed[0].habit.name if proposed else "")
    return TimesState(title, words.times_legend() if found else words.no_times(), proposed, rest)


def _is_proposal(each: ProposedTime) -> bool:
    return each.standing is Standing.PROPOSED and bool(each.at and each.basis and each.usual)


def _proposal(each: ProposedTime, habit: Habit) -> ProposalState:
    assert each.at
    assert each.basis
    assert each.usual
    return ProposalState(
        habit,
        proposals.proposal(each.at, each.basis, each.usual),
        proposals.accept_label(each.at),
        proposals.decline_label(),
        words.now_at(clock_time(each.current)) if each.current else words.no_time_now(),
    )
