"""Words to the window, from processes without Qt."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from habit_desktop.system.telling import LONGEST_LINE_BYTES, Message, Word, addresses, decoded, encoded, tell

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has named pipes instead")


@pytest.mark.parametrize("message", list(Message))
def test_a_word_survives_its_line(message: Message) -> None:
    word = Word(message, "töken")
    assert decoded(encoded(word)) == word


@pytest.mark.parametrize(
    "line",
    [
        *(b"", b"\n", b"raise", b'{"message":"format"}', b'["raise"]', b'"raise"', b"7", b'{"message":[]}', b"\xff"),
        b'{"message":"raise","activation_token":7}',
        b'{"message":"raise","activation_token":"a\\u0000b"}',
        b'{"message":"raise","activation_token":"\\ud800"}',
        b"[" * 1000,
        b"1" * 1000,
        b'{"message":"raise","more":"' + b"x" * LONGEST_LINE_BYTES + b'"}',
    ],
)
def test_anything_else_is_no_message(line: bytes) -> None:
    assert decoded(line) is None


def test_nobody_is_told_where_no_window_runs(tmp_path: Path) -> None:
    assert not tell(tmp_path, Message.CHANGED)


def test_a_dead_windows_socket_is_nobody(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(addresses(tmp_path)[0])
    assert not tell(tmp_path, Message.CHANGED)


def test_two_folders_have_no_address_in_common(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert not set(addresses(tmp_path / "a")) & set(addresses(tmp_path / "b"))


def test_a_link_to_a_folder_has_the_folders_addresses(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert addresses(tmp_path / "link") == addresses(tmp_path / "real")


def test_a_deep_folder_still_has_an_address_that_fits(tmp_path: Path) -> None:
    found = addresses(tmp_path / ("deep" * 40))
    assert found
    assert max(len(os.fsencode(address)) for address in found) <= 90


def test_telling_loads_no_qt() -> None:
    code = "import sys, habit_desktop.system.telling; sys.exit(any('PySide6' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
