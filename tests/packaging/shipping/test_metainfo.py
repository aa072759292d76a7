"""What software centres and menus are told: valid, and about this release."""

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from shipping.metainfo import file_name, metainfo

import habit_desktop
from habit_desktop.resources import resource


def test_it_tells_of_this_release_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    releases = ElementTree.fromstring(metainfo()).findall("releases/release")
    assert [release.attrib for release in releases] == [
        {"version": habit_desktop.__version__, "date": "1970-01-02"},
    ]


def test_it_launches_the_shipped_entry() -> None:
    launched = ElementTree.fromstring(metainfo()).findtext("launchable")
    assert launched
    assert resource(launched).exists()


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="appstream is not installed")
def test_the_validator_of_software_centres_is_content(tmp_path: Path) -> None:
    file = tmp_path / file_name()
    file.write_text(metainfo(), "utf-8")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(file)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-utils is not installed")
def test_the_validator_of_menus_finds_nothing() -> None:
    entry = str(resource("habit-desktop.desktop"))
    done = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
