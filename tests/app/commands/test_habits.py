"""add, edit, list and archive keep their contract."""

import pytest

from tests.app.command_line import CommandLine

NOTATIONS = ("daily", "weekdays:mon,wed,fri", "every:3d", "times:3/week", "times:10/month", "times:3/7d")


def test_a_habit_made_is_said_back_with_its_id(cli: CommandLine) -> None:
    said = cli.json("add", "Walk")
    assert (said["name"], said["schedule"]) == ("Walk", "daily")
    assert [row["id"] for row in cli.json("list")] == [said["id"]]


@pytest.mark.parametrize("notation", NOTATIONS)
def test_a_schedule_is_kept_as_it_was_written(cli: CommandLine, notation: str) -> None:
    assert cli.json("add", "Walk", "--schedule", notation)["schedule"] == notation
    assert cli.json("list", "--all")[0]["schedule"] == notation


def test_everything_about_a_habit_can_be_said_at_once(cli: CommandLine) -> None:
    words = ["--target", "8", "--unit", "glasses", "--question", "Enough?", "--policy", "always"]
    said = cli.json(
        "add", "Water", *words, "--reminder", "9:30", "--reminder", "18:00", "--tag", "health", "--tag", "x"
    )
    assert (said["kind"], said["target"], said["unit"], said["goal"]) == ("numeric", 8, "glasses", "at_least")
    assert (said["question"], said["policy"], said["tags"]) == ("Enough?", "always", ["health", "x"])
    assert [reminder["at"] for reminder in said["reminders"]] == ["09:30", "18:00"]


def test_a_target_can_be_a_limit(cli: CommandLine) -> None:
    assert cli.json("add", "Coffee", "--target", "2", "--at-most")["goal"] == "at_most"


def test_a_limit_can_become_a_target_again(cli: CommandLine) -> None:
    cli.add("Coffee", "--target", "2", "--at-most")
    assert cli.json("edit", "Coffee", "--at-least")["goal"] == "at_least"


def test_a_habit_has_an_icon_and_a_description(cli: CommandLine) -> None:
    said = cli.json("add", "Read", "--icon", "📚", "--description", "Ten **pages**")
    assert (said["icon"], said["description"]) == ("📚", "Ten **pages**")


def test_reminders_can_be_taken_away(cli: CommandLine) -> None:
    cli.add("Walk", "--reminder", "18:00")
    assert cli.json("edit", "Walk", "--question", "Did you?")["reminders"] != []
    assert cli.json("edit", "Walk", "--no-reminders")["reminders"] == []


def test_a_habit_is_due_from_its_first_day_to_its_last(cli: CommandLine) -> None:
    cli.add("Walk", "--starts", "2026-03-03", "--ends", "2026-03-04")
    due = []
    for day in ("02", "03", "04", "05"):
        cli.now = f"2026-03-{day}T20:00+01:00"
        due.append(bool(cli.json("list")))
    assert due == [False, True, True, False]


def test_a_first_and_a_last_day_can_be_taken_away(cli: CommandLine) -> None:
    said = cli.json("add", "Walk", "--starts", "2026-04-01", "--ends", "2026-05-01")
    assert (said["starts"], said["ends"]) == ("2026-04-01", "2026-05-01")
    said = cli.json("edit", "Walk", "--starts", "none", "--ends", "none")
    assert (said["starts"], said["ends"]) == (None, None)


def test_an_edit_changes_what_was_named_and_nothing_else(cli: CommandLine) -> None:
    before = cli.json("add", "Walk", "--question", "Did you?")
    after = cli.json("edit", "Walk", "--name", "Stroll", "--schedule", "every:2d")
    assert after == before | {"name": "Stroll", "schedule": "every:2d"}


def test_today_s_list_has_every_key_of_the_contract(cli: CommandLine) -> None:
    cli.add()
    keys = {"id", "name", "schedule", "due", "mark", "streak", "strength", "probability"}
    assert keys <= cli.json("list")[0].keys()


def test_today_s_list_leaves_out_what_is_not_due_and_what_was_put_away(cli: CommandLine) -> None:
    cli.add("Walk")
    cli.add("Swim", "--schedule", "weekdays:sun")
    cli.add("Smoke")
    cli.json("archive", "Smoke")
    assert [row["name"] for row in cli.json("list")] == ["Walk"]
    assert [(row["name"], row["due"], row["mark"]) for row in cli.json("list", "--all")] == [
        ("Walk", True, "pending"),
        ("Swim", False, "not_due"),
        ("Smoke", False, "not_due"),
    ]


def test_a_chance_belongs_to_due_habits_alone(cli: CommandLine) -> None:
    cli.add("Walk")
    cli.add("Swim", "--schedule", "weekdays:sun")
    assert [row["probability"] is None for row in cli.json("list", "--all")] == [False, True]


def test_done_days_in_a_row_are_a_streak(cli: CommandLine) -> None:
    cli.add()
    for day in ("2026-02-28", "2026-03-01", "2026-03-02"):
        cli.json("done", "Walk", "--day", day)
    assert cli.json("list")[0]["streak"] == 3


