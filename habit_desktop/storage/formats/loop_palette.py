"""Loop's colours in each of the three ways its versions wrote them, as #RRGGBB.

Source: the palette and the database migrations of Loop Habit Tracker 2.3.1.
"""

PALETTE = (
    *("#D32F2F", "#E64A19", "#F57C00", "#FF8F00", "#F9A825", "#AFB42B", "#7CB342", "#388E3C", "#00897B", "#00ACC1"),
    *("#039BE5", "#1976D2", "#303F9F", "#5E35B1", "#8E24AA", "#D81B60", "#5D4037", "#303030", "#757575", "#AAAAAA"),
)
_FIRST = PALETTE[0]

# The thirteen that versions 14 to 20 counted; versions before 14 wrote the colour itself, of these and no others.
_EARLIER = tuple(PALETTE[index] for index in (0, 1, 4, 5, 7, 8, 9, 10, 13, 14, 15, 17, 19))


def from_argb(color: int) -> str:
    """Return the colour of a signed ARGB number; like Loop, the first of the palette for one it never offered."""
    hexadecimal = f"#{color & 0xFFFFFF:06X}"
    return hexadecimal if hexadecimal in _EARLIER else _FIRST


def from_earlier_index(index: int) -> str:
    """Return the colour of an index into the palette of the versions 14 to 20."""
    return _EARLIER[index] if 0 <= index < len(_EARLIER) else _FIRST


def nearest_index(color: str) -> int:
    """Return the place in today's palette of the colour that looks most like one written #RRGGBB."""
    return min(range(len(PALETTE)), key=lambda index: _distance(PALETTE[index], color))


def from_index(index: int) -> str:
    """Return the colour of an index into today's palette."""
    return PALETTE[index] if 0 <= index < len(PALETTE) else _FIRST


def _distance(one: str, other: str) -> int:
    """Return how far two colours lie apart, squared; green counts more, as for the eye."""
    differences = [int(one[at : at + 2], 16) - int(other[at : at + 2], 16) for at in (1, 3, 5)]
    return sum(weight * difference**2 for weight, difference in zip((2, 4, 3), differences, strict=True))
