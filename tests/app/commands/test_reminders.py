"""remind and reminders keep their contract where no notification service answers; a real one has tests of its own."""

from datetime import date, timedelta

import pytest

from tests.app.command_line import CommandLine, Row, strict_json

MONDAY = date(2026, 3, 2)


def remind(cli: CommandLine) -> list[Row]:
    """What one look at the reminders decided."""
    said = cli.run("remind", "--json")
    assert said.status == 0
    rows: list[Row] = strict_json(said.out)
    return rows


def with_past(cli: CommandLine, name: str, word: str, *words: str) -> str:
    """The id of a habit with the same answer on each of the last days."""
    habit = cli.add(name, *words)
    for back in range(20, 0, -1):
        cli.json(word, name, "--day", MONDAY - timedelta(back))
    return habit


def test_at_the_set_time_the_likely_habit_is_left_alone_and_the_unlikely_one_reminded_of(cli: CommandLine) -> None:
    cli.now = f"{MONDAY}T18:00+01:00"
    always = with_past(cli, "Always", "done", "--reminder", "18:00")
    never = with_past(cli, "Never", "miss", "--reminder", "18:00")
    said = remind(cli)
    assert [(row["habit"], row["action"], row["reason"]) for row in said] == [
        (always, "quiet", "likely"),
        (never, "remind", "unlikely"),
    ]


def test_what_nobody_could_show_is_not_recorded_as_shown(cli: CommandLine) -> None:
    cli.now = f"{MONDAY}T18:00+01:00"
    cli.add("Walk", "--reminder", "18:00", "--policy", "always")
    for _ in range(2):
        assert [(row["action"], row["shown"]) for row in remind(cli)] == [("remind", False)]
    assert cli.json("reminders") == []
    assert "ReminderShown" not in [event["type"] for event in cli.json("events")]


def test_why_nothing_could_be_shown_is_one_line_beside_the_answer(cli: CommandLine) -> None:
    cli.now = f"{MONDAY}T18:00+01:00"
    cli.add("Walk", "--reminder", "18:00")
    said = cli.run("remind", "--json")
    assert said.err.count("\n") == 1
    assert said.err.startswith("habit-desktop: ")


def test_staying_quiet_is_decided_once_and_recorded_with_its_reason(cli: CommandLine) -> None:
    cli.now = f"{MONDAY}T18:00+01:00"
    habit = with_past(cli, "Always", "done", "--reminder", "18:00")
    chance = remind(cli)[0]["probability"]
    assert remind(cli) == []
    (logged,) = cli.json("reminders")
    assert {"at", "day", "habit", "probability", "action", "reason", "outcome"} <= logged.keys()
    assert (logged["habit"], logged["day"], logged["action"], logged["reason"]) == (
        habit,
        str(MONDAY),
        "quiet",
        "likely",
    )
    assert logged["at"] == "2026-03-02T18:00:00+01:00"
    assert logged["probability"] == chance


def test_the_log_says_what_became_of_the_day(cli: CommandLine) -> None:
    cli.now = f"{MONDAY}T18:00+01:00"
    with_past(cli, "Always", "done", "--reminder", "18:00")
    remind(cli)
    cli.json("done", "Always")
    assert [row["outcome"] for row in cli.json("reminders")] == ["done"]


@pytest.mark.parametrize("time", ["17:59", "08:00"])
def test_before_its_time_nothing_is_decided(cli: CommandLine, time: str) -> None:
    cli.now = f"{MONDAY}T{time}+01:00"
    cli.add("Walk", "--reminder", "18:00")
    assert remind(cli) == []


def test_an_answered_habit_is_not_reminded_of(cli: CommandLine) -> None:
    cli.now = f"{MONDAY}T18:00+01:00"
    cli.add("Walk", "--reminder", "18:00", "--policy", "always")
    cli.json("skip", "Walk")
    assert remind(cli) == []


