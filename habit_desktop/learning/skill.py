"""How well each habit is understood: what its chances gain over its plain average."""

import numpy as np

from habit_desktop.learning.account import FEWEST_TO_RANK, Skill
from habit_desktop.learning.evaluation import log_loss, mean_and_error
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.track import Track

_BAND_Z = 1.2816
_LEAST_BETWEEN = 0.01**2
_LEAST_ERROR = 1e-6


def skills_of(seen: Track) -> tuple[Skill, ...]:
    """The skill of each habit with enough outcomes, best first."""
    judged = seen.only(seen.counts)
    lost = log_loss(judged.outcome, judged.average)
    gained = lost - log_loss(judged.outcome, judged.served)
    numbers, days = np.unique(judged.habit, return_counts=True)
    ranked = [
        (int(number), int(count), float(lost[rows].mean()), *mean_and_error(gained[rows]))
        for number, count in zip(numbers, days, strict=True)
        if count >= FEWEST_TO_RANK and (rows := judged.habit == number).any()
    ]
    if not ranked:
        return ()
    gains, errors = np.array([each[3] for each in ranked]), np.array([each[4] for each in ranked])
    mean, spread = drawn_together(gains, errors)
    half = _BAND_Z * spread
    losses = np.array([each[2] for each in ranked])
    skills = [
        Skill(each[0], each[1], float(middle), float(low), float(high))
        for each, middle, low, high in zip(
            ranked, mean / losses, (mean - half) / losses, (mean + half) / losses, strict=True
        )
    ]
    return tuple(sorted(skills, key=lambda each: each.skill, reverse=True))


def drawn_together(gains: Floats, errors: Floats) -> tuple[Floats, Floats]:
    """What several measures with errors (n,) are worth beside each other: their means and spreads (n,).

    Each is drawn towards the mean of all as far as its error is large beside how much they differ
    (DerSimonian and Laird's estimate of that).
    """
    errors = np.maximum(errors, _LEAST_ERROR)
    weights = 1 / errors**2
    middle = float((weights * gains).sum() / weights.sum())
    scatter = float((weights * (gains - middle) ** 2).sum())
    room = float(weights.sum() - (weights**2).sum() / weights.sum())
    between = max((scatter - (len(gains) - 1)) / room, _LEAST_BETWEEN) if room > 0 else _LEAST_BETWEEN
    all_weights = 1 / (errors**2 + between)
    centre = float((all_weights * gains).sum() / all_weights.sum())
    own = between / (between + errors**2)
    means: Floats = centre + own * (gains - centre)
    spreads: Floats = np.sqrt(own) * errors
    return means, spreads
