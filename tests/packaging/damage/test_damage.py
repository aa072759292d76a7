"""A few dozen harms, as `make damage` does a thousand of: each is found or harmless, and what was there comes back."""

import random
from pathlib import Path

import pytest
from damage.harm import Harm, Kind, Target, do, drawn
from damage.lived import live
from damage.table import as_text
from damage.trial import Sound, Trial, Verdict, sound, tried


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Sound:
    """A folder in which somebody has lived for a fortnight."""
    path = tmp_path_factory.mktemp("sound") / "data"
    live(path, days=14)
    return sound(path)


@pytest.mark.parametrize(("target", "count"), [(Target.DATABASE, 8), (Target.BACKUP, 3), (Target.CHECKPOINT, 2)])
def test_harm_is_found_or_harmless_and_what_was_there_comes_back(
    known: Sound, target: Target, count: int, tmp_path: Path
) -> None:
    trials = [tried(known, target, seed, tmp_path) for seed in range(count)]
    assert [trial for trial in trials if trial.verdict not in (Verdict.FOUND, Verdict.HARMLESS)] == []
    assert max(trial.verdict is Verdict.FOUND for trial in trials)


@pytest.mark.parametrize("kind", Kind)
def test_each_harm_changes_its_place_alone(kind: Kind, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"\x55" * 2000)
    do(Harm(Target.DATABASE, kind, Path("file"), 1500), tmp_path, random.Random(1))
    content = file.read_bytes()
    assert content[:1024] == b"\x55" * 1024
    assert content != b"\x55" * 2000


def test_the_same_seed_draws_the_same_place(known: Sound) -> None:
    assert drawn(known.path, Target.BACKUP, random.Random(4)) == drawn(known.path, Target.BACKUP, random.Random(4))


def test_the_table_has_a_row_for_each_kind_and_one_for_all() -> None:
    harms = [Harm(Target.DATABASE, kind, Path("habits.db"), 7) for kind in (Kind.BIT, Kind.CUT)]
    told = as_text([Trial(harms[0], Verdict.HARMLESS), Trial(harms[1], Verdict.FOUND, 0.5)]).splitlines()
    assert len(told) == 4
    assert told[-1].split() == ["all", "2", "1", "1", "0", "0", "0", "75.00", "%", "50.0", "%"]
