"""The real program's ``remind``, from the reminder on the screen to the mark in the history."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.system.desktop.session import DesktopSession, Program, wait_until

pytestmark = pytest.mark.desktop

Command = Callable[..., Program]


@pytest.fixture
def command(desktop: DesktopSession, tmp_path: Path) -> Command:
    """Runs one command on a folder of the test's, at eight in the evening, and returns it when it has ended."""

    def run(*words: str) -> Program:
        program = desktop.run_app(
            "--data-dir", str(tmp_path / "data"), "--now", "2026-03-02T20:00+01:00", *words, TZ="Europe/Berlin"
        )
        assert program.process.wait(30) == 0, program.output
        return program

    run("add", "Read", "--reminder", "20:00", "--policy", "always")
    return run


def marks(command: Command) -> list[str]:
    """Return the marks of the habit, oldest first."""
    return [row["mark"] for row in json.loads(command("history", "Read", "--json").output)]


def test_the_done_button_marks_the_habit_after_the_command_has_returned(
    desktop: DesktopSession, command: Command
) -> None:
    desktop.start_notification_service()
    assert '"shown": true' in command("remind", "--json").output
    assert marks(command) == ["pending"]
    desktop.press_notification_button(0)
    wait_until(lambda: marks(command) == ["done"], "the mark in the history")


def test_a_reminder_nobody_could_show_is_not_called_shown(desktop: DesktopSession, command: Command) -> None:
    assert '"shown": false' in command("remind", "--json").output


def test_the_evenings_list_is_one_notification_that_can_be_put_off(
    desktop: DesktopSession, command: Command, tmp_path: Path
) -> None:
    command("done", "Read")
    for name in ("Walk", "Tea", "Swim"):
        command("add", name, "--policy", "digest")
    desktop.start_notification_service()
    rows = json.loads(command("remind", "--json").output)
    assert [(row["reason"], row["list"], row["shown"]) for row in rows] == [("digest", True, True)] * 3
    wait_until(desktop.notifications, "the list")
    assert len(desktop.notifications()) == 1
    desktop.screenshot(tmp_path / "list.bmp")
    desktop.press_notification_button(0)
    wait_until(lambda: [row["answer"] for row in logged(command)] == ["snooze"] * 3, "the answer in the log")
    assert {row["through"] for row in logged(command)} == {"notification"}


def logged(command: Command) -> list[dict[str, object]]:
    """The log of decisions."""
    rows: list[dict[str, object]] = json.loads(command("reminders", "--json").output)
    return rows
