"""Commands about the learner: predict, train, model, backtest."""

import os
from argparse import Namespace

from habit_desktop.app.context import Answer, opened, say, tell_progress
from habit_desktop.app.shipped_prior import shipped_prior
from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.event import TrainingRan
from habit_desktop.domain.habit import Json
from habit_desktop.engine.planned_reminder import with_reminder
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.reminder_round import leaning_of
from habit_desktop.engine.session import Session
from habit_desktop.storage.formats.histories import read_histories, write_predictions
from habit_desktop.wording.chances import stranger
from habit_desktop.wording.changes import rolled_back
from habit_desktop.wording.language import _
from habit_desktop.wording.marks import nothing_open
from habit_desktop.wording.numbers import amount, decimals, percent, signed_points
from habit_desktop.wording.reasons import Surroundings, in_the_long_run, reason_words, strongest
from habit_desktop.wording.training import days_of_habits, refusal_words, version_name


def predict(options: Namespace) -> int:
    """Say the chances of the due, unanswered habits, and why."""
    from habit_desktop.engine.foresight import keep_up

    with opened(options) as session:
        keep_up(session)
        told = _predictions(session)
    lines = [line for _row, spoken in told for line in spoken]
    return say(Answer([row for row, _spoken in told], lines or [nothing_open()]), options)


def train(options: Namespace) -> int:
    """Train now, whatever the conditions; with ``--leave-out`` without some days from now on."""
    from habit_desktop.engine.foresight import keep_up
    from habit_desktop.engine.leaving_out import leave_out
    from habit_desktop.engine.training import Cause, train_now

    with opened(options) as session:
        keep_up(session)
        change = leave_out(session, *options.leave_out) if options.leave_out else None
        ran = train_now(session, Cause.ASKED, change=change)
    return say(Answer(_run(ran), [_run_words(ran)]), options)


def leave_days_out(options: Namespace) -> int:
    """List the days the network is not to learn from, add some, or take some in again."""
    from habit_desktop.engine.leaving_out import leave_out, take_in
    from habit_desktop.engine.training import Cause, train_now
    from habit_desktop.engine.versions import spans_left_out

    if options.last is None and (options.first or options.take_in or options.train):
        raise Refused(_("Name the first and the last day; nothing was changed."))
    with opened(options) as session:
        ran = None
        if options.first:
            act = take_in if options.take_in else leave_out
            change = act(session, options.first, options.last)
            ran = train_now(session, Cause.ASKED, change=change) if options.train else None
        spans = spans_left_out(session)
    rows: list[Json] = [
        {"first": s.first.isoformat(), "last": s.last.isoformat(), "rows": s.rows, "since": s.at.isoformat()}
        for s in spans
    ]
    lines = [f"{s.first.isoformat()} – {s.last.isoformat()}: {days_of_habits(s.rows)}" for s in spans]
    lines += [_run_words(ran)] if ran else []
    return say(Answer({"left_out": rows, "trained": _run(ran) if ran else None}, lines), options)


def _run(ran: TrainingRan) -> dict[str, Json]:
    return {
        "rows": ran.rows,
        "epochs": ran.epochs,
        "seconds": ran.seconds,
        "loss_before": ran.loss_before,
        "loss_after": ran.loss_after,
        "accepted": ran.accepted,
        "reason": ran.reason,
        "version": ran.version,
        "losses": [*ran.losses],
        "first": ran.first.isoformat() if ran.first else None,
        "last": ran.last.isoformat() if ran.last else None,
        "left_out": [*ran.left_out],
        "base": ran.base,
    }


def _run_words(ran: TrainingRan) -> str:
    if not ran.accepted:
        return refusal_words(ran.reason)
    return _("{days} days, {epochs} epochs in {seconds} s").format(
        days=amount(ran.rows), epochs=amount(ran.epochs), seconds=decimals(ran.seconds, 2)
    )


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
    from habit_desktop.learning.inputs import INPUTS, SCHEMA

    if options.export:
        return _export(options)
    if options.of is not None:
        raise Refused(_("Say where version {of} is to be written: --export FILE.").format(of=options.of))
    with opened(options) as session:
        network = network_in_charge(session.folder, session.prior)
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
                "cause": v.cause,
                "losses": [*v.losses],
                "first": v.first.isoformat() if v.first else None,
                "last": v.last.isoformat() if v.last else None,
                "left_out": [[first.isoformat(), last.isoformat()] for first, last in v.left_out],
                "base": v.base,
            }
            for v in trained
        ],
    }
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
    return say(
        Answer(document, [_("{rows} rows in {seconds} s").format(rows=len(rows), seconds=document["seconds"])]), options
    )


def _predictions(session: Session) -> list[tuple[dict[str, Json], list[str]]]:
    """Return what is said of each open habit, as a row and as lines for a person."""
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
    rows: list[tuple[dict[str, Json], list[str]]] = []
    for history in pending:
        chance, this_morning = now[history.id], made.get(history.id)
        alone = on_own[history.id]
        leaning = leaning_of(session, history, alone)
        around, parts = Surroundings(today), contributions(told[history.id])
        spoken = [f"{percent(chance.probability):>5}  {history.habit.name}"]
        if chance.guessed:
            spoken.append(f"{'':7}{stranger(chance.low, chance.high)}")
        else:
            spoken.append(f"{'':7}{in_the_long_run(told[history.id].base)}")
            spoken += [f"{signed_points(part.points):>12}  {reason_words(part, around)}" for part in strongest(parts)]
        row: dict[str, Json] = {
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
                for c in parts
                if c.points
            ],
            "base": told[history.id].base,
            "decision": {"action": leaning.action, "reason": leaning.reason, "threshold": leaning.threshold},
        }
        rows.append((row, spoken))
    return rows
