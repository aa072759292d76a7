"""A reader's time under the fuzzer: a process of its own, and what its log says afterwards."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from fuzz.reader import Reader
from fuzz.readers import folder_of

GROWTH_LIMIT_MB = 200
_PATIENCE_S = 300.0  # to start, and to go once more through what an earlier run has kept
_FOUND = ("crash-*", "timeout-*", "oom-*", "leak-*")
_LAST_LINES = 25


@dataclass(frozen=True, slots=True)
class Trial:
    """How a reader's trial went: ``found`` are the inputs it did not stand; memory in MB."""

    name: str
    folder: str
    executions: int
    per_second: int
    corpus: int
    features: int
    slowest_s: int
    growth_mb: int
    ended_well: bool
    found: tuple[Path, ...]
    last_words: str

    @property
    def hangs(self) -> int:
        """How many inputs were not read in time."""
        return sum(path.name.startswith("timeout") for path in self.found)

    @property
    def crashes(self) -> int:
        """How many inputs were answered with an error of nobody's own."""
        return len(self.found) - self.hangs

    @property
    def failed(self) -> bool:
        """Whether the reader did not stand its trial."""
        return bool(self.found) or not self.ended_well or self.growth_mb > GROWTH_LIMIT_MB


def tried(reader: Reader, place: Path, seconds: float, workshop: str) -> Trial:
    """Put a reader to its trial, and return how it went; what was found lies in a folder of its own."""
    folder = place / folder_of(reader)
    folder.mkdir(parents=True, exist_ok=True)
    before = _inputs(folder)
    command = [sys.executable, "-m", "fuzz.one", folder_of(reader), str(folder), f"{seconds:g}"]
    environment = os.environ | {"TMPDIR": workshop, "OPENBLAS_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}
    with (folder / "log").open("wb") as log:
        try:
            run = subprocess.run(
                command, stdout=log, stderr=log, env=environment, timeout=seconds + _PATIENCE_S, check=False
            )
            ended_well = run.returncode == 0
        except subprocess.TimeoutExpired:
            ended_well = False
    found = sorted(_inputs(folder) - before)
    return read_log(reader.name, folder, (folder / "log").read_text("utf-8", "replace"), ended_well, tuple(found))


def read_log(name: str, folder: Path, log: str, ended_well: bool, found: tuple[Path, ...]) -> Trial:
    """Return what the log of a trial says."""
    executions = _number(r"stat::number_of_executed_units:\s*(\d+)", log) or _number(r"\n#(\d+)\t", log)
    base, peak = _number(r"base_rss_mb: (\d+)", log), _number(r"stat::peak_rss_mb:\s*(\d+)", log)
    return Trial(
        name,
        folder.name,
        executions,
        _number(r"stat::average_exec_per_sec:\s*(\d+)", log) or _number(r"exec/s: (\d+)", log),
        _number(r"corp: (\d+)/", log),
        _number(r"ft: (\d+)", log),
        _number(r"stat::slowest_unit_time_sec:\s*(\d+)", log),
        max(0, (peak or _number(r"rss: (\d+)Mb", log)) - base),
        ended_well,
        found,
        "\n".join(f"  {line}" for line in _said(log)),
    )


def _number(pattern: str, log: str) -> int:
    """Return the last number a log names in a place, 0 where it names none."""
    found = re.findall(pattern, log)
    return int(found[-1]) if found else 0


def _said(log: str) -> list[str]:
    """Return the traceback a log ends with, or its last lines."""
    _, error_begins, error = log.rpartition("Uncaught Python exception")
    return error.splitlines()[1:][:_LAST_LINES] if error_begins else log.splitlines()[-_LAST_LINES:]


def _inputs(folder: Path) -> set[Path]:
    return {path for pattern in _FOUND for path in folder.glob(pattern)}
