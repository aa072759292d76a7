"""Runs of done days in words."""

from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import days


def streak_words(count: int) -> str:
    """A run beside a habit: ``23 days``; a new one is no reproach."""
    return days(count)


def streak_said(count: int) -> str:
    """A run as a screen reader says it."""
    return _("a run of {days}").format(days=days(count)) if count else _("no run at the moment")
