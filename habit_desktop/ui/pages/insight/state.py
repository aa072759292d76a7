"""What the Insight page's cards say, as values: pure, so that it can be tested without a screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from habit_desktop.domain.prediction import Origin
from habit_desktop.engine.readings import InsightReading, ModelVersion, Score, TrainingState
from habit_desktop.ui.pages.insight.course import course
from habit_desktop.ui.widgets.bars import Bar
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording.chances import days_like_this, stranger
from habit_desktop.wording.dates import moment
from habit_desktop.wording.insight import why_nothing, why_stranger, why_title
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import days, signed_points
from habit_desktop.wording.reasons import Surroundings, evidence, reason_words, told_together
from habit_desktop.wording.scores import score_sentence, surprise, too_early
from habit_desktop.wording.training import (
    in_charge_sentence,
    last_run_sentence,
    losses,
    ready_sentence,
    refusal_words,
    running_sentence,
    version_name,
    waiting_sentence,
)
from habit_desktop.wording.trends import trend_title

REASONS_TOLD = 3
DAYS_TO_COMPARE = 30
VERSIONS_TOLD = 4


class Range(Enum):
    """How much of the past the chart shows at once: (days, or None for all)."""

    MONTH = 30
    FOUR_MONTHS = 120
    YEAR = 365
    ALL = None


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One reason: its signed points, its words, and whether it speaks for the habit."""

    points: str
    words: str
    ink: Ink


@dataclass(frozen=True, slots=True)
class WhyState:
    """Why today's chance is what it is."""

    title: str
    in_ten: str
    probability: float | None
    reasons: tuple[ReasonLine, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class ScoreState:
    """Who predicts best; no bars while it is too early to say."""

    sentence: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version of the network: its name, its facts, and whether it is in charge."""

    name: str
    facts: str
    in_charge: bool


@dataclass(frozen=True, slots=True)
class TrainingCardState:
    """The training card: its sentence, how far a run is (0–1, None without one), and what can be pressed."""

    sentence: str
    done_share: float | None
    can_train: bool
    can_stop: bool


def chart_title(reading: InsightReading, span: Range) -> str:
    """The sentence that says what the chart shows of a span."""
    shown = reading.points
    if span.value is not None and shown:
        last = shown[-1].day.toordinal()
        shown = tuple(point for point in shown if last - point.day.toordinal() < span.value)
    return trend_title(course([point.day for point in shown], [point.chance.probability for point in shown]))


def any_replayed(reading: InsightReading) -> bool:
    """Whether a part of the line was worked out afterwards."""
    return any(point.origin is Origin.REPLAYED for point in reading.points)


def subtitle(reading: InsightReading, now: datetime) -> str:
    """Which version predicts."""
    chosen = next((version for version in reading.versions if version.in_charge and version.accepted), None)
    if chosen is None:
        return in_charge_sentence(0, None, now, 0)
    return in_charge_sentence(chosen.version, chosen.trained_at, now, chosen.rows)


def why_state(reading: InsightReading, now: datetime) -> WhyState:
    """The reasons of today's chance, the strongest first."""
    counted = [point for point in reading.points if point.outcome is not None]
    if reading.today is not None and reading.today.guessed:
        told = stranger(reading.today.low, reading.today.high)
        return WhyState(why_stranger(), told, reading.today.probability, (), evidence(0, reading.base))
    if reading.today is None:
        known = evidence(len(counted), reading.base, explained=False)
        return WhyState(_("Why this chance"), why_nothing(), None, (), known)
    around = Surroundings(now.date())
    strongest = [told for told in told_together(reading.contributions) if round(told.points)][:REASONS_TOLD]
    return WhyState(
        title=why_title(reading.today.probability),
        in_ten=days_like_this(reading.today.probability),
        probability=reading.today.probability,
        reasons=tuple(
            ReasonLine(
                signed_points(told.points),
                reason_words(told, around),
                Ink.DONE if told.points > 0 else Ink.NEGATIVE,
            )
            for told in strongest
        ),
        evidence=evidence(len(counted), reading.base, explained=bool(strongest)),
    )


def score_state(score: Score | None) -> ScoreState:
    """Three bars from zero, or an honest sentence while they would be noise."""
    known = score.days if score else 0
    if score is None or known < DAYS_TO_COMPARE:
        return ScoreState(too_early(known, DAYS_TO_COMPARE), ())
    longest = max(score.network, score.rules, score.climatology, 1e-9)
    bars = (
        (_("Network"), score.network, Ink.ACCENT),
        (_("Simple rules"), score.rules, Ink.SOFT),
        (_("Your average"), score.climatology, Ink.FAINT),
    )
    return ScoreState(
        score_sentence(score.network, score.rules, score.climatology, score.days),
        tuple(Bar(name, value / longest, surprise(value), ink) for name, value, ink in bars),
    )


def version_lines(versions: Sequence[ModelVersion], now: datetime) -> tuple[VersionLine, ...]:
    """The newest versions, each with what is to know about it."""
    return tuple(_version_line(version, now) for version in versions[:VERSIONS_TOLD])


def training_state(state: TrainingState, now: datetime) -> TrainingCardState:
    """The training card of a state of training."""
    if state.running:
        share = state.epoch / state.epochs if state.epochs else 0.0
        return TrainingCardState(running_sentence(state.epoch, state.epochs), share, can_train=False, can_stop=True)
    sentence = waiting_sentence(state.waiting, state.idle_needed_s) if state.waiting else ready_sentence()
    if last := state.last_run:
        refusal = None if last.accepted else last.reason
        sentence += " " + last_run_sentence(last.trained_at, now, state.last_epochs, state.last_seconds, refusal)
    return TrainingCardState(sentence, None, can_train=state.waiting != "no_rows", can_stop=False)


def _version_line(version: ModelVersion, now: datetime) -> VersionLine:
    verdict = _("in charge") if version.in_charge else "" if version.accepted else refusal_words(version.reason)
    facts = (
        moment(version.trained_at, now),
        days(version.rows),
        losses(version.loss_before, version.loss_after),
        verdict,
    )
    return VersionLine(version_name(version.version), " · ".join(fact for fact in facts if fact), version.in_charge)
