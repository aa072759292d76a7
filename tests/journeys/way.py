"""What a person does with the program in a week, whichever way they take: through the window or by commands."""

from dataclasses import dataclass
from typing import Protocol

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(21, 28)
"""Days since the first Monday of March 2026: the week at whose end the clocks of Europe go forward."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A habit as a person wants it: ``target`` makes it numeric, a target of 0 ``at_most`` is something to quit.

    ``schedule`` is written as commands know it, ``reminders`` as ``07:30`` or ``19:00@mon,thu``.
    """

    name: str
    schedule: str = "daily"
    target: float | None = None
    unit: str = ""
    at_most: bool = False
    question: str = ""
    tags: tuple[str, ...] = ()
    reminders: tuple[str, ...] = ()
    policy: str = "smart"


class Way(Protocol):
    """A way to do things: days count from the first Monday, and are today where none is named."""

    def at(self, day: int, wall: str) -> None:
        """It is a time on the wall of a day, and the person looks at what is due."""

    def make(self, wish: Wish) -> None: ...

    def change(self, before: Wish, after: Wish) -> None: ...

    def done(self, habit: str, day: int | None = None) -> None: ...

    def amount(self, habit: str, amount: float, day: int | None = None) -> None: ...

    def more(self, habit: str, by: float, unit: str) -> None: ...

    def slip(self, habit: str) -> None:
        """What is to be quit happened once more."""

    def skip(self, habit: str, day: int | None = None) -> None: ...

    def miss(self, habit: str, day: int | None = None) -> None: ...

    def clear(self, habit: str, day: int | None = None) -> None: ...

    def note(self, habit: str, text: str, day: int | None = None) -> None: ...

    def pause_for_a_week(self, habit: str) -> None: ...

    def resume(self, habit: str) -> None: ...

    def undo(self) -> None: ...

    def redo(self) -> None: ...

    def archive(self, habit: str) -> None: ...

    def unarchive(self, habit: str) -> None: ...

    def delete(self, habit: str) -> None: ...

    def undelete(self, habit: str) -> None: ...

    def put_before(self, habit: str, other: str) -> None: ...

    def start_days_at(self, wall: str) -> None: ...

    def start_weeks_on(self, weekday: str) -> None: ...


WALK = Wish("Walk", question="Once around?", tags=("Body",), reminders=("07:30", "19:00@mon,thu"), policy="always")
STRETCH = Wish("Stretch", "weekdays:mon,wed,fri")
CALL = Wish("Call home", "every:3d")
SWIM = Wish("Swim", "times:3/week", tags=("Body",))
GUITAR = Wish("Guitar", "times:10/month")
RUN = Wish("Run", "times:3/7d", policy="off")
WATER = Wish("Water", target=2.0, unit="l")
PAGES = Wish("Pages", "times:1/week", target=60.0, unit="pages")
COFFEE = Wish("Coffee", target=3.0, unit="cups", at_most=True)
SWEETS = Wish("Sweets", target=0.0, at_most=True)
WISHES = (WALK, STRETCH, CALL, SWIM, GUITAR, RUN, WATER, PAGES, COFFEE, SWEETS)


def live_a_week(way: Way) -> None:
    """A week of a person with ten habits, as they come to think of things."""
    way.at(MONDAY, "08:00")
    for wish in WISHES:
        way.make(wish)
    way.done("Walk")
    way.more("Water", 0.2, "l")
    way.more("Coffee", 1, "cups")
    way.put_before("Guitar", "Stretch")
    way.at(MONDAY, "21:30")
    way.done("Stretch")
    way.amount("Water", 1.75)
    way.more("Coffee", 1, "cups")
    way.amount("Pages", 22)
    way.done("Swim", MONDAY - 2)
    way.done("Call home", MONDAY)  # before it is due
    way.undo()
    way.note("Call home", "tomorrow, she is away", MONDAY)

    way.at(TUESDAY, "00:40")  # still Monday's evening
    way.done("Run")
    way.slip("Sweets")
    way.at(TUESDAY, "09:10")
    way.done("Call home", TUESDAY)
    way.done("Swim")
    way.skip("Walk")
    way.pause_for_a_week("Guitar")
    way.more("Coffee", 1, "cups")
    way.at(TUESDAY, "20:00")
    for _cup in range(3):
        way.more("Coffee", 1, "cups")
    way.amount("Pages", 41)
    way.done("Run")

    way.at(WEDNESDAY, "07:45")
    way.done("Walk")
    way.clear("Walk")
    way.done("Walk", TUESDAY)
    way.miss("Stretch")
    way.change(WATER, Wish("Water", target=1.5, unit="l"))
    way.amount("Water", 1.5)
    way.amount("Water", 2.0, MONDAY)
    way.resume("Guitar")
    way.done("Guitar")
    way.delete("Coffee")
    way.undo()
    way.more("Coffee", 1, "cups")

    way.at(THURSDAY, "12:00")
    way.start_days_at("05:00")
    way.change(SWIM, Wish("Swim", "weekdays:tue,thu,sat", tags=("Body", "Evening")))
    way.done("Swim")
    way.archive("Guitar")
    way.delete("Sweets")
    way.done("Walk")
    way.undo()
    way.undo()
    way.redo()
    way.redo()
    way.note("Walk", "along the river")
    way.at(FRIDAY, "04:30")  # the day starts later now: still Thursday
    way.done("Run")
    way.amount("Water", 0.5)

    way.at(FRIDAY, "18:00")
    way.undelete("Sweets")
    way.done("Stretch")
    way.done("Call home")
    way.miss("Walk", MONDAY)
    way.clear("Swim", MONDAY - 2)
    way.note("Stretch", "at home", WEDNESDAY)
    way.start_weeks_on("Sunday")
    way.unarchive("Guitar")

    way.at(SATURDAY, "10:00")
    way.done("Walk")
    way.done("Swim")
    way.change(PAGES, Wish("Pages", "daily", target=10.0, unit="pages"))
    way.amount("Pages", 12)
    way.start_days_at("00:00")

    way.at(SUNDAY, "00:20")  # now midnight it is
    way.done("Walk")
    way.at(SUNDAY, "03:05")  # the hour before this one did not exist
    way.note("Walk", "could not sleep")
    way.at(SUNDAY, "22:00")
    way.more("Coffee", 1, "cups")
    way.pause_for_a_week("Guitar")
