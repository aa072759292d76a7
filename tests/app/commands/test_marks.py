"""done, skip, miss, clear, undo and redo keep their contract."""

import pytest

from tests.app.command_line import CommandLine


@pytest.mark.parametrize(("word", "mark"), [("done", "done"), ("skip", "skipped"), ("miss", "missed")])
def test_a_mark_is_said_back_with_its_day(cli: CommandLine, word: str, mark: str) -> None:
    habit = cli.add()
    assert cli.json(word, "Walk") == {"id": habit, "day": "2026-03-02", "mark": mark}
    assert cli.marks() == [mark]


def test_a_cleared_day_is_open_again(cli: CommandLine) -> None:
    cli.add()
    cli.json("done", "Walk")
    assert cli.json("clear", "Walk")["mark"] == "pending"


def test_days_before_the_creation_can_be_marked(cli: CommandLine) -> None:
    cli.add()
    cli.json("done", "Walk", "--day", "2026-02-27")
    assert cli.marks() == ["done", "unknown", "unknown", "pending"]


def test_a_cleared_day_before_the_creation_is_not_due(cli: CommandLine) -> None:
    cli.add()
    cli.json("done", "Walk", "--day", "2026-02-27")
    assert cli.json("clear", "Walk", "--day", "2026-02-27")["mark"] == "not_due"
    assert cli.marks() == ["pending"]


@pytest.mark.parametrize("word", ["done", "skip", "miss", "clear"])
def test_a_future_day_is_refused(cli: CommandLine, word: str) -> None:
    cli.add()
    before = cli.exported()
    assert "2026-03-03" in cli.refused(word, "Walk", "--day", "2026-03-03")
    assert cli.exported() == before


@pytest.mark.parametrize("day", ["2026-02-30", "yesterday", "1.3.2026", ""])
def test_what_is_no_day_is_wrong_usage(cli: CommandLine, day: str) -> None:
    assert "no day" in cli.misused("done", "Walk", "--day", day)


def test_until_the_day_starts_a_mark_belongs_to_yesterday(cli: CommandLine) -> None:
    cli.add()
    cli.now = "2026-03-03T02:59+01:00"
    assert cli.json("done", "Walk")["day"] == "2026-03-02"
    cli.now = "2026-03-03T03:00+01:00"
    assert cli.json("done", "Walk")["day"] == "2026-03-03"


def test_the_offset_of_the_present_is_the_person_s(cli: CommandLine) -> None:
    cli.add()
    cli.now = "2026-03-02T20:00-08:00"
    assert cli.json("done", "Walk")["day"] == "2026-03-02"
    cli.now = "2026-03-02T20:00+00:00"
    assert cli.json("miss", "Walk")["day"] == "2026-03-02"
    cli.now = "2026-03-03T04:00+00:00"  # the same instant as the first
    assert cli.json("skip", "Walk")["day"] == "2026-03-03"


def test_a_note_is_kept_with_its_day_and_undone_with_its_mark(cli: CommandLine) -> None:
    cli.add()
    cli.json("done", "Walk", "--note", "“Regen”, 5 km\nand back")
    assert [(row["mark"], row["note"]) for row in cli.days()] == [("done", "“Regen”, 5 km\nand back")]
    cli.json("undo")
    assert [(row["mark"], row["note"]) for row in cli.days()] == [("pending", None)]


def test_an_amount_below_the_target_leaves_today_open(cli: CommandLine) -> None:
    cli.add("Water", "--target", "8")
    assert cli.json("done", "Water", "--amount", "5.5")["mark"] == "pending"
    assert cli.days("Water")[0]["amount"] == 5.5
    assert cli.json("done", "Water", "--amount", "8")["mark"] == "done"


def test_done_without_an_amount_reaches_the_target(cli: CommandLine) -> None:
    cli.add("Water", "--target", "8")
    cli.json("done", "Water")
    assert [(row["mark"], row["amount"]) for row in cli.days("Water")] == [("done", 8)]


def test_an_amount_above_a_limit_misses_it(cli: CommandLine) -> None:
    cli.add("Coffee", "--target", "2", "--at-most")
    assert cli.json("done", "Coffee", "--amount", "2")["mark"] == "done"
    assert cli.json("done", "Coffee", "--amount", "3")["mark"] == "missed"


@pytest.mark.parametrize("amount", ["nan", "inf", "-1", "1e300"])
def test_what_is_no_amount_is_refused(cli: CommandLine, amount: str) -> None:
    cli.add("Water", "--target", "8")
    before = cli.exported()
    cli.refused("done", "Water", "--amount", amount)
    assert cli.exported() == before


def test_a_yes_or_no_takes_no_amount(cli: CommandLine) -> None:
    cli.add()
    cli.refused("done", "Walk", "--amount", "3")


