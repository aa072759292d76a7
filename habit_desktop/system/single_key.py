"""Answers typed at a terminal: one key is one answer, a number ends with Enter; without a terminal, a line is one."""

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO, TypeAlias

Answers: TypeAlias = Callable[[], str]
"""Returns the next answer: a character, a number, an empty text for Enter alone, and END when no more can come."""

END = "\x04"  # what Ctrl-D sends
_CURSOR_KEYS = re.compile(r"\x1b(\[[0-9;]*[@-~]|O.)?")  # what they send instead of a character
_ERASE = ("\x7f", "\b")
_ENTER = ("\r", "\n")


@contextmanager
def typed_answers(read_from: TextIO, echo_to: TextIO) -> Iterator[Answers]:
    """Read answers until the block ends; a terminal is afterwards as it was before.

    What is typed is written to ``echo_to`` where the terminal itself does not show it.
    """
    if not read_from.isatty():
        yield lambda: _line(read_from, echo_to)
        return
    with _keys(read_from) as key:
        yield lambda: answer_from(key, echo_to)


def answer_from(key: Callable[[], str], echo_to: TextIO) -> str:
    """Return the next answer typed key by key: the digits of a number are collected, and can be erased again."""
    typed = ""
    while True:
        char = key()
        if char == END:
            _echo(echo_to, "\n")
            return END
        if char in _ENTER:
            _echo(echo_to, "\n")
            return typed
        if char in _ERASE:
            if typed:
                typed = typed[:-1]
                _echo(echo_to, "\b \b")
        elif typed or char.isdigit() or char in "+.,":
            if char.isdigit() or char in "+.,":
                typed += char
                _echo(echo_to, char)
        elif char.isprintable():
            _echo(echo_to, f"{char}\n")
            return char


def _echo(echo_to: TextIO, text: str) -> None:
    echo_to.write(text)
    echo_to.flush()


def _line(read_from: TextIO, echo_to: TextIO) -> str:
    line = read_from.readline()
    _echo(echo_to, f"{line.strip()}\n")
    return line.strip() if line else END


def _without_arrows(text: str) -> str:
    """Return what was typed without what cursor and function keys send."""
    return _CURSOR_KEYS.sub("", text)


if sys.platform == "win32":
    import msvcrt

    @contextmanager
    def _keys(read_from: TextIO) -> Iterator[Callable[[], str]]:
        yield _windows_key

    def _windows_key() -> str:
        char = msvcrt.getwch()
        if char in ("\0", "\xe0"):  # a cursor or function key: its second half says which
            msvcrt.getwch()
            return ""
        if char == "\x03":
            raise KeyboardInterrupt
        return END if char == "\x1a" else char

else:
    import termios
    import tty

    @contextmanager
    def _keys(read_from: TextIO) -> Iterator[Callable[[], str]]:
        terminal = read_from.fileno()
        before = termios.tcgetattr(terminal)
        waiting: list[str] = []

        def key() -> str:
            while not waiting:
                read = os.read(terminal, 64)
                waiting.extend(_without_arrows(read.decode(errors="ignore")) if read else END)
            return waiting.pop(0)

        tty.setcbreak(terminal)
        try:
            yield key
        finally:
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)
