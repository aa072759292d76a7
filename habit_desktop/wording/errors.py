"""What went wrong, what was kept, and what can be done: for failures that carry no sentence of their own."""

from habit_desktop.wording.joins import stopped
from habit_desktop.wording.language import _


def not_saved(why: str) -> str:
    """A change that could not be written; everything before it was."""
    return _("Not saved: {why} Everything before this change is safe.").format(why=stopped(why))


def training_failed(why: str) -> str:
    """A run that broke off; the version in charge stays."""
    return _("Training stopped: {why} The version in charge stays.").format(why=stopped(why))


def gone_wrong() -> str:
    """A bug: whatever was recorded before it is on disk."""
    return _("Something went wrong in the app itself, and is noted in its log. What you recorded is safe.")
