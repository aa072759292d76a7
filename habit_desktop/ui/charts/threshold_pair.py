"""The two thresholds of a chart while somebody moves them: what was kept, and what is tried."""

from collections.abc import Callable
from enum import Enum
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from habit_desktop.ui.charts.threshold_handle import ThresholdHandle
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording.insight import handle_tip, quiet_handle, quiet_zone, remind_handle, remind_zone
from habit_desktop.wording.joins import remarks_of

LOWEST, HIGHEST = 0, 100


class Side(Enum):
    """Which of the two."""

    REMIND = 0
    QUIET = 1


class ThresholdPair(QObject):
    """Two thresholds in points (0–100) with their handles; the lower never passes the upper.

    ``tried`` carries the two as they are moved, and as they were once they are put back; ``chosen`` what was let go.
    """

    tried = Signal(int, int)
    chosen = Signal(int, int)

    def __init__(self, chart: QWidget, points_at: Callable[[int], float]) -> None:
        super().__init__(chart)
        self._points_at = points_at
        self._kept = [LOWEST, HIGHEST]
        self._now = [LOWEST, HIGHEST]
        self._tell: Callable[[int, int], str] = lambda low, high: ""
        self.handles = {
            Side.QUIET: ThresholdHandle(chart, quiet_handle(), Ink.DONE, handle_tip()),
            Side.REMIND: ThresholdHandle(chart, remind_handle(), Ink.WARN, handle_tip()),
        }
        for side, handle in self.handles.items():
            handle.nudged.connect(partial(self._nudge, side))
            handle.dragged.connect(partial(self.drag, side))
            handle.let_go.connect(self.let_go)
            handle.put_back.connect(self.put_back)

    @property
    def low(self) -> int:
        """The threshold below which the app reminds, as it is tried."""
        return self._now[Side.REMIND.value]

    @property
    def high(self) -> int:
        """The threshold above which reminders stay quiet, as it is tried."""
        return self._now[Side.QUIET.value]

    @property
    def moving(self) -> bool:
        """Whether what is tried differs from what was kept."""
        return self._now != self._kept

    def keep(self, low: int, high: int) -> None:
        """These two are kept from now on."""
        self._kept, self._now = [low, high], [low, high]
        self._show()

    def tell_by(self, tell: Callable[[int, int], str]) -> None:
        """What two thresholds mean is told like this from now on."""
        self._tell = tell
        self._show()

    def drag(self, side: Side, y: int) -> None:
        """One of them is tried at a height of the chart."""
        self._try(side, round(self._points_at(y)))

    def let_go(self) -> None:
        """What is tried is chosen, where it differs."""
        if self.moving:
            self.chosen.emit(self.low, self.high)

    def put_back(self) -> None:
        """What was kept is there again."""
        if self.moving:
            self._now = [*self._kept]
            self._show()
            self.tried.emit(self.low, self.high)

    def _nudge(self, side: Side, by: int) -> None:
        self._try(side, self._now[side.value] + by)

    def _try(self, side: Side, points: int) -> None:
        least, most = (LOWEST, self.high) if side is Side.REMIND else (self.low, HIGHEST)
        within = max(least, min(most, points))
        if within != self._now[side.value]:
            self._now[side.value] = within
            self._show()
            self.tried.emit(self.low, self.high)

    def _show(self) -> None:
        told = self._tell(self.low, self.high)
        for side, zone in ((Side.QUIET, quiet_zone(self.high / 100)), (Side.REMIND, remind_zone(self.low / 100))):
            self.handles[side].show_points(self._now[side.value], remarks_of((zone, told)))
