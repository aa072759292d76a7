"""One harm, and whether it was found or harmless, and what came back."""

import json
import random
import shutil
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from damage.harm import Harm, Target, do, drawn
from damage.lived import Telling, facts, telling
from damage.program import Said, run


class Verdict(StrEnum):
    """What became of a harm; the last three must not be."""

    FOUND = "found"
    HARMLESS = "harmless"
    SILENT = "silent"
    TRACEBACK = "traceback"
    UNMENDED = "not mended"


@dataclass(frozen=True, slots=True)
class Sound:
    """A folder while it was sound: where it lies, what is said of it, and each fact by its id."""

    path: Path
    telling: Telling
    facts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Trial:
    """A harm and what became of it; ``share`` (0–1) of the facts came back, ``why`` says what was wrong."""

    harm: Harm
    verdict: Verdict
    share: float = 1.0
    why: str = ""


class _Wrong(Exception):
    def __init__(self, verdict: Verdict, why: str) -> None:
        super().__init__(why)
        self.verdict = verdict


def sound(path: Path) -> Sound:
    """Return what is known of a sound folder, whose newest backup stays as old as it is."""
    before = set((path / "backups").iterdir())
    known = Sound(path, telling(path), dict(facts(path)))
    for made in set((path / "backups").iterdir()) - before:
        made.unlink()  # asking makes one, by which nothing could be lost
    return known


def tried(known: Sound, target: Target, seed: int, workshop: Path) -> Trial:
    """Harm a copy of a sound folder and see what the program makes of it."""
    draw = random.Random(seed)
    folder = workshop / "harmed" / "data"
    shutil.rmtree(folder.parent, ignore_errors=True)
    shutil.copytree(known.path, folder)
    harm = drawn(folder, target, draw)
    do(harm, folder, draw)
    try:
        return _judged(known, harm, folder)
    except _Wrong as wrong:
        return Trial(harm, wrong.verdict, 0.0, str(wrong))


def _judged(known: Sound, harm: Harm, folder: Path) -> Trial:
    for words in (("list",), ("predict",), ("history", "Habit 1")):
        _calm(run(folder, *words))
    check = _calm(run(folder, "check", "--json"))
    if json.loads(check.out)["ok"]:
        if (now := telling(folder)) != known.telling:
            raise _Wrong(Verdict.SILENT, f"check found nothing, and this differs: {_difference(known.telling, now)}")
        return Trial(harm, Verdict.HARMLESS)
    return Trial(harm, Verdict.FOUND, _brought_back(known, harm, folder))


def _brought_back(known: Sound, harm: Harm, folder: Path) -> float:
    """Return which share of the facts is there after a recovery."""
    if harm.target is Target.BACKUP:
        for words in (("restore", str(folder / harm.path), "--dry-run"), ("restore", str(folder / harm.path))):
            if _calm(run(folder, *words)).status == 0:
                raise _Wrong(Verdict.SILENT, "a damaged backup was restored")
        if telling(folder) != known.telling:
            raise _Wrong(Verdict.SILENT, "after a refused restore something else is said")
        return 1.0
    recovered = _calm(run(folder, "recover", "--json"))
    if recovered.status:
        raise _Wrong(Verdict.UNMENDED, recovered.err)
    after = _calm(run(folder, "check"))
    if after.status:
        raise _Wrong(Verdict.UNMENDED, after.out)
    now = dict(facts(folder))
    if changed := [each for each in now if now[each] != known.facts.get(each)]:
        raise _Wrong(Verdict.SILENT, f"{len(changed)} facts say something else")
    lost, told = len(known.facts) - len(now), json.loads(recovered.out)
    if lost > (told["lost"] or 0) and not told["part_gone"]:
        raise _Wrong(Verdict.SILENT, f"{lost} facts are lost, and it told of {told['lost']}")
    if not lost and telling(folder).printed[1] != known.telling.printed[1]:
        raise _Wrong(Verdict.SILENT, "every fact is there, and the events read otherwise")
    return len(now) / len(known.facts)


def _calm(said: Said) -> Said:
    """Return what was said where it is fit for a person: no traceback, a refusal in one line."""
    if said.status is None or "Traceback" in said.err:
        raise _Wrong(Verdict.TRACEBACK, said.err)
    if said.status and not said.out and not said.err.startswith("habit-desktop: "):
        raise _Wrong(Verdict.TRACEBACK, f"status {said.status} and nothing to read: {said.err}")
    return said


def _difference(before: Telling, now: Telling) -> str:
    """Return the first place at which two tellings differ, with a little of both."""
    for one, other in zip((*before.printed, before.exported), (*now.printed, now.exported), strict=True):
        if one != other:
            place = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
            return f"{one[max(0, place - 80) : place + 40]!r} and now {other[max(0, place - 80) : place + 40]!r}"
    return "nothing"
