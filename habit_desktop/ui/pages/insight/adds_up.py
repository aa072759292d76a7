"""How a chance adds up and what the network read, as values: pure, so that it can be tested without a screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from habit_desktop.domain.csv_table import written
from habit_desktop.engine.inside import Inside
from habit_desktop.ui.charts.waterfall import Step
from habit_desktop.wording.inputs import input_meaning, input_name, input_value, normalised
from habit_desktop.wording.inside import long_run, moves, starts_at, today
from habit_desktop.wording.numbers import percent, signed_points
from habit_desktop.wording.reasons import group_words


@dataclass(frozen=True, slots=True)
class InputLine:
    """One of the network's inputs: its name, what was read, how the network sees it, and what it means."""

    name: str
    raw: str
    seen: str
    meaning: str


def steps(inside: Inside) -> tuple[Step, ...]:
    """The bars from the long-run rate to the chance; the points that are written add up to the chance that is."""
    base, chance = inside.base, inside.chance.probability
    whole = whole_points([points for _group, points in inside.groups], round(100 * chance) - round(100 * base))
    found, reached = [Step(long_run(), 0.0, base, percent(base), starts_at(base), whole=True)], base
    for (group, points), written_as in zip(inside.groups, whole, strict=True):
        end = reached + points / 100
        number = signed_points(written_as)
        found.append(Step(group_words(group), reached, end, number, moves(written_as, end)))
        reached = end
    return *found, Step(today(), 0.0, chance, percent(chance), starts_at(chance), whole=True)


def whole_points(points: Sequence[float], total: int) -> tuple[int, ...]:
    """Points as whole numbers that add up to a total: those are rounded the other way that lose the least by it."""
    whole = [round(each) for each in points]
    missing = total - sum(whole)
    step = 1 if missing > 0 else -1
    by_loss = sorted(range(len(points)), key=lambda at: step * (whole[at] - points[at]))
    for turn in range(abs(missing)):
        whole[by_loss[turn % len(by_loss)]] += step
    return tuple(whole)


def input_lines(inside: Inside) -> tuple[InputLine, ...]:
    """The ten inputs, in the network's order."""
    return tuple(
        InputLine(
            input_name(each.feature),
            input_value(each.feature, each.raw),
            normalised(each.normalised),
            input_meaning(each.feature),
        )
        for each in inside.inputs
    )


def why_csv(inside: Inside) -> str:
    """The long-run rate, every contribution in points and the chance; then each input, raw and normalised."""
    read = {each.feature: each for each in inside.inputs}
    rows = [("long run", None, 100 * inside.base, None, None)]
    for part in inside.contributions:
        found = read.get(part.feature)
        numbers = (found.raw, found.normalised) if found else (None, None)
        rows.append((part.feature.value, part.feature.group.value, part.points, *numbers))
    rows.append(("today", None, 100 * inside.chance.probability, None, None))
    return written(("feature", "group", "points", "raw", "normalised"), rows)
