"""erase takes away for good, and only once it was asked twice."""

from pathlib import Path

import pytest

from tests.app.command_line import CommandLine

SURE = ("--yes", "--really")


def files_with(folder: Path, words: str) -> list[str]:
    """The files of a data folder that hold some words."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if words.encode() in path.read_bytes()]


def lived(cli: CommandLine) -> tuple[str, str]:
    """Two habits with three days each, a note, and a backup of each day."""
    habits = cli.add("Nägel kauen"), cli.add("Read")
    for day in (2, 3, 4):
        cli.now = f"2026-03-0{day}T20:00+01:00"
        cli.json("done", "Nägel kauen", "--note", "beim Nägel kauen ertappt")
        cli.json("done", "Read")
    return habits


@pytest.mark.parametrize("sure", [(), ("--yes",), ("--really",)])
def test_until_it_is_asked_twice_nothing_goes_and_what_would_go_is_said(
    cli: CommandLine, sure: tuple[str, ...]
) -> None:
    lived(cli)
    before = cli.exported()
    said = cli.refused("erase", "Nägel kauen", *sure)
    assert "“Nägel kauen” with 3 marks, 3 notes" in said
    assert "cannot be undone" in said
    assert "Nothing was changed" in said
    assert cli.exported() == before


def test_an_erased_habit_is_nowhere_any_more(cli: CommandLine) -> None:
    _, read = lived(cli)
    cli.json("train")
    said = cli.json("erase", "Nägel kauen", *SURE)
    assert said["erased"] == {"names": ["Nägel kauen"], "habits": 1, "marks": 3, "notes": 3, "predictions": 3}
    assert (said["networks"], said["backups"], said["lost_backups"], said["compact"]) == (1, 3, [], True)
    assert files_with(cli.folder, "Nägel") == []
    assert [row["id"] for row in cli.json("list", "--all")] == [read]
    assert cli.json("model")["version"] == 0
    assert cli.json("check") == {"ok": True, "problems": []}


def test_erased_days_count_as_nothing(cli: CommandLine) -> None:
    lived(cli)
    cli.json("erase", "--from", "2026-03-03", "--to", "2026-03-03", *SURE)
    assert cli.marks("Read") == cli.marks("Nägel kauen") == ["done", "not_due", "done"]
    assert cli.json("list")[0]["streak"] == 2
    assert cli.json("check")["ok"]


def test_the_days_of_one_habit_are_erased_alone(cli: CommandLine) -> None:
    lived(cli)
    cli.json("erase", "Read", "--from", "2026-03-02", "--to", "2026-03-03", *SURE)
    assert cli.marks("Read") == ["not_due", "not_due", "done"]
    assert cli.marks("Nägel kauen") == ["done"] * 3


def test_of_everything_nothing_is_left(cli: CommandLine) -> None:
    lived(cli)
    cli.json("settings", "set", "snooze_min", "5")
    said = cli.json("erase", "--everything", *SURE)
    assert said["erased"]["habits"] == 2
    assert files_with(cli.folder, "Nägel") == []
    assert cli.json("list", "--all") == []
    assert cli.json("events") == []
    assert cli.json("settings", "get", "snooze_min") == {"snooze_min": 60}
    assert cli.json("check")["ok"]


def test_a_habit_in_the_trash_can_be_erased(cli: CommandLine) -> None:
    cli.add()
    cli.json("delete", "Walk")
    cli.json("erase", "Walk", *SURE)
    assert cli.json("list", "--trash", "--all") == []


def test_an_erasure_is_not_undone(cli: CommandLine) -> None:
    cli.add()
    cli.json("erase", "Walk", *SURE)
    cli.refused("undo")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("Walk", "--everything"),
        ("--everything", "--from", "2026-03-01", "--to", "2026-03-02"),
        ("--from", "2026-03-01"),
        ("Walk", "--to", "2026-03-01"),
        ("--from", "2026-03-02", "--to", "2026-03-01"),
        ("Swim",),
    ],
)
def test_what_is_not_said_clearly_is_refused(cli: CommandLine, words: tuple[str, ...]) -> None:
    cli.add()
    before = cli.exported()
    cli.refused("erase", *words, *SURE)
    assert cli.exported() == before


def test_to_a_person_it_says_what_went(cli: CommandLine) -> None:
    lived(cli)
    assert cli.run("erase", "Read", *SURE).out == "Erased: “Read” with 3 marks.\n"
    days = cli.run("erase", "--from", "2026-03-02", "--to", "2026-03-03", *SURE).out
    assert days == "Erased: 2 marks, 2 notes from Mon 2 March 2026 to Tue 3 March 2026 (Nägel kauen).\n"
    everything = cli.run("erase", "--everything", *SURE).out
    assert everything == "Erased: everything: 1 habit, 1 mark, 1 note, all settings.\n"
