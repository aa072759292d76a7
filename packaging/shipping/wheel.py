"""The wheel: the product for those who have Python; the same commit gives the same bytes."""

from pathlib import Path

from shipping.release import BUILD, DIST, VERSION, call, told
from shipping.toolbox import tools


def build_wheel(folder: Path = DIST) -> Path:
    """Return the wheel, made anew in the folder."""
    call(tools(), "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    return folder / f"habit_desktop-{VERSION}-py3-none-any.whl"


def show_wheel() -> Path:
    """Return the wheel in the folder of releases, built twice and found the same."""
    first, again = build_wheel(), build_wheel(BUILD / "again")
    if first.read_bytes() != again.read_bytes():
        raise SystemExit(f"{first.name}: two builds differ; {again} is the second")
    return told(first)
