"""A tool tip shows a person's words as they are."""

import pytest

from habit_desktop.language import ENGLISH
from habit_desktop.wording.languages import language_for, speak_in
from habit_desktop.wording.plain_tip import plain_tip


@pytest.mark.parametrize("words", ["", "Read", "R&D", "I <3 it", "Read <5 pages", "5 > 3", "two\nlines"])
def test_what_nobody_takes_for_markup_stays(words: str) -> None:
    assert plain_tip(words) == words


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("<b>Walk</b>", "<span>&lt;b&gt;Walk&lt;/b&gt;</span>"),
        ("Walk <img src='//there/x.png'>\n&more", "<span>Walk &lt;img src='//there/x.png'&gt;<br>&amp;more</span>"),
        ("a &lt; b", "<span>a &amp;lt; b</span>"),
    ],
)
def test_what_looks_like_markup_is_written_so_that_it_shows(words: str, written: str) -> None:
    assert plain_tip(words) == written


def test_in_arabic_a_tip_runs_from_the_right_also_where_it_begins_with_a_latin_name() -> None:
    speak_in(language_for(["ar"]))
    try:
        assert plain_tip("Read: كل يوم") == "\u200fRead: كل يوم"
        assert plain_tip("") == ""
    finally:
        speak_in(ENGLISH)