def test_a_reminder_follows_the_wall_clock_of_where_the_person_is(cli: CommandLine) -> None:
    cli.add("Walk", "--reminder", "18:00", "--policy", "always")
    cli.now = f"{MONDAY}T17:00-05:00"  # six in the evening at home is long over
    assert remind(cli) == []
    cli.now = f"{MONDAY}T18:00-05:00"
    assert [row["day"] for row in remind(cli)] == [str(MONDAY)]


def test_without_a_set_time_an_unlikely_habit_speaks_once_within_the_allowed_hours(cli: CommandLine) -> None:
    with_past(cli, "Never", "miss")
    cli.now = f"{MONDAY}T08:59+01:00"
    assert remind(cli) == []
    cli.now = f"{MONDAY}T09:00+01:00"
    assert [(row["action"], row["reason"]) for row in remind(cli)] == [("remind", "unlikely")]


def test_the_log_reaches_back_as_far_as_asked(cli: CommandLine) -> None:
    cli.now = f"{MONDAY}T18:00+01:00"
    with_past(cli, "Always", "done", "--reminder", "18:00")
    remind(cli)
    cli.now = f"{MONDAY + timedelta(3)}T12:00+01:00"
    assert cli.json("reminders", "--days", "3") == []
    assert len(cli.json("reminders", "--days", "4")) == 1


@pytest.mark.parametrize("days", ["-1", "x", "99999999"])
def test_what_are_no_days_is_wrong_usage(cli: CommandLine, days: str) -> None:
    assert "--days" in cli.misused("reminders", "--days", days)


def test_the_log_holds_what_each_decision_went_by_and_says_it_in_a_sentence(cli: CommandLine) -> None:
    cli.now = f"{MONDAY}T18:00+01:00"
    with_past(cli, "Always", "done", "--reminder", "18:00")
    remind(cli)
    (logged,) = cli.json("reminders")
    assert logged["threshold"] == 0.8
    assert logged["planned_at"] == "2026-03-02T18:00:00+01:00"
    assert logged["probability"] > 0.8
    assert 0 < logged["day_start"] < 1
    assert len(logged["inputs"]) == 10
    assert (logged["policy"], logged["shown"], logged["list"], logged["via"]) == ("smart", False, False, "command")
    assert "above 80" in logged["sentence"]
    assert "likely on your own" in cli.run("reminders").out


def test_the_list_is_decided_by_the_command_too(cli: CommandLine) -> None:
    cli.now = f"{MONDAY}T19:00+01:00"
    with_past(cli, "Always", "done", "--policy", "digest")
    with_past(cli, "Never", "miss", "--policy", "digest")
    assert [(row["name"], row["action"], row["reason"], row["list"]) for row in remind(cli)] == [
        ("Never", "remind", "digest", True),
        ("Always", "quiet", "likely", True),
    ]
    assert [row["name"] for row in remind(cli)] == ["Never"]  # nobody could show it


def test_why_a_habit_was_silent_is_always_answered(cli: CommandLine) -> None:
    cli.now = f"{MONDAY}T18:00+01:00"
    with_past(cli, "Always", "done", "--reminder", "18:00")
    cli.add("Never", "--policy", "off")
    remind(cli)
    why = cli.json("reminders", "--why", "Always")
    assert (why["name"], why["day"], why["why"]) == ("Always", str(MONDAY), "held_back")
    assert [row["reason"] for row in why["decisions"]] == ["likely"]
    assert why["sentence"].startswith("At 18:00: staying quiet")
    assert cli.json("reminders", "--why", "Never")["why"] == "off"
    assert cli.json("reminders", "--why", "Never", "--day", MONDAY - timedelta(9))["why"] == "not_there"
    assert "Its reminders are off." in cli.run("reminders", "--why", "Never").out


def test_nobody_is_asked_about_a_habit_that_is_not_there(cli: CommandLine) -> None:
    assert "Nobody" in cli.refused("reminders", "--why", "Nobody")
