"""Two versions beside each other, as values: pure, so that it can be tested without a screen."""

from dataclasses import dataclass
from datetime import datetime

from habit_desktop.engine.comparing import Comparison
from habit_desktop.engine.readings import ModelHistory, ModelVersion
from habit_desktop.ui.charts.loss_lines import LossLine, LossLines
from habit_desktop.ui.pages.insight.versions_state import named
from habit_desktop.wording import versions as words
from habit_desktop.wording.dates import moment
from habit_desktop.wording.language import _
from habit_desktop.wording.losses import curves_title, loss_value
from habit_desktop.wording.numbers import days, decimals
from habit_desktop.wording.training import version_name

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class CompareState:
    """Both versions: the facts in rows of three (what, the one, the other), their curves, and how they differ."""

    title: str
    heads: tuple[str, str]
    facts: tuple[tuple[str, str, str], ...]
    curve: LossLines
    curve_title: str
    moved: str
    weights: tuple[str, ...]
    said: tuple[str, ...]


def compare_state(history: ModelHistory, found: Comparison, now: datetime) -> CompareState:
    """The two versions of a comparison beside each other."""
    pair = named(history, found.before), named(history, found.after)
    heads = version_name(found.before), version_name(found.after)
    lines = tuple(
        LossLine(each.losses, name, dashed=not number)
        for number, (each, name) in enumerate(zip(pair, heads, strict=True))
        if each and each.losses
    )
    return CompareState(
        title=words.compared_title(found.before, found.after),
        heads=heads,
        facts=tuple(zip(_facts(), *(_values(each, now) for each in pair), strict=True)),
        curve=LossLines(lines, max((len(line.losses) for line in lines), default=0)),
        curve_title=curves_title(heads),
        moved=words.moved_words(found.moved),
        weights=tuple(
            words.weight_words(each.layer, each.source, each.target, each.before, each.after, each.key)
            for each in found.changes
        ),
        said=tuple(words.said_words(each.habit, each.before, each.after) for each in found.said),
    )


def _facts() -> tuple[str, ...]:
    return (
        _("Trained"),
        _("Learned from"),
        _("Surprise before"),
        _("Surprise after"),
        _("On later days"),
        _("In charge since"),
    )


def _values(version: ModelVersion | None, now: datetime) -> tuple[str, ...]:
    """The facts of a version, in their order; the network everybody starts with has none."""
    if version is None:
        return (NOTHING,) * len(_facts())
    told = version.foretold
    return (
        moment(version.trained_at, now),
        words.learned_words(version.rows, version.first, version.last, version.left_out, now.date()),
        loss_value(version.loss_before) if version.loss_before is not None else NOTHING,
        loss_value(version.loss_after) if version.loss_after is not None else NOTHING,
        _("{loss} ({days})").format(loss=decimals(told.network, 3), days=days(told.days)) if told else NOTHING,
        moment(version.since, now) if version.since else NOTHING,
    )
