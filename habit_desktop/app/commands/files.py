"""Commands about files: import, export, backups and what they bring back."""

import sys
from argparse import Namespace
from collections.abc import Generator, Sequence
from contextlib import suppress
from pathlib import Path

from habit_desktop.app import passphrases
from habit_desktop.app.context import Answer, opened, say, tell_progress
from habit_desktop.domain.habit import Json
from habit_desktop.engine.importing import ImportPlan, ImportStage, ReplayProgress
from habit_desktop.storage.formats.foreign import LeftOut
from habit_desktop.wording import transfers


def bring_in(options: Namespace) -> int:
    """Bring in a file, or only say what it would bring."""
    from habit_desktop.engine.import_run import preview, run_import

    with opened(options) as session:
        passphrase = passphrases.to_open(options, options.file)
        if options.dry_run:
            plan: ImportPlan | None = preview(session, options.file, options.format, options.day_first, passphrase)
        else:
            steps = run_import(
                session, options.file, options.format, day_first=options.day_first, passphrase=passphrase
            )
            plan = _run(steps)
    if plan is None:
        print(f"habit-desktop: {transfers.nothing_imported()}", file=sys.stderr)
        raise KeyboardInterrupt
    return say(Answer(_document(plan), _lines(plan, dry=options.dry_run)), options)


def export(options: Namespace) -> int:
    """Write everything, or one habit, to a file."""
    from habit_desktop.engine.exporting import export_to

    with opened(options) as session:
        habit = session.find(options.habit).id if options.habit else None
        done = export_to(session, Path(options.file).absolute(), habit, passphrases.to_close(options))
    lines = [f"{options.file}: {transfers.contents(done.habits, done.marks, 0)}", *_not_kept(done.left_out)]
    document: Json = {
        "file": str(options.file),
        "habits": done.habits,
        "marks": done.marks,
        "skipped": _listed(done.left_out),
    }
    return say(Answer(document, lines), options)


def backup(options: Namespace) -> int:
    """Make a backup of everything, among the others or in a file; or say which there are."""
    from habit_desktop.engine.backing_up import back_up_now, known_backups

    with opened(options) as session:
        if options.list:
            found = known_backups(session)
            rows: list[Json] = [
                {
                    "file": str(each.path),
                    "at": each.at.isoformat(),
                    "bytes": each.size,
                    "restore_point": each.restore_point,
                }
                for each in found
            ]
            return say(Answer(rows, [str(each.path) for each in found]), options)
        path = back_up_now(session, options.file and Path(options.file).absolute(), passphrases.to_close(options))
    return say(Answer({"file": str(path)}, [f"{path}"]), options)


def restore(options: Namespace) -> int:
    """Let a backup take the place of everything, or only say what is in it."""
    from habit_desktop.engine.backing_up import look_into_closed, restore_from

    file = Path(options.file).absolute()
    with opened(options) as session:
        passphrase = passphrases.to_open(options, file)
        done = None if options.dry_run else restore_from(session, file, passphrase)
        held = done.contents if done else look_into_closed(session, file, passphrase)
    document: dict[str, Json] = {
        "file": str(file),
        "habits": held.habits,
        "marks": held.marks,
        "notes": held.notes,
        "networks": held.networks,
        "last_day": held.last.isoformat() if held.last else None,
        "restore_point": str(done.restore_point) if done else None,
    }
    counts = transfers.contents(held.habits, held.marks, held.notes)
    lines = [transfers.restored(counts, done.restore_point.name) if done else transfers.holds(file.name, counts)]
    return say(Answer(document, lines), options)


def _run(steps: Generator[ImportStage | ReplayProgress, None, ImportPlan | None]) -> ImportPlan | None:
    """Carry out an import; None where the person's key has interrupted it, and all is as it was."""
    try:
        while True:
            try:
                step = next(steps)
            except StopIteration as end:
                tell_progress("")
                plan: ImportPlan | None = end.value
                return plan
            match step:
                case ReplayProgress(done, of):
                    tell_progress(transfers.replaying(done, of))
                case ImportStage.RECORDING:
                    tell_progress(transfers.recording())
    except KeyboardInterrupt as interrupted:
        with suppress(KeyboardInterrupt, StopIteration):
            steps.throw(interrupted)  # between two steps nobody has told it yet
        tell_progress("")
        return None


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
            "ambiguous": guess.ambiguous,
            "examples": [[each.written, each.day.isoformat(), each.habit, each.answer] for each in guess.examples],
        }
    return document


def _lines(plan: ImportPlan, *, dry: bool) -> list[str]:
    counts = plan.habits, plan.marks, plan.notes
    lines = [transfers.preview(plan.format, *counts) if dry else transfers.result(*counts)]
    if guess := plan.guess:
        lines.append(transfers.guessed(guess.day_column, guess.day_first, habits_in_rows=guess.habits_in_rows))
        if dry:
            lines += [transfers.example(*each) for each in guess.examples]
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
