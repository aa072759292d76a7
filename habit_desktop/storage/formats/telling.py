"""What one pass through a file has told so far: its habits in their order, and what could not be kept."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date

from habit_desktop.domain.habit import Habit, Json
from habit_desktop.language import _
from habit_desktop.storage.formats.cells import InvalidValue, name_of
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignHabit, ForeignMark, LeftOut


@dataclass(slots=True)
class HabitDays:
    """A habit's days; of several answers or notes about one day the first one counts."""

    marks: dict[date, ForeignMark] = field(default_factory=dict)
    notes: dict[date, str] = field(default_factory=dict)

    def answer(self, day: date, mark: ForeignMark) -> None:
        """Take in a day's answer. Raises InvalidValue where there is another one."""
        if self.marks.setdefault(day, mark) != mark:
            raise InvalidValue(_("another row answers for {day}").format(day=day))

    def note(self, day: date, words: str) -> None:
        """Take in a day's note, unless it is empty. Raises InvalidValue where there is another one."""
        if words.strip() and self.notes.setdefault(day, words) != words:
            raise InvalidValue(_("another row has a note for {day}").format(day=day))


class Telling:
    """Gathers what a file tells; ``attempt`` keeps an account of what cannot be."""

    def __init__(self, format_name: str) -> None:
        self._format = format_name
        self._habits: dict[str, ForeignHabit] = {}
        self._alike: dict[str, int] = {}
        self._left_out: list[LeftOut] = []

    @contextmanager
    def attempt(self, where: str) -> Iterator[None]:
        """Leave out what turns out to be an InvalidValue, and go on."""
        try:
            yield
        except InvalidValue as error:
            self.leave_out(where, str(error))

    def leave_out(self, where: str, why: str) -> None:
        """Keep account of something that cannot be kept."""
        self._left_out.append(LeftOut(where, why))

    def name(self, words: str, where: str) -> str:
        """Return a name a habit can have, and keep account where it is another one."""
        if name_of(words) != words:
            self.leave_out(where, _("its name is empty or too long"))
        return name_of(words)

    def add(self, habit: Habit, days: HabitDays, *, archived: bool = False) -> None:
        """Take in a habit as the next one; one whose key is taken gets a key of its own."""
        key, count = habit.id, self._alike.get(habit.id, 1)
        while key in self._habits:
            count += 1
            key = f"{habit.id}\n{count}"
        self._alike[habit.id] = count
        habit = replace(habit, id=key, position=len(self._habits))
        self._habits[key] = ForeignHabit(habit, archived, days.marks, days.notes)

    def told(self) -> ForeignFile:
        """Return everything that was told."""
        return ForeignFile(self._format, tuple(self._habits.values()), tuple(self._left_out))


def objects(value: Json | Sequence[Json]) -> list[Mapping[str, Json]]:
    """Return the JSON objects of a list, none where it is no list."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
