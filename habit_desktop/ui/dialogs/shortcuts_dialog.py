"""Everything the keyboard can do, on one page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from habit_desktop.ui.commands import Command
from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.form import Form
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.reading_way import mirrors
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.joins import list_of
from habit_desktop.wording.language import _, pgettext

GAP_PX, LINE_GAP_PX = 20, 6
MOST_KEYS_SHARE = 0.45


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
        ("→ ←" if mirrors() else "← →", _("the day before, the day after; move the crosshair")),
        ("T", _("back to today")),
        (_("Esc, Alt+←"), _("back from a habit's page")),
        ("1 – 4", _("how far back the charts of a habit's page go")),
        (_("Page Up, Page Down"), _("a month back or on in a habit's calendar")),
        (_("Home, End"), _("the first day, the last day of a calendar or a chart")),
        (pgettext("key", "Delete"), _("take an answer back in a habit's calendar")),
        (list_of(("Ctrl+C", "Ctrl+Shift+C")), _("copy a chart's numbers, copy its picture")),
        ("Ctrl+S", _("save a chart's numbers")),
    )


def shortcuts(commands: Sequence[Command]) -> tuple[tuple[str, str], ...]:
    """Return each shortcut and what it does: those of pages, then those that reach everywhere."""
    return keys_of_pages() + tuple((each.shortcut, each.words) for each in commands if each.shortcut)


class ShortcutsDialog(Dialog):
    """Lists the shortcuts, each beside what it does; above it where there is little room."""

    leaf = "keys"

    def __init__(self, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(_("Keyboard"), _("Close"), parent)
        self.cancel_button.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP_PX)
        self._grid.setColumnStretch(1, 1)
        self._lines = [
            (Words(keys, Text.SMALL_STRONG, lines=2), Words(does, Text.SMALL, Ink.SOFT, lines=MANY_LINES))
            for keys, does in shortcuts(commands)
        ]
        self._stacked: bool | None = None
        form = Form()
        form.column.addLayout(self._grid)
        form.column.addStretch(1)
        self.body.addWidget(form, 1)
        self.resize(440, 420)
        self.accept_button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        keys_px = max(keys.sizeHint().width() for keys, _does in self._lines)
        self._arrange(stacked=keys_px > MOST_KEYS_SHARE * event.size().width())
        super().resizeEvent(event)

    def _arrange(self, *, stacked: bool) -> None:
        if stacked is self._stacked:
            return
        self._stacked = stacked
        top = Qt.AlignmentFlag.AlignTop
        self._grid.setVerticalSpacing(LINE_GAP_PX)
        for number, (keys, does) in enumerate(self._lines):
            for part in (keys, does):
                self._grid.removeWidget(part)
            if stacked:
                self._grid.addWidget(keys, 2 * number, 0, 1, 2)
                self._grid.addWidget(does, 2 * number + 1, 0, 1, 2)
            else:
                self._grid.addWidget(keys, number, 0, top)
                self._grid.addWidget(does, number, 1)
