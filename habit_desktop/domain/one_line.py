"""A person's words on one line, harmless wherever they are shown: in a list, a title, a menu, on a terminal."""

_TURNS_AROUND = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "")
"""Invisible signs that turn the direction of all that follows; letters know their own without them."""
_STEERS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), "\ufffd")
"""What terminals and old printers obey."""
_PARTS = dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " ")
_HARMLESS = _TURNS_AROUND | _STEERS | _PARTS


def one_line(words: str) -> str:
    """Return the words without what would steer whatever shows them; what is not blank does not become blank."""
    if words.isprintable():
        return words
    harmless = words.translate(_HARMLESS)
    return harmless if harmless.strip() or not words.strip() else "\ufffd"
