"""What can wait, waits for the first picture on the screen, and not for ever."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.app.first_paint import FirstPaint
from tests.app.command_line import program
from tests.app.painted_once import until_painted

FAR_MS = 60_000


class Canvas(QWidget):
    """Writes down when it is painted, and when it hears of that."""

    def __init__(self) -> None:
        super().__init__()
        self.story: list[str] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.story.append("painted")

    @Slot()
    def hear(self) -> None:
        """Hear of the first painting."""
        self.story.append("heard")


def test_the_word_comes_after_the_painting_and_once(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    first = FirstPaint(canvas, FAR_MS)
    first.came.connect(canvas.hear)
    with qtbot.waitSignal(first.came):
        canvas.show()
    canvas.repaint()
    qtbot.wait(10)
    assert canvas.story[0] == "painted"
    assert canvas.story.count("heard") == 1


def test_a_window_that_is_never_painted_is_not_waited_for(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    first = FirstPaint(canvas, patience_ms=1)
    with qtbot.waitSignal(first.came):
        pass
    assert canvas.story == []


WAITS = (
    *("asyncio", "csv", "email", "html", "http", "multiprocessing", "platform", "subprocess", "uuid", "xml"),
    *("_hashlib", "concurrent", "cryptography", "importlib.resources", "jeepney", "numpy", "psutil", "pyqtgraph"),
    *("PySide6.QtDBus", "PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtTest"),
    *("PySide6.QtCore.QProcess", "PySide6.QtWidgets.QStyle"),  # Qt tells Python what each can do when it is first named
    *("habit_desktop.app.arguments", "habit_desktop.app.commands", "habit_desktop.app.context"),
    *("habit_desktop.app.living", "habit_desktop.learning", "habit_desktop.storage.formats"),
    *("habit_desktop.storage.backup", "habit_desktop.storage.incoming", "habit_desktop.system.autostart"),
    *("habit_desktop.ui.charts", "habit_desktop.ui.dialogs", "habit_desktop.ui.quick_check"),
    *("habit_desktop.ui.pages.habit", "habit_desktop.ui.pages.insight", "habit_desktop.ui.pages.settings"),
)
NEEDED = {"habit_desktop.learning", "habit_desktop.learning.contribution"} | {
    f"habit_desktop.storage.formats{module}" for module in ("", ".unreadable")
}
MOST_OF_OURS = 215
_OF_QT = "f'{name}.{kind}' for name in sys.modules if 'PySide6.Qt' in name for kind in vars(sys.modules[name])"
LOADED = f"*({_OF_QT}), *sys.modules"
"""What Python knows of Qt and all modules, as an expression."""


def test_nothing_is_loaded_for_the_first_picture_that_is_not_on_it(tmp_path: Path) -> None:
    folder = ["--data-dir", str(tmp_path / "data")]
    assert program([*folder, "add", "Walk"]).returncode == 0
    painted = program(folder, until_painted(LOADED))
    loaded = set(painted.stdout.split())
    assert "habit_desktop.ui.pages.today.row" in loaded
    early = {name for name in loaded - NEEDED for late in WAITS if f"{name}.".startswith(f"{late}.")}
    assert not early
    assert len({name for name in loaded if name.startswith("habit_desktop.")}) <= MOST_OF_OURS
