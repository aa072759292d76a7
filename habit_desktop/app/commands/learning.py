"""Commands about the learner: predict, train, model, backtest."""

import os
from argparse import Namespace

from habit_desktop.app.context import Answer, opened, say, shipped_prior, tell_progress
from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Json
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.reminder_round import leaning_of, with_reminder
from habit_desktop.engine.session import Session
from habit_desktop.storage.formats.histories import read_histories, write_predictions
from habit_desktop.wording.numbers import percent
from habit_desktop.wording.reasons import Surroundings, reason_words
from habit_desktop.wording.training import refusal_words


def predict(options: Namespace) -> int:
    """Say the chances of the due, unanswered habits, and why."""
    from habit_desktop.engine.foresight import keep_up

    with opened(options) as session:
        keep_up(session)
        rows = _predictions(session)
    lines = [f"{percent(float(str(row['probability']))):>5}  {row['name']}" for row in rows]
    return say(Answer([*rows], lines), options)


def train(options: Namespace) -> int:
    """Train now, whatever the conditions."""
    from habit_desktop.engine.foresight import keep_up
    from habit_desktop.engine.training import Cause, train_now

    with opened(options) as session:
        keep_up(session)
        ran = train_now(session, Cause.ASKED)
    document: dict[str, Json] = {
        "rows": ran.rows,
        "epochs": ran.epochs,
        "seconds": ran.seconds,
        "loss_before": ran.loss_before,
        "loss_after": ran.loss_after,
        "accepted": ran.accepted,
        "reason": ran.reason,
        "version": ran.version,
    }
    words = f"{ran.rows} days, {ran.epochs} epochs in {ran.seconds:.2f} s"
    return say(Answer(document, [words if ran.accepted else refusal_words(ran.reason)]), options)


def model(options: Namespace) -> int:
    """Say what is in charge."""
    from habit_desktop.engine.insight import score, versions
    from habit_desktop.engine.network import network_in_charge
    from habit_desktop.learning.inputs import INPUTS, SCHEMA

    with opened(options) as session:
        network = network_in_charge(session.folder.checkpoints, session.prior)
        board = score(session)
        trained = versions(session)
    document: dict[str, Json] = {
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
        "versions": [
            {
                "version": v.version,
                "trained_at": v.trained_at.isoformat(),
                "rows": v.rows,
                "accepted": v.accepted,
                "reason": v.reason,
                "loss_before": v.loss_before,
                "loss_after": v.loss_after,
                "in_charge": v.in_charge,
            }
            for v in trained
        ],
    }
    return say(Answer(document, [f"Version {network.version}, {len(network.parameters)} parameters"]), options)


def run_backtest(options: Namespace) -> int:
    """Replay people strictly in time and write a chance for each of their rows; no data folder is touched."""
    import time

    from habit_desktop.engine.backtest import backtest

    started_s = time.perf_counter()
    try:
        rows = read_histories(options.histories)
        chances = backtest(
            rows,
            seed=options.seed,
            training=not options.no_training,
            prior=shipped_prior(),
            on_progress=lambda people, of: tell_progress(f"{people} of {of} people"),
        )
        write_predictions(options.out, rows, chances)
    except OSError as error:
        raise Refused(f"{error.filename}: {os.strerror(error.errno or 0)}.") from error
    finally:
        tell_progress("")
    document: dict[str, Json] = {
        "people": len({row.person for row in rows}),
        "habits": len({(row.person, row.habit) for row in rows}),
        "rows": len(rows),
        "seconds": round(time.perf_counter() - started_s, 3),
    }
    return say(Answer(document, [f"{document['rows']} rows in {document['seconds']} s"]), options)


def _predictions(session: Session) -> list[dict[str, Json]]:
    from habit_desktop.engine.foresight import chances, chances_now, outlook
    from habit_desktop.engine.insight import contributions, explanations

    today, view = session.today(), outlook(session)
    now, on_own, made = chances(view), chances_now(view), session.folder.predictions.of_day(today)
    pending = [
        history
        for history in session.in_use().values()
        if (day := session.day_of(history.id, today)) and day.due and day.mark is Mark.PENDING
    ]
    told = explanations(view, [history.id for history in pending])
    rows: list[dict[str, Json]] = []
    for history in pending:
        chance, this_morning = now[history.id], made.get(history.id)
        alone = on_own[history.id]
        leaning = leaning_of(session, history, alone)
        around = Surroundings(today)
        rows.append(
            {
                "id": history.id,
                "name": history.habit.name,
                "probability": chance.probability,
                "day_start": this_morning.served if this_morning else None,
                "on_own": alone.probability,
                "with_reminder": with_reminder(alone),
                "low": chance.low,
                "high": chance.high,
                "reasons": [
                    {
                        "feature": c.feature,
                        "group": c.feature.group,
                        "text": reason_words(c, around),
                        "points": c.points,
                        "value": c.value,
                        "done": c.done,
                        "of": c.of,
                    }
                    for c in contributions(told[history.id])
                    if c.points
                ],
                "base": told[history.id].base,
                "decision": {"action": leaning.action, "reason": leaning.reason, "threshold": leaning.threshold},
            }
        )
    return rows
