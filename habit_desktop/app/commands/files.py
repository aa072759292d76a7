"""Commands about files: import and export."""

from argparse import Namespace
from pathlib import Path

from habit_desktop.app.context import Answer, opened, say, tell_progress
from habit_desktop.domain.habit import Json
from habit_desktop.engine.importing import ImportPlan, carry_out, plan_import
from habit_desktop.engine.own_export import export_all, plan_own, take_in
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.storage.formats.detect import read_foreign
from habit_desktop.storage.formats.own_json import Export
from habit_desktop.wording import transfers


def bring_in(options: Namespace) -> int:
    """Bring in a file, or only say what it would bring."""
    content = read_foreign(options.file, options.format)
    with opened(options) as session:
        if isinstance(content, Export):
            plan = plan_own(session, content)
            if not options.dry_run:
                take_in(session, content, options.file.name)
        else:
            plan = plan_import(session, content)
            if not options.dry_run:
                carry_out(session, plan, options.file.name)
        if not options.dry_run and plan.habits + plan.marks:
            _replay(session)
    return say(Answer(_document(plan), _lines(plan, dry=options.dry_run)), options)


def export(options: Namespace) -> int:
    """Write everything to a file."""
    if options.file.suffix.lower() != ".json":
        raise Refused("Only .json exports can be written; nothing was changed.")
    with opened(options) as session:
        habits, marks = export_all(session, Path(options.file).absolute())
    line = f"{options.file}: {transfers.contents(habits, marks, 0)}"
    return say(Answer({"file": str(options.file), "habits": habits, "marks": marks}, [line]), options)


def _replay(session: Session) -> None:
    """Work out the chances of the past, so that the chart is full on the first evening."""
    from habit_desktop.engine.replay import conclude, replay_task, steps

    found, learner = [], None
    for step in steps(replay_task(session)):
        found += step.predictions
        learner = step.learner
        tell_progress(transfers.replaying(step.day, step.of))
    tell_progress("")
    conclude(session, found, learner)


def _document(plan: ImportPlan) -> dict[str, Json]:
    return {
        "format": plan.format,
        "habits": plan.habits,
        "marks": plan.marks,
        "notes": plan.notes,
        "skipped": [{"where": left.where, "why": left.why} for left in plan.left_out],
        "verified": {"scores": plan.verified.scores, "equal": plan.verified.equal},
    }


def _lines(plan: ImportPlan, *, dry: bool) -> list[str]:
    counts = plan.habits, plan.marks, plan.notes
    lines = [transfers.preview(plan.format, *counts) if dry else transfers.result(*counts)]
    if plan.left_out:
        lines.append(transfers.not_kept(len(plan.left_out)))
        lines += [f"  {left.where}: {left.why}" for left in plan.left_out]
    if plan.verified.scores:
        lines.append(transfers.verified(plan.verified.scores, plan.verified.equal))
    return lines
