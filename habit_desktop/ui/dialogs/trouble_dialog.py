"""Why the window cannot open, said before there is one, and the ways on."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.announcing import announce
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _


class TroubleDialog(Dialog):
    """Says what happened and what was kept; what is done about it is somebody else's, who tells how it goes.

    ``go_on_wanted`` is the way on that the first button names, ``folder_wanted`` a look at the files themselves;
    leaving the dialog ends the program.
    """

    leaf = "troubleshooting"

    go_on_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, title: str, sentence: str, go_on: str, parent: QWidget | None = None) -> None:
        super().__init__(title, go_on, parent)
        self._told = Words("", Text.BODY, lines=MANY_LINES)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 0)
        self._progress.setAccessibleName(_("Working"))
        self.folder_button = button(_("Show the folder"))
        self.folder_button.clicked.connect(self.folder_wanted)
        self.cancel_button.setText(_("Quit"))
        self.ways.insertWidget(0, self.folder_button)
        self.body.addWidget(self._told)
        self.body.addWidget(self._progress)
        self.body.addStretch(1)
        self.accept_button.clicked.disconnect()
        self.accept_button.clicked.connect(self.go_on_wanted)
        self.resize(480, 220)
        self.show_said(sentence, go_on)

    @Slot(str)
    def show_progress(self, sentence: str) -> None:
        """Say what is being done; there is nothing to choose meanwhile but to leave."""
        self._progress.show()
        self.accept_button.setEnabled(False)
        self._tell(sentence, Ink.TEXT)

    def show_said(self, sentence: str, go_on: str) -> None:
        """So it stands, and this is the way on."""
        self._progress.hide()
        self.accept_button.setText(go_on)
        self.accept_button.setEnabled(True)
        self.accept_button.show()
        self._tell(sentence, Ink.TEXT)
        self.accept_button.setFocus()

    def show_problem(self, sentence: str) -> None:
        """There is no way on from here."""
        self._progress.hide()
        self.accept_button.hide()
        self._tell(sentence, Ink.NEGATIVE)
        self.cancel_button.setFocus()

    def _tell(self, sentence: str, ink: Ink) -> None:
        self._told.say(sentence)
        self._told.set_ink(ink)
        self.fit()
        announce(self, sentence)
