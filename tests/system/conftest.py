"""Small programs that the tests start, and that never outlive them."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

StartProgram = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start_program() -> Iterator[StartProgram]:
    """Starts Python source as a process, ``start_program(source, *arguments)``, and ends it with the test."""
    with ExitStack() as stack:

        def start(source: str, *arguments: str) -> subprocess.Popen[str]:
            program = stack.enter_context(
                subprocess.Popen([sys.executable, "-c", source, *arguments], stdout=subprocess.PIPE, text=True)
            )
            stack.callback(program.kill)
            return program

        yield start
