"""Work done bit by bit, so that a window can be answered in between; here it is done at once."""

from collections.abc import Callable, Generator
from typing import TypeVar

Step = TypeVar("Step")
Result = TypeVar("Result")
Steps = Generator[None, None, Result]


def done_at_once(work: Generator[Step, None, Result], tell: Callable[[Step], object] = lambda _step: None) -> Result:
    """Go through some work to its end and return what it comes to; ``tell`` hears of each step."""
    while True:
        try:
            tell(next(work))
        except StopIteration as end:
            result: Result = end.value
            return result
