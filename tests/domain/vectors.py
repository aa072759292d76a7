"""Loop's own numbers, as its tests expect them."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

TODAY = date(2015, 1, 25)

Case = Mapping[str, Any]


def cases(name: str) -> list[Case]:
    """The cases of a kind."""
    document: dict[str, list[Case]] = json.loads((Path(__file__).parent / "loop_vectors.json").read_text("utf-8"))
    return document[name]


def ago(days: int) -> date:
    """The day so many days before today."""
    return TODAY - timedelta(days=days)


def entries_of(case: Case) -> dict[date, int]:
    """A case's entries by day, whichever of the three ways it writes them; later keys override earlier ones."""
    if "entries_rule" in case:
        assert case["entries_rule"] == "offset%7 in (0,1), offset<700 ->2"
        return {ago(offset): 2 for offset in range(700) if offset % 7 in (0, 1)}
    found = {ago(offset): 2 for offset in case.get("yes", ())} | {ago(offset): 3 for offset in case.get("skip", ())}
    for key, value in case.get("entries", {}).items():
        first, _, last = key.partition("-")
        found |= {ago(offset): value for offset in range(int(first), int(last or first) + 1)}
    return found


def offsets(days: Iterable[date]) -> list[int]:
    """The days as offsets from today."""
    return [(TODAY - day).days for day in days]
