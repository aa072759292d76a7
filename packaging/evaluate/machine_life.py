"""The life of a computer over months, drawn by chance: nights, flights, restarts, films and wrong clocks."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)
_STEPS_MIN = (-1560, -180, -40, -2, 2, 40, 180, 1560)


class Act(StrEnum):
    """What happens to the machine, or before it."""

    SLEEP = "sleep"
    WAKE = "wake"
    QUIT = "quit"
    START = "start"
    FLY = "fly"
    SET_CLOCK = "set_clock"
    LEAVE = "leave"
    RETURN = "return"
    FILM = "film"
    FILM_ENDS = "film_ends"


@dataclass(frozen=True, slots=True)
class Happening:
    """An act at an instant; a flight has the zone it ends in, a clock the minutes by which it is wrong from then on."""

    at: datetime
    act: Act
    zone: str = ""
    wrong_min: int = 0


@dataclass(frozen=True, slots=True)
class Life:
    """Where somebody lives, where they travel, and for how long they are followed."""

    home: str
    abroad: tuple[str, ...]
    first: datetime
    days: int
    seed: int

    def happenings(self) -> list[Happening]:
        """Return all that happens, in time."""
        luck = random.Random(f"{self.home} {self.seed}")
        drawn = [each for number in range(self.days) for each in self._day(luck, number)]
        return sorted(drawn, key=lambda each: each.at)

    def _day(self, luck: random.Random, number: int) -> Iterator[Happening]:
        """Yield what happens within a day; nothing keeps its parts from overlapping, as in life."""
        noon = datetime.combine((self.first + number * _DAY).date(), datetime.min.time().replace(hour=12))
        here = noon.replace(tzinfo=ZoneInfo(self.home)).astimezone(UTC)
        if luck.random() < 0.8:
            yield from _span(luck, here, (9.5, 15.5), (5, 9), Act.SLEEP, Act.WAKE)
        if luck.random() < 0.2:
            yield from _span(luck, here, (-3, 8), (0.3, 5), Act.SLEEP, Act.WAKE)
        if luck.random() < 0.08:
            yield from _span(luck, here, (-4, 10), (0.0, 3.0), Act.QUIT, Act.START)
        if luck.random() < 0.02:
            yield from _span(luck, here, (-4, 10), (10, 70), Act.QUIT, Act.START)
        if luck.random() < 0.3:
            yield from _span(luck, here, (-3, 9), (0.1, 4), Act.LEAVE, Act.RETURN)
        if luck.random() < 0.15:
            yield from _span(luck, here, (4, 10), (1, 3), Act.FILM, Act.FILM_ENDS)
        if luck.random() < 0.05:
            wrong = luck.choice(_STEPS_MIN)
            for each in _span(luck, here, (-4, 10), (0.2, 8), Act.SET_CLOCK, Act.SET_CLOCK):
                yield Happening(each.at, each.act, wrong_min=wrong)
                wrong = 0
        if luck.random() < 0.04:
            asleep, awake = _span(luck, here, (-4, 10), (1, 20), Act.SLEEP, Act.WAKE)
            home_again = awake.at + luck.uniform(1, 9) * _DAY
            yield asleep
            yield Happening(awake.at - timedelta(seconds=1), Act.FLY, luck.choice(self.abroad))
            yield awake
            yield Happening(home_again, Act.FLY, self.home)


def _span(
    luck: random.Random, noon: datetime, begins: tuple[float, float], hours: tuple[float, float], first: Act, last: Act
) -> list[Happening]:
    """Return two acts: one some hours after noon, the other some hours after it."""
    at = noon + timedelta(hours=luck.uniform(*begins))
    return [Happening(at, first), Happening(at + timedelta(hours=luck.uniform(*hours)), last)]
