"""The order rows keep on a day while it is being answered: nothing moves under the hand."""

from habit_desktop.engine.readings import TodayReading
from habit_desktop.ui.pages.today.arrangement import sections
from habit_desktop.ui.pages.today.choice import ViewChoice


class KeptOrder:
    """Remembers where rows stand, also those a filter leaves out; another day or order of the person begins anew."""

    def __init__(self) -> None:
        self.ids: tuple[str, ...] = ()
        self.is_new = False
        """Whether rows were put in order for what was shown last: to do so again would move none."""
        self._reading: TodayReading | None = None

    def forget(self) -> None:
        """What is open stands first when rows are put in order next."""
        self.ids = ()

    def prepare(self, reading: TodayReading) -> None:
        """A reading is about to be shown: an order that is not its own any more is forgotten."""
        before, self._reading = self._reading, reading
        if before is None or before.day != reading.day or _put_anew(before, reading) or _knows_more(before, reading):
            self.forget()

    def keep(self, reading: TodayReading, choice: ViewChoice) -> None:
        """All rows stay from now on where a view has put them."""
        self.is_new = not self.ids
        every = sections(reading.rows, choice.without_filters(), reading.day, reading.day_starts_at, self.ids)
        self.ids = tuple(each.habit.id for section in every for each in section.rows)

    def place(self, reading: TodayReading, group: tuple[str, ...]) -> None:
        """The rows of a group stand as they were put, in a reading whose order says so."""
        self._reading, shown = reading, [*group]
        self.is_new = False
        self.ids = tuple(shown.pop(0) if each in group else each for each in self.ids)


def ids_of(reading: TodayReading) -> list[str]:
    """The habits of a reading, in the person's order."""
    return [each.habit.id for each in reading.rows]


def _put_anew(before: TodayReading, after: TodayReading) -> bool:
    """Whether habits that are in both stand in another order of the person's, as after an undo."""
    old, new = ids_of(before), ids_of(after)
    kept = {*old} & {*new}
    return [habit for habit in old if habit in kept] != [habit for habit in new if habit in kept]


def _knows_more(before: TodayReading, after: TodayReading) -> bool:
    """Whether strengths are told for the first time: they are worked out once somebody wants to sort by them."""
    return _tells_strengths(after) and not _tells_strengths(before)


def _tells_strengths(reading: TodayReading) -> bool:
    return any(row.strength is not None for row in reading.rows)
