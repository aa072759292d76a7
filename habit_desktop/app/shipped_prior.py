"""The network everybody starts with, as it is shipped."""

from habit_desktop.resources import resource


def shipped_prior() -> bytes:
    """Return the file that holds it."""
    return resource("prior.network").read_bytes()
