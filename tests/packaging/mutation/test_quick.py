"""The tests of a mutant come in an order that finds out soon."""

import pytest
from mutation.quick import quickest_first


def test_the_quickest_come_first_and_those_nobody_timed_last(request: pytest.FixtureRequest) -> None:
    items = [pytest.Function.from_parent(request.node.parent, name=name, callobj=lambda: None) for name in "abcd"]
    seconds = dict(zip((item.nodeid for item in items), (9.0, 0.5, 2.0), strict=False))
    quickest_first(items, seconds)  # type: ignore[arg-type]  # a list of functions is one of items
    assert [item.name for item in items] == ["b", "c", "a", "d"]
