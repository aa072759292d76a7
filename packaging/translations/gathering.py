"""What the code says to people, found by Babel; each message with the name and the purpose of what says it."""

import ast
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from babel.messages.extract import extract

_KEYWORDS = {"_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}

Found: TypeAlias = "tuple[str | tuple[str, ...], str | None, list[str]]"


def messages_of(path: Path) -> Iterator[Found]:
    """Each message of a file: its English (one, or one and many), its context, and what translators are told of it."""
    source = path.read_bytes()
    purposes = _purposes(ast.parse(source))
    for line, message, comments, context in extract("python", BytesIO(source), _KEYWORDS, ("For translators:",)):
        yield message, context, [*comments, *filter(None, [purposes.get(line, "")])]


def _purposes(tree: ast.Module) -> dict[int, str]:
    """The first sentence of the innermost function or class around each line."""
    told: dict[int, str] = {}
    for node in ast.walk(tree):  # outer ones come first
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and (purpose := ast.get_docstring(node)):
            told |= dict.fromkeys(range(node.lineno, (node.end_lineno or node.lineno) + 1), purpose.split("\n\n")[0])
    return {line: " ".join(purpose.split()) for line, purpose in told.items()}
