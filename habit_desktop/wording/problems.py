"""What is said of mistakes the program itself made, and of the log that tells where."""

from habit_desktop.wording.language import _


def mistake_made(kind: str, log: str) -> str:
    """A command broke off: the name of its mistake, and the file of the log."""
    return _(
        "This is a mistake in the program ({kind}); what was recorded before is kept. {log} says where it"
        " happened, without names or notes."
    ).format(kind=kind, log=log)


def crashed_before() -> str:
    """Said once, at the start after a crash."""
    return _(
        "Habit Desktop stopped by a mistake of its own the last time. What you had answered is kept."
        " The log says where it happened, without names or notes; it stays on this device."
    )


def log_name() -> str:
    """What the row of the log is called."""
    return _("Log")


def log_meaning() -> str:
    """What the log is for, and what is never in it."""
    return _("What went wrong, if anything did: where in the program, never names or notes. It stays on this device.")


def open_log_label() -> str:
    """The button that shows the log."""
    return _("Open log")


def read_label() -> str:
    """The button that takes the sentence about a crash away."""
    return _("All right")


def log_lies_at(path: str) -> str:
    """Nothing here opens a text file."""
    return _("No program was found that shows it. The log is {path}").format(path=path)


def no_log_yet() -> str:
    """Nothing was ever written, or it could not be."""
    return _("There is no log: nothing has gone wrong, or the data folder cannot be written.")
