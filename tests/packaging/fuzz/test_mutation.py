"""A description is changed into another one, and stays a description."""

import json
from random import Random

from fuzz.mutation import mutated
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.habit import Json

SAMPLE: Json = {"name": "Run", "rows": [[1, 2.5, None], [{"bytes": "00"}, True, "2024-01-01"]], "empty": []}


@given(st.randoms(use_true_random=False))
def test_another_description_can_be_written_and_read(random: Random) -> None:
    before = json.dumps(SAMPLE)
    found = mutated(SAMPLE, random)
    assert json.dumps(json.loads(json.dumps(found))) == json.dumps(found)
    assert json.dumps(SAMPLE) == before


def test_nearly_every_change_changes_something() -> None:
    found = [json.dumps(mutated(SAMPLE, Random(seed))) for seed in range(200)]
    assert sum(each != json.dumps(SAMPLE) for each in found) > 150
    assert len({*found}) > 100


def test_the_same_seed_gives_the_same_change() -> None:
    assert json.dumps(mutated(SAMPLE, Random(7))) == json.dumps(mutated(SAMPLE, Random(7)))


def test_what_is_very_large_already_stays_as_it_is() -> None:
    assert mutated([0] * 6000, Random(1)) == [0] * 6000


def test_what_was_changed_before_makes_no_difference() -> None:
    """What is put into an empty object of one description is in no other, nor in itself."""
    first = [json.dumps(mutated([{}, []], Random(seed))) for seed in range(500)]
    description: Json = [{}, []]
    for seed in range(2000):
        description = mutated(description, Random(seed)) if seed % 9 else [{}, []]
    assert [json.dumps(mutated([{}, []], Random(seed))) for seed in range(500)] == first
