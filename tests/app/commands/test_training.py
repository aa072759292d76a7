"""train and leave-out keep their contract."""

import pytest

from tests.app.command_line import CommandLine


def test_a_training_puts_a_better_network_in_charge(cli: CommandLine) -> None:
    cli.add()
    cli.past("Walk", "done", 20)
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


def test_days_left_out_are_listed_taken_in_and_undone(cli: CommandLine) -> None:
    cli.add()
    cli.past("Walk", "done", 20)
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
    cli.past("Walk", "done", 20)
    said = cli.json("train", "--leave-out", "2026-02-16", "2026-02-22")
    assert (said["rows"], said["last"], said["base"]) == (12, "2026-03-01", 0)
    assert len(said["losses"]) == 20
    cli.json("undo")
    assert (cli.json("model")["version"], cli.json("leave-out")["left_out"]) == (0, [])


@pytest.mark.parametrize("words", [("2026-02-16",), ("2026-02-16", "2026-02-10"), ("--take-in",), ("--train",)])
def test_a_span_without_both_ends_is_refused(cli: CommandLine, words: tuple[str, ...]) -> None:
    cli.refused("leave-out", *words)
