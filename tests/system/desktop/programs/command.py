"""Hands one notice over to a second process and returns; that one writes the answer into the file named first."""

import sys
from pathlib import Path

from habit_desktop.engine.ports import NoticeAction
from habit_desktop.system.notifications.answering import answer_notices
from habit_desktop.system.notifications.handover import hand_over
from tests.system.desktop.programs.notices import IDENTITY, notice

answer = Path(sys.argv[1])


def write_down(key: str, action: NoticeAction, amount: float | None) -> None:
    """Leave the answer where the test finds it, whole."""
    draft = answer.with_suffix(".draft")
    draft.write_text(f"{key} {action}" + (f" {amount:g}" if amount is not None else ""))
    draft.rename(answer)


if sys.argv[2:] == ["wait"]:
    answer_notices(IDENTITY, write_down)
else:
    for report in hand_over([sys.executable, __file__, str(answer), "wait"], [notice("k1", "Read")]):
        sys.stdout.write(f"{report}\n")
