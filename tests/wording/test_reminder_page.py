"""The Reminders page says its day at a glance, and by which lines it decides."""

from habit_desktop.wording import reminder_page as words


def test_the_day_at_a_glance_is_three_counts() -> None:
    assert words.page_subtitle(1, 2, 5) == "1 to come today · 2 shown · 5 kept quiet"


def test_the_two_lines_are_named_with_what_they_do() -> None:
    assert words.rules_title(0.4, 0.8) == "Reminds below 40\u00a0%, stays quiet above 80\u00a0%"
