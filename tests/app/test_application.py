"""How the program ends when the desktop wants it to, in a process for each life."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LIFE = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QTimer
from habit_desktop.app.application import application_of
from habit_desktop.app.compose import Life
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.system.single_instance import SingleInstance
from habit_desktop.ui.main_window import MainWindow
from tests.engine.living import StandingClock

folder = Path(sys.argv[1])
application, instance = application_of(["life"]), SingleInstance(folder)
assert instance.acquire()
kept = DataFolder.open(folder)
life = Life(application, instance, kept, StandingClock())
life.begin()
window = next(each for each in application.topLevelWidgets() if isinstance(each, MainWindow))
application.aboutToQuit.connect(lambda: print("about to quit"))


def logged_out():
    {act}


QTimer.singleShot(0, logged_out)
application.exec()
print("clean end", window.isVisible())
kept.close()
instance.release()
"""


def lived(folder: Path, act: str) -> list[str]:
    """What a life has printed in which something was done once it had begun."""
    folder.mkdir(exist_ok=True)
    command = [sys.executable, "-c", LIFE.replace("{act}", act), str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    wrong = [line for line in done.stderr.splitlines() if not line.startswith("This plugin does not support")]
    assert (done.returncode, "\n".join(wrong)) == (0, "")
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    "act", ["application.sendEvent(application, QEvent(QEvent.Type.Quit))", "application.quit()", "life.end()"]
)
def test_whoever_ends_it_the_window_does_not_stand_in_the_way(folder: Path, act: str) -> None:
    """A dock's menu and a logout send the event; the window, asked by Qt to close, would go on minimised."""
    assert lived(folder, act) == ["about to quit", "clean end False"]
    assert "geometry" in (folder / "window.ini").read_text()


def test_before_a_logout_what_only_the_window_knows_is_on_disk(folder: Path) -> None:
    act = "life.save(); print('geometry' in (folder / 'window.ini').read_text(), window.isVisible()); life.end()"
    assert lived(folder, act) == ["True True", "about to quit", "clean end False"]


def test_the_window_looks_the_same_on_every_desktop() -> None:
    code = """
from PySide6.QtWidgets import QApplication
from habit_desktop.app.application import application_of
life = application_of(["life"])
print(QApplication.style().name())
"""
    wished = os.environ | {"QT_STYLE_OVERRIDE": "windows"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=wished, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["fusion"]
