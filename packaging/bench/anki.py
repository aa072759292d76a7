"""Anki, another program in Python and Qt that people keep open, in an environment of its own."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_HOME = Path("build/bench/anki")
_PACKAGE = "aqt"
# Its pages are a browser's, which wants a sandbox; and it writes where a home is, not where it is told.
_UNBOXED = "QTWEBENGINE_DISABLE_SANDBOX"


def is_installed() -> bool:
    """Tell whether it can be started."""
    return (_HOME / "installed").exists()


def install() -> str:
    """Anki is there, from the package index; where it cannot be, return why."""
    if is_installed():
        return ""
    print("Anki is being installed, once (some minutes) …", file=sys.stderr)
    try:
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(_HOME)], check=True, stdout=sys.stderr)
        pip = [str(_python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", _PACKAGE]
        subprocess.run(pip, check=True, stdout=sys.stderr)
    except (OSError, subprocess.CalledProcessError):
        return "it cannot be installed here"
    (_HOME / "installed").touch()
    return ""


@contextmanager
def prepared() -> Iterator[list[str]]:
    """Yield the command that opens it on an empty collection; nothing of it is left behind."""
    with tempfile.TemporaryDirectory(prefix="habit-desktop-anki-") as home:
        opens = ["/usr/bin/env", f"HOME={home}", f"{_UNBOXED}=1", str(_python()), "-m", "bench.anki_window"]
        subprocess.run([*opens, "prepare", home], check=True, stdout=sys.stderr)
        yield [*opens, "-b", home]


def _python() -> Path:
    return _HOME / ("Scripts" if os.name == "nt" else "bin") / "python"
