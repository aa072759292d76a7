"""Commands about files: import and export."""

from argparse import Namespace
from collections.abc import Generator, Sequence
from pathlib import Path

from habit_desktop.app.context import Answer, opened, say, tell_progress
from habit_desktop.domain.habit import Json
from habit_desktop.engine.importing import ImportPlan, ReplayProgress
from habit_desktop.storage.formats.foreign import LeftOut
from habit_desktop.wording import transfers


def bring_in(options: Namespace) -> int:
    """Bring in a file, or only say what it would bring."""
    from habit_desktop.engine.import_run import preview, run_import

    with opened(options) as session:
        if options.dry_run:
            plan = preview(session, options.file, options.format)
        else:
            plan = _run(run_import(session, options.file, options.format))
    return say(Answer(_document(plan), _lines(plan, dry=options.dry_run)), options)


def export(options: Namespace) -> int:
    """Write everything, or one habit, to a file."""
    from habit_desktop.engine.exporting import export_to

    with opened(options) as session:
        habit = session.find(options.habit).id if options.habit else None
        done = export_to(session, Path(options.file).absolute(), habit)
    lines = [f"{options.file}: {transfers.contents(done.habits, done.marks, 0)}", *_not_kept(done.left_out)]
    document: Json = {
        "file": str(options.file),
        "habits": done.habits,
        "marks": done.marks,
        "skipped": _listed(done.left_out),
    }
    return say(Answer(document, lines), options)


def _run(steps: Generator[ReplayProgress, None, ImportPlan]) -> ImportPlan:
    while True:
        try:
            step = next(steps)
            tell_progress(transfers.replaying(step.done, step.of))
        except StopIteration as end:
            tell_progress("")
            plan: ImportPlan = end.value
            return plan


def _document(plan: ImportPlan) -> dict[str, Json]:
    document: dict[str, Json] = {
        "format": plan.format,
        "habits": plan.habits,
        "marks": plan.marks,
        "notes": plan.notes,
        "skipped": _listed(plan.left_out),
        "verified": {"scores": plan.verified.scores, "equal": plan.verified.equal},
    }
    if guess := plan.guess:
        document["guess"] = {
            "day_column": guess.day_column,
            "habits_in_rows": guess.habits_in_rows,
            "day_first": guess.day_first,
        }
    return document


def _lines(plan: ImportPlan, *, dry: bool) -> list[str]:
    counts = plan.habits, plan.marks, plan.notes
    lines = [transfers.preview(plan.format, *counts) if dry else transfers.result(*counts)]
    if guess := plan.guess:
        lines.append(transfers.guessed(guess.day_column, guess.day_first, habits_in_rows=guess.habits_in_rows))
    lines += _not_kept(plan.left_out)
    if plan.verified.scores:
        lines.append(transfers.verified(plan.verified.scores, plan.verified.equal))
    return lines


def _listed(left_out: Sequence[LeftOut]) -> list[Json]:
    return [{"where": left.where, "why": left.why} for left in left_out]


def _not_kept(left_out: Sequence[LeftOut]) -> list[str]:
    if not left_out:
        return []
    return [transfers.not_kept(len(left_out)), *(f"  {left.where}: {left.why}" for left in left_out)]
