"""Which processes there are on this machine, and such as begin beside this one."""

from collections.abc import Sequence


def is_running(process: int) -> bool:
    """Tell whether a process of this number is there, whosever it is."""
    import psutil

    return bool(psutil.pid_exists(process))


def start_apart(command: Sequence[str]) -> None:
    """A program begins in a process that outlives this one; one that cannot begin is not told of."""
    from PySide6.QtCore import QProcess

    program, *arguments = command
    QProcess.startDetached(program, arguments)
