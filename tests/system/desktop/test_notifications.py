"""Reminders in a real notification service, and as popups without one."""

import signal
from pathlib import Path

import pytest

from tests.system.desktop.session import DesktopSession, wait_until

pytestmark = pytest.mark.desktop


def test_the_done_button_of_a_notification_answers(desktop: DesktopSession) -> None:
    desktop.start_notification_service()
    program = desktop.run_script("reminders.py", "show k1 Read")
    program.wait_for("shown k1")
    desktop.press_notification_button(0)
    program.wait_for("answered k1 done")
    wait_until(lambda: not desktop.notifications(), "an empty screen")


def test_a_withdrawn_notification_leaves_the_screen(desktop: DesktopSession) -> None:
    desktop.start_notification_service()
    program = desktop.run_script("reminders.py", "show k1 Read", "withdraw k1")
    wait_until(desktop.notifications, "the notification")
    program.process.terminate()  # the next order
    wait_until(lambda: not desktop.notifications(), "an empty screen")
    assert "closed" not in program.output


def test_one_reminder_is_never_on_the_screen_twice(desktop: DesktopSession) -> None:
    desktop.start_notification_service()
    program = desktop.run_script("reminders.py", "show k1 Read", "show k1 Read")
    wait_until(desktop.notifications, "the notification")
    program.process.terminate()  # the next order
    program.wait_for("shown k1\nshown k1")
    assert len(desktop.notifications()) == 1


def test_without_a_service_the_popup_answers(desktop: DesktopSession) -> None:
    program = desktop.run_script("reminders.py", "show k1 Read")
    program.wait_for("fell back k1")
    desktop.press_keys_in("Read", "space")
    program.wait_for("answered k1 done")
    wait_until(lambda: not desktop.windows_titled("Read"), "an empty screen")


def test_a_killed_service_leaves_its_notice_to_a_popup(desktop: DesktopSession) -> None:
    service = desktop.start_notification_service()
    program = desktop.run_script("reminders.py", "show k1 Read")
    wait_until(desktop.notifications, "the notification")
    desktop.kill_notification_service(service)
    program.wait_for("fell back k1 the notification service stopped")
    wait_until(lambda: desktop.windows_titled("Read"), "the popup")


def test_a_hanging_service_leaves_its_notice_to_a_popup(desktop: DesktopSession) -> None:
    service = desktop.start_notification_service()
    service.process.send_signal(signal.SIGSTOP)
    program = desktop.run_script("reminders.py", "show k1 Read")
    program.wait_for("fell back k1 the notification service does not answer")
    service.process.send_signal(signal.SIGCONT)
    wait_until(lambda: desktop.windows_titled("Read"), "the popup")
    assert not desktop.notifications()


def test_a_service_that_starts_later_shows_the_next_notice(desktop: DesktopSession) -> None:
    program = desktop.run_script("reminders.py", "show k1 Read", "show k2 Run")
    program.wait_for("fell back k1")
    desktop.start_notification_service()
    program.process.terminate()  # the next order
    wait_until(desktop.notifications, "the notification")
    program.wait_for("shown k2")
    assert "fell back k2" not in program.output


def test_the_app_outlives_its_bus(desktop: DesktopSession) -> None:
    bus, address = desktop.start_bus()
    program = desktop.run_script("reminders.py", "show k1 Read", "show k2 Run", DBUS_SESSION_BUS_ADDRESS=address)
    program.wait_for("fell back k1")
    bus.end()
    program.process.terminate()  # the next order
    program.wait_for("fell back k2")
    wait_until(lambda: desktop.windows_titled("Run"), "the popup")


def test_a_button_works_after_the_command_has_returned(desktop: DesktopSession, tmp_path: Path) -> None:
    desktop.start_notification_service()
    answer = tmp_path / "answer.txt"
    command = desktop.run_script("command.py", str(answer))
    assert command.process.wait(20) == 0
    assert "shown=True" in command.output
    desktop.press_notification_button(0)
    assert wait_until(lambda: answer.exists() and answer.read_text(), "the answer") == "k1 done"


def test_a_command_without_a_service_says_that_nothing_was_shown(desktop: DesktopSession, tmp_path: Path) -> None:
    command = desktop.run_script("command.py", str(tmp_path / "answer.txt"))
    assert command.process.wait(20) == 0
    assert "shown=False" in command.output
    assert "org.freedesktop.Notifications" in command.output
