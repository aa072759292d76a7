"""Who is at the other end of a local socket."""

import os
import socket
import sys
from pathlib import Path

import pytest

from habit_desktop.system.peer import is_another_user

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has named pipes instead")


def test_oneself_is_nobody_else() -> None:
    here, there = socket.socketpair()
    with here, there:
        assert not is_another_user(here.fileno())


@pytest.mark.skipif(not hasattr(socket, "SO_PEERCRED"), reason="only Linux names who is at the other end")
def test_a_user_of_another_number_is_somebody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    here, there = socket.socketpair()
    with here, there:
        assert is_another_user(here.fileno())


def test_of_what_is_no_socket_nothing_is_known(tmp_path: Path) -> None:
    with (tmp_path / "file").open("wb") as file:
        assert not is_another_user(file.fileno())
    assert not is_another_user(-1)
