"""What was found in a file to import: how it was read, and row by row what of it cannot be kept."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from habit_desktop.domain.value import value
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.segments import Segments
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _
from habit_desktop.wording.transfers import not_kept

MOST_EXAMPLES = 3
LIST_PX = 120


@value
class Counts:
    """What a file would add or has added, and what of it cannot be kept, as (where, why).

    ``guess`` says how the file was read where it does not say it, ``examples`` are rows read like that; it is
    ``ambiguous`` whether its dates have the day or the month first.
    """

    format: str
    habits: int
    marks: int
    notes: int
    left_out: Sequence[tuple[str, str]] = ()
    scores: int = 0
    scores_equal: int = 0
    guess: str = ""
    examples: Sequence[str] = ()
    ambiguous: bool = False

    @property
    def adds_something(self) -> bool:
        """Whether there is anything to bring in."""
        return bool(self.habits + self.marks + self.notes)


class ImportFindings(QWidget):
    """Shows what was found, as far as there is anything to show."""

    order_chosen = Signal(bool)  # whether dates have the day before the month

    def __init__(self) -> None:
        super().__init__()
        self._examples = [Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES) for _each in range(MOST_EXAMPLES)]
        self._order = Segments(_("Dates"), [("month", _("Month first")), ("day", _("Day first"))])
        self._left_out_title = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._left_out = QPlainTextEdit()
        self._left_out.setReadOnly(True)
        self._left_out.setAccessibleName(_("What cannot be kept"))
        self._left_out.setMaximumHeight(LIST_PX)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for part in (*self._examples, self._order, self._left_out_title, self._left_out):
            self._column.addWidget(part)
            part.hide()
        self._column.addStretch(1)
        self._order.changed.connect(self._say_order)

    @property
    def has_keyboard(self) -> bool:
        """Whether the person is choosing how dates are read."""
        return self._order.isAncestorOf(self.window().focusWidget())

    def show_found(self, counts: Counts) -> None:
        """The file would add this."""
        self._show_examples(counts.examples)
        self._order.setVisible(counts.ambiguous)
        self._show_left_out(counts.left_out)

    def show_brought_in(self) -> None:
        """The file was brought in: what could not be kept still stands there."""
        self._show_examples(())
        self._order.hide()

    def clear(self) -> None:
        """What the file holds is not known now; in which order its dates stand is as the person said."""
        self._show_examples(())
        self._show_left_out(())

    def let_choose(self, may: bool) -> None:
        """How dates are read can be chosen, or not while the file is being brought in."""
        self._order.setEnabled(may)

    def forget_order(self) -> None:
        """Another file is read as it says itself."""
        self._order.hide()
        with QSignalBlocker(self._order):
            self._order.choose("month")

    def _show_examples(self, examples: Sequence[str]) -> None:
        for words, example in zip(self._examples, (*examples, *[""] * MOST_EXAMPLES), strict=False):
            words.say(example)
            words.setVisible(bool(example))

    def _show_left_out(self, left_out: Sequence[tuple[str, str]]) -> None:
        self._left_out_title.say(not_kept(len(left_out)) if left_out else "")
        self._left_out.setPlainText("\n".join(f"{where}: {why}" for where, why in left_out))
        for part in (self._left_out_title, self._left_out):
            part.setVisible(bool(left_out))

    @Slot()
    def _say_order(self) -> None:
        self.order_chosen.emit(self._order.value() == "day")
