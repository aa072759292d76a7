"""The demo writes every page as a picture without a screen, and nothing into the person's own folder."""

from pathlib import Path

import pytest

from tests.app.command_line import program, strict_json


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The folder of pictures, and the files the command named."""
    folder = tmp_path_factory.mktemp("pictures")
    own = folder / "own"
    words = ["--data-dir", str(own), "demo", "--screenshots", str(folder / "new"), "--json"]
    done = program(words, DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 0, done.stderr
    assert not own.exists()
    return folder / "new", strict_json(done.stdout)["files"]


def test_every_picture_named_is_a_picture(taken: tuple[Path, list[str]]) -> None:
    folder, files = taken
    assert sorted(map(Path, files)) == sorted(folder.iterdir())
    assert all(Path(file).read_bytes().startswith(b"\x89PNG") for file in files)


def test_both_pages_are_there_light_and_dark(taken: tuple[Path, list[str]]) -> None:
    names = [Path(file).stem for file in taken[1]]
    for page in ("today", "insight"):
        for scheme in ("light", "dark"):
            assert any(page in name and scheme in name for name in names)
