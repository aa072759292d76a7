"""The list of changes that are no faults speaks of the program as it is."""

from pathlib import Path

import pytest
from mutation.equivalent import LISTED, Equivalent, listed

ROOT = Path(__file__).parent.parent.parent.parent
ALL = listed(LISTED.read_text("utf-8"))


@pytest.mark.parametrize("each", ALL, ids=lambda each: each.change.became)
def test_what_is_listed_stands_in_the_program_and_says_why_it_is_no_fault(each: Equivalent) -> None:
    lines = {line.strip() for line in (ROOT / each.change.file).read_text("utf-8").splitlines()}
    assert {*each.change.was.splitlines()} <= lines
    assert each.change.was != each.change.became
    assert len(each.why) > 20


def test_nothing_is_listed_twice() -> None:
    assert len({each.change for each in ALL}) == len(ALL)
