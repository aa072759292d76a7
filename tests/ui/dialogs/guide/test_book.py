"""The guide is read from its folder, in the order of its contents."""

from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

import pytest

from habit_desktop.ui.dialogs.guide.book import open_book, read_book
from habit_desktop.wording.language import speak

KEYS = (("Ctrl+K", "find a habit"), ("?", "all shortcuts"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A guide of two pages in two parts."""
    contents = "# Guide\n\n## One\n\n- [First](first.md)\n\n## Two\n\n- [Keys](keys.md)\n"
    for name, text in (
        ("contents", contents),
        ("first", "# First\n"),
        ("keys", "# Keys\n\n| a | b |\n|-|-|\n{keys}\n"),
    ):
        (tmp_path / f"{name}.md").write_text(text, "utf-8")
    return tmp_path


class Elvish(NullTranslations):
    """A language the guide does not speak."""

    def gettext(self, message: str) -> str:
        return "elvish" if message == "en" else message


@pytest.fixture
def elvish() -> Iterator[None]:
    """All is said in another language."""
    speak(Elvish())
    yield
    speak(NullTranslations())


def test_pages_stand_in_the_order_of_the_contents_each_in_its_part(folder: Path) -> None:
    assert [(leaf.name, leaf.title, leaf.part) for leaf in read_book(folder, ())] == [
        ("first", "First", "One"),
        ("keys", "Keys", "Two"),
    ]


def test_the_shortcuts_are_filled_in(folder: Path) -> None:
    assert "| `Ctrl+K` | find a habit |\n| `?` | all shortcuts |" in read_book(folder, KEYS)[1].text


def test_a_page_that_is_missing_is_said(folder: Path) -> None:
    (folder / "first.md").unlink()
    with pytest.raises(FileNotFoundError, match=r"first\.md"):
        read_book(folder, ())


@pytest.mark.usefixtures("elvish")
def test_a_language_without_a_guide_reads_the_english_one() -> None:
    assert [leaf.title for leaf in open_book(KEYS)][:1] == ["The first five minutes"]
