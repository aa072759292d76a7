"""Days that are left out of training, with the way back."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from habit_desktop.engine.readings import SpanLeftOut
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.words import Ink, Words
from habit_desktop.wording.language import _
from habit_desktop.wording.training import days_of_habits
from habit_desktop.wording.versions import span_words


class SpanRow(QWidget):
    """Says which days, and how many days of habits that are."""

    take_in_wanted = Signal(object, object)  # first, last

    def __init__(self, span: SpanLeftOut, today: date) -> None:
        super().__init__()
        self._span = span
        name = span_words(span.first, span.last, today)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Words(name, Text.BODY, lines=2))
        texts.addWidget(Words(days_of_habits(span.rows), Text.SMALL, Ink.SOFT))
        back = button(_("Learn from them again"), small=True)
        back.setAccessibleName(_("Learn from {days} again").format(days=name))
        back.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(texts, 1)
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignVCenter)

    def _ask(self) -> None:
        self.take_in_wanted.emit(self._span.first, self._span.last)
