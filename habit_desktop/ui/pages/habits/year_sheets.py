"""How a year's report is laid out on paper: which habits stand on which sheet, and where; lengths are in points."""

from dataclasses import dataclass

from habit_desktop.engine.year import YearHabit, YearReading

WIDE_PT, HIGH_PT = 595.0, 842.0
MARGIN_PT = 42.0
ROOM_PT = WIDE_PT - 2 * MARGIN_PT
HEAD_PT = 200.0
FOOT_PT = 22.0
WEEKS, WEEKDAYS = 54, 7
PITCH_PT = ROOM_PT / WEEKS
CELL_PT = PITCH_PT * 0.84
NAME_PT = 20.0
BLOCK_PT = NAME_PT + WEEKDAYS * PITCH_PT + 20.0


@dataclass(frozen=True, slots=True)
class Block:
    """A habit's part of a sheet, so far below the sheet's top edge."""

    top: float
    habit: YearHabit


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of paper; the first one carries the head."""

    number: int
    of: int
    blocks: tuple[Block, ...]

    @property
    def has_head(self) -> bool:
        """Whether the year's totals and months stand on top."""
        return self.number == 1


def sheets(year: YearReading) -> tuple[Sheet, ...]:
    """The sheets of a year, at least one."""
    first_top = MARGIN_PT + HEAD_PT
    on_first, on_others = _fitting(first_top), _fitting(MARGIN_PT)
    habits = year.habits
    parts = [habits[:on_first]]
    for start in range(on_first, len(habits), on_others):
        parts.append(habits[start : start + on_others])
    return tuple(
        Sheet(number, len(parts), _blocks(part, first_top if number == 1 else MARGIN_PT))
        for number, part in enumerate(parts, start=1)
    )


def _fitting(top: float) -> int:
    return int((HIGH_PT - MARGIN_PT - top) // BLOCK_PT)


def _blocks(habits: tuple[YearHabit, ...], top: float) -> tuple[Block, ...]:
    return tuple(Block(top + number * BLOCK_PT, habit) for number, habit in enumerate(habits))
