"""A person who stops what goes on is always in time, however slow the machine."""

import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from habit_desktop.runtime.worker import Steps, Worker

_SHORT_S = 0.001


@contextmanager
def waits_to_be_stopped(after: int = 0) -> Iterator[None]:
    """Each computation begun inside goes so many steps, and not on until it is asked to stop."""
    start = Worker.start

    def start_waiting(worker: Worker, steps: Steps) -> bool:
        return start(worker, lambda should_stop: _waiting(steps(should_stop), should_stop, after))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Worker, "start", start_waiting)
        yield


def _waiting(
    steps: Generator[Any, None, Any], should_stop: Callable[[], bool], after: int
) -> Generator[Any, None, Any]:
    try:
        for _step in range(after):
            yield next(steps)
    except StopIteration as end:
        return end.value
    while not should_stop():
        time.sleep(_SHORT_S)
    return (yield from steps)
