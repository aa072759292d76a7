"""The part with simulated people: losses beside the truth, calibration, ranges, and what reminding is worth."""

from functools import partial

from evaluate import simulated
from evaluate.cores import spread
from evaluate.scoring import Age, Interval
from evaluate.simulated import Said, Voice, coverage, expected_loss, tenths
from evaluate.tables import Cell, Table
from habit_desktop.engine.network import prior_in
from habit_desktop.engine.reminder_value import Way, Worth, gain, worth_of
from habit_desktop.learning.simulator.traits import draw_traits
from habit_desktop.learning.training import seeded

_REMINDED_PEOPLE, _REMINDED_DAYS = 200, 365
_VOICES = {
    Voice.TRUTH: "the truth",
    Voice.RULES: "our fifteen rules",
    Voice.PRIOR: "prior",
    Voice.NETWORK: "the person's network",
    Voice.SERVED: "ours, as served",
}


def measured(prior: bytes) -> list[Table]:
    """All tables of this part; `prior` is the file with the network everybody starts with."""
    crowds = {f"crowd {number}": partial(simulated.crowd, number, prior) for number in range(simulated.CROWDS)}
    said = simulated.joined(list(spread("simulated people", crowds).values()))
    start = prior_in(prior)
    traits = draw_traits(_REMINDED_PEOPLE, seeded(simulated.SEED))
    ways = {way.value: partial(worth_of, way, traits, _REMINDED_DAYS, simulated.SEED, start) for way in Way}
    return [_losses(said), _calibration(said), _ranges(said), _reminding(spread("ways of reminding", ways))]


def _losses(said: Said) -> Table:
    ages = {age: said.at(age) for age in Age}
    rows: list[tuple[Cell, ...]] = [
        (name, *(expected_loss(part, voice) for part in ages.values())) for voice, name in _VOICES.items()
    ]
    return Table(
        "Simulated people: loss beside the truth",
        f"Expected log loss in nats of {simulated.CROWDS * simulated.PEOPLE} people the prior was not learned on; "
        "nobody can lose less than the truth does.",
        ("predictor", *(f"{age.value} (rows={len(part.age)})" for age, part in ages.items())),
        tuple(rows),
    )


def _calibration(said: Said) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (f"tenth {number}", group.served, group.truth, group.served - group.truth, group.rows)
        for number, group in enumerate(tenths(said), start=1)
    ]
    return Table(
        "Simulated people: said and true",
        "All mornings in the order of the chance said, in ten groups of equal size.",
        ("group", "mean chance said", "mean true chance", "difference", "rows"),
        tuple(rows),
    )


def _ranges(said: Said) -> Table:
    rows: list[tuple[Cell, ...]] = [(age.value, *coverage(said.at(age))) for age in Age]
    return Table(
        "Simulated people: does the range hold the truth?",
        "The range shown with a chance means to hold the true chance on 80 % of mornings.",
        ("age", "share held", "mean width"),
        tuple(rows),
    )


def _reminding(worths: dict[str, Worth]) -> Table:
    learned = worths[Way.LEARNED.value]
    rows: list[tuple[Cell, ...]] = []
    for way, worth in worths.items():
        days = sum(worth.habit_days)
        done, shown = sum(worth.completions) / days, sum(worth.reminders) / days
        better = gain(learned, worth, simulated.SEED)
        difference: Cell = "" if worth is learned else Interval(better.mean, better.low, better.high)
        rows.append((way, done, shown, worth.per_habit_day, difference))
    return Table(
        "Simulated people: what reminding is worth",
        f"{_REMINDED_PEOPLE} people over {_REMINDED_DAYS} days, the same luck under each way; a third is helped by "
        "reminders, a third indifferent, a third annoyed. Value: completions less what reminders cost, per habit day.",
        ("reminded", "completions", "reminders", "value", "gain of the learned way"),
        tuple(rows),
    )
