"""model and rollback keep their contract."""

from pathlib import Path

import pytest

from tests.app.command_line import CommandLine, program


def test_the_model_tells_what_is_in_charge(cli: CommandLine) -> None:
    cli.add()
    cli.past("Walk", "done", 20)
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
    cli.past("Walk", "done", 20)
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


@pytest.mark.parametrize("name", ["model.onnx", "model.json"])
def test_the_model_is_exported_for_others_to_look_into(cli: CommandLine, tmp_path: Path, name: str) -> None:
    cli.add()
    cli.past("Walk", "done", 20)
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
        cli.past("Walk", "done", days)
        cli.json("train")
    newest = cli.folder / "checkpoints" / "network-000002.checkpoint"
    newest.write_bytes(newest.read_bytes()[:-8])
    assert cli.json("model")["version"] == 1
    assert cli.json("predict")[0]["probability"] > 0.5
