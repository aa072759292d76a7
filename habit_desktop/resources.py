"""Where the files that are not code lie: one answer for wheel, checkout and bundle.

A wheel and a PyInstaller bundle carry the folder as `habit_desktop/_resources`; in a checkout it is `resources/` beside
the package. The module stands outside the layers because it knows nothing of them; the contracts say who may ask.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """Return the path of a shipped file, named relative to `resources/`, as in `icons/check.svg`.

    Raises FileNotFoundError with the name when the installation lacks it.
    """
    for root in (_PACKAGE / "_resources", _PACKAGE.parent / "resources"):
        path = root / name
        if path.exists():
            return path
    raise FileNotFoundError(f"This installation of Habit Desktop lacks the file {name}.")
