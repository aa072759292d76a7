"""The head of the habit page: the way back, today's mark, the name, the span of all charts, and what can be done."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from habit_desktop.ui.pages.habit.head_state import HeadState
from habit_desktop.ui.pages.habit.span import Span
from habit_desktop.ui.pages.span_buttons import span_buttons
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.habit_icon import HabitIcon
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.ui.widgets.mark_button import MarkButton
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _, pgettext
from habit_desktop.wording.pauses import pause_lengths

ICON_PX = 24


class HabitHeader(QWidget):
    """Says which habit it is, and what a person wants done with it."""

    back_requested = Signal()
    today_toggled = Signal()
    span_chosen = Signal(object)  # Span
    edit_wanted = Signal()
    insight_wanted = Signal()
    archive_requested = Signal()
    unarchive_requested = Signal()
    delete_requested = Signal()
    pause_requested = Signal(object)  # the last day, or None for an open end
    resume_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state: HeadState | None = None
        self._back = IconButton("chevron-left", _("Back"), quiet=True)
        self._back.setToolTip(_("Back (Esc)"))
        self.mark = MarkButton()
        self._icon = HabitIcon(size_px=ICON_PX)
        self._title = Words("", Text.PAGE, lines=MANY_LINES)
        self._subtitle = Words("", Text.BODY, Ink.SOFT, lines=MANY_LINES)
        self._spans = self._make_spans()
        self._edit = button(_("Edit"))
        self._more = IconButton("more", _("More"))
        self._controls = self._make_controls()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self._grid.addLayout(self._make_marks(), 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(self._make_texts(), 0, 1)
        self._back.clicked.connect(self.back_requested)
        self.mark.clicked.connect(self.today_toggled)
        self._edit.clicked.connect(self.edit_wanted)
        self._more.clicked.connect(self._open_more)
        self.set_narrow(False)

    def show_state(self, state: HeadState) -> None:
        """The head says this from now on."""
        self._state = state
        self._title.say(state.name)
        self._subtitle.say(state.subtitle)
        self._icon.show_icon(state.icon, state.color)
        self.mark.show_look(state.look, state.mark_said)

    def show_span(self, span: Span) -> None:
        """So much of the past is shown."""
        self._spans[span].setChecked(True)

    def set_narrow(self, narrow: bool) -> None:
        """The controls stand below the name, or beside it."""
        self._grid.removeWidget(self._controls)
        across = QSizePolicy.Policy.Preferred if narrow else QSizePolicy.Policy.Minimum  # beside the name: on one line
        self._controls.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        if narrow:
            self._grid.addWidget(self._controls, 1, 0, 1, 2)
        else:
            self._grid.addWidget(self._controls, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        self._edit.setVisible(not narrow)

    def menu(self) -> QMenu:
        """A menu of what can be done with the habit."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._state is None:
            return menu
        menu.addAction(_("Look inside…")).triggered.connect(self.insight_wanted)
        menu.addAction(_("Edit habit…")).triggered.connect(self.edit_wanted)
        menu.addSeparator()
        if self._state.paused:
            menu.addAction(_("Resume")).triggered.connect(self.resume_requested)
        else:
            pause = menu.addMenu(_("Pause"))
            for words, days in pause_lengths():
                until = None if days is None else self._state.today + timedelta(days=days - 1)
                pause.addAction(words).triggered.connect(partial(self._pause, until))
        if self._state.archived:
            menu.addAction(_("Take it back from the archive")).triggered.connect(self.unarchive_requested)
        else:
            menu.addAction(_("Archive")).triggered.connect(self.archive_requested)
        menu.addAction(_("Delete")).triggered.connect(self.delete_requested)
        return menu

    def _make_marks(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for part in (self._back, self.mark, self._icon):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _make_texts(self) -> QVBoxLayout:
        texts = QVBoxLayout()
        texts.setContentsMargins(0, 6, 0, 0)
        texts.setSpacing(0)
        texts.addWidget(self._title)
        texts.addWidget(self._subtitle)
        return texts

    def _make_controls(self) -> QWidget:
        controls = QWidget()
        row = Flow(8, controls)
        for control in (*self._spans.values(), self._edit, self._more):
            row.addWidget(control)
        return controls

    def _make_spans(self) -> dict[Span, QPushButton]:
        names = {
            Span.MONTH: (_("1 m"), _("One month")),
            Span.QUARTER: (_("3 m"), _("Three months")),
            Span.YEAR: (_("1 y"), _("One year")),
            Span.ALL: (pgettext("history", "All"), _("The whole history")),
        }
        return span_buttons(self, names, self._choose)

    def _choose(self, span: Span, _checked: bool = False) -> None:
        self.span_chosen.emit(span)

    def _pause(self, until: object, _checked: bool = False) -> None:
        self.pause_requested.emit(until)

    @Slot()
    def _open_more(self) -> None:
        self.menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
