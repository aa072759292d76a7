"""Three devices, one person, a month apart from each other with clocks that are wrong: in the end they are one."""

import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from habit_desktop.domain.event import HistoryImported
from habit_desktop.domain.fold import fold, undone_changes
from habit_desktop.domain.history import History
from habit_desktop.engine.own_export import export_all, plan_own, take_in
from habit_desktop.engine.session import Session
from habit_desktop.storage.formats.own_json import decode
from habit_desktop.storage.integrity import problems
from tests.engine.living import StandingClock, day, made, opened

DAYS = 30
SKEWS = (timedelta(0), timedelta(days=-40), timedelta(hours=9, minutes=17))
"""The second clock is weeks behind, the third one hours ahead."""


class Device:
    """One machine with its own folder and its own idea of the time."""

    def __init__(self, path: Path, skew: timedelta) -> None:
        self._skew, self._clock = skew, StandingClock()
        self.path = path
        self.session: Session = opened(path, self._clock)

    def wake(self, offset: int) -> None:
        """Its clock shows the evening of a day, or what it takes for it."""
        self._clock.show(offset, "20:00")
        self._clock.step(seconds=self._skew.total_seconds())

    def export(self, name: str) -> bytes:
        """Everything it knows, as a file."""
        file = self.path / name
        export_all(self.session, file)
        return file.read_bytes()

    def hear(self, export: bytes) -> None:
        """Bring in a file of another device."""
        take_in(self.session, decode(export), "from-another-device.json")


@pytest.fixture
def devices(tmp_path: Path) -> Iterator[list[Device]]:
    """Three devices that know the same three habits."""
    found = [Device(tmp_path / name, skew) for name, skew in zip("abc", SKEWS, strict=True)]
    found[0].wake(0)
    for name in ("Walk", "Read"):
        made(found[0].session, name)
    made(found[0].session, "Water", kind="numeric", target=2.0)
    start = found[0].export("start.json")
    for other in found[1:]:
        other.hear(start)
    yield found
    for each in found:
        each.session.folder.close()


def act(device: Device, luck: random.Random) -> None:
    """Do one of the things a person does."""
    session, today = device.session, device.session.today()
    history = luck.choice([*session.all_histories().values()])
    habit, when = history.id, today - timedelta(luck.randrange(4))
    if history.deleted is not None:
        session.restore(habit)
        return
    match luck.randrange(10):
        case 0 | 1 | 2 | 3:
            session.complete(habit, when, float(luck.randrange(5)) if history.habit.name == "Water" else None)
        case 4:
            session.skip(habit, when)
        case 5:
            session.miss(habit, when)
        case 6:
            session.write_note(habit, when, luck.choice(["rain", "sun", "late"]))
        case 7:
            session.change(habit, {"question": luck.choice(["Did you?", "Well?", "And?"])})
        case 8:
            session.skip(habit, when)
            session.undo()
        case 9:
            session.clear(habit, when)
            if luck.random() < 0.2:
                session.delete(habit)


def facts(device: Device) -> dict[str, object]:
    """All facts by their ids, but for the notes of what was imported."""
    events = device.session.folder.events.events()
    return {event.id: event for event in events if not isinstance(event.fact, HistoryImported)}


@pytest.mark.parametrize("seed", range(4))
def test_devices_apart_for_a_month_agree_once_all_files_have_come_in_whatever_order(
    devices: list[Device], seed: int
) -> None:
    luck = random.Random(seed)
    letters: list[bytes] = []
    said: set[str] = set()
    for offset in range(1, DAYS + 1):
        for device in devices:
            device.wake(offset)
            for _ in range(luck.randrange(4)):
                act(device, luck)
            if luck.random() < 0.2:
                letters.append(device.export(f"{offset}.json"))
        if letters and luck.random() < 0.1:  # one of them comes early, and perhaps again
            luck.choice(devices).hear(luck.choice(letters))
    for device in devices:
        said |= facts(device).keys()
        letters.append(device.export("last.json"))
    for device in devices:
        delivered = letters * 2  # everything comes twice
        luck.shuffle(delivered)
        for letter in delivered:
            device.hear(letter)
    assert all(facts(device).keys() == said for device in devices)
    assert agreed(devices) == told_at_once(devices[0])
    assert all(problems(device.session.folder.connection) == [] for device in devices)


def agreed(devices: list[Device]) -> dict[str, History]:
    """What all devices take for so."""
    first, *others = (device.session.all_histories() for device in devices)
    assert all(other == first for other in others)
    return first


def told_at_once(device: Device) -> dict[str, History]:
    """What is so by all events told in one go."""
    events = device.session.folder.events.events()
    undone = undone_changes(events)
    by_habit = {habit: fold((e for e in events if e.habit == habit), undone) for habit in {e.habit for e in events}}
    return {habit: history for habit, history in by_habit.items() if habit and history}


def test_two_devices_that_have_heard_all_come_to_rest(devices: list[Device]) -> None:
    one, other, _ = devices
    one.wake(1)
    one.session.complete(next(iter(one.session.histories())), day(1))
    for _ in range(3):
        other.hear(one.export("one.json"))
        one.hear(other.export("other.json"))
    known = len(one.session.folder.events.events()), len(other.session.folder.events.events())
    other.hear(one.export("one.json"))
    one.hear(other.export("other.json"))
    assert (len(one.session.folder.events.events()), len(other.session.folder.events.events())) == known


def test_what_was_said_on_both_is_listed_before_it_is_brought_in(devices: list[Device]) -> None:
    one, other, _ = devices
    walk = next(iter(one.session.histories()))
    one.wake(1)
    other.wake(1)
    one.session.complete(walk, day(-50))
    other.session.skip(walk, day(-50))
    (left,) = plan_own(one.session, decode(other.export("other.json"))).left_out
    assert left.where == "Walk, 2026-01-11"
    assert left.why.startswith("Said on both devices: ")
