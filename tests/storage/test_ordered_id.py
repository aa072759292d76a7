"""Facts about ids in the order of time."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from habit_desktop.storage.ordered_id import ordered_id
from tests.storage.facts import NOON


def test_an_id_is_a_uuid_of_version_7() -> None:
    made = uuid.UUID(ordered_id(NOON, 3))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == NOON.timestamp() * 1000


def test_ids_follow_each_other_in_time_and_at_one_instant_by_number() -> None:
    later = NOON + timedelta(milliseconds=1)
    made = [ordered_id(at, number) for at in (NOON, later) for number in (0, 1, 2**20, 2**20 + 1, 2**32 - 1)]
    assert made == sorted(made)


def test_no_two_are_equal() -> None:
    assert len({ordered_id(NOON, 7) for _ in range(1000)}) == 1000


@pytest.mark.parametrize("at", [datetime(1, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC)])
def test_a_clock_may_be_wrong(at: datetime) -> None:
    assert uuid.UUID(ordered_id(at, 2**40)).version == 7
