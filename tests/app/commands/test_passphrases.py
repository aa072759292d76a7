"""Exports and backups closed with a passphrase: read from a file or asked for; a wrong one changes nothing."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from habit_desktop.app import passphrases
from tests.app.command_line import CommandLine


@pytest.fixture
def lived(cli: CommandLine) -> CommandLine:
    """Somebody with a habit, a mark and a note."""
    cli.json("add", "Walk")
    cli.json("done", "Walk", "--note", "Regen ☔")
    return cli


@pytest.fixture
def elsewhere(tmp_path: Path, cli: CommandLine) -> CommandLine:
    """The same person's new machine."""
    return replace(cli, folder=tmp_path / "elsewhere")


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file with a passphrase."""
    path = tmp_path / "secret.txt"
    path.write_text("über sieben Berge\nand nothing more\n", "utf-8")
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A file with another one."""
    path = tmp_path / "wrong.txt"
    path.write_text("open sesame", "utf-8")
    return path


class Typist:
    """Somebody at a terminal, who types one answer after the other; what was asked is kept."""

    def __init__(self, *answers: str) -> None:
        self._answers = iter(answers)
        self.asked: list[str] = []

    def isatty(self) -> bool:
        """A terminal it is."""
        return True

    def type(self, asked: str) -> str:
        """The next answer."""
        self.asked.append(asked)
        return next(self._answers)


def sits_down(monkeypatch: pytest.MonkeyPatch, *answers: str) -> Typist:
    """Somebody sits at the terminal."""
    typist = Typist(*answers)
    monkeypatch.setattr("sys.stdin", typist)
    monkeypatch.setattr(passphrases, "getpass", typist.type)
    return typist


def test_a_closed_export_is_brought_in_elsewhere(
    lived: CommandLine, elsewhere: CommandLine, secret: Path, tmp_path: Path
) -> None:
    file = tmp_path / "all.json"
    assert lived.json("export", file, "--passphrase-file", secret)["habits"] == 1
    assert b"Walk" not in file.read_bytes()
    assert elsewhere.json("import", file, "--passphrase-file", secret, "--dry-run")["habits"] == 1
    assert elsewhere.json("import", file, "--passphrase-file", secret)["marks"] == 1
    assert json.loads(elsewhere.exported())["events"][:3] == json.loads(lived.exported())["events"]


def test_a_closed_backup_takes_the_place_of_everything(lived: CommandLine, secret: Path, tmp_path: Path) -> None:
    file, before = tmp_path / "all.db", lived.exported()
    lived.json("backup", file, "--passphrase-file", secret)
    assert not file.read_bytes().startswith(b"SQLite")
    lived.json("add", "Read")
    assert lived.json("restore", file, "--passphrase-file", secret, "--dry-run")["habits"] == 1
    lived.json("restore", file, "--passphrase-file", secret)
    assert lived.exported() == before
    assert [*lived.folder.glob("*unfinished*")] == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_a_closed_backup_is_closed_to_others_as_well(lived: CommandLine, secret: Path, tmp_path: Path) -> None:
    lived.json("backup", tmp_path / "all.db", "--passphrase-file", secret)
    assert (tmp_path / "all.db").stat().st_mode & 0o777 == 0o600


def test_a_wrong_passphrase_is_refused_and_nothing_is_changed(
    lived: CommandLine, secret: Path, wrong: Path, tmp_path: Path
) -> None:
    lived.json("export", tmp_path / "all.json", "--passphrase-file", secret)
    lived.json("backup", tmp_path / "all.db", "--passphrase-file", secret)
    lived.json("add", "Read")
    before = lived.exported()
    for words in (("import", tmp_path / "all.json"), ("restore", tmp_path / "all.db")):
        assert "This passphrase does not open the file" in lived.refused(*words, "--passphrase-file", wrong)
    assert lived.exported() == before


