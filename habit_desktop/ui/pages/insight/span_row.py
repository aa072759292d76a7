"""Days that are left out of training, with the way back."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.engine.readings import SpanLeftOut
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import wrapping_button
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
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
        said = QWidget()
        texts = QVBoxLayout(said)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(0)
        texts.addWidget(Words(name, Text.BODY, lines=MANY_LINES))
        texts.addWidget(Words(days_of_habits(span.rows), Text.SMALL, Ink.SOFT, lines=MANY_LINES))
        back = wrapping_button(_("Learn from them again"), small=True)
        back.setAccessibleName(_("Learn from {days} again").format(days=name))
        back.clicked.connect(self._ask)
        row = Flow(12, self)
        row.addWidget(said)
        row.addWidget(back)

    def _ask(self) -> None:
        self.take_in_wanted.emit(self._span.first, self._span.last)