def test_more_is_added_to_what_there_is(cli: CommandLine) -> None:
    cli.add("Water", "--target", "8")
    cli.json("done", "Water", "--add", "2.5")
    assert cli.json("done", "Water", "--add", "0.5", "--note", "a sip")["mark"] == "pending"
    assert [(row["amount"], row["note"]) for row in cli.days("Water")] == [(3.0, "a sip")]
    cli.json("undo")
    assert [(row["amount"], row["note"]) for row in cli.days("Water")] == [(2.5, None)]


def test_an_amount_is_either_said_or_added(cli: CommandLine) -> None:
    cli.add("Water", "--target", "8")
    assert "cannot be given together" in cli.misused("done", "Water", "--amount", "1", "--add", "1")


@pytest.mark.parametrize("more", ["nan", "-1", "1e300"])
def test_what_cannot_be_added_is_refused(cli: CommandLine, more: str) -> None:
    cli.add("Water", "--target", "8")
    before = cli.exported()
    cli.refused("done", "Water", "--add", more)
    assert cli.exported() == before


def test_a_mark_is_timed_when_it_was_really_done(cli: CommandLine) -> None:
    cli.add()
    cli.json("done", "Walk", "--at", "07:30")
    (timed,) = [event for event in cli.json("events") if event["type"] == "MarkTimed"]
    assert (timed["day"], timed["data"]) == ("2026-03-02", {"at": "2026-03-02T07:30:00+01:00"})
    assert cli.json("undo")["undone"]
    assert cli.marks() == ["pending"]


def test_a_time_yet_to_come_is_refused(cli: CommandLine) -> None:
    cli.add()
    before = cli.exported()
    assert "20:30" in cli.refused("done", "Walk", "--at", "20:30")
    assert cli.exported() == before


@pytest.mark.parametrize("wall", ["25:00", "noon", "", "07:30+01:00"])
def test_what_is_no_time_is_wrong_usage(cli: CommandLine, wall: str) -> None:
    assert "no time" in cli.misused("done", "Walk", "--at", wall)


def test_there_is_nothing_to_undo_at_the_start(cli: CommandLine) -> None:
    cli.refused("undo")
    cli.refused("redo")


@pytest.mark.parametrize(
    "words",
    [
        ("done", "Walk"),
        ("done", "Walk", "--day", "2026-02-20", "--note", "hills"),
        ("skip", "Walk"),
        ("miss", "Walk"),
        ("clear", "Walk", "--day", "2026-03-01"),
        ("add", "Swim"),
        ("edit", "Walk", "--name", "Stroll", "--schedule", "times:3/week"),
        ("archive", "Walk"),
        ("pause", "Walk", "--until", "2026-03-09"),
        ("pause", "--all", "--from", "2026-02-27"),
        ("settings", "set", "day_starts_at", "05:00"),
    ],
)
def test_every_change_can_be_undone_and_redone(cli: CommandLine, words: tuple[str, ...]) -> None:
    habit = cli.add()
    cli.json("done", "Walk", "--day", "2026-03-01")

    def state() -> object:
        return cli.json("list", "--all"), cli.days(habit), cli.json("settings", "get")

    before = state()
    cli.json(*words)
    after = state()
    assert after != before
    assert cli.json("undo")["undone"]
    assert state() == before
    cli.json("redo")
    assert state() == after


def test_undoing_again_and_again_leads_back_to_the_start(cli: CommandLine) -> None:
    cli.add()
    cli.json("done", "Walk")
    cli.json("miss", "Walk")
    for _ in range(3):
        cli.json("undo")
    assert cli.json("list", "--all") == []
    cli.refused("undo")


def test_a_new_change_ends_what_can_be_redone(cli: CommandLine) -> None:
    cli.add()
    cli.json("done", "Walk")
    cli.json("undo")
    cli.json("miss", "Walk")
    cli.refused("redo")


def test_a_note_leaves_the_mark_as_it_is_and_an_empty_one_removes_it(cli: CommandLine) -> None:
    habit = cli.add()
    assert cli.json("note", "Walk", "in the rain") == {"id": habit, "day": "2026-03-02", "mark": "pending"}
    cli.json("done", "Walk", "--day", "2026-03-01")
    assert cli.json("note", "Walk", "with Ada", "--day", "2026-03-01")["mark"] == "done"
    assert [row["note"] for row in cli.days()] == ["with Ada", "in the rain"]
    cli.json("note", "Walk", "")
    assert [row["note"] for row in cli.days()] == ["with Ada", None]
    assert "2026-03-03" in cli.refused("note", "Walk", "soon", "--day", "2026-03-03")
