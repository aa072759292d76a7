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
        (
            "times:3/week",
            "3 times per calendar week, Monday first: due each day until then, and free for the rest of it.",
        ),
        ("times:2/month", "Twice per calendar month: due each day until then, and free for the rest of it."),
        ("times:3/7d", "3 times within any 7 days: due whenever the last 7 days, today included, hold fewer."),
    ],
)
def test_a_schedule_is_explained_in_a_sentence(notation: str, said: str) -> None:
    schedule: Schedule = parse_schedule(notation)
    assert schedule_meaning(schedule) == said


def test_a_week_is_told_from_its_first_day() -> None:
    assert schedule_meaning(parse_schedule("times:3/week"), week_start=6).startswith(
        "3 times per calendar week, Sunday first:"
    )
    assert schedule_meaning(parse_schedule("weekdays:mon,sun"), week_start=6).startswith("Due on Sunday and Monday;")
