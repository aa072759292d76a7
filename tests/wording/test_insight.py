"""The Insight page's labels."""

from datetime import date

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
