"""Facts about the network written to a file of its own."""

import json
import sys
from pathlib import Path

import onnx
import pytest

from habit_desktop.engine.model_export import export_model
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from tests.engine.living import StandingClock, live, made


@pytest.fixture
def trained(session: Session, clock: StandingClock) -> Session:
    """A person whose network has two versions."""
    live(session, clock, {made(session): "xx.xx.xxx"})
    for _ in range(2):
        train_now(session, Cause.ASKED)
    return session


def version_in(path: Path) -> str:
    """The version an exported file says it is."""
    if path.suffix == ".json":
        return str(json.loads(path.read_text())["model"]["version"])
    return next(str(entry.value) for entry in onnx.load(path).metadata_props if entry.key == "version")


@pytest.mark.parametrize("name", ["model.json", "model.onnx", "MODEL.ONNX"])
def test_the_version_in_charge_is_written_by_the_files_ending(trained: Session, tmp_path: Path, name: str) -> None:
    assert export_model(trained, tmp_path / name) == 2
    (tmp_path / name).rename(tmp_path / name.lower())
    assert version_in(tmp_path / name.lower()) == "2"


@pytest.mark.parametrize("version", [0, 1])
def test_any_version_can_be_written(trained: Session, tmp_path: Path, version: int) -> None:
    assert export_model(trained, tmp_path / "model.json", version) == version
    assert version_in(tmp_path / "model.json") == str(version)


def test_an_export_says_nothing_and_changes_nothing_in_the_log(trained: Session, tmp_path: Path) -> None:
    before = trained.folder.events.events()
    export_model(trained, tmp_path / "model.json")
    assert trained.folder.events.events() == before


@pytest.mark.parametrize(
    ("name", "version", "why"),
    [
        ("model.txt", None, "as .onnx or .json"),
        ("model.json", 9, "no version 9"),
        ("nowhere/model.json", None, "could not be written"),
    ],
)
def test_what_cannot_be_written_is_refused(
    trained: Session, tmp_path: Path, name: str, version: int | None, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        export_model(trained, tmp_path / name, version)
    assert not (tmp_path / name).exists()


def test_without_the_package_one_line_says_how_to_get_it(
    trained: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnx", None)
    with pytest.raises(Refused, match=r"pip install 'habit-desktop\[onnx\]'"):
        export_model(trained, tmp_path / "model.onnx")
    assert export_model(trained, tmp_path / "model.json") == 2
