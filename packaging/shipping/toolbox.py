"""The tools that build packages, in an environment of their own: what is bundled is found there, and nothing else."""

import sys
import sysconfig
import venv
from pathlib import Path

from shipping.release import BUILD, ROOT, call

_ENVIRONMENT = BUILD / "tools"
_MADE = _ENVIRONMENT / "made"
_DECIDED_BY = (ROOT / "pyproject.toml", ROOT / "constraints.txt")


def tools() -> Path:
    """Return the interpreter beside which all tools lie; installed anew when the pinned versions changed."""
    folder = _ENVIRONMENT / ("Scripts" if sys.platform == "win32" else "bin")
    python = folder / ("python.exe" if sys.platform == "win32" else "python")
    decided = "".join(path.read_text("utf-8") for path in _DECIDED_BY)
    if not _MADE.exists() or _MADE.read_text("utf-8") != decided:
        print("Installing the tools that build packages (the first time takes about a minute)", file=sys.stderr)
        venv.create(_ENVIRONMENT, clear=True, with_pip=True)
        _install(python, "-c", "constraints.txt", ".[passphrase,ship]")
        _MADE.write_text(decided, "utf-8")
    return python


def site_packages() -> Path:
    """Return the folder that holds what the tools and the product are made of."""
    within = {"base": str(_ENVIRONMENT), "platbase": str(_ENVIRONMENT)}
    return Path(sysconfig.get_path("platlib", vars=within))


def put_in(wheel: Path) -> None:
    """The product among the tools is the one of this wheel."""
    _install(tools(), "--no-deps", "--force-reinstall", wheel)


def _install(python: Path, *what: str | Path) -> None:
    call(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what)
