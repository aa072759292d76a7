"""The network: its weights and what it makes of a day, from the prior to the version in charge."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from habit_desktop.domain.habit import Habit
from habit_desktop.engine.frames import NetworkReading
from habit_desktop.engine.inside import Inside, PastInside
from habit_desktop.ui.charts.network_drawing import NetworkDrawing
from habit_desktop.ui.pages.chart_card import ChartCard
from habit_desktop.ui.pages.insight.answer import widest_px
from habit_desktop.ui.pages.insight.network_state import (
    Layers,
    Manner,
    NetworkView,
    network_state,
    neuron_told,
    scales,
    spoken,
    strengths,
    weights_csv,
)
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.ui.widgets.marked_slider import MarkedSlider
from habit_desktop.ui.widgets.segments import Segments
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.joins import remarks_of
from habit_desktop.wording.language import _
from habit_desktop.wording.network import frame_name, lit_by, network_legend, network_title, never_trained

STEP_MS = 200


class NetworkCard(ChartCard):
    """Shows one state of the network, lit by one day; scrubs through states, plays them, and steps through days."""

    day_wanted = Signal(object)
    """Light it by this day (date), None for now: answer with light."""

    def __init__(self) -> None:
        self._drawing = NetworkDrawing()
        super().__init__(_("network"), self._drawing, self._numbers)
        self._view: NetworkView | None = None
        self._habit_id = ""
        self._names: list[str] = []
        self._imagined, self._waits = False, True
        self._days: tuple[date, ...] = ()
        self._scales: dict[Manner, tuple[float, ...]] = {}
        self._drawn: dict[tuple[int, Manner], Layers] = {}
        self._manner = Segments(
            _("Which weights"),
            [
                (Manner.PRIOR, _("prior")),
                (Manner.MINE, _("mine")),
                (Manner.DIFFERENCE, _("difference")),
            ],
        )
        self._manner.choose(Manner.MINE)
        self._manner.changed.connect(self._choose_manner)
        self._states = self._make_states()
        self._lit = self._make_days()
        self._untrained = Words(never_trained(), Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self.column.insertWidget(self.column.indexOf(self._drawing), self._manner)
        self.column.insertSpacing(self.column.indexOf(self._drawing), 8)
        self.column.addSpacing(8)
        self.column.addWidget(self._untrained)
        self.column.addWidget(self._states)
        self.column.addWidget(self._lit)
        self.column.addStretch(1)
        self._playing = QTimer(self, interval=STEP_MS)
        self._playing.timeout.connect(self._play_on)

    def show_network(
        self, network: NetworkReading, day: Inside, days: Sequence[date], habit: Habit, *, waits: bool
    ) -> None:
        """The network is this from now on, lit by now; ``days`` are the past ones it can be lit by, oldest first.

        ``waits`` tells whether today waits for an answer; where it does not, it is lit as if it did.
        Lit by a past day of the same habit, it asks for that day again.
        """
        past = self._view.day.day if self._view and isinstance(self._view.day, PastInside) else None
        again = past if past in days and habit.id == self._habit_id else None
        keeps = self._view is not None and self._view.network == network
        at = self._view.at if self._view and keeps else network.in_charge
        manner = self._view.manner if self._view else Manner.MINE
        self._imagined, self._waits = False, waits
        self._habit, self._habit_id, self._days = habit.name, habit.id, tuple(days)
        if not keeps:
            self._drawn = {}
            self._scales = {each: scales(network, each) for each in Manner}
        several = len(network.frames) > 1
        self._states.setVisible(several)
        self._manner.setVisible(several)
        self._untrained.setVisible(not several)
        self._names = [frame_name(frame.version, frame.epoch) for frame in network.frames]
        self._which.setFixedWidth(widest_px(self._names, Text.SMALL))
        blocked = QSignalBlocker(self._slider)
        self._slider.offer(len(network.frames), network.in_charge)
        self._slider.setValue(at)
        blocked.unblock()
        self._show(NetworkView(network, day, at, manner if several else Manner.MINE))
        if again:
            self.day_wanted.emit(again)

    def light(self, day: Inside | PastInside, *, imagined: bool = False) -> None:
        """It is lit by this from now on; ``imagined`` where things are otherwise."""
        self._imagined = imagined
        if self._view:
            self._show(NetworkView(self._view.network, day, self._view.at, self._view.manner))

    @property
    def view(self) -> NetworkView | None:
        """What is shown."""
        return self._view

    @Slot()
    def play(self) -> None:
        """The states follow each other from the first, or stop doing so."""
        if self._playing.isActive():
            self._stop()
            return
        self._slider.setValue(0)
        self._play.rename(_("Stop"))
        self._playing.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._which.setFixedWidth(widest_px(self._names, Text.SMALL))

    def controls(self) -> list[QWidget]:
        return [*super().controls(), self._manner, self._states, self._lit]

    def _show(self, view: NetworkView, *, moving: bool = False) -> None:
        self._view = view
        state = network_state(view, self._strengths(view))
        title = network_title(view.correction)
        legend = network_legend(difference=view.manner is Manner.DIFFERENCE, dead=any(view.dead))
        self.say(title, legend, self._habit)
        self._drawing.show_network(state, partial(neuron_told, view), remarks_of((title, spoken(view))), moving=moving)
        self._say_where(view)

    def _strengths(self, view: NetworkView) -> Layers:
        """The strengths of a view, worked out once for all days it is lit by."""
        key = view.frame, view.manner
        if key not in self._drawn:
            self._drawn[key] = strengths(view, self._scales[view.manner])
        return self._drawn[key]

    def _say_where(self, view: NetworkView) -> None:
        frame = view.network.frames[view.at]
        self._which.say(frame_name(frame.version, frame.epoch))
        self._slider.setAccessibleDescription(self._which.text())
        self._slider.setEnabled(view.manner is not Manner.PRIOR)
        past = view.day.day if isinstance(view.day, PastInside) else None
        place = self._days.index(past) if past in self._days else len(self._days)
        self._lit_by.say(lit_by(past, imagined=self._imagined, waits=self._waits))
        self._earlier.setEnabled(place > 0)
        self._later.setEnabled(past is not None)
        self._now.setVisible(past is not None)

    def _make_states(self) -> QWidget:
        holder = QWidget()
        row = Flow(8, holder)
        self._play = IconButton("play", _("Play the training"), quiet=True)
        self._play.clicked.connect(self.play)
        self._slider = MarkedSlider()
        self._slider.setAccessibleName(_("Version of the network"))
        self._slider.valueChanged.connect(self._choose_state)
        self._which = Words("", Text.SMALL, Ink.SOFT)
        row.addWidget(self._play)
        row.addWidget(self._slider)
        row.addWidget(self._which)
        return holder

    def _make_days(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._earlier = IconButton("chevron-left", _("Light it by the day before"), quiet=True)
        self._later = IconButton("chevron-right", _("Light it by the day after"), quiet=True)
        self._earlier.clicked.connect(partial(self._step_day, -1))
        self._later.clicked.connect(partial(self._step_day, 1))
        self._lit_by = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._now = IconButton("undo", _("Back to now"), quiet=True)
        kept = self._now.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._now.setSizePolicy(kept)
        self._now.clicked.connect(self._light_by_now)
        row.addWidget(self._earlier)
        row.addWidget(self._later)
        row.addWidget(self._lit_by, 1)
        row.addWidget(self._now)
        return holder

    @Slot()
    def _choose_manner(self) -> None:
        if self._view:
            view = self._view
            self._show(NetworkView(view.network, view.day, view.at, Manner(self._manner.value())), moving=True)

    @Slot(int)
    def _choose_state(self, at: int) -> None:
        if self._view:
            self._show(NetworkView(self._view.network, self._view.day, at, self._view.manner), moving=True)

    @Slot()
    def _play_on(self) -> None:
        if self._slider.value() >= self._slider.maximum():
            self._stop()
        else:
            self._slider.setValue(self._slider.value() + 1)

    def _stop(self) -> None:
        self._playing.stop()
        self._play.rename(_("Play the training"))

    @Slot()
    def _light_by_now(self) -> None:
        self.day_wanted.emit(None)

    def _step_day(self, step: int) -> None:
        shown = self._view.day.day if self._view and isinstance(self._view.day, PastInside) else None
        place = (self._days.index(shown) if shown in self._days else len(self._days)) + step
        self.day_wanted.emit(self._days[max(place, 0)] if place < len(self._days) else None)

    def _numbers(self) -> str:
        return weights_csv(self._view) if self._view else ""
