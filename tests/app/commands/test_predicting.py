"""predict keeps its contract."""

from tests.app.command_line import CommandLine


def test_predict_has_every_key_of_the_contract(cli: CommandLine) -> None:
    cli.add()
    cli.past("Walk", "done", 5)
    said = cli.json("predict")[0]
    keys = {"id", "name", "probability", "day_start", "on_own", "low", "high", "reasons", "decision"}
    assert keys <= said.keys()
    assert {"action", "reason"} <= said["decision"].keys()
    assert said["reasons"]
    assert all({"feature", "text", "points"} <= reason.keys() for reason in said["reasons"])
    assert 0 <= said["low"] <= said["probability"] <= said["high"] <= 1


def test_predict_tells_a_person_the_strongest_reasons(cli: CommandLine) -> None:
    cli.add()
    cli.past("Walk", "done", 5)
    chance, start, *reasons = cli.run("predict").out.splitlines()
    assert chance.endswith("Walk")
    assert start.strip().startswith("In the long run you do it on")
    assert 1 <= len(reasons) <= 3
    assert all(line.strip()[0] in "+−" for line in reasons)
    cli.json("done", "Walk")
    assert cli.run("predict").out == "No due habit is open.\n"


def test_predict_claims_no_reasons_where_no_day_is_known(cli: CommandLine) -> None:
    cli.add()
    _chance, said = cli.run("predict").out.splitlines()
    assert said.strip().startswith("I don't know you yet")


def test_predict_asks_about_due_unanswered_habits_alone(cli: CommandLine) -> None:
    for name in ("Walk", "Read", "Smoke"):
        cli.add(name)
    cli.add("Swim", "--schedule", "weekdays:sun")
    cli.json("done", "Read")
    cli.json("archive", "Smoke")
    assert [row["name"] for row in cli.json("predict")] == ["Walk"]


def test_what_was_always_done_is_left_alone_and_what_never_was_is_reminded_of(cli: CommandLine) -> None:
    for name, word in (("Always", "done"), ("Never", "miss")):
        cli.add(name)
        cli.past(name, word, 20)
    always, never = cli.json("predict")
    assert (always["decision"]["action"], never["decision"]["action"]) == ("quiet", "remind")
    assert never["day_start"] < 0.1 < 0.9 < always["day_start"]
    assert always["probability"] < always["day_start"]  # half the day has gone by, and it is not done yet
    assert always["with_reminder"] is None  # nobody knows yet what a reminder does


def test_the_page_and_the_prediction_tell_the_same_chance(cli: CommandLine) -> None:
    cli.add()
    cli.past("Walk", "done", 3)
    assert cli.json("list")[0]["probability"] == cli.json("predict")[0]["probability"]
