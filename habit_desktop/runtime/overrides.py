"""What Qt calls of ours never raises into Qt.

WORKAROUND for PySide6 (seen with 6.11): an exception in an override is kept until Python calls anything of Qt's again,
wherever that is, and raised there; nothing that painting, typing or asking for a size then does is as it should be, and
now and then it takes the process with it.
"""

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject

_OURS, _QTS = "habit_desktop.", "PySide6."


def guard_overrides() -> None:
    """Of every class of ours made from now on, a bug in what it overrides goes to ``sys.excepthook``.

    What Qt itself would have done or answered stands in for it.
    """
    setattr(QObject, "__init_subclass__", classmethod(_guard))  # noqa: B010  # as the type of an attribute it is wrong


def guarded(kind: type, name: str, method: Callable[..., Any]) -> Callable[..., Any]:
    """Return a method of a class that never raises: it hands a bug on, and does what the class above does instead."""

    @wraps(method)
    def call(self: object, *told: object) -> Any:
        try:
            return method(self, *told)
        except Exception:  # noqa: BLE001  # the edge between Python and Qt
            sys.excepthook(*sys.exc_info())
        try:  # only now: what was painting has let go
            return getattr(super(kind, self), name)(*told)
        except NotImplementedError:
            return None

    return call


def _guard(kind: type[QObject], /, **told: object) -> None:
    super(QObject, kind).__init_subclass__(**told)
    if kind.__module__.startswith(_OURS):
        for name, method in [*vars(kind).items()]:
            if isinstance(method, FunctionType) and not name.startswith("_") and _is_qts(kind, name):
                setattr(kind, name, guarded(kind, name, method))


def _is_qts(kind: type, name: str) -> bool:
    return any(name in vars(above) for above in kind.__mro__ if above.__module__.startswith(_QTS))
