"""Programs that the bundle starts look for libraries where they always do."""

import os
import runpy
from pathlib import Path

import pytest

HOOK = Path(__file__).parents[3] / "packaging" / "shipping" / "frozen" / "own_libraries.py"


@pytest.mark.parametrize("before", [None, "/their/own"])
def test_children_inherit_what_was_so_before_the_bundle_started(
    monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle/_internal")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if before:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    runpy.run_path(str(HOOK))
    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ
