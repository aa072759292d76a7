"""predict, train, model and backtest keep their contract."""

import csv
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from tests.app.command_line import CommandLine, Row, program

MONDAY = date(2026, 3, 2)
HEADER = ("person", "habit", "date", "value", "time")
HistoryRows = list[tuple[str, str, date, object, str]]


def histories(path: Path, rows: Iterable[tuple[object, ...]]) -> Path:
    """A HISTORIES.csv with the rows stands at the path."""
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([HEADER, *rows])
    return path


def predictions(path: Path) -> list[Row]:
    """The rows of a PREDICTIONS.csv."""
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def people(days: int = 25) -> HistoryRows:
    """Two people with two habits each: some days done, some not, some left out."""
    random, rows = Random(1), []
    for person in ("ann", "bob"):
        for habit, often in (("walk", 0.8), ("read", 0.3)):
            first = random.randrange(4)
            for day in range(first, days):
                value = random.choices([1, 0, ""], [often, 0.9 - often, 0.1])[0] if day > first else 1
                rows.append((person, habit, MONDAY + timedelta(day), value, "18:00" if value == 1 else ""))
    return rows


def past(cli: CommandLine, name: str, word: str, days: int) -> None:
    """Give a habit the same answer on each of the last days."""
    for back in range(days, 0, -1):
        cli.json(word, name, "--day", MONDAY - timedelta(back))


def test_predict_has_every_key_of_the_contract(cli: CommandLine) -> None:
    cli.add()
    past(cli, "Walk", "done", 5)
    said = cli.json("predict")[0]
    keys = {"id", "name", "probability", "day_start", "on_own", "low", "high", "reasons", "decision"}
    assert keys <= said.keys()
    assert {"action", "reason"} <= said["decision"].keys()
    assert said["reasons"]
    assert all({"feature", "text", "points"} <= reason.keys() for reason in said["reasons"])
    assert 0 <= said["low"] <= said["probability"] <= said["high"] <= 1


def test_predict_tells_a_person_the_strongest_reasons(cli: CommandLine) -> None:
    cli.add()
    past(cli, "Walk", "done", 5)
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
        past(cli, name, word, 20)
    always, never = cli.json("predict")
    assert (always["decision"]["action"], never["decision"]["action"]) == ("quiet", "remind")
    assert never["day_start"] < 0.1 < 0.9 < always["day_start"]
    assert always["probability"] < always["day_start"]  # half the day has gone by, and it is not done yet
    assert always["with_reminder"] is None  # nobody knows yet what a reminder does


def test_the_page_and_the_prediction_tell_the_same_chance(cli: CommandLine) -> None:
    cli.add()
    past(cli, "Walk", "done", 3)
    assert cli.json("list")[0]["probability"] == cli.json("predict")[0]["probability"]


def test_a_training_puts_a_better_network_in_charge(cli: CommandLine) -> None:
    cli.add()
    past(cli, "Walk", "done", 20)
    before = cli.json("predict")[0]["probability"]
    said = cli.json("train")
    assert (said["accepted"], said["version"], said["epochs"], said["rows"]) == (
        True,
        1,
        20,
        19,
    )  # the first day is always done
    assert said["loss_after"] < said["loss_before"]
    assert cli.json("predict")[0]["probability"] != before
    assert [file.name for file in (cli.folder / "checkpoints").iterdir()] == ["network-000001.checkpoint"]
    assert "TrainingRan" in [event["type"] for event in cli.json("events")]


def test_nothing_to_learn_from_is_no_failure(cli: CommandLine) -> None:
    said = cli.json("train")
    assert (said["accepted"], said["rows"], said["version"], said["loss_before"]) == (False, 0, None, None)


def test_the_model_tells_what_is_in_charge(cli: CommandLine) -> None:
    cli.add()
    past(cli, "Walk", "done", 20)
    assert cli.json("model")["version"] == 0
    cli.json("train")
    said = cli.json("model")
    keys = {"version", "parameters", "trained_at", "rows", "schema", "inputs", "scoreboard", "versions"}
    assert keys <= said.keys()
    assert (said["version"], said["parameters"], said["rows"], len(said["inputs"])) == (1, 321, 19, 10)
    assert all({"name", "unit", "range"} <= entry.keys() for entry in said["inputs"])
    assert {"network", "rules", "climatology"} <= said["scoreboard"].keys()
    assert [version["version"] for version in said["versions"]] == [1]


