"""The wheel is the same bytes wherever and whenever it is built, and holds what the program needs and no more."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

from habit_desktop import __version__

ROOT = Path(__file__).parents[3]
SHIPPED = ("pyproject.toml", "README.md", "LICENSE", "habit_desktop", "resources")


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The wheel, built in two places from files of different age and rights."""
    return [built(tmp_path_factory.mktemp("one"), 0o077), built(tmp_path_factory.mktemp("other place"), 0o022)]


def built(place: Path, umask: int) -> Path:
    """Return the wheel of a fresh copy of the product."""
    for name in SHIPPED:
        source, target = ROOT / name, place / name
        if source.is_dir():
            shutil.copytree(source, target, copy_function=shutil.copyfile, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, target)
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place / "out")],
        cwd=place,
        env=os.environ | {"SOURCE_DATE_EPOCH": "1600000000", "PYTHONPATH": ""},
        umask=umask,
        check=True,
        capture_output=True,
    )
    return next((place / "out").glob("*.whl"))


def test_two_builds_are_the_same_bytes(wheels: list[Path]) -> None:
    first, other = wheels
    assert first.name == other.name == f"habit_desktop-{__version__}-py3-none-any.whl"
    assert first.read_bytes() == other.read_bytes()


def test_it_holds_the_program_and_what_the_program_reads(wheels: list[Path]) -> None:
    names = set(ZipFile(wheels[0]).namelist())
    target = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    left_out = {
        found for pattern in target["exclude"] for found in ROOT.glob(f"**/{pattern}" if "*" in pattern else pattern)
    }
    files = [
        path for path in (ROOT / "resources").rglob("*") if path.is_file() and not left_out & {path, *path.parents}
    ]
    carried = {f"habit_desktop/_resources/{path.relative_to(ROOT / 'resources').as_posix()}" for path in files}
    assert carried <= names
    assert not {name for name in names if name.startswith("habit_desktop/_resources/")} - carried
    code = {path.relative_to(ROOT).as_posix() for path in (ROOT / "habit_desktop").rglob("*.py")}
    assert code <= names
    tops = {name.partition("/")[0] for name in names}
    assert tops == {"habit_desktop", f"habit_desktop-{__version__}.dist-info", f"habit_desktop-{__version__}.data"}
