"""The frame every dialog shares: a title, a body, and the way out at the bottom."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QPushButton, QVBoxLayout, QWidget

from habit_desktop.ui.theme.fonts import Text, scaled
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.screen_room import screen_room
from habit_desktop.ui.widgets.tab_order import chain
from habit_desktop.ui.widgets.words import MANY_LINES, Words
from habit_desktop.wording.language import _

SIDE_PX, WAYS_PX = 20, 8
LEAST_PX, LEAST_WORDS_PX = 320, 180  # in width: whatever its words, and for those of the usual size
FRAME_PX = 64  # what a desktop puts around a window


@runtime_checkable
class HasGuide(Protocol):
    """A window that can open the guide at a page, over one of its dialogs."""

    def open_guide_over(self, dialog: QDialog, leaf: str) -> object:
        """The page is read over the dialog."""


class Dialog(QDialog):
    """A question with a title; Enter takes the answer or presses the button in focus, Escape leaves all as it is."""

    leaf = ""  # the page of the guide that speaks of it, which F1 opens

    def __init__(self, title: str, accept: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placed = False
        self.setWindowTitle(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.accept_button = button(accept, primary=True)
        self.cancel_button = button(_("Cancel"))
        self.accept_button.setDefault(True)
        self.accept_button.setMinimumWidth(88)
        self.accept_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self.ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.ways.setSpacing(WAYS_PX)
        self.ways.addStretch(1)
        self.ways.addWidget(self.cancel_button)
        self.ways.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE_PX, 18, SIDE_PX, 18)
        column.setSpacing(16)
        column.addWidget(Words(title, Text.CARD, lines=MANY_LINES))
        column.addLayout(self.body, 1)
        column.addLayout(self.ways)
        self.setMinimumWidth(max(LEAST_PX, scaled(LEAST_WORDS_PX)))
        if self.leaf:
            QShortcut(QKeySequence("F1"), self, self._open_guide)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes on as the dialog is laid out, also where parts were made later than what stands below them."""
        chain(self)
        return super().focusNextPrevChild(forwards)

    def fit(self) -> None:
        """The dialog is at least as high as what it says, where the screen allows."""
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        needed_px = min(layout.totalHeightForWidth(self.width()), screen_room(self).height() - FRAME_PX)
        if needed_px > self.height():
            self.resize(self.width(), needed_px)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self._placed:
            self._stack_ways()
            self._keep_whole()

    def showEvent(self, event: QShowEvent) -> None:
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # its true size is known only in the theme's dress
        if not self._placed:
            self._placed = True
            self.resize(min(scaled(self.width()), screen_room(self).width() - FRAME_PX), self.height())
        self._stack_ways()
        self.fit()
        super().showEvent(event)

    @Slot()
    def _open_guide(self) -> None:
        """The guide is asked of the window that has it, however many dialogs lie in between."""
        owner = self.parentWidget()
        while owner is not None and not isinstance(owner, HasGuide):
            owner = owner.parentWidget()
        if owner is not None:
            owner.open_guide_over(self, self.leaf)

    def _keep_whole(self) -> None:
        """What does not scroll is there in full in a narrower dialog, too."""
        if (layout := self.layout()) and (needed_px := layout.totalMinimumHeightForWidth(self.width())) > self.height():
            self.resize(self.width(), needed_px)

    def _stack_ways(self) -> None:
        """The ways out stand below each other where they have no room side by side."""
        ways = [each for each in self.findChildren(QPushButton) if self.ways.indexOf(each) >= 0]
        seen = [each for each in ways if each.isVisibleTo(self)]
        needed_px = sum(max(each.sizeHint().width(), each.minimumWidth()) + WAYS_PX for each in seen) + 2 * SIDE_PX
        beside = needed_px <= self.width()
        self.ways.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
