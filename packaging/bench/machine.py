"""What the figures were taken on: the processor, the libraries, and how busy others kept the machine."""

import os
import platform
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_LIBRARIES = {
    "Qt": "PySide6-Essentials",
    "numpy": "numpy",
    "pyqtgraph": "pyqtgraph",
    "scikit-learn": "scikit-learn",
    "PyTorch": "torch",
    "shap": "shap",
}
_BUSY = 0.5


@dataclass(frozen=True, slots=True)
class Machine:
    """Facts of the machine and of the program's surroundings; None for a library that is not installed.

    `load` is how many were at work or waiting in the last minute, None where the system does not say.
    """

    processor: str
    cores: int
    system: str
    python: str
    sqlite: str
    libraries: dict[str, str | None]
    load: float | None

    @classmethod
    def here(cls) -> "Machine":
        """Tell of the machine this runs on, now."""
        return cls(
            _processor(),
            os.cpu_count() or 1,
            f"{platform.system()} {platform.release()}",
            platform.python_version(),
            sqlite3.sqlite_version,
            {name: _version(package) for name, package in _LIBRARIES.items()},
            os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        )

    @property
    def is_busy(self) -> bool:
        """Whether others kept the processor from us before we began: what is timed by the clock looks slower then."""
        return self.load is not None and self.load > _BUSY * self.cores

    def as_json(self) -> dict[str, object]:
        """The facts by their names."""
        return asdict(self)


def sentences(machine: Machine) -> Iterator[str]:
    """The facts in words: what it is, which peers are not there, and a warning where it was busy."""
    known = ", ".join(f"{name} {number}" for name, number in machine.libraries.items() if number)
    yield (
        f"Taken on {machine.processor}, {machine.cores} cores, {machine.system}; Python {machine.python},"
        f" {known}, SQLite {machine.sqlite}; one thread for all arithmetic."
    )
    if absent := [name for name, number in machine.libraries.items() if number is None]:
        packages = " ".join(_LIBRARIES[name] for name in absent)
        yield f"Not installed, and so not beside ours: {' and '.join(absent)} (.venv/bin/pip install {packages})."
    if machine.is_busy:
        yield (
            f"Others kept this machine busy (a load of {machine.load:.1f} when it began). The time a thread waited for"
            " a processor is taken off where the system tells it; what others did to caches, disks and our other"
            " threads is not."
        )


def _processor() -> str:
    """The processor's name where the system tells it, else its kind."""
    facts = Path("/proc/cpuinfo")
    if facts.exists():
        named = (line for line in facts.read_text("utf-8").splitlines() if line.startswith("model name"))
        if name := next(named, ""):
            return name.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
