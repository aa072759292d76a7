"""A short run of `make torture`: a few kills in work of some kinds, and nothing is lost."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

KINDS = ("ticks by commands", "ticks in the window", "migrations", "exports", "restores", "power cuts")
ROOT = Path(__file__).parents[3]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the processes that are killed are forked off")
def test_a_dozen_kills_lose_nothing_and_leave_everything_sound(tmp_path: Path) -> None:
    paths = os.pathsep.join([str(ROOT), str(ROOT / "packaging")])
    told = {"PYTHONPATH": paths, "TORTURE_KILLS": "12", "TORTURE_SEED": "8"}
    done = subprocess.run(
        [sys.executable, "-m", "torture", ", ".join(KINDS)],
        cwd=tmp_path,
        env=os.environ | told,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    *kinds, total = [re.split(r"\s{2,}", line) for line in done.stdout.splitlines()[2:]]
    assert [name for name, *_ in kinds] == [*KINDS]
    assert all(int(kills) >= 1 for _, kills, *_ in kinds)
    assert int(total[1]) >= 12
    assert total[3:] == ["0", "0"]
