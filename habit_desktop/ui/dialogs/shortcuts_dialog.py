"""Everything the keyboard can do, on one page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.form import Form
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _


def shortcuts() -> tuple[tuple[str, str], ...]:
    """Each shortcut and what it does."""
    return (
        ("1 – 9", _("answer the first nine habits")),
        ("↑ ↓", _("move between habits")),
        (_("Space"), _("done, or open again")),
        ("S", _("skip")),
        ("X", _("not done")),
        ("N", _("write a note")),
        ("+ −", _("step an amount; zoom the chart")),
        ("← →", _("the day before, the day after; move the crosshair")),
        ("T", _("back to today")),
        ("Ctrl+1, Ctrl+2", _("Today, Insight")),
        ("Ctrl+N", _("new habit")),
        ("Ctrl+O", _("import")),
        ("Ctrl+Z, Ctrl+Shift+Z", _("undo, redo")),
        ("Ctrl+W, Ctrl+Q", _("close the window, quit")),
        ("?", _("this overview")),
    )


class ShortcutsDialog(Dialog):
    """Lists the shortcuts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Keyboard"), _("Close"), parent)
        self.cancel_button.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for line, (keys, does) in enumerate(shortcuts()):
            grid.addWidget(Words(keys, Text.SMALL_STRONG), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Words(does, Text.SMALL, Ink.SOFT, lines=MANY_LINES), line, 1)
        form = Form()
        form.column.addLayout(grid)
        form.column.addStretch(1)
        self.body.addWidget(form, 1)
        self.resize(440, 420)
        self.accept_button.setFocus()
