"""A setting that is a folder: chosen, or let go of."""

from PySide6.QtCore import QDir, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from habit_desktop.ui.pages.settings.row import SettingRow
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.wording.language import _


class FolderRow(SettingRow):
    """Says in a sentence which folder it is; ``chosen`` carries another one, an empty one for none."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        self.choose, self.let_go = button(_("Choose…")), button(_("None"))
        self.choose.setAccessibleName(_("{setting}: choose a folder").format(setting=name))
        self.let_go.setAccessibleName(_("{setting}: none").format(setting=name))
        ways = QWidget()
        flow = Flow(8, ways)
        for way in (self.let_go, self.choose):
            flow.addWidget(way)
        super().__init__(name, ways)
        self._title, self._folder = name, ""
        self.choose.clicked.connect(self._ask)
        self.let_go.clicked.connect(lambda: self.chosen.emit(""))
        self.show_folder("", "")

    def show_folder(self, folder: str, meaning: str, problem: str = "") -> None:
        """The folder is this one, and means this, or cannot be reached."""
        self._folder = folder
        self.let_go.setVisible(bool(folder))
        self.say(meaning, problem)

    @Slot()
    def _ask(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self._title, self._folder or QDir.homePath()):
            self.chosen.emit(folder)
