"""What the training card says, as values: pure, so that it can be tested without a screen."""

from dataclasses import dataclass
from datetime import datetime

from habit_desktop.engine.readings import Condition, TrainingState
from habit_desktop.ui.charts.loss_lines import LossLine, LossLines
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording.conditions import condition_state, condition_words
from habit_desktop.wording.joins import text_of
from habit_desktop.wording.language import _
from habit_desktop.wording.losses import (
    curve_legend,
    curve_running,
    curve_title,
    no_curve_kept,
    no_curve_yet,
)
from habit_desktop.wording.training import last_run_sentence, ready_sentence, waiting_sentence

STALE_NEEDS = 2


@dataclass(frozen=True, slots=True)
class ConditionLine:
    """One need of a training by itself: an icon with its ink, the words, and the words for who sees no icon."""

    icon: str
    ink: Ink
    words: str
    state: str


@dataclass(frozen=True, slots=True)
class TrainingCardState:
    """The training card; ``instead`` stands in place of an empty curve, ``done_share`` (0–1) is None without a run."""

    title: str
    legend: str
    curve: LossLines
    instead: str
    sentence: str
    conditions: tuple[ConditionLine, ...]
    done_share: float | None
    can_train: bool
    can_stop: bool


def training_state(state: TrainingState, now: datetime) -> TrainingCardState:
    """The training card of a state of training."""
    if state.running:
        share = state.epoch / state.epochs if state.epochs else 0.0
        curve = LossLines((LossLine(state.losses),), state.epochs)
        title = curve_running(state.epoch, state.epochs)
        return TrainingCardState(title, curve_legend(), curve, "", "", (), share, can_train=False, can_stop=True)
    conditions = tuple(_line(each, state) for each in state.conditions)
    curve, title = _last_curve(state), _("Training")
    instead = no_curve_kept() if state.last_run and state.last_run.epochs else no_curve_yet()
    if curve.has_points and state.last_run:
        title, instead = curve_title(state.last_run.trained_at, now, state.last_run.losses), ""
    return TrainingCardState(
        title=title,
        legend="" if instead else curve_legend(),
        curve=curve,
        instead=instead,
        sentence=_sentence(state, now),
        conditions=conditions,
        done_share=None,
        can_train=state.waiting != "no_rows",
        can_stop=False,
    )


def _sentence(state: TrainingState, now: datetime) -> str:
    sentence = waiting_sentence(state.waiting, state.idle_needed_s) if state.waiting else ready_sentence()
    if last := state.last_run:
        refusal = None if last.accepted else last.reason
        ran = last_run_sentence(last.trained_at, now, state.last_epochs, state.last_seconds, refusal)
        sentence = text_of((sentence, ran))
    return sentence


def _last_curve(state: TrainingState) -> LossLines:
    last = state.last_run
    if last is None:
        return LossLines((), 0)
    return LossLines((LossLine(last.losses),), len(last.losses), last.loss_before if last.losses else None)


def _line(condition: Condition, state: TrainingState) -> ConditionLine:
    stale = sum(not each.asked for each in state.conditions) >= STALE_NEEDS
    words = condition_words(
        condition.need,
        met=condition.met,
        asked=condition.asked,
        value=condition.value,
        idle_needed_s=state.idle_needed_s,
        stale=stale,
        own_only=condition.own_only,
    )
    icon, ink = ("check", Ink.DONE) if condition.met else ("habits/clock", Ink.ACCENT)
    if not condition.asked:
        icon, ink = "skip", Ink.SOFT
    return ConditionLine(icon, ink, words, condition_state(met=condition.met, asked=condition.asked))
