"""In every language the guide tells of the same: the same pages, links and keys, and names as the window has them."""

import re
from functools import cache

import pytest
from translations.catalogue import forms, read

from habit_desktop.resources import resource
from habit_desktop.ui.dialogs.guide.book import Leaf, read_book

HELP = resource("help/en").parent
ENGLISH = {leaf.name: leaf for leaf in read_book(HELP / "en", ())}
LEAVES = [
    (folder.name, leaf)
    for folder in sorted(HELP.iterdir())
    if folder.is_dir() and folder.name != "en"
    for leaf in read_book(folder, ())
]
EVERY_LEAF = pytest.mark.parametrize(("code", "leaf"), LEAVES, ids=lambda each: getattr(each, "name", each))
BOLD = re.compile(r"\*\*(.+?)\*\*")
CODE = re.compile(r"`([^`]+)`")
LINK = re.compile(r"\]\(([a-z-]+)\.md\)")
STOPS = (".", "。")  # a remark in bold, not a name
KEY_NAMES = ("Space", "Enter", "Delete", "Page Up, Page Down")


@cache
def said(code: str) -> frozenset[str]:
    """Every message of a language, up to the first name in braces."""
    return frozenset(form.partition("{")[0].strip() for message in read(code) for form in forms(message))


@cache
def keys(code: str) -> dict[str, str]:
    """What keys are called in a language."""
    catalogue = read(code)
    named: dict[str, str] = {}
    for name in KEY_NAMES:
        message = catalogue.get(name, "key") or catalogue.get(name)
        assert message
        own = re.split("[,،、] ?", forms(message)[0])
        named |= dict(zip(name.split(", "), own, strict=True))
    return named


@EVERY_LEAF
def test_a_page_begins_with_the_title_the_contents_give_it(code: str, leaf: Leaf) -> None:
    assert leaf.text.splitlines()[0] == f"# {leaf.title}"


@EVERY_LEAF
def test_a_page_is_built_as_the_english_one(code: str, leaf: Leaf) -> None:
    def built(text: str) -> list[str]:
        """How each line begins."""
        return re.findall(r"^(?:#+ |- |[|] |[0-9][.] |)", text, re.MULTILINE)

    assert built(leaf.text) == built(ENGLISH[leaf.name].text)


@EVERY_LEAF
def test_a_page_leads_where_the_english_one_does(code: str, leaf: Leaf) -> None:
    assert sorted(LINK.findall(leaf.text)) == sorted(LINK.findall(ENGLISH[leaf.name].text))


@EVERY_LEAF
def test_a_page_names_the_keys_and_commands_of_the_english_one(code: str, leaf: Leaf) -> None:
    english = [keys(code).get(each, each) for each in CODE.findall(ENGLISH[leaf.name].text)]
    assert sorted(CODE.findall(leaf.text)) == sorted(english)


@EVERY_LEAF
def test_every_name_that_is_quoted_stands_in_the_window(code: str, leaf: Leaf) -> None:
    quoted = [name for name in BOLD.findall(leaf.text) if not name.endswith(STOPS)]
    assert [name for name in quoted if name not in said(code)] == []


@EVERY_LEAF
def test_a_page_has_the_numbers_of_the_english_one(code: str, leaf: Leaf) -> None:
    def numbers(text: str) -> list[str]:
        told = BOLD.sub("", text)  # a button may say “month” for “1 m”
        return sorted(re.sub(r"\D", "", found) for found in re.findall(r"\d[\d.,:]*\d|\d", told))

    assert numbers(leaf.text) == numbers(ENGLISH[leaf.name].text)
