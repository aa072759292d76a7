"""A person's words make a file's name, and lead nowhere else."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.ui.file_name import file_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Walk strength", "Walk strength.csv"),
        ("../../etc/Walk strength", "etc Walk strength.csv"),
        ("C:\\Walk? <5 km", "C Walk 5 km.csv"),
        ("Бегать 🏃", "Бегать 🏃.csv"),
        (".", ".csv"),
        ("x" * 500, "x" * 100 + ".csv"),
        ("я" * 500, "я" * 50 + ".csv"),
    ],
)
def test_words_make_a_name(words: str, name: str) -> None:
    assert file_name(words, ".csv") == name


@given(st.text(st.characters(codec="utf-8")))
def test_a_name_stays_in_its_folder(words: str) -> None:
    name = file_name(words, ".csv")
    assert PurePosixPath(name).name == PureWindowsPath(name).name == name
    assert len(name.encode()) <= 104
