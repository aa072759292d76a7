"""The pages for developers, and the README, name files, tests and targets that exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "developing"
PAGES = {page.name: page.read_text("utf-8") for page in FOLDER.iterdir()}
README = (ROOT / "README.md").read_text("utf-8")
EVERY_PAGE = pytest.mark.parametrize("name", PAGES)
CODE = re.compile(r"`([^`]+)`")
LINK = re.compile(r"\]\(([^)]*)\)")
MADE_UP = ("tallies", "months", "NAME", "NNNN", "*")  # what a reader is to make
TESTS = {
    name for file in (ROOT / "tests").rglob("test_*.py") for name in re.findall(r"def (test_\w+)", file.read_text())
}


def exists(path: str) -> bool:
    """Whether there is such a file, told from the repository or from the package."""
    return any((base / path).exists() for base in (ROOT, ROOT / "habit_desktop"))


@EVERY_PAGE
def test_every_file_that_is_named_exists(name: str) -> None:
    paths = [code for code in CODE.findall(PAGES[name]) if re.fullmatch(r"[\w./-]+\.(py|md|json|sql|toml)", code)]
    assert [path for path in paths if not exists(path) and not _is_a_name(path)] == []


def _is_a_name(path: str) -> bool:
    """Whether it is what the reader makes, or a file named before with its folder."""
    return any(sign in path for sign in MADE_UP) or path in {file.name for file in (ROOT / "tests").rglob("test_*.py")}


@EVERY_PAGE
def test_every_test_that_is_named_exists(name: str) -> None:
    named = {code for code in CODE.findall(PAGES[name]) if re.fullmatch(r"test_\w+", code)}
    assert named - TESTS == set()


def targets_named(text: str) -> set[str]:
    """What a reader is told to make."""
    return {*re.findall(r"`(?:[A-Z_]+=\S+ )?make ([a-z-]+)", text)}


def targets() -> set[str]:
    """What can be made."""
    return {*re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)}


@EVERY_PAGE
def test_every_target_that_is_named_exists(name: str) -> None:
    assert targets_named(PAGES[name]) <= targets()


def test_every_target_the_readme_names_exists() -> None:
    assert targets_named(README) <= targets()


def test_every_file_the_readme_names_exists() -> None:
    places = (
        code for code in CODE.findall(README) if re.fullmatch(r"(?:habit_desktop|resources|packaging)/[\w./-]*", code)
    )
    links = (link for link in re.findall(r"(?:\]\(|src(?:set)?=\")([^)\"]+)", README) if "://" not in link)
    assert [path for path in (*places, *links) if not (ROOT / path).exists()] == []


@EVERY_PAGE
def test_every_link_leads_to_a_page(name: str) -> None:
    assert {*LINK.findall(PAGES[name])} <= {*PAGES}
