"""One window per data folder, and what it hears."""

import os
import random
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import QCoreApplication, QLockFile
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from habit_desktop.engine.refusal import Refused
from habit_desktop.system.paths import DataFolderUnusable
from habit_desktop.system.single_instance import SingleInstance
from habit_desktop.system.telling import Message, Word, addresses, encoded, tell
from tests.system.conftest import StartProgram

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the round trip is tried with Unix sockets")

OWNER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from habit_desktop.system.single_instance import SingleInstance
app = QCoreApplication([])
window = SingleInstance(Path(sys.argv[1]))
window.changed.connect(lambda: (sys.stdout.write("changed\\n"), app.quit()))
acquired = window.acquire()
window.listen()
sys.stdout.write(f"{acquired}\\n")
sys.stdout.flush()
app.exec()
window.release()
"""

STRANGER = """
import os, socket, sys
os.setuid(65534)
with socket.socket(socket.AF_UNIX) as channel:
    channel.connect(sys.argv[1])
    channel.settimeout(10)
    try:
        channel.sendall(sys.argv[2].encode())
        channel.recv(1)
    except (ConnectionResetError, BrokenPipeError):
        pass
"""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[SingleInstance]:
    window = SingleInstance(tmp_path)
    assert window.acquire()
    window.listen()
    yield window
    window.release()


@pytest.fixture
def owner(start_program: StartProgram, tmp_path: Path) -> subprocess.Popen[str]:
    """Another process, which is the folder's window."""
    owner = start_program(OWNER, str(tmp_path))
    assert owner.stdout is not None
    assert owner.stdout.readline() == "True\n"
    return owner


def test_a_second_window_on_the_folder_is_refused(window: SingleInstance, tmp_path: Path) -> None:
    assert not SingleInstance(tmp_path).acquire()


