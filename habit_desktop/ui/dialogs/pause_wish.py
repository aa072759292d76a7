"""Which habits are to rest, from when on and until when."""

from datetime import date

from habit_desktop.domain.value import value


@value
class PauseWish:
    """Habits with a tag, or all where it is empty, rest from a day on, up to and including ``until`` where given."""

    tag: str
    first: date
    until: date | None
