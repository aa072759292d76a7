"""How the predictors stand to each other, day after day: what each has lost so far, and who has the most say."""

from collections.abc import Iterator, Mapping
from datetime import date

import numpy as np

from habit_desktop.learning.account import Charge, Course, Voice
from habit_desktop.learning.evaluation import log_loss, mean_and_error
from habit_desktop.learning.gate import START, Gate, Predictor
from habit_desktop.learning.odds import Ints, logit
from habit_desktop.learning.track import Track

_VOICES: Mapping[int, Voice] = {
    Predictor.RULES: Voice.RULES,
    Predictor.PRIOR: Voice.PRIOR,
    Predictor.NETWORK: Voice.NETWORK,
}
_CLEAR_LEAD = 0.2
"""By so much weight another must lead before the charge passes to it; smaller leads change within days."""


def course_of(seen: Track) -> Course | None:
    """How the losses went; None before the first judged prediction."""
    judged = seen.only(seen.counts)
    if len(judged.day) == 0:
        return None
    days, place = np.unique(judged.day, return_inverse=True)
    rows = np.cumsum(np.bincount(place))
    losses = [log_loss(judged.outcome, p) for p in (judged.network, judged.rules, judged.average)]
    network, rules, average = (tuple((np.cumsum(np.bincount(place, loss)) / rows).tolist()) for loss in losses)
    gains = (mean_and_error(losses[2] - loss) for loss in losses[:2])
    return Course(tuple(days.tolist()), network, rules, average, tuple(rows.tolist()), *gains)


def charges_of(seen: Track, habits: int) -> tuple[Charge, ...]:
    """Who had clearly the most say over all habits, from which day on; the first did from before the first day."""
    leader = int(START.argmax())
    found = [Charge(None, _VOICES[leader])]
    gate = Gate(habits)
    for day, rows in _by_day(seen):
        logits, outcomes = np.full((len(START), habits), np.nan), np.full(habits, np.nan)
        places = seen.habit[rows]
        logits[:, places] = logit(np.stack([seen.rules[rows], seen.prior[rows], seen.network[rows]]))
        outcomes[places] = seen.outcome[rows]
        gate.learn(logits, outcomes)
        if gate.pooled.max() > gate.pooled[leader] + _CLEAR_LEAD:
            leader = int(gate.pooled.argmax())
            found.append(Charge(date.fromordinal(day + 1), _VOICES[leader]))
    return tuple(found)


def _by_day(seen: Track) -> Iterator[tuple[int, Ints]]:
    """Each day that has judged rows, with these."""
    judged = np.flatnonzero(seen.counts)
    order = judged[np.argsort(seen.day[judged], kind="stable")]
    days, starts = np.unique(seen.day[order], return_index=True)
    ends = [*starts[1:].tolist(), len(order)]
    for day, start, end in zip(days.tolist(), starts.tolist(), ends[: len(days)], strict=True):
        yield day, order[start:end]
