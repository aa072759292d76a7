"""All that a decision about a reminder rested on and led to, as names and values."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from habit_desktop.domain.event import Via
from habit_desktop.domain.habit import Policy
from habit_desktop.learning.contribution import Feature
from habit_desktop.wording.dates import clock_time
from habit_desktop.wording.inputs import input_name, input_value
from habit_desktop.wording.joins import capitalised, facts_of
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import percent
from habit_desktop.wording.policies import policy_words

INPUT_ORDER = (
    Feature.STREAK,
    Feature.RATE_30D,
    Feature.APP_OPENINGS,
    Feature.REMINDERS_OPENED,
    Feature.HOUR,
    Feature.RULES,
    Feature.WEEKDAY,
    Feature.OTHER_HABITS,
    Feature.REMINDED,
    Feature.REMINDER_DOSE,
)
"""The network's inputs in the order in which facts keep them."""


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """What is known of one decision; chances, threshold and share are 0–1, times those on the person's wall."""

    sentence: str
    planned_at: datetime | None
    probability: float | None
    with_reminder: float | None
    morning: float | None
    threshold: float | None
    share: float | None
    policy: Policy | None
    shown: bool
    in_list: bool
    via: Via
    through: str
    answered_at: datetime | None
    done_at: datetime | None
    version: int | None
    inputs: tuple[float, ...]


def entry_facts(facts: EntryFacts) -> tuple[tuple[str, str], ...]:
    """Return what is known, each with its name; what is not known is left out but for the chance with a reminder."""
    return tuple((name, value) for name, value in _told(facts) if value)


def _told(facts: EntryFacts) -> Iterator[tuple[str, str]]:
    yield _("Decision"), facts.sentence
    yield _("Chance on your own"), _share(facts.probability)
    if facts.probability is not None:
        known = facts.with_reminder is not None
        yield _("Chance with a reminder"), _share(facts.with_reminder) if known else _("not known yet")
    yield _("Chance that morning"), _share(facts.morning)
    yield _("Compared with"), _share(facts.threshold)
    if facts.share is not None:
        yield _("Left to chance"), _("shown in {share} of such cases").format(share=percent(facts.share))
    yield _("Planned for"), _time(facts.planned_at)
    yield _("The habit reminds"), policy_words(facts.policy) if facts.policy else ""
    if facts.shown:
        yield _("Shown"), _way(facts)
    yield _("Answered at"), _time(facts.answered_at)
    yield _("Done at"), _time(facts.done_at)
    if facts.version is not None:
        yield _("Network"), _("version {number}").format(number=facts.version) if facts.version else _("as delivered")
    if len(facts.inputs) == len(INPUT_ORDER):
        for feature, raw in zip(INPUT_ORDER, facts.inputs, strict=True):
            yield capitalised(input_name(feature)), input_value(feature, raw)


def _way(facts: EntryFacts) -> str:
    """How a reminder came before the person."""
    place = _("in the evening’s list") if facts.in_list else _("by itself")
    by = _("by the command line") if facts.via is Via.COMMAND else ""
    return facts_of((place, facts.through, by))


def _share(share: float | None) -> str:
    return "" if share is None else percent(share)


def _time(at: datetime | None) -> str:
    return clock_time(at) if at else ""
