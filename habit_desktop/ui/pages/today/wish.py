"""What a person may want of a row beyond its answer."""

from enum import Enum, auto


class Wish(Enum):
    """Something to be done with the habit of a row."""

    OPEN = auto()
    INSIGHT = auto()
    NOTE = auto()
    AMOUNT = auto()
    TIME = auto()
    STOPWATCH = auto()
    EDIT = auto()
    ARCHIVE = auto()
    DELETE = auto()
