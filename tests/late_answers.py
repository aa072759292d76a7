"""Every answer from another thread comes late, so that a test that does not wait for one fails each time.

``.venv/bin/pytest -p tests.late_answers tests/app tests/journeys tests/ui`` (some minutes).
"""

import time
from collections.abc import Callable, Generator
from typing import Any

import pytest

_LATE_S = 0.2


def pytest_configure() -> None:
    """From here on whoever works off the window's thread begins late."""
    from habit_desktop.runtime.lookup import Lookup
    from habit_desktop.runtime.worker import Steps, Worker

    ask, start, patch = Lookup.ask, Worker.start, pytest.MonkeyPatch()

    def find_out_late(find_out: Callable[[], object]) -> object:
        time.sleep(_LATE_S)
        return find_out()

    def begin_late(steps: Steps, should_stop: Callable[[], bool]) -> Generator[Any, None, Any]:
        time.sleep(_LATE_S)
        return (yield from steps(should_stop))

    patch.setattr(Lookup, "ask", lambda lookup, about, find_out: ask(lookup, about, lambda: find_out_late(find_out)))
    patch.setattr(Worker, "start", lambda worker, steps: start(worker, lambda stop: begin_late(steps, stop)))