def test_a_damaged_file_is_not_taken_for_a_wrong_passphrase(lived: CommandLine, secret: Path, tmp_path: Path) -> None:
    lived.json("export", tmp_path / "all.json", "--passphrase-file", secret)
    lived.json("backup", tmp_path / "all.db", "--passphrase-file", secret)
    before = lived.exported()
    for command, name in (("import", "all.json"), ("restore", "all.db")):
        content = bytearray((tmp_path / name).read_bytes())
        content[-20] ^= 1
        (tmp_path / name).write_bytes(content)
        assert "damaged or cut short" in lived.refused(command, tmp_path / name, "--passphrase-file", secret)
    assert lived.exported() == before


def test_without_a_terminal_it_is_said_how_a_passphrase_is_given(
    lived: CommandLine, secret: Path, tmp_path: Path
) -> None:
    lived.json("export", tmp_path / "all.json", "--passphrase-file", secret)
    assert "--passphrase-file" in lived.refused("import", tmp_path / "all.json")
    assert "--passphrase-file" in lived.refused("export", tmp_path / "other.json", "--passphrase")
    assert not (tmp_path / "other.json").exists()


def test_a_passphrase_is_asked_for_at_a_terminal(
    lived: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typist = sits_down(monkeypatch, "over the hills", "over the hills", "over the hills", "open sesame")
    assert lived.run("export", tmp_path / "all.json", "--passphrase").status == 0
    assert lived.run("import", tmp_path / "all.json").status == 0
    assert "does not open" in lived.refused("import", tmp_path / "all.json")
    assert typist.asked[2] == "The passphrase of all.json: "


def test_without_the_cipher_nobody_types_in_vain(
    lived: CommandLine, secret: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lived.json("export", tmp_path / "all.json", "--passphrase-file", secret)
    monkeypatch.setattr("habit_desktop.storage.sealed_file.has_cipher", lambda: False)
    typist = sits_down(monkeypatch)
    for words in (("import", tmp_path / "all.json"), ("export", tmp_path / "other.json", "--passphrase")):
        assert "pip install 'habit-desktop[passphrase]'" in lived.refused(*words)
    assert typist.asked == []


def test_two_passphrases_that_differ_close_nothing(
    lived: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sits_down(monkeypatch, "over the hills", "over the hill")
    assert "differ" in lived.refused("backup", tmp_path / "all.db", "--passphrase")
    assert not (tmp_path / "all.db").exists()


@pytest.mark.parametrize("content", [b"", b"\nsecond line", b"\xff\xfe"])
def test_a_file_without_a_passphrase_closes_nothing(lived: CommandLine, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "secret.txt").write_bytes(content)
    lived.refused("export", tmp_path / "all.json", "--passphrase-file", tmp_path / "secret.txt")
    lived.refused("export", tmp_path / "all.json", "--passphrase-file", tmp_path / "nowhere.txt")
    assert not (tmp_path / "all.json").exists()


def test_what_another_program_is_to_read_takes_no_passphrase(lived: CommandLine, secret: Path, tmp_path: Path) -> None:
    for name in ("all.db", "all.zip"):
        assert "takes a passphrase" in lived.refused("export", tmp_path / name, "--passphrase-file", secret)
    assert "name that file" in lived.refused("backup", "--passphrase-file", secret)


def test_a_closed_backup_is_no_import_and_a_closed_export_no_backup(
    lived: CommandLine, secret: Path, tmp_path: Path
) -> None:
    lived.json("export", tmp_path / "all.json", "--passphrase-file", secret)
    lived.json("backup", tmp_path / "all.db", "--passphrase-file", secret)
    before = lived.exported()
    assert "restore it as a backup" in lived.refused("import", tmp_path / "all.db", "--passphrase-file", secret)
    assert "The backup all.json is" in lived.refused("restore", tmp_path / "all.json", "--passphrase-file", secret)
    assert lived.exported() == before


def test_a_file_that_is_not_closed_needs_no_passphrase(lived: CommandLine, secret: Path, tmp_path: Path) -> None:
    lived.json("export", tmp_path / "all.json")
    assert lived.json("import", tmp_path / "all.json", "--passphrase-file", secret)["marks"] == 0
