"""Work done bit by bit, so that a window can be answered in between; here it is done at once."""

from collections.abc import Generator
from typing import TypeVar

Result = TypeVar("Result")
Steps = Generator[None, None, Result]


def done_at_once(work: Generator[object, None, Result]) -> Result:
    """Go through some work to its end and return what it comes to."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: Result = end.value
            return result
