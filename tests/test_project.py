"""What the project promises as a whole: its files are found, its version is one, and it speaks of itself alone."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

import habit_desktop
from habit_desktop import resources
from habit_desktop.resources import resource

ROOT = Path(__file__).parent.parent
SHIPPED = sorted(path.relative_to(ROOT / "resources").as_posix() for path in (ROOT / "resources").rglob("*.svg"))
# Spelled so that this file does not hold what it looks for.
FOREIGN = {
    "a package registry": r"pypi[.]org|pythonhosted[.]org|deb[.]debian[.]org|security[.]debian[.]org|registry[.]npmjs",
    "one machine's folders": r"(?<![\w.~])/(?:home/\w+|root|Users/\w+|tmp|mnt)/",
}


def tracked_texts() -> dict[str, str]:
    """The text files under version control, by name."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    texts = {}
    for name in listing.split("\0"):
        path = ROOT / name
        if path.is_file() and b"\0" not in (content := path.read_bytes()):
            texts[name] = content.decode("utf-8")
    return texts


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_picture_is_found_and_well_formed(name: str) -> None:
    assert ElementTree.parse(resource(name)).getroot().tag.endswith("svg")


def test_an_installed_package_finds_its_files_inside_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "habit_desktop" / "_resources" / "icons" / "check.svg"
    inside.parent.mkdir(parents=True)
    inside.touch()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "habit_desktop")
    assert resource("icons/check.svg") == inside


def test_a_file_that_is_not_shipped_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"icons/unheard-of\.svg"):
        resource("icons/unheard-of.svg")


def test_the_icons_are_one_ink_on_one_grid() -> None:
    icons = [ElementTree.parse(path).getroot() for path in (ROOT / "resources" / "icons").glob("*.svg")]
    inks = {icon.get("stroke") for icon in icons if icon.get("viewBox") == "0 0 18 18"}
    assert inks == {"#000000"}


def test_the_version_is_written_once_in_the_package() -> None:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert pyproject["project"]["dynamic"] == ["version"]
    assert pyproject["tool"]["hatch"]["version"]["path"] == "habit_desktop/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", habit_desktop.__version__)


def test_the_changelog_knows_the_version_or_what_comes_next() -> None:
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)
    assert headings[0] in {"Unreleased", habit_desktop.__version__}


def test_every_dependency_is_pinned_for_repeatable_installs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = {plain(line) for line in [*project["dependencies"], *extras["test"], *extras["dev"]]} - {"habit-desktop"}
    pins = {plain(line) for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines() if "==" in line}
    assert asked <= pins


def plain(requirement: str) -> str:
    """The name a requirement begins with, as package indexes compare names."""
    return re.split(r"[^\w.-]", requirement)[0].replace("_", "-").lower()


@pytest.mark.parametrize("kind", FOREIGN)
def test_no_tracked_file_names(kind: str) -> None:
    found = [
        f"{name}: {match[0]}" for name, text in tracked_texts().items() for match in re.finditer(FOREIGN[kind], text)
    ]
    assert not found


def test_every_package_is_bounded_below_and_above() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    needed = [
        each.partition(";")[0] for each in (*project["dependencies"], *(each for extra in extras for each in extra))
    ]
    open_ended = [each for each in needed if not re.search(r">=.*,<|^habit-desktop\[", each)]
    assert open_ended == ["tzdata>=2025.2"]  # every later state of the world's clocks is wanted
