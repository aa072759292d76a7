"""One person, two machines, and a file carried between them."""

from datetime import date
from pathlib import Path

from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.import_run import run_import
from habit_desktop.engine.own_export import export_all
from habit_desktop.engine.session import Session
from habit_desktop.engine.upkeep import find_problems
from tests.engine.living import StandingClock, day, live, made, marks, opened


def carry(source: Session, target: Session, path: Path) -> None:
    """Everything one machine knows goes to the other one."""
    export_all(source, path)
    for _ in run_import(target, path):
        pass


def test_two_devices(tmp_path: Path) -> None:
    clock = StandingClock()
    desktop, laptop = opened(tmp_path / "desktop", clock), opened(tmp_path / "laptop", clock)
    file = tmp_path / "habits.json"

    # A week at the desk, then a journey: the laptop starts with all that the desktop knows.
    walk = made(desktop, "Walk")
    live(desktop, clock, {walk: "xx.x.xx"})
    carry(desktop, laptop, file)
    assert laptop.histories() == desktop.histories()
    assert laptop.folder.predictions.since(date.min) == desktop.folder.predictions.since(date.min)

    # On the road the laptop's clock is wrong by hours, a habit is made and another one renamed.
    clock.step(hours=-30)
    laptop.change(walk, {"name": "Walk in the hills"})
    read = made(laptop, "Read")
    clock.step(hours=30)
    live(laptop, clock, {walk: "x.x", read: "xxx"}, first=7)

    # Meanwhile somebody at home ticks a day, and takes it back.
    clock.show(8, "12:00")
    desktop.complete(walk, day(8))
    desktop.undo()
    desktop.skip(walk, day(2))

    # Home again: whichever way the files go first, both machines tell the same.
    clock.show(10, "09:00")
    carry(laptop, desktop, file)
    carry(desktop, laptop, file)
    carry(laptop, desktop, file)
    assert laptop.histories() == desktop.histories()
    assert marks(desktop, walk).startswith("xxsx.xxx.x")
    assert desktop.find("Walk in the hills").id == walk
    assert marks(desktop, read)[-4:] == "xxx?"

    # What was said on the road is kept as it was said, and both go on from here.
    on_the_road = laptop.folder.predictions.of_habit(walk)[day(8)]
    assert desktop.folder.predictions.of_habit(walk)[day(8)] == on_the_road
    for machine in (desktop, laptop):
        keep_up(machine)
        machine.complete(read, machine.today())
        assert find_problems(machine) == []
        machine.folder.close()
