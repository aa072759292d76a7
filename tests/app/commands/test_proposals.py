"""The commands about proposed times, from days done by commands."""

from datetime import date, timedelta

from tests.app.command_line import CommandLine

MONDAY = date(2026, 3, 2)
EVENINGS = ("18:10", "18:30", "19:00")


def lived(cli: CommandLine, *words: object, days: int = 12) -> str:
    """The id of a habit done each evening, and the morning after."""
    cli.now = f"{MONDAY}T09:00+01:00"
    habit = cli.add("Walk", *words)
    for number in range(days):
        cli.now = f"{MONDAY + timedelta(number)}T{EVENINGS[number % 3]}+01:00"
        cli.json("done", "Walk")
    cli.now = f"{MONDAY + timedelta(days)}T09:00+01:00"
    return habit


def test_a_proposed_time_is_told_with_all_it_rests_on(cli: CommandLine) -> None:
    habit = lived(cli)
    assert cli.json("reminders", "--propose") == [
        {
            "habit": habit,
            "name": "Walk",
            "standing": "proposed",
            "current": None,
            "at": "18:00",
            "basis": "usual",
            "usual_from": "18:10",
            "usual_until": "19:00",
            "share": 1.0,
            "known": 12,
            "needed": 10,
            "text": "You usually do this between 18:10 and 19:00. Remind at 18:00?",
        }
    ]


def test_it_is_accepted_and_is_the_habits_time(cli: CommandLine) -> None:
    lived(cli)
    assert cli.json("reminders", "--accept", "Walk")["accepted"] is True
    (row,) = cli.json("reminders", "--propose")
    assert (row["standing"], row["current"], row["text"]) == ("fitting", "18:00", "18:00 fits when you do this.")
    cli.json("undo")
    assert cli.json("reminders", "--propose")[0]["current"] is None


def test_it_is_declined_and_not_proposed_again(cli: CommandLine) -> None:
    lived(cli)
    assert cli.json("reminders", "--decline", "Walk")["accepted"] is False
    assert cli.json("reminders", "--propose")[0]["standing"] == "declined"
    cli.refused("reminders", "--accept", "Walk")
    assert cli.run("undo").out == "Undone: Walk, 14 Mar: proposed time declined\n"


def test_people_read_sentences(cli: CommandLine) -> None:
    lived(cli)
    said = cli.run("reminders", "--propose").out
    assert said == "Walk: You usually do this between 18:10 and 19:00. Remind at 18:00?\n"
    assert cli.run("reminders", "--accept", "Walk").out == "Walk: will remind at 18:00\n"


def test_too_few_days_are_counted_and_hours_that_are_all_over_the_day_are_said_to_be(cli: CommandLine) -> None:
    lived(cli, days=3)
    assert cli.json("reminders", "--propose")[0]["text"].startswith("Not enough yet: it is known of 3 of 10 days")


def test_only_one_thing_is_asked_for_at_a_time(cli: CommandLine) -> None:
    cli.misused("reminders", "--accept", "Walk", "--decline", "Walk")
