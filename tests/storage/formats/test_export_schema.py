"""The published schema of our own export says what is written, and knows every fact there is."""

import json
from dataclasses import MISSING, fields
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from habit_desktop.domain.event import Fact, HabitCompleted, Via
from habit_desktop.domain.habit import Habit, habit_fields
from habit_desktop.domain.prediction import Origin
from habit_desktop.resources import resource
from habit_desktop.storage.formats.own_json import VERSION
from habit_desktop.storage.prediction_store import OUTCOMES, PREDICTIONS
from tests.storage.formats.test_own_json import facts, one_event, written

SCHEMA: dict[str, Any] = json.loads(resource("export.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_one_itself() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["version"] == {"const": VERSION}


@pytest.mark.parametrize("fact", Fact.__args__, ids=lambda fact: str(fact.__name__))
def test_the_schema_knows_a_fact_with_all_its_fields(fact: type[Fact]) -> None:
    told = SCHEMA["$defs"][fact.__name__]
    assert [*told["properties"]] == [field.name for field in fields(fact)]
    assert told["required"] == [f.name for f in fields(fact) if f.default is MISSING and f.default_factory is MISSING]
    event = SCHEMA["$defs"]["event"]
    assert fact.__name__ in event["properties"]["type"]["enum"]
    assert {
        "if": {"properties": {"type": {"const": fact.__name__}}},
        "then": {"properties": {"data": {"$ref": f"#/$defs/{fact.__name__}"}}},
    } in event["allOf"]


def test_the_schema_knows_habits_and_rows_with_all_their_fields() -> None:
    known = SCHEMA["$defs"]
    assert known["habit"]["properties"].keys() == habit_fields(Habit("", "-")).keys()
    assert known["prediction"]["properties"].keys() == {*PREDICTIONS.split(", ")}
    assert known["outcome"]["properties"].keys() == {*OUTCOMES.split(", ")}
    assert known["event"]["properties"]["via"] == {"enum": [*Via]}
    assert known["prediction"]["properties"]["origin"] == {"enum": [*Origin]}


@settings(max_examples=200)
@given(facts)
def test_whatever_happens_is_written_as_the_schema_says(fact: Fact) -> None:
    VALIDATOR.validate(json.loads(written(one_event(fact))))


@given(st.data())
def test_every_fact_there_is_is_tried(data: st.DataObject) -> None:
    kinds = {type(data.draw(each)) for each in facts.branches}
    assert kinds == {*Fact.__args__}


@pytest.mark.parametrize(
    ("name", "value"),
    [("day", "yesterday"), ("at", "2024-01-01"), ("lamport", -1), ("type", "HabitBlessed"), ("data", {"extra": 1})],
)
def test_what_is_never_written_is_not_valid(name: str, value: object) -> None:
    document = json.loads(written(one_event(HabitCompleted(2.5))))
    document["events"][0][name] = value
    assert not VALIDATOR.is_valid(document)
