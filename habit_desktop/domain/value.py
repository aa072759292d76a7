"""What a value is: known by what it holds, never changed once made, and defined in a fiftieth of a millisecond.

It is a frozen, slotted dataclass in all that can be seen. Python's own writes and compiles six methods for each class
while it is imported, half a millisecond for each class: for those of the first page that was as long as Qt takes to
load. Here all methods are shared but ``__init__``, and that one is written only for kinds of which there are many: it
takes as long as to fill a hundred values by the names of their fields.
"""

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields, make_dataclass
from itertools import count
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

Kind = TypeVar("Kind", bound=type)

FEW = 50
"""Of so many values each is filled by the names of its fields; what comes then is worth a function of its own."""


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


def _first_init(kind: Any) -> Callable[..., None]:
    """Return what fills the first values of a kind; what it cannot fill, Python's own refuses in its words."""
    known, first = fields(kind), count()
    takes = [each.name for each in known if each.init]

    def init(self: object, *given: object, **named: object) -> None:
        held = dict(zip(takes, given, strict=False)) | named
        whole = len(held) == len(given) + len(named) and held.keys() <= {*takes}
        if next(first) < FEW and whole and _fill(self, known, held):
            return
        fill = _init(kind)
        setattr(kind, "__init__", fill)  # noqa: B010  # mypy lets nobody assign to a method
        fill(self, *given, **named)

    return init


def _fill(made: Any, known: Sequence[Field[Any]], held: Mapping[str, object]) -> bool:
    """Fill a value with what its fields hold or begin with; tell whether each is known."""
    for each in known:
        if each.name in held:
            object.__setattr__(made, each.name, held[each.name])
        elif each.default is not MISSING:
            object.__setattr__(made, each.name, each.default)
        elif each.default_factory is not MISSING:
            object.__setattr__(made, each.name, each.default_factory())
        elif each.init:
            return False
    if hasattr(made, "__post_init__"):
        made.__post_init__()
    return True


def _init(kind: Any) -> Callable[..., None]:
    """Return what fills a new value, as Python's own writes it."""
    held = [(each.name, each.type, copy(each)) for each in fields(kind)]
    then = {"__doc__": kind.__name__} | (
        {"__post_init__": kind.__post_init__} if hasattr(kind, "__post_init__") else {}
    )
    told: dict[str, Any] = {"repr": False, "eq": False, "frozen": True, "slots": True}
    likeness: Any = make_dataclass(kind.__qualname__, held, namespace=then, **told)
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
