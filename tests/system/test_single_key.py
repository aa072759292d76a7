"""One key is one answer at a terminal, a line is one without."""

import os
import sys
from collections.abc import Callable, Iterator
from io import StringIO

import pytest

from habit_desktop.system.single_key import END, answer_from, typed_answers


def keys(text: str) -> Callable[[], str]:
    """A keyboard on which a text is typed, and then no more."""
    typed: Iterator[str] = iter(text)
    return lambda: next(typed, END)


def test_a_letter_is_an_answer_at_once_and_is_shown() -> None:
    shown = StringIO()
    assert answer_from(keys("ds"), shown) == "d"
    assert shown.getvalue() == "d\n"


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("6200\n", "6200"), ("+3\r", "+3"), ("2.5\n", "2.5"), ("65\x7f\x7f7\n", "7"), ("4x2\n", "42"), ("\n", "")],
)
def test_a_number_ends_with_enter_and_can_be_corrected(typed: str, answer: str) -> None:
    assert answer_from(keys(typed), StringIO()) == answer


def test_the_end_of_what_is_typed_ends_the_answers() -> None:
    assert answer_from(keys("12"), StringIO()) == END


def test_without_a_terminal_each_line_is_an_answer() -> None:
    with typed_answers(StringIO("d\n 250 \n\n"), StringIO()) as answers:
        assert [answers() for _ in range(4)] == ["d", "250", "", END]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_a_terminal_gives_single_keys_and_is_afterwards_as_before() -> None:
    import termios

    person, terminal = os.openpty()
    with open(terminal, encoding="utf-8", closefd=False) as read_from:
        before = termios.tcgetattr(terminal)
        with typed_answers(read_from, StringIO()) as answers:
            os.write(person, b"s")
            assert answers() == "s"
            os.write(person, b"\x1b[A")  # an arrow says nothing
            os.write(person, "ä".encode())
            assert answers() == "ä"
        assert termios.tcgetattr(terminal) == before
    os.close(person)
    os.close(terminal)
