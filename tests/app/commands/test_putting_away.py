"""archive, delete, pause and their ways back keep their contract."""

import pytest

from tests.app.command_line import CommandLine


@pytest.mark.parametrize(("word", "back"), [("archive", "unarchive"), ("delete", "undelete")])
def test_a_habit_put_away_is_not_on_the_day_s_list_and_can_come_back(cli: CommandLine, word: str, back: str) -> None:
    habit = cli.add()
    assert cli.json(word, "Walk")["id"] == habit
    assert cli.json("list") == []
    assert cli.json(back, "Walk")["id"] == habit
    assert [row["id"] for row in cli.json("list")] == [habit]


def test_an_archived_habit_is_listed_among_all_and_a_deleted_one_is_not(cli: CommandLine) -> None:
    walk, swim = cli.add("Walk"), cli.add("Swim")
    assert cli.json("archive", "Walk")["archived"]
    assert cli.json("delete", "Swim")["deleted"] == "2026-03-02"
    assert [row["id"] for row in cli.json("list", "--all")] == [walk]
    assert [row["id"] for row in cli.json("list", "--trash")] == [swim]


def test_the_trash_says_until_when_it_offers_a_habit(cli: CommandLine) -> None:
    habit = cli.add()
    cli.json("delete", "Walk")
    row = {"id": habit, "name": "Walk", "deleted": "2026-03-02", "offered_until": "2026-04-01"}
    assert cli.json("list", "--trash") == [row]
    cli.now = "2026-04-02T12:00+02:00"
    assert cli.json("list", "--trash") == []
    assert cli.json("list", "--trash", "--all") == [row]
    assert cli.json("undelete", "Walk")["id"] == habit


@pytest.mark.parametrize(
    ("first", "word", "said"), [("done", "delete", "put in the trash"), ("delete", "undelete", "back from the trash")]
)
def test_the_trash_is_undone_and_redone(cli: CommandLine, first: str, word: str, said: str) -> None:
    cli.add()
    cli.json(first, "Walk")

    def state() -> object:
        return cli.json("list", "--all"), cli.json("list", "--trash")

    before = state()
    cli.json(word, "Walk")
    after = state()
    assert after != before
    assert cli.json("undo")["undone"] == f"Walk, 2 Mar: {said}"
    assert state() == before
    assert cli.json("redo")["redone"] == f"Walk, 2 Mar: {said}"
    assert state() == after


def test_what_is_in_the_trash_cannot_be_marked(cli: CommandLine) -> None:
    cli.add()
    cli.json("delete", "Walk")
    before = cli.exported()
    for word in ("done", "history", "archive", "delete", "pause"):
        assert "trash" in cli.refused(word, "Walk")
    assert cli.exported() == before


@pytest.mark.parametrize("word", ["archive", "unarchive", "delete", "undelete", "pause", "resume"])
def test_a_habit_nobody_knows_is_refused(cli: CommandLine, word: str) -> None:
    cli.add()
    assert "Swim" in cli.refused(word, "Swim")


def test_what_is_not_in_the_trash_cannot_be_brought_back_from_it(cli: CommandLine) -> None:
    cli.add()
    assert "trash" in cli.refused("undelete", "Walk")


def test_a_paused_habit_rests_until_its_day(cli: CommandLine) -> None:
    habit = cli.add()
    said = cli.json("pause", "Walk", "--until", "2026-03-04")
    assert (said["id"], said["ids"]) == (habit, [habit])
    assert said["pauses"] == [{"id": habit, "first": "2026-03-02", "until": "2026-03-04"}]
    cli.now = "2026-03-05T12:00+01:00"
    assert cli.marks() == ["paused", "paused", "paused", "pending"]


def test_a_tag_rests_and_comes_back_as_one(cli: CommandLine) -> None:
    habits = [cli.add(name, "--tag", "sport") for name in ("Walk", "Swim")]
    read = cli.add("Read")
    assert cli.json("pause", "--tag", "Sport") | {"pauses": []} == {"id": None, "ids": habits, "pauses": []}
    assert [row["id"] for row in cli.json("list")] == [read]
    assert cli.json("undo")["undone"] == "2 habits, 2 Mar: paused"
    assert len(cli.json("list")) == 3
    cli.json("redo")
    assert cli.json("resume", "--tag", "sport")["resumed"] == habits
    assert len(cli.json("list")) == 3


def test_all_habits_in_use_rest(cli: CommandLine) -> None:
    walk, swim = cli.add("Walk"), cli.add("Swim")
    cli.add("Smoke")
    cli.json("archive", "Smoke")
    assert cli.json("pause", "--all")["ids"] == [walk, swim]
    assert cli.json("list") == []
    assert cli.json("resume", "--all")["resumed"] == [walk, swim]


def test_a_pause_can_be_planned_and_called_off(cli: CommandLine) -> None:
    habit = cli.add()
    planned = cli.json("pause", "Walk", "--from", "2026-03-10", "--until", "2026-03-12")
    assert planned["pauses"] == [{"id": habit, "first": "2026-03-10", "until": "2026-03-12"}]
    assert len(cli.json("list")) == 1
    assert cli.json("resume", "Walk")["resumed"] == [habit]
    cli.now = "2026-03-11T12:00+01:00"
    assert "paused" not in cli.marks()


def test_resuming_what_does_not_rest_changes_nothing(cli: CommandLine) -> None:
    habit = cli.add()
    before = cli.exported()
    assert cli.json("resume", "Walk") == {"id": habit, "ids": [habit], "resumed": []}
    assert cli.exported() == before


@pytest.mark.parametrize(
    "words",
    [
        ("pause", "--tag", "sport"),
        ("resume", "--tag", "sport"),
        ("pause", "Walk", "--until", "2026-03-01"),
        ("pause", "Walk", "--from", "2026-03-04", "--until", "2026-03-03"),
    ],
)
def test_a_pause_that_cannot_be_is_refused(cli: CommandLine, words: tuple[str, ...]) -> None:
    cli.add()
    before = cli.exported()
    assert "nothing was changed" in cli.refused(*words)
    assert cli.exported() == before


@pytest.mark.parametrize("words", [("pause",), ("pause", "Walk", "--all"), ("resume", "--all", "--tag", "sport")])
def test_one_of_habit_tag_and_all_is_said(cli: CommandLine, words: tuple[str, ...]) -> None:
    cli.add()
    cli.misused(*words)


def test_to_a_person_each_habit_is_said_by_name(cli: CommandLine) -> None:
    cli.add("Walk")
    cli.add("Swim")
    assert cli.run("pause", "--all").out == "Walk rests until you bring it back\nSwim rests until you bring it back\n"
    assert cli.run("pause", "Swim", "--from", "2026-03-20").out.startswith("Swim rests from 20 Mar")
    assert cli.run("resume", "Walk").out == "Walk is back\n"
    assert cli.run("resume", "Walk").out == "Nothing was resting.\n"
    cli.run("delete", "Walk")
    assert cli.run("list", "--trash").out == "2026-03-02  Walk\n"
