"""Commands that train the network, and say which days it is not to learn from."""

from argparse import Namespace

from habit_desktop.app.context import Answer, opened, say
from habit_desktop.domain.event import TrainingRan
from habit_desktop.domain.habit import Json
from habit_desktop.engine.refusal import Refused
from habit_desktop.wording.language import _
from habit_desktop.wording.training import days_of_habits, refusal_words, run_words


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
    return run_words(ran.rows, ran.epochs, ran.seconds)
