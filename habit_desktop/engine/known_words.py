"""The words within events that have a meaning: what another version or hand writes there may have none here."""

from datetime import time
from functools import lru_cache

from habit_desktop.domain.event import (
    Event,
    ReminderHeldUp,
    ReminderShown,
    ReminderSnoozed,
    ReminderSuppressed,
    ReminderTapped,
    ReminderTimeDeclined,
)
from habit_desktop.domain.habit import Policy
from habit_desktop.engine.reminder_key import habit_and_day
from habit_desktop.reminders.policy import Reason

_reason, _policy = lru_cache(Reason), lru_cache(Policy)  # a million events say the same few words


def check_words(event: Event) -> None:
    """Look at the words of an event before it is taken in. Raises ValueError where one says nothing here."""
    match event.fact:
        case ReminderShown(key, reason, policy=policy) | ReminderSuppressed(key, reason, policy=policy):
            habit_and_day(key)
            _reason(reason)
            if policy:
                _policy(policy)
        case ReminderHeldUp(key, cause):
            habit_and_day(key)
            _reason(cause)
        case ReminderTapped(key) | ReminderSnoozed(key):
            habit_and_day(key)
        case ReminderTimeDeclined(wall):
            if time.fromisoformat(wall).tzinfo:
                raise ValueError(f"{wall} is no time on the wall")
