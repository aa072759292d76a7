"""Names that look like commands to something else, and a data folder that is a link."""

import os
from pathlib import Path

import pytest

from habit_desktop.system.problems.log import ProblemLog
from tests.app.command_line import CommandLine

NAMES = {
    *("x'); DROP TABLE event; --", '"; DELETE FROM event; --', "%", "_", "?1", ":name", "$(reboot)"),
    *("{0}{name}%s%(x)s", "../../up", "<b>bold</b>", "NULL", "\\", "it's"),
}


def test_a_name_is_only_a_name(cli: CommandLine, tmp_path: Path) -> None:
    for name in sorted(NAMES):
        habit = str(cli.json("add", name, f"--tag={name}", f"--question={name}")["id"])
        cli.run("done", habit, f"--note={name}")
    for file in ("all.json", "loop.db", "loop.zip"):
        assert cli.run("export", tmp_path / file).status == 0
        elsewhere = CommandLine(tmp_path / file.replace(".", "-"), cli.capsys)
        assert elsewhere.run("import", tmp_path / file).status == 0
        assert {row["name"] for row in elsewhere.json("list", "--all")} == NAMES
        assert elsewhere.json("check") == {"ok": True, "problems": []}
    assert cli.run("erase", habit, "--yes", "--really").status == 0
    assert len(cli.json("list", "--all")) == len(NAMES) - 1
    assert cli.json("check") == {"ok": True, "problems": []}


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for rights to make links")
def test_a_data_folder_may_be_a_link_to_another_disk(cli: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir(mode=0o700)
    cli.folder.symlink_to(tmp_path / "disk")
    cli.add()
    cli.run("backup")
    ProblemLog(cli.folder).note("A mistake")
    written = {path.name for path in (tmp_path / "disk").rglob("*")}
    assert {"habits.db", "backups", "habit-desktop.log"} <= written
    assert not [path for path in (tmp_path / "disk").rglob("*") if path.stat().st_mode & 0o077]
    assert cli.folder.is_symlink()


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for rights to make links")
@pytest.mark.parametrize(
    "command", ["export LINK.json", "export LINK.zip", "export LINK.db", "model --export LINK.json"]
)
def test_nothing_is_written_through_a_link(cli: CommandLine, tmp_path: Path, command: str) -> None:
    cli.add()
    cli.run("done", "Walk")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("precious")
    *words, file = command.replace("LINK", str(tmp_path / "link")).split()
    Path(file).symlink_to(elsewhere)
    cli.run(*words, file)
    assert elsewhere.read_text() == "precious"
