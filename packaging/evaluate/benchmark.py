"""The part with logs of real people: the ladder of predictors, the seeds one by one, and what each part is worth."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from evaluate.arms import ABLATIONS, OURS, SILENT_GROUPS, UNTRAINED, Arm
from evaluate.cores import spread
from evaluate.logs import Log, along, logs_of
from evaluate.scoring import Age, Score, difference, mean_of, mean_score, of_group, score, skill
from evaluate.tables import Cell, Table
from evaluate.yardsticks import eight_experts
from habit_desktop.learning.evaluation import climatology, ew7, reliability
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.rules import Rules
from habit_desktop.storage.formats.histories import HistoryRow, read_histories

_EW7, _MIXTURE = "rate of the last week (EW-7)", "mixture of eight simple experts"


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Logs of real people, and what kind of log each person's is: the folder `benchmark` of the samples."""

    rows: list[HistoryRow]
    strata: Mapping[str, str]


def read_benchmark(samples: Path) -> Benchmark:
    """The benchmark in a folder of samples. Raises OSError or storage's MalformedHistories."""
    with (samples / "benchmark" / "histories-strata.csv").open(encoding="utf-8", newline="") as file:
        strata = {line["person"]: line["stratum"] for line in csv.DictReader(file)}
    return Benchmark(read_histories(samples / "benchmark" / "histories.csv"), strata)


def measured(benchmark: Benchmark, prior: bytes) -> list[Table]:
    """All tables of this part; `prior` is the file with the network everybody starts with."""
    logs = logs_of(benchmark.rows)
    simple = _simple(logs)
    arms: dict[str, Arm] = {**OURS, **ABLATIONS}
    said = spread("benchmark", {name: partial(arm.chances, prior, benchmark.rows) for name, arm in arms.items()})
    chances = {**simple, **{name: along(logs, benchmark.rows, one) for name, one in said.items()}}
    scores = {name: score(logs, one, simple[_EW7]) for name, one in chances.items()}
    ladder = {name: scores[name] for name in simple}
    ladder["prior, not trained on the person"] = scores[UNTRAINED]
    ladder[f"ours, mean of {len(OURS)} seeds"] = mean_score([scores[name] for name in OURS])
    return [
        _by_age(ladder),
        _by_stratum(ladder, benchmark.strata),
        _skills(ladder),
        _reliability(logs, chances[next(iter(OURS))]),
        _seeds({name: scores[name] for name in OURS}),
        _ablations(scores[next(iter(OURS))], {name: scores[name] for name in ABLATIONS}),
    ]


def _simple(logs: Sequence[Log]) -> dict[str, list[Floats]]:
    """What needs no learner, from the simplest on."""
    return {
        "running mean": [climatology(log.outcomes) for log in logs],
        _EW7: [ew7(log.outcomes) for log in logs],
        _MIXTURE: [eight_experts(log) for log in logs],
        "our fifteen rules": [_rules(log) for log in logs],
    }


def _rules(log: Log) -> Floats:
    mixture: Floats = Rules(1, log.first.weekday()).follow(log.outcomes[:, None]).mixture[:, 0]
    return mixture


def _by_age(ladder: Mapping[str, Score]) -> Table:
    anybody = next(iter(ladder.values()))
    people = [len(anybody.losses[age]) for age in Age]
    columns = ("predictor", *(f"{age.value} (n={count})" for age, count in zip(Age, people, strict=True)))
    rows: list[tuple[Cell, ...]] = [(name, *(mean_of(one.losses[age]) for age in Age)) for name, one in ladder.items()]
    return Table(
        "The ladder, by how long a habit is tracked",
        "Log loss in nats, lower is better; mean over habits, then over n people. Said before each day began.",
        columns,
        tuple(rows),
    )


def _by_stratum(ladder: Mapping[str, Score], strata: Mapping[str, str]) -> Table:
    people = next(iter(ladder.values())).losses[Age.ALL]
    groups = {
        stratum: frozenset(person for person in people if strata[person] == stratum)
        for stratum in sorted(set(strata.values()))
    }
    rows: list[tuple[Cell, ...]] = [
        (name, *(mean_of(of_group(one.losses[Age.ALL], members)) for members in groups.values()))
        for name, one in ladder.items()
    ]
    columns = ("predictor", *(f"{stratum} (n={len(members)})" for stratum, members in groups.items()))
    return Table("The ladder, by kind of log", "Log loss in nats, all days.", columns, tuple(rows))


def _skills(ladder: Mapping[str, Score]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for name, one in ladder.items():
        losses = one.losses[Age.ALL]
        skills = (skill(losses, ladder[reference].losses[Age.ALL]) for reference in (_EW7, _MIXTURE))
        rows.append((name, *skills, *_counted(one)))
    return Table(
        "How much better, how calibrated, how sharp",
        "Skill is the part of the reference's loss that is saved, with its 95 % interval over people (bootstrap). "
        "Slope 1 and intercept 0 are calibrated. AUC is the median over habits, within each.",
        ("predictor", "skill against EW-7", "skill against the mixture", *_COUNTED),
        tuple(rows),
    )


_COUNTED = ("slope", "intercept", "AUC", "habits better than EW-7")


def _counted(one: Score) -> tuple[float, ...]:
    return one.calibration.slope, one.calibration.intercept, one.median_auc, one.better_than_ew7


def _reliability(logs: Sequence[Log], said: Sequence[Floats]) -> Table:
    outcomes = np.concatenate([log.outcomes[Age.ALL.days] for log in logs])
    groups = reliability(outcomes, np.concatenate([one[Age.ALL.days] for one in said]))
    rows: list[tuple[Cell, ...]] = [
        (f"{group.low:.0%} to {group.high:.0%}", group.mean_chance, group.share_done, group.count) for group in groups
    ]
    return Table(
        "Said and happened",
        "All days of the first seed by the chance that was said; every day weighs the same.",
        ("said", "mean chance", "share done", "days"),
        tuple(rows),
    )


def _seeds(scores: Mapping[str, Score]) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (name, mean_of(one.losses[Age.ALL]), *_counted(one)) for name, one in scores.items()
    ]
    note = "A seed decides the order in which training meets the days; nothing else is drawn."
    return Table("Ours, seed by seed", note, ("run", "loss", *_COUNTED), tuple(rows))


def _ablations(whole: Score, scores: Mapping[str, Score]) -> Table:
    reference = whole.losses[Age.ALL]
    rows: list[tuple[Cell, ...]] = [("nothing taken out", mean_of(reference), "")]
    for name, one in scores.items():
        losses = one.losses[Age.ALL]
        rows.append((name, mean_of(losses), difference(losses, reference)))
    silent = ", ".join(SILENT_GROUPS)
    return Table(
        "What each part is worth",
        "One part taken out, one seed; the difference in loss with its 95 % interval over people. An input group is "
        "silenced for the network that ships, not learned without; the rules beside it hear all. "
        f"Not run, because these logs do not tell of them and they are silent anyway: {silent}.",
        ("taken out", "loss", "difference"),
        tuple(rows),
    )
