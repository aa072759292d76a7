"""Real processes of the app, begun in a moment: forked off one that has loaded everything. Killed in a moment, too."""

import os
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

PATIENCE_S = 60
AT_WORK = "at work"
BROKEN = 70
"""The status of a process that ended by a bug."""


@dataclass(slots=True)
class Child:
    """A process and the lines it has written so far."""

    pid: int
    out: int
    said: bytearray = field(default_factory=bytearray)
    status: int | None = None

    @property
    def lines(self) -> list[str]:
        """The lines it has written to their end, but that it is at work."""
        return [line for line in self.said.decode().split("\n")[:-1] if line != AT_WORK]

    @property
    def was_killed(self) -> bool:
        """Whether it was still at work when it was killed."""
        return self.status == -signal.SIGKILL


def begin(act: Callable[[], int], errors: Path) -> Child:
    """Return a new process that does something; what it writes to standard error goes to the end of a file."""
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid == 0:
        _be(act, theirs, errors)
    os.close(theirs)
    return Child(pid, ours)


def kill_after(children: Sequence[Child], delay_s: float, *, of_work: bool = False) -> None:
    """Hear the processes for so long, or until all have ended by themselves; then kill those that are left.

    The time ``of_work`` begins once the first of them has said something.
    """
    until = time.monotonic() + (PATIENCE_S if of_work else delay_s)
    open_ones = list(children)
    while open_ones and (left := until - time.monotonic()) > 0:
        ready, _, _ = select.select([child.out for child in open_ones], [], [], left)
        open_ones = [child for child in open_ones if child.out not in ready or _hear(child)]
        if of_work and children[0].said:
            until, of_work = time.monotonic() + delay_s, False
    for child in children:
        if child in open_ones:
            os.kill(child.pid, signal.SIGKILL)
    for child in children:
        _bury(child)


def seconds_at_work(act: Callable[[], int], errors: Path) -> float:
    """Return how many seconds a process that nobody disturbs lives on after the first it says."""
    child = begin(act, errors)
    _hear(child)
    begun = time.monotonic()
    _bury(child)
    return time.monotonic() - begun


def saying_when(event: str, act: Callable[[], int]) -> Callable[[], int]:
    """Return what does the same, and says ``AT_WORK`` once something has happened for the first time."""

    def say_once(happened: str, _arguments: object) -> None:
        if happened == event and not said:
            said.append(event)
            print(AT_WORK, flush=True)

    def acting() -> int:
        sys.addaudithook(say_once)
        return act()

    said: list[str] = []
    return acting


def _bury(child: Child) -> None:
    while _hear(child):
        pass
    os.close(child.out)
    child.status = os.waitstatus_to_exitcode(os.waitpid(child.pid, 0)[1])


def _hear(child: Child) -> bool:
    """Take what a process has written; False once it can write no more."""
    heard = os.read(child.out, 2**16)
    child.said += heard
    return bool(heard)


def _be(act: Callable[[], int], out: int, errors: Path) -> None:
    """Be the new process to its end."""
    status = BROKEN
    try:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out, 1)
        os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), 2)
        os.close(out)
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115  # it is the process's own
        status = act()
        sys.stdout.flush()
    except BaseException:  # noqa: BLE001  # the edge of a process
        os.write(2, traceback.format_exc().encode())
    finally:
        os._exit(status)
