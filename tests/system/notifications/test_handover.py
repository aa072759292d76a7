"""What travels between a command and the process that shows its notices."""

import sys

import pytest

from habit_desktop.engine.ports import AmountAsked, Notice, NoticeAction
from habit_desktop.system.notifications.handover import (
    Report,
    decoded_notices,
    decoded_reports,
    encoded_notices,
    encoded_reports,
    hand_over,
)

BUTTONS = ((NoticeAction.OPEN, "Öffnen"), (NoticeAction.DONE, "Done"))
NOTICES = [Notice("k1", "Läufe\n", "“now”?", BUTTONS)]
COUNTED = Notice("k2", "Water", "How much?", BUTTONS, AmountAsked(3.0, 1.0, "glasses", 8.0, "Such as 8", "Save", "No."))


def test_notices_survive_their_line() -> None:
    line = encoded_notices([*NOTICES, COUNTED])
    assert line.count("\n") == 1
    assert decoded_notices(line) == [*NOTICES, COUNTED]


def test_reports_survive_their_line() -> None:
    reports = [Report("k1", True), Report("k2", False, "no session bus")]
    assert decoded_reports(encoded_reports(reports)) == reports


@pytest.mark.parametrize("line", ["", "{}x", "[1]", '[{"key": "k"}]', "7", "[" * 10**5])
def test_what_is_no_line_of_notices_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        decoded_notices(line)


@pytest.mark.parametrize("line", ["", "Traceback", "[1]", '[{"key": "k"}]', "[" * 10**5])
def test_what_is_no_line_of_reports_reports_nothing(line: str) -> None:
    assert decoded_reports(line) == []


def test_the_other_process_is_given_the_notices_and_its_report_comes_back() -> None:
    program = (
        "import json, sys; notices = json.loads(sys.stdin.readline());"
        "print(json.dumps([{'key': n['key'], 'shown': True, 'why': n['title']} for n in notices]))"
    )
    assert hand_over([sys.executable, "-c", program], NOTICES) == [Report("k1", True, "Läufe\n")]


@pytest.mark.parametrize("argv", [["/nowhere/program"], [sys.executable, "-c", "raise SystemExit(3)"]])
def test_a_process_that_says_nothing_has_shown_nothing(argv: list[str]) -> None:
    assert hand_over(argv, NOTICES) == [Report("k1", False, "the notifying process did not report")]
