"""A plugin of pytest for trying mutants: the quickest tests come first, and the first failure is enough."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

PROFILE = "first-failure"
_KNOWN = Path("mutmut-stats.json")  # where the tests run, mutmut has written how long each takes

settings.register_profile(
    PROFILE,
    derandomize=True,
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=(HealthCheck.too_slow,),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The quickest of the tests come first."""
    if _KNOWN.exists():
        quickest_first(items, json.loads(_KNOWN.read_text("utf-8"))["duration_by_test"])


def quickest_first(items: list[pytest.Item], seconds: Mapping[str, float]) -> None:
    """Sort tests by how long each takes; those nobody has timed come last."""
    items.sort(key=lambda item: seconds.get(item.nodeid, float("inf")))
