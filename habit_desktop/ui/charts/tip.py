"""A small card beside the point it tells about."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from habit_desktop.ui.theme.fonts import Text, scaled
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.words import Ink, Words

AWAY_PX = 10
TITLE_LINES, FACT_LINES = 3, 6
WIDEST_PX = 236


class Tip(Card):
    """A title and a few lines over its parent; never under the pointer, never outside."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(margin_px=9, spacing_px=0)
        self.setParent(parent)
        self.setLayoutDirection(QGuiApplication.layoutDirection())  # also where time runs otherwise around it
        self._title = Words("", Text.SMALL_STRONG, lines=TITLE_LINES)
        self._facts = Words("", Text.SMALL, Ink.SOFT, lines=FACT_LINES)
        self.column.addWidget(self._title)
        self.column.addWidget(self._facts)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, point: QPoint, title: str, facts: str) -> None:
        """The card tells this about a point of its parent."""
        self._title.say(title)
        self._facts.say(facts)
        room = self.parentWidget()
        width = room.width() if room else point.x()
        wanted = min(self.sizeHint().width(), width, scaled(WIDEST_PX))
        self.resize(wanted, self.heightForWidth(wanted))
        height = room.height() if room else point.y()
        left = point.x() - self.width() - AWAY_PX
        if left < 0:
            left = point.x() + AWAY_PX
        top = min(max(point.y() + AWAY_PX, 0), height - self.height())
        self.move(max(0, min(left, width - self.width())), top)
        self.show()
        self.raise_()
