"""Commands about the network in charge: what it is, a file of it for others, and an earlier one in its place."""

from argparse import Namespace
from collections.abc import Iterable
from typing import TYPE_CHECKING

from habit_desktop.app.context import Answer, opened, say
from habit_desktop.domain.habit import Json
from habit_desktop.engine.readings import ModelVersion, Score
from habit_desktop.engine.refusal import Refused
from habit_desktop.wording.changes import rolled_back
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import amount
from habit_desktop.wording.training import version_name

if TYPE_CHECKING:  # with them comes numpy
    from habit_desktop.engine.network import Network


def rollback(options: Namespace) -> int:
    """Put an earlier version in charge."""
    from habit_desktop.engine.rolling_back import roll_back

    with opened(options) as session:
        roll_back(session, options.version)
    return say(Answer({"version": options.version}, [rolled_back(options.version).capitalize()]), options)


def model(options: Namespace) -> int:
    """Say what is in charge, or write a version to a file."""
    from habit_desktop.engine.insight import score
    from habit_desktop.engine.network import network_in_charge
    from habit_desktop.engine.versions import versions

    if options.export:
        return _export(options)
    if options.of is not None:
        raise Refused(_("Say where version {of} is to be written: --export FILE.").format(of=options.of))
    with opened(options) as session:
        network = network_in_charge(session.folder, session.prior)
        board, trained = score(session), versions(session)
    document = _document(network, board, trained)
    said = _("{version}, {count} parameters").format(
        version=version_name(network.version), count=amount(len(network.parameters))
    )
    return say(Answer(document, [said]), options)


def _export(options: Namespace) -> int:
    from habit_desktop.engine.model_export import export_model

    with opened(options) as session:
        version = export_model(session, options.export, options.of)
    document: dict[str, Json] = {"file": str(options.export), "version": version}
    return say(Answer(document, [f"{version_name(version)}: {options.export}"]), options)


def _document(network: "Network", board: Score | None, trained: Iterable[ModelVersion]) -> dict[str, Json]:
    from habit_desktop.learning.inputs import INPUTS, SCHEMA

    return {
        "version": network.version,
        "parameters": len(network.parameters),
        "trained_at": network.checkpoint.trained_at if network.checkpoint else None,
        "rows": network.checkpoint.rows if network.checkpoint else 0,
        "schema": SCHEMA,
        "inputs": [{"name": i.key, "unit": i.unit, "range": [i.low, i.high]} for i in INPUTS],
        "scoreboard": {
            "network": board.network if board else None,
            "rules": board.rules if board else None,
            "climatology": board.climatology if board else None,
            "days": board.days if board else 0,
        },
        "versions": [_version(each) for each in trained],
    }


def _version(told: ModelVersion) -> dict[str, Json]:
    return {
        "version": told.version,
        "trained_at": told.trained_at.isoformat(),
        "rows": told.rows,
        "accepted": told.accepted,
        "reason": told.reason,
        "loss_before": told.loss_before,
        "loss_after": told.loss_after,
        "in_charge": told.in_charge,
        "cause": told.cause,
        "losses": [*told.losses],
        "first": told.first.isoformat() if told.first else None,
        "last": told.last.isoformat() if told.last else None,
        "left_out": [[first.isoformat(), last.isoformat()] for first, last in told.left_out],
        "base": told.base,
    }
