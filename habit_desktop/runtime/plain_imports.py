"""No source is read for an import, once Qt is loaded.

WORKAROUND for PySide6 (seen with 6.11): it takes the place of ``__import__`` and reads the source of every module that
is imported from then on, to learn whether it may switch on ``snake_case`` or ``true_property``. That is a tenth of the
time our imports take, and the lines of all those files, Python's and numpy's too, stay in memory. We switch nothing.
"""

import builtins
import linecache

import PySide6.QtCore  # noqa: F401  # it is what takes the place


def import_plainly() -> None:
    """Nothing is read of what is imported from now on, and what was read is forgotten; ``__feature__`` does nothing."""
    own = getattr(builtins, "__orig_import__", None)
    if own:
        builtins.__import__ = own
        linecache.clearcache()