def test_another_folder_has_a_window_of_its_own(window: SingleInstance, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = SingleInstance(tmp_path / "other")
    assert other.acquire()
    other.release()


def test_a_released_folder_is_free(window: SingleInstance, tmp_path: Path) -> None:
    window.release()
    assert not tell(tmp_path, Message.CHANGED)
    assert window.acquire()


@pytest.mark.parametrize(
    ("message", "heard"),
    [
        (Message.RAISE, "raised"),
        (Message.CHANGED, "changed"),
        (Message.QUICK_CHECK, "quick_check_requested"),
        (Message.TICK, "tick_requested"),
    ],
)
def test_the_window_hears_what_it_is_told(
    qtbot: QtBot, window: SingleInstance, tmp_path: Path, message: Message, heard: str
) -> None:
    with qtbot.waitSignal(getattr(window, heard)):
        assert tell(tmp_path, message)


@pytest.mark.parametrize(("given", "handed_on"), [("token", "token"), ("t" * 5000, None)])
def test_a_second_start_hands_on_its_right_to_the_front(
    qtbot: QtBot,
    window: SingleInstance,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    given: str,
    handed_on: str | None,
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", given)
    assert tell(tmp_path, Message.RAISE)
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN")
    with qtbot.waitSignal(window.raised):
        pass
    assert os.environ.get("XDG_ACTIVATION_TOKEN") == handed_on


def test_a_folder_whose_holder_is_just_ending_is_waited_for(tmp_path: Path, qtbot: QtBot) -> None:
    ending, next_one = QLockFile(str(tmp_path / "window.lock")), SingleInstance(tmp_path)
    assert ending.tryLock(0)
    timer = threading.Timer(0.4, ending.unlock)
    timer.start()
    assert next_one.acquire_or_tell(Message.RAISE)
    timer.join()
    next_one.release()


def test_a_folder_whose_window_never_answers_is_refused_with_its_holder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("habit_desktop.system.single_instance._ATTEMPT_MS", 10)
    silent = QLockFile(str(tmp_path / "window.lock"))
    assert silent.tryLock(0)
    with pytest.raises(Refused, match=f"process {os.getpid()}"):
        SingleInstance(tmp_path).acquire_or_tell(Message.RAISE)


def test_the_holder_is_named(window: SingleInstance, tmp_path: Path) -> None:
    other = SingleInstance(tmp_path)
    other.acquire()
    assert other.holder() == f"process {os.getpid()} on {socket.gethostname()}"


def test_no_word_of_many_is_lost(qtbot: QtBot, window: SingleInstance, tmp_path: Path) -> None:
    heard: list[int] = []
    window.changed.connect(lambda: heard.append(1))
    for _ in range(25):
        assert tell(tmp_path, Message.CHANGED)
    qtbot.waitUntil(lambda: len(heard) == 25)


def test_nonsense_is_dropped_and_the_next_word_is_heard(
    qtbot: QtBot, window: SingleInstance, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for nonsense in (b"nonsense\n", b"x" * 5000, b'{"message": "erase"}\n'):
        with socket.socket(socket.AF_UNIX) as channel:
            channel.connect(addresses(tmp_path)[0])
            channel.sendall(nonsense)
    with qtbot.waitSignal(window.changed):
        tell(tmp_path, Message.CHANGED)
    assert "unknown message" in caplog.text


def test_a_flood_of_everything_leaves_the_window_listening(
    qtbot: QtBot, window: SingleInstance, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[int] = []
    window.changed.connect(lambda: heard.append(1))
    address, generator = addresses(tmp_path)[0], random.Random(8)
    for _ in range(150):
        with socket.socket(socket.AF_UNIX) as channel, suppress(OSError):
            channel.settimeout(1)
            channel.connect(address)
            channel.sendall(generator.choice([generator.randbytes(3000), encoded(Word(Message.CHANGED)) * 200, b""]))
        QCoreApplication.processEvents()
    assert len(heard) < 2000  # of some 10,000 words: the same said many times in one breath is heard once
    with ExitStack() as silent:  # these hold on to what they have, and say nothing
        for _ in range(60):
            silent.enter_context(channel := socket.socket(socket.AF_UNIX))
            channel.connect(address)
            QCoreApplication.processEvents()
        heard.clear()
        assert tell(tmp_path, Message.CHANGED)
        qtbot.waitUntil(lambda: bool(heard))
        qtbot.waitUntil(lambda: len(window.findChildren(QLocalSocket)) <= 40)
    assert {record.getMessage() for record in caplog.records} == {"an unknown message was dropped"}


def test_whoever_says_nothing_is_let_go(
    qtbot: QtBot, window: SingleInstance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("habit_desktop.system.window_socket._SILENCE_MS", 10)
    with socket.socket(socket.AF_UNIX) as channel:
        channel.connect(addresses(tmp_path)[0])
        qtbot.waitUntil(lambda: bool(window.findChildren(QLocalSocket)))
        qtbot.waitUntil(lambda: not window.findChildren(QLocalSocket))
        channel.settimeout(60)
        assert channel.recv(1) == b""


@pytest.mark.skipif(not hasattr(socket, "SO_PEERCRED"), reason="only Linux names who is at the other end")
@pytest.mark.skipif(os.name == "nt" or os.getuid() != 0, reason="needs to become another user")
def test_another_user_is_not_listened_to(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    heard: list[int] = []
    with TemporaryDirectory() as folder:
        window = SingleInstance(Path(folder))
        window.changed.connect(lambda: heard.append(1))
        assert window.acquire()
        window.listen()
        for place in (folder, addresses(Path(folder))[0]):
            Path(place).chmod(0o777)  # as if the file system kept no modes
        command = [sys.executable, "-c", STRANGER, addresses(Path(folder))[0], encoded(Word(Message.CHANGED)).decode()]
        with subprocess.Popen(command) as stranger:
            qtbot.waitUntil(lambda: stranger.poll() is not None)
        assert stranger.returncode == 0
        window.release()
    assert not heard
    assert "another user was not listened to" in caplog.text


def test_the_socket_is_its_owners_alone(window: SingleInstance, tmp_path: Path) -> None:
    assert Path(addresses(tmp_path)[0]).stat().st_mode & 0o077 == 0


def test_a_window_in_another_process_is_told(owner: subprocess.Popen[str], tmp_path: Path) -> None:
    assert tell(tmp_path, Message.CHANGED)
    assert owner.communicate(timeout=300)[0] == "changed\n"


def test_a_killed_window_leaves_the_folder_free(qtbot: QtBot, owner: subprocess.Popen[str], tmp_path: Path) -> None:
    assert not SingleInstance(tmp_path).acquire()
    os.kill(owner.pid, signal.SIGKILL)
    owner.communicate(timeout=300)
    heir = SingleInstance(tmp_path)
    assert heir.acquire()
    heir.listen()
    with qtbot.waitSignal(heir.raised):
        assert tell(tmp_path, Message.RAISE)
    heir.release()


def test_a_folder_too_deep_for_a_socket_has_one_elsewhere(qtbot: QtBot, tmp_path: Path) -> None:
    deep = tmp_path / ("deep" * 30)
    deep.mkdir()
    window = SingleInstance(deep)
    assert window.acquire()
    window.listen()
    with qtbot.waitSignal(window.changed):
        assert tell(deep, Message.CHANGED)
    window.release()


def test_a_folder_that_is_not_there_is_refused_with_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(DataFolderUnusable, match="cannot be used"):
        SingleInstance(tmp_path / "nowhere").acquire()
