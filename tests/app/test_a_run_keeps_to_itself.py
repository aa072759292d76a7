"""One real evening, a window and commands under a careless mask: nobody else can read it, or hears of it."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from habit_desktop.system.problems.log import ProblemLog
from habit_desktop.system.telling import Message, tell
from tests.app.command_line import strict_json

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has neither file modes nor Unix sockets")

NAME, NOTE, TAG, UNIT, QUESTION = "Zwerchfellatmung", "Wiedervorlage beim Amt", "Heilkunde", "Atemzüge", "Geatmet?"
WORDS = (NAME, *NOTE.split(), TAG, UNIT, QUESTION, "Zwerchfell", "Atem")
RUN = """
import json, os, sys
os.umask(0)
from habit_desktop.app.main import main
sys.exit(max(main([*sys.argv[1:3], *words]) for words in json.loads(sys.argv[3])))
"""
TRACER = ("strace", "-D", "-f", "-qq", "-e", "trace=network", "-o")


@dataclass(slots=True)
class Evening:
    """A home with everything that is written in it, and what was said on standard error."""

    home: Path
    traced: bool
    said: list[str] = field(default_factory=list)

    @property
    def data(self) -> Path:
        return self.home / "data"

    def start(self, *commands: Sequence[object]) -> subprocess.Popen[str]:
        """Start the program for some commands, one after the other, watched by the tracer where there is one."""
        words = json.dumps([[str(word) for word in command] for command in commands])
        trace = (*TRACER, str(self.home / f"trace-{len(self.said)}")) if self.traced else ()
        command = [*trace, sys.executable, "-c", RUN, "--data-dir", str(self.data), words]
        (self.home / "tmp").mkdir(exist_ok=True, mode=0o700)
        own = {"HOME": str(self.home), "TMPDIR": str(self.home / "tmp"), "XDG_CONFIG_HOME": str(self.home / ".config")}
        root = Path(__file__).parents[2]
        return subprocess.Popen(
            command, cwd=root, env=os.environ | own, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )

    def run(self, *commands: Sequence[object], status: int = 0) -> str:
        """Carry out commands to their end and return what they printed."""
        out, err = (process := self.start(*commands)).communicate(timeout=300)
        assert process.returncode == status, err
        self.said.append("" if status else err)  # a refusal tells the person at the terminal what they typed
        return out

    def written(self) -> Iterator[Path]:
        """Everything that was written, but the tracer's own files."""
        yield from (path for path in self.home.rglob("*") if not path.name.startswith("trace-"))


def tracer_works() -> bool:
    """Whether processes may be traced here."""
    if not shutil.which("strace"):
        return False
    return subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False).returncode == 0


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    """The evening, when it is over."""
    evening = Evening(tmp_path_factory.mktemp("home"), tracer_works())
    garbage = evening.home / f"{NAME}.db"
    garbage.write_bytes(b"SQLite format 3\0" + NAME.encode())
    garbage.chmod(0o600)
    habit = ("--unit", UNIT, "--target", 20, "--tag", TAG, "--question", QUESTION, "--reminder", "00:01")
    evening.run(["add", NAME, *habit])
    evening.said.append("")
    window = evening.start([])
    while "AppOpened" not in {event["type"] for event in strict_json(evening.run(["events", "--json"]))}:
        assert window.poll() is None
    evening.run(["import", garbage], status=1)
    exports = [["export", evening.home / file] for file in ("all.json", "loop.zip", "loop.db")]
    others = [["backup"], ["train"], ["remind"], ["check"], ["autostart", "on"], ["list"], ["predict"]]
    evening.run(
        ["done", NAME, "--amount", 7, "--note", NOTE],
        *exports,
        ["export", "--habit", NAME, evening.home / "days.csv"],
        ["backup", evening.home / "copy.db"],
        ["model", "--export", evening.home / "network.json"],
        *others,
    )
    for message in (Message.QUICK_CHECK, Message.TICK, Message.RAISE, Message.CHANGED):
        assert tell(evening.data, message)
    evening.run(["list"])
    window.send_signal(signal.SIGTERM)
    evening.said.append(window.communicate(timeout=300)[1])
    assert window.returncode == 0
    return evening


def test_everything_written_is_its_owners_alone(evening: Evening) -> None:
    written = {path: path.stat().st_mode & 0o777 for path in evening.written()}
    names = {path.name for path in written}
    assert {"habits.db", "window.ini", "habit-desktop.log", "all.json", "days.csv", "copy.db", "autostart"} <= names
    assert not [path for path, mode in written.items() if mode & 0o077]


def test_nothing_is_left_where_everybody_looks(evening: Evening) -> None:
    assert [*(evening.home / "tmp").iterdir()] == []


def test_no_word_of_a_persons_is_in_the_log_or_on_standard_error(evening: Evening) -> None:
    log = ProblemLog(evening.data).path.read_text("utf-8")
    assert "Opened" in log
    for told in (log, *evening.said):
        assert not [word for word in WORDS if word.casefold() in told.casefold()]


def test_no_socket_leaves_the_machine(evening: Evening) -> None:
    if not evening.traced:
        pytest.skip("strace is missing here, or may not trace")
    calls = "".join(path.read_text() for path in evening.home.glob("trace-*"))
    families = set(re.findall(r"\b(?:AF|PF)_\w+", calls))
    assert re.search(r"\bbind\(\d+, \{sa_family=AF_UNIX", calls), "the window listens to commands"
    assert families == {"AF_UNIX"}
