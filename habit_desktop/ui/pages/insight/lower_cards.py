"""What stands below the chances, their reasons and the network: made bit by bit, once those have been painted."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.domain.habit import Habit
from habit_desktop.domain.stepwise import Steps
from habit_desktop.engine.inside import Inside
from habit_desktop.engine.readings import TrainingState
from habit_desktop.ui.theme.fonts import scaled

if TYPE_CHECKING:  # loaded when the cards are made
    from habit_desktop.engine.calibration import RightReading
    from habit_desktop.ui.pages.insight.right_cards import RightCards
    from habit_desktop.ui.pages.insight.training_card import TrainingCard
    from habit_desktop.ui.pages.insight.what_if_card import WhatIfCard

GAP_PX = 16
ROOMS_PX = {0: (830, 1740, 550), 400: (480, 1460, 390), 720: (460, 830, 390)}
"""About as high as the cards become from a width on: until each knows what to show, its place is kept."""


class LowerCards(QWidget):
    """Shows what if, whether it is right, and the training; what it is told before, they show once they are there."""

    painted = Signal()
    copied = Signal(str)
    what_if_asked = Signal(object)
    train_requested = Signal()
    stop_requested = Signal()
    versions_wanted = Signal()
    leave_out_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._what_if: WhatIfCard | None = None
        self._right: RightCards | None = None
        self._training: TrainingCard | None = None
        self._inside: tuple[Inside, Habit, str] | None = None
        self._reading: tuple[RightReading, str, date] | None = None
        self._state: tuple[TrainingState, datetime] | None = None
        self._of_one = True
        self._width_px = scaled(max(ROOMS_PX))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP_PX)
        self._kept = QWidget()
        self._column.addWidget(self._kept)
        self._keep_places()

    @property
    def changed(self) -> bool:
        """Whether anything is different in what is asked about."""
        return self._what_if is not None and self._what_if.changed

    @property
    def training(self) -> "TrainingCard | None":
        """The card of the training, once it is there."""
        return self._training

    def making(self) -> Steps[None]:
        """Make what is not there yet, a card after the other, from the top: what is there stays where it is."""
        if self._what_if is None:
            from habit_desktop.ui.pages.insight.what_if_card import WhatIfCard

            yield
            self._add_what_if(WhatIfCard())
            yield
        if self._right is None:
            from habit_desktop.ui.pages.insight.right_cards import RightCards

            yield
            self._add_right(RightCards())
            yield
        if self._training is None:
            from habit_desktop.ui.pages.insight.training_card import TrainingCard

            yield
            self._add_training(TrainingCard())

    def show_of_one(self, *, of_one: bool) -> None:
        """The cards are about one habit, or about all, which cannot be asked what if."""
        self._of_one = of_one
        if self._what_if:
            self._what_if.setVisible(of_one)
        self._keep_places()

    def show_inside(self, inside: Inside, habit: Habit, instead: str) -> None:
        """The chance can be asked about like this from now on; ``instead`` says why today itself does not wait."""
        self._inside = inside, habit, instead
        if self._what_if:
            self._what_if.show_inside(inside, habit, instead)

    def show_answer(self, answer: Inside) -> None:
        """The model would say this to what was asked."""
        if self._what_if:
            self._what_if.show_answer(answer)

    def show_right(self, reading: "RightReading | None", about: str, today: date) -> None:
        """How right the chances of ``about`` were is this from now on; None while it is being worked out."""
        self._reading = (reading, about, today) if reading else None
        if self._right and reading:
            self._right.show_reading(reading, about, today)
        elif self._right:
            self._right.show_waiting()
        self._keep_places()

    def show_training(self, state: TrainingState, now: datetime) -> None:
        """Training stands like this from now on."""
        self._state = state, now
        if self._training:
            from habit_desktop.ui.pages.insight.training_state import training_state

            self._training.show_state(training_state(state, now))

    def _add_what_if(self, card: "WhatIfCard") -> None:
        self._what_if = card
        card.copied.connect(self.copied)
        card.asked.connect(self.what_if_asked)
        card.setVisible(self._of_one)
        if self._inside:
            card.show_inside(*self._inside)
        self._add(card)

    def _add_right(self, cards: "RightCards") -> None:
        self._right = cards
        cards.copied.connect(self.copied)
        if self._reading:
            cards.show_reading(*self._reading)
        else:
            cards.show_waiting()
        self._add(cards)

    def _add_training(self, card: "TrainingCard") -> None:
        self._training = card
        card.copied.connect(self.copied)
        card.train_requested.connect(self.train_requested)
        card.stop_requested.connect(self.stop_requested)
        card.versions_wanted.connect(self.versions_wanted)
        card.leave_out_wanted.connect(self.leave_out_wanted)
        if self._state:
            self.show_training(*self._state)
        self._add(card)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != self._width_px:
            self._width_px = event.size().width()
            self._keep_places()

    def _add(self, part: QWidget) -> None:
        self._column.insertWidget(self._column.indexOf(self._kept), part)
        self._keep_places()

    def _keep_places(self) -> None:
        """What is still to come has room, so that nothing moves when it does."""
        what_if, right, training = ROOMS_PX[max(wide for wide in ROOMS_PX if scaled(wide) <= self._width_px)]
        to_come = [
            what_if if self._what_if is None and self._of_one else 0,
            right if self._right is None else 0,
            training if self._training is None else 0,
        ]
        self._kept.setFixedHeight(scaled(sum(to_come)))
        self._kept.setVisible(any(to_come))
        if self._right:
            self._right.setMinimumHeight(0 if self._reading else scaled(right))
