"""The versions of the network: every run of training, who is in charge, and how good each was."""

from dataclasses import replace
from datetime import datetime
from math import log

from habit_desktop.domain.event import TrainingRan
from habit_desktop.engine.leaving_out import left_out, rows_in
from habit_desktop.engine.network import made_by, network_in_charge, networks_on_disk, turns_of
from habit_desktop.engine.readings import ModelHistory, ModelVersion, OnLaterDays, SpanLeftOut
from habit_desktop.engine.session import Session

LEAST_CHANCE = 1e-12


def versions(session: Session) -> tuple[ModelVersion, ...]:
    """Return every training, newest first, and which of them made the version in charge."""
    network = network_in_charge(session.folder, session.prior)
    found = []
    for event in session.folder.events.newest((TrainingRan,)):
        if isinstance(event.fact, TrainingRan):
            in_charge = network.version if made_by(event.fact, network) else -1
            found.append(ModelVersion.of(event.fact, event.at, in_charge))
    return tuple(found)


def read_versions(session: Session) -> ModelHistory:
    """Return every training with all that is known of it, and what is left out."""
    networks = networks_on_disk(session.folder, session.prior)
    since: dict[int, datetime] = {turn.version: turn.at for turn in turns_of(session.folder, networks)}
    foretold = _foretold(session)
    runs = []
    for event in session.folder.events.newest((TrainingRan,)):
        ran = event.fact
        if isinstance(ran, TrainingRan):
            runs.append((ran, ModelVersion.of(ran, event.at, -1)))
    in_charge = network_in_charge(session.folder, session.prior)
    return ModelHistory(
        in_charge.version,
        since.get(in_charge.version),
        tuple(
            replace(
                told,
                in_charge=made_by(ran, in_charge),
                since=since.get(told.version),
                foretold=foretold.get(told.version),
                kept=True,
            )
            if told.version in networks and made_by(ran, networks[told.version])
            else told
            for ran, told in runs
        ),
        spans_left_out(session),
    )


def spans_left_out(session: Session) -> tuple[SpanLeftOut, ...]:
    """Return what the network is not to learn from, in the order of the days."""
    return tuple(
        SpanLeftOut(span.first, span.last, rows_in(session, span.first, span.last), span.at)
        for span in left_out(session)
    )


def _foretold(session: Session) -> dict[int, OnLaterDays]:
    """Return how far each version was from what then happened, over the days it predicted before they came."""
    by_version: dict[int, list[tuple[float, float]]] = {}
    for version, network, rules, done in session.folder.predictions.met():
        by_version.setdefault(version, []).append((_surprise(network, done=done), _surprise(rules, done=done)))
    return {
        version: OnLaterDays(sum(n for n, _ in pairs) / len(pairs), sum(r for _, r in pairs) / len(pairs), len(pairs))
        for version, pairs in by_version.items()
    }


def _surprise(chance: float, *, done: bool) -> float:
    """Return the log loss of one day, in nats."""
    return -log(max(chance if done else 1 - chance, LEAST_CHANCE))
