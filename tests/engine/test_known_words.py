"""What an event says in words without a meaning here is not taken in."""

from dataclasses import replace

import pytest

from habit_desktop.domain.event import (
    Event,
    Fact,
    HabitCompleted,
    Order,
    ReminderHeldUp,
    ReminderShown,
    ReminderSnoozed,
    ReminderSuppressed,
    ReminderTapped,
    ReminderTimeDeclined,
    Via,
)
from habit_desktop.engine.known_words import check_words
from tests.storage.facts import MONDAY, NOON

KEY = "walk|2026-03-02|08:30"
EVENT = Event("e1", Order(1, "desk", 1), NOON, "UTC", MONDAY, "walk", Via.WINDOW, "c1", HabitCompleted())


@pytest.mark.parametrize(
    "fact",
    [
        HabitCompleted(),
        ReminderShown(KEY, "unsure", policy="smart"),
        ReminderSuppressed(KEY, "likely"),
        ReminderHeldUp(KEY, "away"),
        ReminderTapped(KEY, "done"),
        ReminderSnoozed(KEY, NOON),
        ReminderTimeDeclined("17:45"),
    ],
)
def test_words_that_mean_something_are_taken_in(fact: Fact) -> None:
    check_words(replace(EVENT, fact=fact))


@pytest.mark.parametrize(
    "fact",
    [
        ReminderShown("walk", "unsure"),
        ReminderShown(KEY, "because"),
        ReminderSuppressed(KEY, "likely", policy="loud"),
        ReminderSuppressed("walk|Monday|08:30", "likely"),
        ReminderHeldUp(KEY, "weather"),
        ReminderTapped("", "done"),
        ReminderSnoozed("walk|2026-03-02", NOON),
        ReminderTimeDeclined("noon"),
        ReminderTimeDeclined("17:45+01:00"),
    ],
)
def test_words_that_mean_nothing_are_not(fact: Fact) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # whoever takes it in says it in words of its own
        check_words(replace(EVENT, fact=fact))
