"""The language of a run is settled before its first sentence."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from habit_desktop.app.language_choice import speak_as_chosen
from habit_desktop.language import ENGLISH
from habit_desktop.wording.language import spoken
from habit_desktop.wording.languages import speak_in


@pytest.fixture(autouse=True)
def german_system(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    yield
    speak_in(ENGLISH)


def choose(folder: Path, code: str) -> None:
    (folder / "window.ini").write_text(f"[window]\nlanguage=ar\n\n[preferences]\nscheme=dark\nlanguage={code}\n")


def test_without_a_choice_the_systems_language_is_spoken(tmp_path: Path) -> None:
    speak_as_chosen(["--data-dir", str(tmp_path), "list"])
    assert spoken().code == "de"


@pytest.mark.parametrize("joined", [True, False])
def test_what_was_chosen_in_the_window_wins_over_the_system(tmp_path: Path, joined: bool) -> None:
    choose(tmp_path, "fr")
    speak_as_chosen([f"--data-dir={tmp_path}"] if joined else ["--data-dir", str(tmp_path)])
    assert spoken().code == "fr"


@pytest.mark.parametrize("code", ["", "xx"])
def test_a_choice_that_is_none_leaves_it_to_the_system(tmp_path: Path, code: str) -> None:
    choose(tmp_path, code)
    speak_as_chosen(["--data-dir", str(tmp_path)])
    assert spoken().code == "de"


@pytest.mark.parametrize("words", [["--data-dir"], ["--data-dir="], ["list"]])
def test_a_command_line_that_names_no_folder_is_about_the_usual_one(words: list[str]) -> None:
    speak_as_chosen(words)
    assert spoken().code == "de"


def test_a_file_that_cannot_be_read_chooses_nothing(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_bytes(b"[preferences]\nlanguage=\xff\n")
    speak_as_chosen(["--data-dir", str(tmp_path)])
    assert spoken().code == "de"
