"""The notes of a habit, newest first, to be searched and opened."""

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout

from habit_desktop.engine.habit_reading import HabitReading
from habit_desktop.ui.pages.habit.day_state import look_of, notes
from habit_desktop.ui.pages.habit.note_line import NoteLine
from habit_desktop.ui.theme.fonts import Text, scaled
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.dates import short_day
from habit_desktop.wording.habit_page import no_note_found, notes_found, notes_hint, notes_title
from habit_desktop.wording.language import _

SHOWN_AT_FIRST = 8
SEARCH_PX = 220


class SearchField(QLineEdit):
    """Asks what to look for; Escape empties it before it does anything else."""

    def sizeHint(self) -> QSize:
        return QSize(scaled(SEARCH_PX), super().sizeHint().height())

    def event(self, event: QEvent) -> bool:
        wanted = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.text()
        if wanted and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if wanted and event.type() is QEvent.Type.KeyPress:
            self.clear()
            return True
        return super().event(event)


class NotesCard(Card):
    """Shows notes; one that is pressed opens its day."""

    day_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(spacing_px=2)
        self._reading: HabitReading | None = None
        self._all = False
        self._title = Words("", Text.CARD, lines=2)
        self._hint = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self.search = SearchField()
        self.search.setPlaceholderText(_("Search notes"))
        self.search.setAccessibleName(_("Search the notes"))
        self.search.setClearButtonEnabled(False)
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search.textChanged.connect(self._list)
        self._more = button(_("Show all"), quiet=True, small=True)
        self._more.setProperty("tight", True)
        self._more.clicked.connect(self._show_all)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(12)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.search)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.column.addLayout(self._head)
        self.column.addWidget(self._hint)
        self.column.addSpacing(6)
        self.column.addLayout(self._lines)
        self.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)

    def show_reading(self, reading: HabitReading) -> None:
        """The notes are those of this reading from now on; another habit is searched anew."""
        if self._reading is None or self._reading.habit.id != reading.habit.id:
            self._all = False
            self.search.clear()
        self._reading = reading
        self._list()

    @Slot()
    def search_now(self) -> None:
        """The keyboard is on the search, where there is anything to search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_narrow(self, narrow: bool) -> None:
        """The search stands below the title, or beside it."""
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(6 if narrow else 12)

    @property
    def lines(self) -> list[NoteLine]:
        """The notes that are listed, newest first."""
        listed = [line for line in self.findChildren(NoteLine) if self._lines.indexOf(line) >= 0]
        return sorted(listed, key=self._lines.indexOf)

    @Slot()
    def _list(self) -> None:
        if self._reading is None:
            return
        count = len(self._reading.history.notes)
        found = notes(self._reading, self.search.text())
        self.search.setVisible(count > 0)
        searched = bool(self.search.text().strip())
        self._title.say(notes_found(len(found), count) if searched else notes_title(count))
        self._hint.say(no_note_found() if count and not found else notes_hint() if not count else "")
        shown = found if self._all else found[:SHOWN_AT_FIRST]
        self._more.setVisible(len(shown) < len(found))
        while item := self._lines.takeAt(0):
            if line := item.widget():
                line.hide()
                line.deleteLater()
        for number, (day, text) in enumerate(shown):
            line = NoteLine(look_of(self._reading, day), short_day(day), text, first=number == 0)
            line.clicked.connect(partial(self._chosen, day))
            self._lines.addWidget(line)

    def _chosen(self, day: date, _checked: bool = False) -> None:
        self.day_wanted.emit(day)

    @Slot()
    def _show_all(self) -> None:
        self._all = True
        self._list()
