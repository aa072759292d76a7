"""What one row of the list of understood habits holds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A habit by name, its days, and its skill with a range (shares of its average's loss), None while unknown."""

    name: str
    days: int
    skill: tuple[float, float, float] | None
