"""A reminder is put off, the machine restarts, and the night falls in between."""

from pathlib import Path

from habit_desktop.domain.event import Via
from habit_desktop.engine.foresight import chances_now, keep_up, outlook
from habit_desktop.engine.planned_reminder import Planned
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_answer import answer, still_open
from habit_desktop.engine.reminder_log import read_reminders
from habit_desktop.engine.reminder_round import planned_now, record
from habit_desktop.engine.session import Session
from habit_desktop.engine.upkeep import find_problems
from habit_desktop.reminders.policy import Reason
from tests.engine.living import StandingClock, day, made, marks, opened


def tick(session: Session) -> list[Planned]:
    """What the running app does each minute; every reminder reaches the person. Returns those that spoke."""
    keep_up(session)
    found = planned_now(session, chances_now(outlook(session)))
    for each in found:
        record(session, each, Via.APP)
    return [each for each in found if each.speaks]


def test_the_evening_of_a_restart(tmp_path: Path) -> None:
    clock = StandingClock("America/Sao_Paulo")
    session = opened(tmp_path, clock)
    stretch = made(session, "Stretch", reminders=[{"at": "22:00", "weekdays": [*range(7)]}])

    # At ten the app asks; the person puts it off for an hour, again and again, until after midnight.
    clock.show(0, "21:59")
    assert tick(session) == []
    clock.show(0, "22:00")
    (asked,) = tick(session)
    for wall, offset in (("22:05", 0), ("23:05", 0), ("00:05", 1)):
        clock.show(offset, wall)
        tick(session)
        answer(session, asked.key, NoticeAction.SNOOZE)

    # At half past twelve the machine restarts; the app comes up and does not ask before its time.
    session.folder.close()
    clock.show(1, "00:40")
    session = opened(tmp_path, clock)
    assert tick(session) == []

    # Five past one: it is still Monday's reminder. The notification stays while the day turns at three.
    clock.show(1, "01:05")
    (again,) = tick(session)
    assert (again.key, again.day, again.decision.reason) == (asked.key, day(0), Reason.SNOOZED)
    clock.show(1, "07:30")
    assert tick(session) == []
    assert still_open(session, again.key)

    # In the morning a tap on Done means Monday.
    answer(session, again.key, NoticeAction.DONE)
    assert marks(session, stretch) == "x?"
    assert not still_open(session, again.key)

    # Tuesday's evening is Tuesday's own: a command answers it first, and nobody is asked.
    command = opened(tmp_path, clock, Via.COMMAND)
    clock.show(1, "21:00")
    command.complete(stretch, command.today())
    command.folder.close()
    clock.show(1, "22:00")
    assert tick(session) == []
    assert marks(session, stretch) == "xx"

    # The log tells all of it: asked once, and once more after each of the three times it was put off.
    log = read_reminders(session, 2)
    assert [entry.day for entry in log] == [day(0)] * 4
    assert [entry.reason for entry in log][1:] == [Reason.SNOOZED] * 3
    assert find_problems(session) == []
    session.folder.close()
