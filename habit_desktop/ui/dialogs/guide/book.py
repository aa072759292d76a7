"""The guide as written: its pages in the order of its contents, in the person's language where it speaks that."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from habit_desktop.resources import resource
from habit_desktop.wording.language import spoken

CONTENTS = "contents.md"
LINK = re.compile(r"\[([^\]]+)\]\(([a-z-]+)\.md\)")
MARKUP = re.compile(r"\]\([^)]*\)|[\[*`]|^#+ |^[-0-9.]+ |^\|[-:| ]+$", re.MULTILINE)
KEYS = "{keys}"


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of the guide: the name links know it by, its title, the part it belongs to, its Markdown."""

    name: str
    title: str
    part: str
    text: str

    @property
    def plain(self) -> str:
        """The text as it is read, without its markup."""
        return MARKUP.sub("", self.text).replace("|", " ")


Book = tuple[Leaf, ...]


def open_book(keys: Sequence[tuple[str, str]]) -> Book:
    """Return the guide in the person's language, else in English; ``keys`` are the shortcuts and what they do."""
    try:
        folder = resource(f"help/{spoken().code}")
    except FileNotFoundError:
        folder = resource("help/en")
    return read_book(folder, keys)


def read_book(folder: Path, keys: Sequence[tuple[str, str]]) -> Book:
    """Return the pages a folder's contents name, in their order.

    Raises FileNotFoundError where one of them is missing.
    """
    table = "\n".join(f"| `{pressed}` | {does} |" for pressed, does in keys)
    leaves, part = [], ""
    for line in (folder / CONTENTS).read_text("utf-8").splitlines():
        if line.startswith("## "):
            part = line.removeprefix("## ")
        elif link := LINK.search(line):
            text = (folder / f"{link[2]}.md").read_text("utf-8")
            leaves.append(Leaf(link[2], link[1], part, text.replace(KEYS, table)))
    return tuple(leaves)
