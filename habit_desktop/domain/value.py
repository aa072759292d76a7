"""What a value is: known by what it holds, never changed once made, and defined in a fiftieth of a millisecond.

It is a frozen, slotted dataclass in all that can be seen. Python's own writes and compiles six methods for each class
while it is imported, half a millisecond for each class: for those of the first page that was as long as Qt takes to
load. Here all methods are shared but ``__init__``, and that one is written when the first value of its kind is made.
"""

from collections.abc import Callable
from copy import copy
from dataclasses import FrozenInstanceError, dataclass, field, fields, make_dataclass
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

Kind = TypeVar("Kind", bound=type)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(kind: Kind) -> Kind:
    """Make a class one of values; for what is loaded before the first paint, where each millisecond is waited for."""
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    known = fields(made)
    compared = tuple(each.name for each in known if each.compare)
    methods = {
        "__init__": _first_init(made),
        "__eq__": _equality(_reader(compared)),
        "__hash__": _hashing(_reader(compared)),
        "__repr__": _representation(tuple(each.name for each in known if each.repr)),
        "__setattr__": _refused,
        "__delattr__": _refused,
        "__getstate__": _state,
        "__setstate__": _set_state,
    }
    for name, method in methods.items():
        if name not in vars(kind):
            setattr(made, name, method)
    return made  # type: ignore[no-any-return]


def _first_init(kind: type) -> Callable[..., None]:
    def init(self: object, *given: object, **named: object) -> None:
        fill = _init(kind)
        setattr(kind, "__init__", fill)  # noqa: B010  # mypy lets nobody assign to a method
        fill(self, *given, **named)

    return init


def _init(kind: Any) -> Callable[..., None]:
    """Return what fills a new value, as Python's own writes it."""
    held = [(each.name, each.type, copy(each)) for each in fields(kind)]
    then = {"__post_init__": kind.__post_init__} if hasattr(kind, "__post_init__") else {}
    likeness: Any = make_dataclass(kind.__qualname__, held, namespace=then, repr=False, eq=False, frozen=True)
    made: Callable[..., None] = likeness.__init__
    return made


def _reader(names: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
    """Return what takes these attributes of an object, always as a tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    if not names:
        return lambda _: ()
    read = attrgetter(*names)
    return lambda one: (read(one),)


def _equality(held: Callable[[object], tuple[object, ...]]) -> Callable[[object, object], bool]:
    def eq(self: object, other: object) -> bool:
        return held(self) == held(other) if other.__class__ is self.__class__ else NotImplemented

    return eq


def _hashing(held: Callable[[object], tuple[object, ...]]) -> Callable[[object], int]:
    def hash_of(self: object) -> int:
        return hash(held(self))

    return hash_of


def _representation(names: tuple[str, ...]) -> Callable[[object], str]:
    def told(self: object) -> str:
        held = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({held})"

    return told


def _refused(self: object, name: str, *told: object) -> None:
    """A value is what it is."""
    raise FrozenInstanceError(f"cannot change field {name!r}")


def _state(self: Any) -> list[object]:
    return [getattr(self, each.name) for each in fields(self)]


def _set_state(self: Any, state: list[object]) -> None:
    for each, held in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, held)
