"""reminder-worth says whether reminders help, as far as is known."""

import pytest

from habit_desktop.domain.event import ReminderShown, ReminderSuppressed
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.reminders.policy import Reason
from tests.app.command_line import CommandLine
from tests.engine.living import StandingClock, day, opened, remember

TRIED_DAYS = 100


def tried(cli: CommandLine, habit: str) -> None:
    """Days on which chance alone decided about the reminder, and the habit was done where it spoke."""
    clock = StandingClock()
    clock.show(TRIED_DAYS, "09:00")
    session = opened(cli.folder, clock)
    remember(session, habit, "x-" * (TRIED_DAYS // 2))
    for offset in range(TRIED_DAYS):
        kind = ReminderSuppressed if offset % 2 else ReminderShown
        fact = kind(reminder_key(habit, day(offset), "18:00"), Reason.ON_TRIAL, 0.5, share=0.5)
        session.record([(habit, day(offset), fact)])
    session.folder.close()
    cli.now = f"{day(TRIED_DAYS)}T20:00+01:00"


def test_before_anything_was_tried_nothing_is_claimed(cli: CommandLine) -> None:
    habit = cli.add("Walk", "--reminder", "18:00")
    said = cli.json("reminder-worth")
    assert said["trying"] is False
    nothing = {"known": False, "effect": None, "low": None, "high": None, "decisions": 0}
    assert said["overall"] == nothing
    assert said["habits"] == [{"id": habit, "name": "Walk", **nothing}]
    lines = cli.run("reminder-worth").out.splitlines()
    assert lines[:2] == ["Not known yet", "Walk: not known yet"]


def test_what_was_left_to_chance_is_told_with_its_range(cli: CommandLine) -> None:
    tried(cli, cli.add("Walk", "--reminder", "18:00"))
    cli.json("settings", "set", "try_reminders", "yes")
    said = cli.json("reminder-worth")
    assert said["trying"] is True
    overall = said["overall"]
    assert (overall["known"], overall["decisions"]) == (True, TRIED_DAYS)
    assert 0 < overall["low"] < overall["effect"] < overall["high"]
    assert said["habits"][0]["effect"] == pytest.approx(overall["effect"])
    first = cli.run("reminder-worth").out.splitlines()[0]
    assert first.startswith(f"Reminders add about {round(100 * overall['effect'])} points (+")
    assert first.endswith("), from 100 decisions")
