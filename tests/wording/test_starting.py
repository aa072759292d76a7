"""Facts about what is said when the window opens, cannot open, or closes."""

from datetime import UTC, datetime, timedelta, timezone

from habit_desktop.wording import starting


def test_without_a_screen_the_way_to_the_pictures_is_named() -> None:
    assert "make demo" in starting.no_display()


def test_missing_libraries_are_named_with_the_command_that_brings_them() -> None:
    command = "sudo apt-get install libgl1 libegl1"
    said = starting.missing_libraries(["libGL.so.1", "libEGL.so.1"], command)
    assert said == f"Qt needs libGL.so.1, libEGL.so.1, which this system lacks; install them with: {command}"


def test_a_folder_held_by_another_says_by_whom() -> None:
    assert "process 12 on desk" in starting.already_open("process 12 on desk")


def test_closing_says_where_the_window_went() -> None:
    assert "tray" in starting.stays_in_tray()
    assert "minimised" in starting.no_tray()


def test_the_trays_entries_differ() -> None:
    labels = [starting.open_label(), starting.snooze_all_label(), starting.quit_label(), starting.close_label()]
    labels += [starting.quick_check_label(), *starting.pause_labels(), starting.reminders_resumed()]
    assert len({*labels}) == len(labels)


def test_a_pause_says_when_it_ends() -> None:
    now = datetime(2026, 3, 2, 23, 30, tzinfo=timezone(timedelta(hours=1)))
    assert starting.reminders_paused(datetime(2026, 3, 2, 22, 45, tzinfo=UTC), now).endswith("until 23:45")
    assert starting.reminders_paused(datetime(2026, 3, 3, 2, tzinfo=UTC), now).endswith("until tomorrow, 03:00")
    assert "until Wed 4 March 2026, 03:00" in starting.resume_label(datetime(2026, 3, 4, 2, tzinfo=UTC), now)


def test_the_first_words_are_a_question_and_a_promise() -> None:
    title, sentence = starting.first_words()
    assert title.endswith("?")
    assert "changed later" in sentence


def test_the_button_counts_the_habits_it_makes() -> None:
    assert [starting.create_label(count) for count in (0, 1, 3)] == [
        "Create habits",
        "Create 1 habit",
        "Create 3 habits",
    ]


def test_a_clock_set_back_is_told_with_what_was_kept_and_what_to_do() -> None:
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    said = starting.clock_set_back(now + timedelta(days=400), now)
    assert "(Tue 6 April 2027)" in said
    assert "Nothing is lost" in said
    assert said.endswith("what you mark now counts for Mon 2 March 2026.")
