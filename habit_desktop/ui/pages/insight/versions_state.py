"""What the list of versions says, as values: pure, so that it can be tested without a screen."""

from dataclasses import dataclass
from datetime import datetime

from habit_desktop.engine.readings import ModelHistory, ModelVersion
from habit_desktop.wording import versions as words
from habit_desktop.wording.dates import moment
from habit_desktop.wording.joins import capitalised, line_of
from habit_desktop.wording.training import version_name


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One run in the list; ``version`` is None where the run made none, 0 for the network everybody starts with.

    ``key`` tells runs apart. ``can_return`` says that it can be put in charge.
    """

    key: str
    version: int | None
    name: str
    badge: str
    facts: tuple[str, ...]
    in_charge: bool
    can_return: bool


def version_lines(history: ModelHistory, now: datetime) -> tuple[VersionLine, ...]:
    """Every run, newest first, and at the end the network everybody starts with."""
    return (*(_line(each, now) for each in history.versions), _delivered(history, now))


def named(history: ModelHistory, version: int) -> ModelVersion | None:
    """The run that made a version, None for the one everybody starts with."""
    return next((each for each in history.versions if each.kept and each.version == version), None)


def _line(version: ModelVersion, now: datetime) -> VersionLine:
    badge = words.charge_words(version.since, now) if version.in_charge else ""
    verdict = words.verdict_words(accepted=version.accepted, reason=version.reason)
    run = (moment(version.trained_at, now), words.cause_words(version.cause), verdict if version.accepted else "")
    facts = [
        line_of(run),
        words.learned_words(version.rows, version.first, version.last, version.left_out, now.date()),
        words.loss_words(version.loss_before, version.loss_after),
    ]
    if version.foretold:
        facts.append(words.foretold_words(version.foretold.network, version.foretold.rules, version.foretold.days))
    if version.accepted and not version.kept:
        facts.append(words.lost_words())
    return VersionLine(
        key=version.trained_at.isoformat(),
        version=version.version if version.kept else None,
        name=version_name(version.version) if version.accepted else capitalised(verdict),
        badge=badge,
        facts=tuple(fact for fact in facts if fact),
        in_charge=version.in_charge,
        can_return=version.kept and not version.in_charge,
    )


def _delivered(history: ModelHistory, now: datetime) -> VersionLine:
    in_charge = history.version == 0
    return VersionLine(
        key="0",
        version=0,
        name=version_name(0),
        badge=words.charge_words(history.since, now) if in_charge else "",
        facts=(words.delivered_words(),),
        in_charge=in_charge,
        can_return=not in_charge,
    )