def test_a_habit_is_found_by_its_id_and_by_its_name_in_any_case(cli: CommandLine) -> None:
    habit = cli.add("Walk")
    for name in (habit, "Walk", "wALK"):
        assert cli.json("done", name)["id"] == habit


def test_the_name_of_two_habits_is_refused_and_their_ids_are_told(cli: CommandLine) -> None:
    ids = cli.add("Walk"), cli.add("Walk")
    why = cli.refused("done", "Walk")
    assert all(habit in why for habit in ids)


def test_a_name_in_use_means_that_habit_and_not_the_one_put_away(cli: CommandLine) -> None:
    cli.json("archive", cli.add("Walk"))
    in_use = cli.add("Walk")
    assert cli.json("done", "Walk")["id"] == in_use


def test_a_reminder_may_have_days_of_its_own(cli: CommandLine) -> None:
    said = cli.json("add", "Walk", "--reminder", "7:30@mon,thu", "--reminder", "19:00")
    assert said["reminders"] == [{"at": "07:30", "weekdays": [0, 3]}, {"at": "19:00", "weekdays": [*range(7)]}]


def test_a_habit_with_a_target_can_be_one_of_yes_or_no_again(cli: CommandLine) -> None:
    cli.add("Walk", "--target", "2", "--unit", "km")
    assert cli.json("edit", "Walk", "--yes-no")["kind"] == "yes_no"
    cli.refused("done", "Walk", "--amount", "2")


def test_all_tags_can_be_taken_away(cli: CommandLine) -> None:
    cli.add("Walk", "--tag", "Body", "--tag", "Evening")
    assert cli.json("edit", "Walk", "--no-tags")["tags"] == []


def test_habits_named_in_an_order_have_it_and_the_others_stay_where_they_are(cli: CommandLine) -> None:
    for name in ("Walk", "Read", "Sing", "Swim"):
        cli.add(name)
    assert [row["name"] for row in cli.json("order", "Swim", "Walk")] == ["Swim", "Read", "Sing", "Walk"]
    assert [row["name"] for row in cli.json("list")] == ["Swim", "Read", "Sing", "Walk"]
    cli.json("undo")
    assert [row["name"] for row in cli.json("list")] == ["Walk", "Read", "Sing", "Swim"]


@pytest.mark.parametrize(
    "words",
    [
        ("order", "Walk"),
        ("order", "Walk", "Walk"),
        ("order", "Walk", "Nobody"),
        ("add", "Run", "--reminder", "18:00@someday"),
        ("add", "Run", "--reminder", "18:00@"),
        ("edit", "Walk", "--yes-no", "--unit", "km"),
        ("add", " "),
        ("add", "x" * 501),
        ("add", "Run", "--schedule", "weekly"),
        ("add", "Run", "--schedule", "times:8/week"),
        ("add", "Run", "--target", "nan"),
        ("add", "Run", "--target", "1e300"),
        ("add", "Run", "--unit", "km"),
        ("add", "Run", "--reminder", "25:00"),
        ("add", "Run", "--reminder", "18:00+02:00"),
        ("add", "Run", "--color", "red"),
        ("add", "Run", "--icon", "no emoji"),
        ("add", "Run", "--starts", "2026-03-02", "--ends", "2026-03-01"),
        ("edit", "Walk", "--at-least"),
        ("edit", "Walk", "--schedule", "every:0d"),
        ("edit", "Nobody", "--name", "Run"),
        ("archive", "Nobody"),
    ],
)
def test_what_no_habit_can_be_is_refused_and_nothing_changes(cli: CommandLine, words: tuple[str, ...]) -> None:
    cli.add()
    before = cli.exported()
    cli.refused(*words)
    assert cli.exported() == before


@pytest.mark.parametrize(
    "words",
    [
        ("add",),
        ("add", "Run", "--policy", "sometimes"),
        ("add", "Run", "--ends", "soon"),
        ("add", "Run", "--reminder", "18:00", "--no-reminders"),
        ("add", "Run", "--tag", "Body", "--no-tags"),
        ("edit", "Run", "--target", "2", "--yes-no"),
        ("order",),
        ("add", "Run", "--target", "2", "--at-most", "--at-least"),
        ("add", "R\udcff"),
        ("walk",),
    ],
)
def test_words_that_are_no_command_are_wrong_usage(cli: CommandLine, words: tuple[str, ...]) -> None:
    assert "usage:" in cli.misused(*words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("list",), "No habits yet"),
        (("list", "--trash"), "The trash is empty."),
        (("reminders",), "Nothing was decided"),
    ],
)
def test_an_empty_list_is_told_to_a_person_and_is_none_to_a_program(
    cli: CommandLine, words: tuple[str, ...], said: str
) -> None:
    assert cli.run(*words).out.startswith(said)
    assert cli.json(*words) == []


def test_a_day_without_a_due_habit_says_why_the_list_is_empty(cli: CommandLine) -> None:
    cli.add("Swim", "--schedule", "weekdays:tue")
    assert cli.run("list").out == "Nothing is due. 1 habit rests: it is due on another day, paused or archived.\n"
