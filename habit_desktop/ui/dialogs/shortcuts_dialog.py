"""Everything the keyboard can do, on one page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from habit_desktop.ui.commands import Command
from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.form import Form
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _


def keys_of_pages() -> tuple[tuple[str, str], ...]:
    """Each key that means something only on a page, and what it does there."""
    return (
        ("1 – 9", _("answer the first nine habits")),
        ("↑ ↓", _("move between habits")),
        (_("Space"), _("done, or open again")),
        ("S", _("skip")),
        ("X", _("not done")),
        ("N", _("write a note")),
        ("A", _("give an amount")),
        ("P", _("start or stop the timer")),
        (_("Enter"), _("open the habit; light the network by the crosshair's day")),
        ("I", _("look inside the habit")),
        ("E", _("edit the habit")),
        ("+ −", _("step an amount; zoom the chart")),
        (_("Ctrl+↑ Ctrl+↓"), _("move the habit within its group")),
        (_("Ctrl+Shift+↑ Ctrl+Shift+↓"), _("move the group")),
        ("G", _("list or grid of two weeks")),
        ("Ctrl+F", _("search on Today, in the list of habits, or in a habit's notes")),
        ("← →", _("the day before, the day after; move the crosshair")),
        ("T", _("back to today")),
        (_("Esc, Alt+←"), _("back from a habit's page")),
        ("1 – 4", _("how far back the charts of a habit's page go")),
        (_("Page Up, Page Down"), _("a month back or on in a habit's calendar")),
        (_("Home, End"), _("the first day, the last day of a calendar or a chart")),
        (_("Delete"), _("take an answer back in a habit's calendar")),
        ("Ctrl+C, Ctrl+Shift+C", _("copy a chart's numbers, copy its picture")),
        ("Ctrl+S", _("save a chart's numbers")),
    )


def shortcuts(commands: Sequence[Command]) -> tuple[tuple[str, str], ...]:
    """Return each shortcut and what it does: those of pages, then those that reach everywhere."""
    return keys_of_pages() + tuple((each.shortcut, each.words) for each in commands if each.shortcut)


class ShortcutsDialog(Dialog):
    """Lists the shortcuts."""

    leaf = "keys"

    def __init__(self, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(_("Keyboard"), _("Close"), parent)
        self.cancel_button.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for line, (keys, does) in enumerate(shortcuts(commands)):
            grid.addWidget(Words(keys, Text.SMALL_STRONG, lines=2), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Words(does, Text.SMALL, Ink.SOFT, lines=MANY_LINES), line, 1)
        form = Form()
        form.column.addLayout(grid)
        form.column.addStretch(1)
        self.body.addWidget(form, 1)
        self.resize(440, 420)
        self.accept_button.setFocus()
