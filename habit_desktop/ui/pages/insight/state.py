"""What the Insight page's cards say, as values: pure, so that it can be tested without a screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from habit_desktop.domain.prediction import Origin
from habit_desktop.engine.readings import ChancePoint, InsightReading, ModelVersion
from habit_desktop.engine.threshold_effect import RecentOccasions
from habit_desktop.ui.pages.insight.course import course
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording.chances import days_like_this
from habit_desktop.wording.insight import (
    anything_between,
    thresholds_idle,
    thresholds_now,
    thresholds_tried,
    why_nothing,
    why_stranger,
    why_title,
)
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import signed_points
from habit_desktop.wording.reasons import Surroundings, evidence, reason_words, strongest
from habit_desktop.wording.training import (
    in_charge_sentence,
)
from habit_desktop.wording.trends import trend_title


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


def seen_points(reading: InsightReading, span: Range) -> tuple[ChancePoint, ...]:
    """The days of a span."""
    shown = reading.points
    if span.value is None or not shown:
        return shown
    last = shown[-1].day.toordinal()
    return tuple(point for point in shown if last - point.day.toordinal() < span.value)


def effect_words(recent: RecentOccasions | None, kept: tuple[float, float], tried: tuple[float, float]) -> str:
    """What two thresholds (0–1) would have meant in the last days, beside those that are kept."""
    if recent is None:
        return ""
    now = recent.under(*kept)
    moved = [new for new, old in zip(tried, kept, strict=True) if round(100 * new) != round(100 * old)]
    if not moved:
        if not recent.occasions:
            return thresholds_idle()
        return thresholds_now(now.reminders, now.quiet_days, recent.days)
    then = recent.under(*tried)
    return thresholds_tried(moved[0], (then.reminders, now.reminders), (then.quiet_days, now.quiet_days), recent.days)


def chart_title(reading: InsightReading, span: Range) -> str:
    """The sentence that says what the chart shows of a span."""
    shown = seen_points(reading, span)
    return trend_title(course([point.day for point in shown], [point.chance.probability for point in shown]))


def any_replayed(reading: InsightReading) -> bool:
    """Whether a part of the line was worked out afterwards."""
    return any(point.origin is Origin.REPLAYED for point in reading.points)


def subtitle(versions: Sequence[ModelVersion], now: datetime) -> str:
    """Which version predicts."""
    chosen = next((version for version in versions if version.in_charge and version.accepted), None)
    if chosen is None:
        return in_charge_sentence(0, None, now, 0)
    return in_charge_sentence(chosen.version, chosen.trained_at, now, chosen.rows)


def why_state(reading: InsightReading, now: datetime) -> WhyState:
    """The reasons of today's chance, the strongest first."""
    counted = [point for point in reading.points if point.outcome is not None]
    if reading.today is not None and reading.today.guessed:
        told = anything_between(reading.today.low, reading.today.high)
        return WhyState(why_stranger(), told, reading.today.probability, (), evidence(0, reading.base))
    if reading.today is None:
        known = evidence(len(counted), reading.base, explained=False)
        return WhyState(_("Why this chance"), why_nothing(), None, (), known)
    around = Surroundings(now.date())
    reasons = strongest(reading.contributions)
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
            for told in reasons
        ),
        evidence=evidence(len(counted), reading.base, explained=bool(reasons)),
    )