def test_a_roll_back_puts_an_earlier_version_in_charge_and_undo_takes_it_back(cli: CommandLine) -> None:
    cli.add()
    past(cli, "Walk", "done", 20)
    for _ in range(2):
        cli.json("train")
    before = cli.json("predict")[0]["probability"]
    assert cli.json("rollback", 1) == {"version": 1}
    assert cli.json("model")["version"] == 1
    assert [version["in_charge"] for version in cli.json("model")["versions"]] == [False, True]
    assert cli.json("predict")[0]["probability"] != before
    assert cli.run("undo").out == "Undone: version 1 in charge again\n"
    assert cli.json("predict")[0]["probability"] == before
    cli.json("redo")
    assert cli.json("model")["version"] == 1
    assert "ModelRolledBack" in [event["type"] for event in cli.json("events")]
    assert "none such" in cli.refused("rollback", 9)


def test_days_left_out_are_listed_taken_in_and_undone(cli: CommandLine) -> None:
    cli.add()
    past(cli, "Walk", "done", 20)
    whole = cli.json("train")["rows"]
    said = cli.json("leave-out", "2026-02-16", "2026-02-22", "--train")
    assert [(span["first"], span["last"], span["rows"]) for span in said["left_out"]] == [
        ("2026-02-16", "2026-02-22", 7)
    ]
    assert (said["trained"]["rows"], said["trained"]["left_out"]) == (whole - 7, ["2026-02-16/2026-02-22"])
    assert cli.run("undo").out == "Undone: 16 Feb – 22 Feb left out of training\n"
    assert (cli.json("leave-out")["left_out"], cli.json("model")["version"]) == ([], 1)
    cli.json("redo")
    assert cli.json("model")["version"] == 2
    assert cli.run("leave-out").out == "2026-02-16 – 2026-02-22: 7 days of habits\n"
    assert cli.json("leave-out", "2026-02-16", "2026-02-22", "--take-in")["left_out"] == []


def test_a_training_can_leave_days_out_at_once(cli: CommandLine) -> None:
    cli.add()
    past(cli, "Walk", "done", 20)
    said = cli.json("train", "--leave-out", "2026-02-16", "2026-02-22")
    assert (said["rows"], said["last"], said["base"]) == (12, "2026-03-01", 0)
    assert len(said["losses"]) == 20
    cli.json("undo")
    assert (cli.json("model")["version"], cli.json("leave-out")["left_out"]) == (0, [])


@pytest.mark.parametrize("words", [("2026-02-16",), ("2026-02-16", "2026-02-10"), ("--take-in",), ("--train",)])
def test_a_span_without_both_ends_is_refused(cli: CommandLine, words: tuple[str, ...]) -> None:
    cli.refused("leave-out", *words)


@pytest.mark.parametrize("name", ["model.onnx", "model.json"])
def test_the_model_is_exported_for_others_to_look_into(cli: CommandLine, tmp_path: Path, name: str) -> None:
    cli.add()
    past(cli, "Walk", "done", 20)
    cli.json("train")
    assert cli.json("model", "--export", tmp_path / name) == {"file": str(tmp_path / name), "version": 1}
    assert cli.json("model", "--export", tmp_path / name, "--of", 0)["version"] == 0
    assert (tmp_path / name).stat().st_size > 2000


def test_an_export_that_cannot_be_is_refused(cli: CommandLine, tmp_path: Path) -> None:
    assert ".onnx or .json" in cli.refused("model", "--export", tmp_path / "model.txt")
    assert "--export" in cli.refused("model", "--of", 0)


def test_nothing_but_an_export_loads_onnx(cli: CommandLine) -> None:
    cli.add()
    code = (
        "import sys; from habit_desktop.app.main import main; status = main(sys.argv[1:]);"
        " sys.exit(status or 'onnx' in sys.modules or 'google.protobuf' in sys.modules)"
    )
    for words in (("model",), ("train",), ("predict",)):
        assert program(["--data-dir", str(cli.folder), *words], code).returncode == 0


def test_a_damaged_version_gives_way_to_the_one_before(cli: CommandLine) -> None:
    cli.add()
    for days in (20, 30):
        past(cli, "Walk", "done", days)
        cli.json("train")
    newest = cli.folder / "checkpoints" / "network-000002.checkpoint"
    newest.write_bytes(newest.read_bytes()[:-8])
    assert cli.json("model")["version"] == 1
    assert cli.json("predict")[0]["probability"] > 0.5


