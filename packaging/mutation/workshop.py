"""A copy of the project in which mutmut works: it writes its mutants beside the sources."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from mutation.mutant import Change, change, results
from mutation.quick import PROFILE

FOLDER = Path("build/mutation")
_COPIED = ("habit_desktop", "tests", "packaging", "resources")
_MUTMUT = Path(sys.executable).with_name("mutmut").absolute()
_FIRST = "habit_desktop.reminders.presence.*"  # mutmut makes its mutants only with some to try: a handful


class Workshop:
    """The copy, and what mutmut is asked to do there."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder

    def furnish(self) -> None:
        """Lay out the project as it is now, without what earlier runs found."""
        shutil.rmtree(self._folder, ignore_errors=True)
        for name in _COPIED:
            shutil.copytree(name, self._folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy("pyproject.toml", self._folder)

    def mutants(self) -> list[str]:
        """Make every mutant and return their names; which test comes to which is known afterwards."""
        self.run([_FIRST], None)
        return sorted(self.fates())

    def run(self, names: Sequence[str], longest_s: float | None) -> None:
        """Try mutants on all cores; ``TimeoutExpired`` where that takes too long."""
        with (self._folder / "log").open("a") as log:
            # A group of its own: the tests of a mutant that runs on for ever end with it.
            work = subprocess.Popen(
                [_MUTMUT, "run", *names],
                cwd=self._folder,
                env=os.environ | {"HYPOTHESIS_PROFILE": PROFILE, "PYTHONPATH": str(Path(__file__).parent.parent)},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
            try:
                status = work.wait(longest_s)
            except BaseException:  # the time is over, or somebody has had enough
                os.killpg(work.pid, signal.SIGKILL)
                work.wait()
                raise
        if status:
            sys.exit(f"mutmut went no further; the end of {self._folder / 'log'} says why")

    def fates(self) -> dict[str, str]:
        """Return what became of each mutant so far, by name."""
        return results(self._said("results", "--all", "true"))

    def change(self, name: str) -> Change:
        """Return what a mutant changes."""
        return change(self._said("show", name))

    def _said(self, *words: str) -> str:
        asked = [str(_MUTMUT), *words]
        return subprocess.run(asked, cwd=self._folder, check=True, capture_output=True, text=True).stdout
