"""Schedules become words."""

import pytest

from habit_desktop.domain.schedule import Schedule, parse_schedule
from habit_desktop.wording.schedules import schedule_meaning, schedule_words


@pytest.mark.parametrize(
    ("notation", "said"),
    [
        ("daily", "every day"),
        ("weekdays:tue,thu,sat", "Tue, Thu, Sat"),
        ("weekdays:mon,tue,wed,thu,fri", "Mon to Fri"),
        ("weekdays:sat,sun", "weekends"),
        ("every:3d", "every 3 days"),
        ("times:3/week", "3 times a week"),
        ("times:1/month", "once a month"),
        ("times:3/7d", "3 times in 7 days"),
    ],
)
def test_a_schedule_has_few_words(notation: str, said: str) -> None:
    assert schedule_words(parse_schedule(notation)) == said


@pytest.mark.parametrize(
    ("notation", "said"),
    [
        ("daily", "Due every day."),
        ("weekdays:tue,thu,sat", "Due on Tuesday, Thursday and Saturday; the other days do not count."),
        ("every:2d", "Due again 2 days after the last time it was done."),
        ("times:3/week", "Due each day of the week until done 3 times; the rest of the week is free."),
        ("times:2/month", "Due each day of the month until done twice; the rest of the month is free."),
        ("times:3/7d", "Due until it was done 3 times in the last 7 days, today included."),
    ],
)
def test_a_schedule_is_explained_in_a_sentence(notation: str, said: str) -> None:
    schedule: Schedule = parse_schedule(notation)
    assert schedule_meaning(schedule) == said
