"""Which processes there are on this machine."""


def is_running(process: int) -> bool:
    """Tell whether a process of this number is there, whosever it is."""
    import psutil

    return bool(psutil.pid_exists(process))
