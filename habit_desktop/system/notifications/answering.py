"""The process that shows notices and waits for their answers, while the command that made them has long returned.

It shows the notices itself, since some desktops take the notices of those who left the bus off the screen. Loads no Qt.
"""

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence

from habit_desktop.engine.ports import Notice, NoticeAction, asked_again
from habit_desktop.language import _
from habit_desktop.system.notifications.freedesktop import NotificationClient
from habit_desktop.system.notifications.handover import Report, decoded_notices, encoded_reports
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.system.notifications.outcome import Answered, Failed, Outcome, Shown
from habit_desktop.system.session_bus import NoSessionBus

_REPORT_WITHIN_S = 5.0
_LOOK_AGAIN_S = 30.0

OnAnswer = Callable[[str, NoticeAction, float | None], None]
AsItStands = Callable[[Notice], Notice | None]


def answer_notices(
    identity: Identity, on_answer: OnAnswer, as_it_stands: AsItStands = lambda shown: shown, deadline_s: float = 43_200
) -> None:
    """Show the notices on standard input, report on standard output, then wait for answers in the background.

    Returns, in a process that has left its parent, when every notice is answered or closed or the deadline has passed;
    what is still open then is withdrawn. ``as_it_stands`` is asked twice a minute about each open notice, so that one
    whose habit was meanwhile done elsewhere goes away.
    """
    notices = decoded_notices(sys.stdin.readline())
    try:
        client = NotificationClient(identity)
    except NoSessionBus as reason:
        _report([Report(notice.key, False, str(reason)) for notice in notices])
        return
    try:
        early = _shown(client, notices)
        _report(_reports(notices, early))
        if client.open_keys or early:
            _leave_the_parent()
            waiting = _Waiting(client, {notice.key: notice for notice in notices}, on_answer)
            waiting.tell(early)
            waiting.wait(as_it_stands, deadline_s)
    except NoSessionBus:
        return  # the notices went with the bus
    finally:
        client.close()


def _shown(client: NotificationClient, notices: Sequence[Notice]) -> list[Outcome]:
    """Return the outcomes up to the moment when something is known of each notice."""
    outcomes: list[Outcome] = []
    deadline = time.monotonic() + _REPORT_WITHIN_S
    for notice in notices:
        client.show(notice)
    while {notice.key for notice in notices} - {outcome.key for outcome in outcomes}:
        if (left_s := deadline - time.monotonic()) <= 0:
            break
        outcomes += client.read(left_s)
    return outcomes


def _reports(notices: Sequence[Notice], outcomes: Sequence[Outcome]) -> list[Report]:
    shown = {outcome.key for outcome in outcomes if isinstance(outcome, Shown)}
    whys = {outcome.key: outcome.why for outcome in outcomes if isinstance(outcome, Failed)}
    unheard = _("the notification service did not answer")
    return [
        Report(notice.key, notice.key in shown, "" if notice.key in shown else whys.get(notice.key, unheard))
        for notice in notices
    ]


def _report(reports: Sequence[Report]) -> None:
    sys.stdout.write(encoded_reports(reports))
    sys.stdout.flush()


def _leave_the_parent() -> None:
    """Go on as a process of init's, holding on to the bus but to no terminal or pipe; the parent sees us end."""
    if os.fork() > 0:
        os._exit(0)
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    os.close(nothing)


class _Waiting:
    """What was asked, and who hears the answers."""

    def __init__(self, client: NotificationClient, notices: Mapping[str, Notice], on_answer: OnAnswer) -> None:
        self._client, self._notices, self._on_answer = client, dict(notices), on_answer

    def wait(self, as_it_stands: AsItStands, deadline_s: float) -> None:
        """Return when nothing is open any more; what is open at the deadline is withdrawn."""
        client, deadline = self._client, time.monotonic() + deadline_s
        while client.open_keys and (left_s := deadline - time.monotonic()) > 0:
            self.tell(client.read(min(left_s, _LOOK_AGAIN_S)))
            for key in sorted(client.open_keys):
                self._renew(key, as_it_stands(self._notices[key]))
        for key in client.open_keys:
            client.withdraw(key)

    def _renew(self, key: str, notice: Notice | None) -> None:
        """Take a notice away that asks for nothing any more, or show it as it stands now."""
        if notice is None:
            self._client.withdraw(key)
        elif notice != self._notices[key]:
            self._notices[key] = notice
            self._client.show(notice)

    def tell(self, outcomes: Sequence[Outcome]) -> None:
        """Pass the answers on; who typed something that is no amount is asked again."""
        for outcome in outcomes:
            match outcome:
                case Answered(key, NoticeAction.AMOUNT, _, None):
                    self._client.show(asked_again(self._notices[key]))
                case Answered(key, action, _, amount):
                    self._on_answer(key, action, amount)
