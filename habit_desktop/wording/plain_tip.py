"""A sentence as a tool tip, where Qt would take a person's words for markup, or a name for the way all of it runs."""

import re

from habit_desktop.wording.language import spoken

_TAKEN_FOR_MARKUP = re.compile(r"<[a-zA-Z/!?]|&lt;")
_FROM_THE_RIGHT = "\u200f"


def plain_tip(text: str) -> str:
    """Return the text, so written that a tool tip shows it as it is: no tag is obeyed, no picture loaded.

    It runs as the language does, also where it begins with a name in other letters.
    """
    if text and spoken().right_to_left:
        text = f"{_FROM_THE_RIGHT}{text}"
    if not _TAKEN_FOR_MARKUP.search(text):
        return text
    from html import escape

    return f"<span>{escape(text, quote=False)}</span>".replace("\n", "<br>")
