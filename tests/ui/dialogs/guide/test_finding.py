"""A search finds the pages that hold every word, and shows what they say there."""

from habit_desktop.ui.dialogs.guide.book import Leaf
from habit_desktop.ui.dialogs.guide.finding import find, places

QUIET = Leaf("quiet", "Quiet hours", "", "# Quiet hours\n\nNothing speaks in your **quiet hours**.\n")
BELLS = Leaf("bells", "Bells", "", "# Bells\n\nIt stays quiet.\n\n- In your quiet hours no bell rings.\n")
CAFE = Leaf("cafe", "Coffee", "", "# Coffee\n\nNo more than two cups in a [café](quiet.md).\n")
BOOK = (CAFE, BELLS, QUIET)


def names(query: str) -> list[str]:
    return [found.leaf.name for found in find(BOOK, query)]


def test_nothing_sought_is_nothing_found() -> None:
    assert names("") == names("  ") == []


def test_every_word_must_be_there() -> None:
    assert names("quiet cups") == []
    assert names("cups café") == ["cafe"]


def test_a_word_in_the_title_counts_most() -> None:
    assert names("quiet hours") == ["quiet", "bells"]


def test_the_beginning_of_a_word_is_enough_but_not_its_middle() -> None:
    assert names("hou") == ["quiet", "bells"]
    assert names("ours") == []


def test_accents_and_capitals_do_not_matter() -> None:
    assert names("CAFE") == names("café") == ["cafe"]


def test_the_excerpt_is_taken_where_all_words_stand_together_without_markup() -> None:
    assert find(BOOK, "quiet hours")[1].excerpt == "In your quiet hours no bell rings."
    assert find(BOOK, "café")[0].excerpt == "No more than two cups in a café."


def test_where_a_link_leads_is_no_text() -> None:
    assert names("md") == []


def test_places_are_those_where_a_word_begins() -> None:
    assert places("read, reading, bread", "read") == [0, 6]
