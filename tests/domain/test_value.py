"""A value is in all that can be seen what a frozen, slotted dataclass is."""

from collections.abc import Mapping
from copy import copy, deepcopy
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from typing import Any

import pytest

from habit_desktop.domain.value import FEW, value


@value
class Place:
    """Somewhere."""

    name: str
    height_m: float = 0.0
    tags: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlaceOfPython:
    """The same, made by Python's own."""

    name: str
    height_m: float = 0.0
    tags: Mapping[str, int] = field(default_factory=dict)


@value
class Hut(Place):
    """A place with beds."""

    beds: int = 4


@value
class Nothing:
    """There is only one of it."""


@value
class Secret:
    """Holds what is neither told nor compared, and what it works out itself."""

    word: str = field(repr=False, compare=False)
    length: int = field(init=False)

    def __post_init__(self) -> None:
        """Know the length."""
        object.__setattr__(self, "length", len(self.word))


def test_values_are_equal_where_they_hold_the_same() -> None:
    assert Place("Alm", 900.0) == Place("Alm", height_m=900.0)
    assert Place("Alm") != Place("Alm", 900.0)
    assert Nothing() == Nothing()


def test_another_kind_is_never_equal() -> None:
    assert Place("Alm") != Hut("Alm")
    others: list[object] = ["Alm", ("Alm", 0.0, {}), PlaceOfPython("Alm"), Nothing()]
    assert Place("Alm") not in others


def test_a_value_can_be_a_key() -> None:
    assert {Nothing(): 1, Secret("a"): 2}[Secret("b")] == 2
    with pytest.raises(TypeError, match="unhashable"):
        hash(Place("Alm"))  # it holds a dict


def test_what_a_value_holds_cannot_be_changed() -> None:
    place = Place("Alm")
    with pytest.raises(FrozenInstanceError, match="'name'"):
        place.name = "Tal"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="'name'"):
        del place.name
    assert not hasattr(place, "__dict__")


def test_each_value_has_a_default_of_its_own() -> None:
    assert Place("Alm").tags == {}
    assert Place("Alm").tags is not Place("Alm").tags


def test_a_value_is_told_as_it_would_be_written() -> None:
    assert repr(Place("Alm", 900.0)) == repr(PlaceOfPython("Alm", 900.0)).replace("PlaceOfPython", "Place")
    assert repr(Secret("hush")) == "Secret(length=4)"


@pytest.mark.parametrize("arguments", [(), ("Alm", 1.0, {}, "more"), ("Alm",)])
def test_wrong_arguments_are_refused_as_python_refuses_them(arguments: tuple[str, ...]) -> None:
    unknown = {"colour": "red"} if len(arguments) == 1 else {}
    with pytest.raises(TypeError) as refused:
        PlaceOfPython(*arguments, **unknown)  # type: ignore[arg-type]
    with pytest.raises(TypeError) as also:
        Place(*arguments, **unknown)  # type: ignore[arg-type]
    assert str(also.value) == str(refused.value).replace("PlaceOfPython", "Place")


def test_a_kind_of_a_kind_takes_both_their_fields() -> None:
    hut = Hut("Alm", beds=2)
    assert (hut.name, hut.height_m, hut.beds) == ("Alm", 0.0, 2)
    assert [each.name for each in fields(hut)] == ["name", "height_m", "tags", "beds"]


def test_values_are_replaced_matched_and_taken_apart_like_dataclasses() -> None:
    assert replace(Place("Alm"), height_m=1.0) == Place("Alm", 1.0)
    assert asdict(Place("Alm")) == asdict(PlaceOfPython("Alm"))
    match Place("Alm", 3.0):
        case Place(name, height):
            assert (name, height) == ("Alm", 3.0)


def test_values_can_be_copied() -> None:
    for copied in (copy(Place("Alm", 2.0)), deepcopy(Place("Alm", 2.0))):
        assert copied == Place("Alm", 2.0)


def test_a_kind_that_is_made_while_the_program_runs_is_like_the_others() -> None:
    @value
    class Peak:
        name: str
        height_m: float = 0.0
        secret: str = field(default="", repr=False, compare=False)

    @value
    class Mark:
        word: str

    @value
    class End: ...

    first, second = Peak("Alm", 900.0, "gold"), Peak("Alm", 900.0)
    assert (first.name, first.height_m, first.secret, second.secret) == ("Alm", 900.0, "gold", "")
    assert (first == second, hash(first) == hash(second)) == (True, True)
    assert len({first, second, Peak("Alm"), Peak("Tal", 900.0)}) == 3
    others: list[object] = [Mark("b"), End(), "a", ("a",)]
    assert Mark("a") == Mark("a")
    assert Mark("a") not in others
    assert End() == End()
    assert {Mark("a"): 1, End(): 2}[Mark("a")] == 1
    ends = [repr(each).rpartition("<locals>.")[2] for each in (first, Mark("a"), End())]
    assert ends == ["Peak(name='Alm', height_m=900.0)", "Mark(word='a')", "End()"]
    assert [copy(each) for each in (first, Mark("a"), End())] == [first, Mark("a"), End()]
    with pytest.raises(FrozenInstanceError, match="cannot change field 'word'"):
        Mark("a").word = "b"  # type: ignore[misc]
    assert not hasattr(first, "__dict__")


def test_the_many_values_of_a_kind_are_like_its_first() -> None:
    @value
    class Step:
        number: int
        tags: Mapping[str, int] = field(default_factory=dict)
        doubled: int = field(init=False)
        unit: str = field(default="m", init=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "doubled", 2 * self.number)

    steps = [Step(number) for number in range(3 * FEW)]
    assert [(each.number, each.doubled, each.unit, each.tags) for each in steps] == [
        (number, 2 * number, "m", {}) for number in range(3 * FEW)
    ]
    assert len({id(each.tags) for each in steps}) == len(steps)
    assert Step(number=2, tags={"a": 1}) == Step(2, {"a": 1}) == steps[0].__class__(2, tags={"a": 1})


@pytest.mark.parametrize("arguments", [{"given": (1, 2)}, {"given": (1,), "named": {"number": 2}}, {"named": {"x": 2}}])
def test_the_first_value_refuses_wrong_arguments_as_the_later_ones_do(arguments: Mapping[str, Any]) -> None:
    @value
    class Step:
        number: int

    told = []
    for made in range(2):
        with pytest.raises(TypeError) as refused:
            Step(*arguments.get("given", ()), **arguments.get("named", {}))
        told.append(str(refused.value))
        assert Step(made) == Step(number=made)
    assert told[0] == told[1] != ""
