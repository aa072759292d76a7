"""The system's wish that the app end."""

import os
import signal
import sys

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.system.signals import EndingSignals
from tests.system.conftest import StartProgram

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs by other means")

PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication, Qt
from habit_desktop.system.signals import EndingSignals
app = QCoreApplication([])
app.aboutToQuit.connect(lambda: sys.stdout.write("about to quit\\n"))
ending = EndingSignals(app)
ending.end_requested.connect(app.quit, Qt.ConnectionType.QueuedConnection)
sys.stdout.write("ready\\n")
sys.stdout.flush()
app.exec()
sys.stdout.write("clean end\\n")
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_an_idle_app_ends_cleanly_on_a_signal(start_program: StartProgram, number: signal.Signals) -> None:
    program = start_program(PROGRAM)
    assert program.stdout is not None
    assert program.stdout.readline() == "ready\n"
    program.send_signal(number)
    assert program.communicate(timeout=300)[0] == "about to quit\nclean end\n"
    assert program.returncode == 0


def test_restored_signals_belong_to_whoever_had_them(qtbot: QtBot) -> None:
    before = signal.getsignal(signal.SIGTERM)
    signals = EndingSignals()
    with qtbot.waitSignal(signals.end_requested):
        os.kill(os.getpid(), signal.SIGTERM)
    signals.restore()
    assert signal.getsignal(signal.SIGTERM) is before
