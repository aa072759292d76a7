"""history and events keep their contract."""

from datetime import date, timedelta

import pytest

from tests.app.command_line import CommandLine

MONDAY = date(2026, 3, 2)


def live(cli: CommandLine, schedule: str, strip: str) -> list[str]:
    """Mark days from a Monday on and return what each carries on the day after the strip."""
    cli.now = f"{MONDAY}T09:00+01:00"
    cli.add("Walk", "--schedule", schedule)
    cli.now = f"{MONDAY + timedelta(len(strip))}T09:00+01:00"
    for place, sign in enumerate(strip):
        if sign != ".":
            cli.json({"x": "done", "-": "miss", "s": "skip"}[sign], "Walk", "--day", MONDAY + timedelta(place))
    return [row["mark"] for row in cli.days()][:-1]


# The table of schedules: what a strip of answers makes of each day.
@pytest.mark.parametrize(
    ("schedule", "strip", "said"),
    [
        ("daily", "x-s.x", "done missed skipped unknown done"),
        ("weekdays:mon,wed,fri", "x.-.x..", "done not_due missed not_due done not_due not_due"),
        ("every:3d", "...x..x", "not_due not_due not_due done not_due not_due done"),
        ("every:3d", "....x..", "not_due not_due not_due unknown done not_due not_due"),
        ("times:3/week", "xx.x...x", "done done unknown done auto auto auto done"),
        ("times:10/month", "x" * 10 + "..", " ".join(["done"] * 10 + ["auto"] * 2)),
        ("times:3/7d", "xxx....x", "done done done auto auto auto auto done"),
        ("times:3/7d", "x......", "done" + " unknown" * 6),
    ],
)
def test_each_day_carries_what_its_schedule_makes_of_it(cli: CommandLine, schedule: str, strip: str, said: str) -> None:
    assert live(cli, schedule, strip) == said.split()


def test_history_has_every_key_of_the_contract(cli: CommandLine) -> None:
    cli.add()
    keys = {"day", "due", "mark", "amount", "note", "strength", "probability", "probability_from"}
    assert keys <= cli.days()[0].keys()


def test_history_runs_from_the_first_mark_to_today(cli: CommandLine) -> None:
    cli.add()
    cli.json("done", "Walk", "--day", "2026-02-26")
    assert [row["day"] for row in cli.days()] == [
        "2026-02-26", "2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02",
    ]  # fmt: skip


def test_history_can_be_cut_at_both_ends(cli: CommandLine) -> None:
    cli.add()
    cli.json("done", "Walk", "--day", "2026-02-20")
    words = ("--from", "2026-02-27", "--to", "2026-02-28")
    assert [row["day"] for row in cli.days("Walk", *words)] == ["2026-02-27", "2026-02-28"]


def test_a_day_that_is_not_due_has_no_chance(cli: CommandLine) -> None:
    assert live(cli, "weekdays:mon", "x......") == ["done"] + ["not_due"] * 6
    for row in cli.days():
        assert (row["probability"] is None) is (row["probability_from"] is None) is (not row["due"])


def test_a_chance_looked_at_on_its_day_was_made_and_one_of_a_marked_past_is_replayed(cli: CommandLine) -> None:
    cli.add()
    cli.json("done", "Walk", "--day", "2026-03-01")
    assert [row["probability_from"] for row in cli.days()] == ["replayed", "made"]


def test_a_chance_made_stays_as_it_was_made(cli: CommandLine) -> None:
    cli.add()
    made = cli.days()[0]["probability"]
    for day in ("2026-02-26", "2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"):
        cli.json("done", "Walk", "--day", day)
    cli.now = "2026-03-03T09:00+01:00"
    assert cli.days("Walk", "--from", "2026-03-02")[0]["probability"] == made


def test_strength_counts_today_s_unanswered_day_as_loop_does(cli: CommandLine) -> None:
    cli.add()
    cli.json("done", "Walk", "--day", "2026-03-01")
    kept = 0.5 ** (1 / 13)
    assert [row["strength"] for row in cli.days()] == pytest.approx([1 - kept, (1 - kept) * kept])


def test_the_past_keeps_the_schedule_it_was_lived_by(cli: CommandLine) -> None:
    live(cli, "weekdays:mon", "x..")
    cli.json("edit", "Walk", "--schedule", "daily")
    assert cli.marks() == ["done", "not_due", "not_due", "pending"]


def test_the_timeline_says_who_did_what_when_and_where(cli: CommandLine) -> None:
    habit = cli.add()
    cli.json("done", "Walk", "--day", "2026-03-01")
    created, done = cli.json("events")
    assert (created["type"], done["type"]) == ("HabitCreated", "HabitCompleted")
    assert (done["habit"], done["day"], done["via"], done["zone"]) == (habit, "2026-03-01", "command", "+01:00")
    assert done["at"] == "2026-03-02T19:00:00+00:00"
    assert done["id"] != created["id"]


def test_the_zone_s_name_is_kept_where_tz_agrees_with_the_offset(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    cli.add()
    cli.now = "2026-03-02T20:00-05:00"
    cli.json("done", "Walk")
    assert [event["zone"] for event in cli.json("events")] == ["Europe/Berlin", "-05:00"]


def test_the_timeline_can_begin_at_an_instant(cli: CommandLine) -> None:
    cli.add()
    cli.now = "2026-03-02T20:30+01:00"
    cli.json("done", "Walk")
    since = cli.json("events", "--since", "2026-03-02T19:30+00:00")
    assert [event["type"] for event in since] == ["HabitCompleted"]


def test_what_was_undone_stays_in_the_timeline(cli: CommandLine) -> None:
    cli.add()
    cli.json("done", "Walk")
    cli.json("undo")
    assert [event["type"] for event in cli.json("events")] == ["HabitCreated", "HabitCompleted", "ChangeUndone"]


@pytest.mark.parametrize("since", ["yesterday", "2026-03-02T20:00", "2026-03-02", "0001-01-01T00:00+00:00"])
def test_what_is_no_instant_is_wrong_usage(cli: CommandLine, since: str) -> None:
    assert "--since" in cli.misused("events", "--since", since)


def test_a_name_asked_for_that_nobody_has_is_refused(cli: CommandLine) -> None:
    assert "Nobody" in cli.refused("history", "Nobody")
