"""The Insight page's labels."""

from datetime import UTC, date, datetime

from habit_desktop.wording import insight
from habit_desktop.wording.insight import (
    no_habits,
    no_history,
    point_facts,
    point_title,
    quiet_zone,
    remind_zone,
    why_nothing,
    why_title,
)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_the_zones_name_their_thresholds() -> None:
    assert [plain(quiet_zone(0.8)), plain(remind_zone(0.4))] == ["stays quiet above 80 %", "reminds below 40 %"]


def test_a_point_tells_its_day_and_chance() -> None:
    assert plain(point_title(date(2026, 2, 11), 0.34)) == "Wed 11 February 2026 · 34 %"


def test_a_point_tells_what_happened_and_who_predicted() -> None:
    assert [point_facts(True, 14), point_facts(False, 0), point_facts(None, 2)] == [
        "done · version 14",
        "not done · as delivered",
        "not counted · version 2",
    ]


def test_the_reasons_are_titled_with_todays_chance() -> None:
    assert plain(why_title(0.34)) == "Why 34 % today"


def test_a_day_off_has_nothing_to_explain() -> None:
    assert why_nothing().startswith("Not due today")


def test_empty_pages_say_what_to_do_next() -> None:
    assert all("import" in sentence or "bring" in sentence for _title, sentence in (no_habits(), no_history()))


def test_a_moved_threshold_says_what_it_would_have_meant() -> None:
    assert (
        insight.thresholds_tried(0.45, (12, 9), (3, 6), 30)
        == "With 45\u00a0%: 12 reminders in the last 30 days instead of 9; 3 fewer quiet days."
    )
    assert (
        insight.thresholds_tried(0.7, (9, 9), (7, 6), 30)
        == "With 70\u00a0%: 9 reminders in the last 30 days, as now; 1 more quiet day."
    )
    fewer = insight.thresholds_tried(0.7, (1, 2), (6, 6), 30)
    assert fewer.endswith("1 reminder in the last 30 days instead of 2; as many quiet days.")


def test_resting_thresholds_say_what_they_have_come_to() -> None:
    told = insight.thresholds_now(9, 14, 30)
    assert told.startswith("With these lines: 9 reminders and 14 quiet days in the last 30 days, all habits together.")
    assert insight.thresholds_now(0, 0, 30).startswith("With these lines: no reminder and no quiet day in the last")
    assert insight.thresholds_idle().startswith("No reminder")


def test_a_point_of_another_day_names_its_day() -> None:
    monday, tuesday = date(2026, 3, 16), date(2026, 3, 17)
    assert insight.habit_point_facts("Read", monday, monday) == "Read"
    assert insight.habit_point_facts("Read", tuesday, monday) == "Read, Mon 16 March 2026"


def test_reminders_of_a_day_are_told_with_their_times() -> None:
    at = datetime(2026, 3, 16, 19, 30, tzinfo=UTC)
    assert insight.rung_facts([at]) == "reminded 19:30"


def test_the_chart_of_all_habits_counts_them() -> None:
    assert insight.all_title(0) == "The chances of all habits"
    assert insight.all_title(9) == "The chances of 9 habits over time"
