"""Words are harmless wherever they are shown."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.habit import Habit
from habit_desktop.domain.one_line import one_line


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Read <5 pages & more", "Read <5 pages & more"),
        ("Бегать 🏃‍♀️, قرآن خواندن‌", "Бегать 🏃‍♀️, قرآن خواندن‌"),
        ("two\nlines,\ttabbed", "two lines, tabbed"),
        ("\x1b[2Jgone", "\ufffd[2Jgone"),
        ("\x9b31mred\x07\x7f\0", "\ufffd31mred\ufffd\ufffd\ufffd"),
        ("pay\u202eexe.slip\u2066!", "payexe.slip!"),
        ("\u202e\u2069", "\ufffd"),
        ("\x1f\n", "  "),
    ],
)
def test_what_steers_is_gone_and_the_rest_stays(words: str, shown: str) -> None:
    assert one_line(words) == shown


@given(st.text(st.characters(codec="utf-8")))
def test_nothing_in_it_steers_and_doing_it_again_changes_nothing(words: str) -> None:
    shown = one_line(words)
    assert not [sign for sign in shown if unicodedata.category(sign) in {"Cc", "Zl", "Zp"}]
    assert not [sign for sign in shown if unicodedata.bidirectional(sign) in {"LRE", "RLE", "LRO", "RLO", "PDF"}]
    assert one_line(shown) == shown
    assert len(shown) <= max(len(words), 1)
    assert bool(shown.strip()) == bool(words.strip())


def test_a_habit_has_one_line_of_each_of_its_short_words() -> None:
    steering = "a\x1b\u202eb"
    habit = Habit("h", steering, question=steering, unit=steering, icon=steering, tags=(steering, "plain"))
    assert {habit.name, habit.question, habit.unit, habit.icon, *habit.tags} == {"a\ufffdb", "plain"}
