"""A sentence as a tool tip, where Qt would take some of a person's words for markup."""

import re

_TAKEN_FOR_MARKUP = re.compile(r"<[a-zA-Z/!?]|&lt;")


def plain_tip(text: str) -> str:
    """Return the text, so written that a tool tip shows it as it is: no tag is obeyed, no picture loaded."""
    if not _TAKEN_FOR_MARKUP.search(text):
        return text
    from html import escape

    return f"<span>{escape(text, quote=False)}</span>".replace("\n", "<br>")
