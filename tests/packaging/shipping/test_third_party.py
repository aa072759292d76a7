"""The list of what others made is complete, as far as can be said without building; the build compares the rest."""

import re
import tomllib
from pathlib import Path

import pytest
from shipping import third_party
from shipping.component import Component

ROOT = Path(__file__).parents[3]
ROWS = dict(re.findall(r"^\| (\S+) \| (.+?) \|", third_party.LIST.read_text("utf-8"), flags=re.MULTILINE))


def test_everything_the_program_needs_is_listed_with_a_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["passphrase"]]
    names = {re.split(r"[^\w-]", line)[0].lower().replace("-", "_") for line in needed}
    assert names <= {*ROWS}
    assert all(ROWS.values())


def test_a_list_that_lacks_something_ends_the_build() -> None:
    with pytest.raises(SystemExit, match="make third-party"):
        third_party.check([Component("numpy", "1", "BSD-3-Clause", (ROOT / "LICENSE",))])


def test_what_nobody_has_described_is_asked_for() -> None:
    with pytest.raises(SystemExit, match="unheard_of"):
        third_party.as_text([Component("unheard_of", "1", "MIT", ())])


def test_each_licence_is_written_in_full_under_its_version(tmp_path: Path) -> None:
    copies = (ROOT / "LICENSE", ROOT / "LICENSE")
    third_party.write_licences([Component("numpy", "2.4", "MIT", copies), Component("libxcb", "", "MIT", ())], tmp_path)
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()} == {
        "numpy-2.4/LICENSE",
        "numpy-2.4/1-LICENSE",
    }