def test_a_backtest_answers_every_row_in_order(cli: CommandLine, tmp_path: Path) -> None:
    rows = people()
    said = cli.json("backtest", histories(tmp_path / "h.csv", rows), "--out", tmp_path / "p.csv")
    assert (said["people"], said["habits"], said["rows"]) == (2, 4, len(rows))
    assert said["seconds"] >= 0
    found = predictions(tmp_path / "p.csv")
    assert [(row["person"], row["habit"], row["date"]) for row in found] == [(p, h, str(d)) for p, h, d, _, _ in rows]
    assert all(0 < float(row["probability"]) < 1 for row in found)


def test_a_backtest_needs_no_data_folder_and_makes_none(cli: CommandLine, tmp_path: Path) -> None:
    cli.json("backtest", histories(tmp_path / "h.csv", people(5)), "--out", tmp_path / "p.csv")
    assert not cli.folder.exists()


def test_a_seed_decides_every_bit(cli: CommandLine, tmp_path: Path) -> None:
    file = histories(tmp_path / "h.csv", people())
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        cli.json("backtest", file, "--out", tmp_path / name, "--seed", seed)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() != (tmp_path / "c").read_bytes()


@pytest.mark.parametrize("training", [(), ("--no-training",)])
@pytest.mark.parametrize("cut", [1, 8, 17])
def test_what_comes_on_a_day_or_later_changes_no_chance_up_to_it(
    cli: CommandLine, tmp_path: Path, cut: int, training: tuple[str, ...]
) -> None:
    rows, day = people(), MONDAY + timedelta(cut)
    flipped = [(p, h, d, v if d < day else 1 - bool(v), t) for p, h, d, v, t in rows]
    joined = [(p, h, d, v, t) for p, h, d, v, t in rows if d <= day] + [("ann", "0 new", day, 1, "")]
    said = []
    for name, each in (("all", rows), ("flipped", flipped), ("joined", joined)):
        cli.json("backtest", histories(tmp_path / f"{name}.csv", each), "--out", tmp_path / name, *training)
        found = predictions(tmp_path / name)
        said.append([tuple(row.values()) for row in found if row["date"] <= str(day) and row["habit"] != "0 new"])
    assert said[0] == said[1] == said[2]


@pytest.mark.parametrize(
    "content",
    ["", "person,habit,date\n", "person,habit,date,value,time\n", "person,habit,date,value,time\na,b,2026-03-02,2,\n"],
)
def test_what_are_no_histories_is_refused(cli: CommandLine, tmp_path: Path, content: str) -> None:
    (tmp_path / "h.csv").write_text(content)
    cli.refused("backtest", tmp_path / "h.csv", "--out", tmp_path / "p.csv")
    assert not (tmp_path / "p.csv").exists()


def test_histories_that_are_not_there_are_refused(cli: CommandLine, tmp_path: Path) -> None:
    cli.refused("backtest", tmp_path / "nothing.csv", "--out", tmp_path / "p.csv")


def test_thirty_days_lived_without_training_are_the_backtest_s_days(cli: CommandLine, tmp_path: Path) -> None:
    random, rows = Random(4), []
    for n in range(30):
        day = MONDAY + timedelta(n)
        for name, first, often in (("b", 0, 0.8), ("a", 6, 0.35)):
            cli.now = f"{day}T08:00+01:00"
            if n == first:
                cli.add(name)
            if n % 4 == 0:
                cli.json("list")
            after_midnight = random.random() < 0.2
            cli.now = f"{day + timedelta(after_midnight)}T{'01:30' if after_midnight else '21:00'}+01:00"
            if n >= first:
                word = random.choices(["done", "miss", "skip"], [often, 0.9 - often, 0.1])[0] if n > first else "done"
                cli.json(word, name)
                rows.append(("me", name, day, {"done": 1, "miss": 0, "skip": ""}[word], ""))
    cli.now = f"{MONDAY + timedelta(30)}T12:00+01:00"
    cli.json("backtest", histories(tmp_path / "h.csv", rows), "--out", tmp_path / "p.csv", "--no-training")
    lived = {(name, row["day"]): row for name in "ab" for row in cli.days(name)}
    for row in predictions(tmp_path / "p.csv"):
        there = lived[row["habit"], row["date"]]
        assert there["probability"] == pytest.approx(float(row["probability"]), abs=1e-9)
        assert there["probability_from"] == "made"
