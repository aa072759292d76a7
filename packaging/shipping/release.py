"""What a release is called, when it was made, and where it is laid."""

import os
import platform
import subprocess
import sys
from pathlib import Path

from habit_desktop import __version__

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "shipping"
DIST = ROOT / "dist"
NAME = "habit-desktop"
VERSION = __version__
_BEFORE_ANY_COMMIT = 1_577_836_800  # s; 2020, for a source archive without its history


def made_at_s() -> int:
    """Return the release's moment, in seconds since 1970: SOURCE_DATE_EPOCH, or else the last commit's."""
    if named := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(named)
    asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        return int(subprocess.run(asked, capture_output=True, check=True, text=True).stdout)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return _BEFORE_ANY_COMMIT


def environment() -> dict[str, str]:
    """Return the environment of every tool: one moment and one order, and nothing of the checkout among its imports."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return {**inherited, "SOURCE_DATE_EPOCH": str(made_at_s()), "PYTHONHASHSEED": "0", "PYTHONSAFEPATH": "1"}


def machine() -> str:
    """Return the system and processor a bundle is for, such as linux-x86_64."""
    system = {"darwin": "macos", "win32": "windows"}.get(sys.platform, sys.platform)
    return f"{system}-{platform.machine().lower()}"


def call(*words: str | Path) -> None:
    """A tool has run to its end; one that fails ends the build with what it said."""
    subprocess.run([str(word) for word in words], cwd=ROOT, env=environment(), check=True)


def told(path: Path) -> Path:
    """Return a file that was made, after its name and size are printed."""
    print(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1e6:.1f} MB")
    return path
