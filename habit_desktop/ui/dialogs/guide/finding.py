"""Which pages of the guide speak of something, and what they say there."""

import unicodedata
from dataclasses import dataclass

from habit_desktop.ui.dialogs.guide.book import Book, Leaf

AROUND = 36  # letters shown on either side of what was found
TITLE_POINTS = 10


@dataclass(frozen=True, slots=True)
class Found:
    """A page that holds every word sought, and a piece of its text around the first of them."""

    leaf: Leaf
    excerpt: str


def find(book: Book, query: str) -> list[Found]:
    """Return the pages in which every word of a query begins a word, those that speak most of it first."""
    words = folded(query).split()
    if not words:
        return []
    told = [(points, leaf) for leaf in book if (points := _points(leaf, words))]
    told.sort(key=lambda each: -each[0])  # pages that speak as much of it stay in the order of the contents
    return [Found(leaf, _excerpt(leaf.plain, words)) for _points_of, leaf in told]


def folded(text: str) -> str:
    """Return a text in small letters without accents, letter for letter where that is possible."""
    return "".join(unicodedata.normalize("NFKD", letter)[0].casefold()[:1] or letter for letter in text)


def _points(leaf: Leaf, words: list[str]) -> int:
    """Return how much a page speaks of the words; nothing where it lacks one."""
    title, text = folded(leaf.title), folded(leaf.plain)
    counts = [TITLE_POINTS * len(places(title, word)) + len(places(text, word)) for word in words]
    return sum(counts) if all(counts) else 0


def places(text: str, word: str) -> list[int]:
    """Return where words begin with a word in a folded text."""
    found, at = [], text.find(word)
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            found.append(at)
        at = text.find(word, at + 1)
    return found


def _excerpt(text: str, words: list[str]) -> str:
    """Return what stands around a word in the first of the lines that hold most of the words: whole words alone."""
    lines = text.split("\n")
    held = [sum(bool(places(folded(line), word)) for word in words) for line in lines]
    line = lines[held.index(max(held))]
    at = min((found[0] for word in words if (found := places(folded(line), word))), default=0)
    before, after = line[:at].split(), line[at:].split()
    while len(" ".join(before)) > AROUND:
        del before[0]
    while len(" ".join(after)) > 2 * AROUND:
        del after[-1]
    joined = "" if not before or line[at - 1].isspace() else before.pop()  # a quotation mark, a bracket
    return " ".join([*before, joined + " ".join(after)])
