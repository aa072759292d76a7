"""The Insight page: what was learned about a habit, over time and today."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout

from habit_desktop.domain.habit import Habit
from habit_desktop.domain.stepwise import Steps
from habit_desktop.engine.frames import NetworkReading
from habit_desktop.engine.inside import Inside, PastInside
from habit_desktop.engine.readings import InsightReading, ModelVersion, TrainingState
from habit_desktop.engine.reminder_hits import Decided
from habit_desktop.engine.threshold_effect import RecentOccasions
from habit_desktop.runtime.stepper import Stepper
from habit_desktop.ui.dialogs.fields import WholeChoice
from habit_desktop.ui.pages.insight.chance_card import ChanceCard
from habit_desktop.ui.pages.insight.lower_cards import GAP_PX, LowerCards
from habit_desktop.ui.pages.insight.network_card import NetworkCard
from habit_desktop.ui.pages.insight.state import Range, subtitle, why_state
from habit_desktop.ui.pages.insight.why_card import WhyCard
from habit_desktop.ui.pages.page_header import PageHeader
from habit_desktop.ui.pages.scrolling import ScrollingPage
from habit_desktop.ui.pages.span_buttons import span_buttons
from habit_desktop.ui.theme.fonts import scaled
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.empty_state import EmptyState
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.wording.insight import no_habits, no_history
from habit_desktop.wording.language import _, pgettext
from habit_desktop.wording.what_if import answered_already, not_due

if TYPE_CHECKING:  # loaded once what can be seen is painted
    from habit_desktop.engine.calibration import ChanceLine, RightReading
    from habit_desktop.ui.pages.insight.training_card import TrainingCard

ALL_HABITS = "*"
"""What stands for all habits where one could be chosen."""
SETTLED_MS = 1000  # after the last part has come, and has been arranged with the others
WHY_SHARE, BESIDE_SHARE = 10, 13
CHOOSER_PX = 240


class InsightPage(ScrollingPage):
    """Shows one habit's reading and how training stands; asks for another habit when one is chosen.

    What lies further down is made bit by bit once the rest is painted; ``whole_came`` tells when it is there.
    """

    habit_chosen = Signal(str)
    habit_opened = Signal(str)
    train_requested = Signal()
    stop_requested = Signal()
    versions_wanted = Signal()
    leave_out_wanted = Signal()
    export_wanted = Signal()
    whole_came = Signal()
    habit_wanted = Signal()
    import_wanted = Signal()
    copied = Signal(str)
    thresholds_chosen = Signal(float, float)
    what_if_asked = Signal(object)
    """What is to be different (values by Circumstance): answer with show_answer."""
    day_wanted = Signal(object)
    """A past day (date) to light the network by, None for now: answer with light."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._habit_id = ""
        self._reading: InsightReading | None = None
        self._range = Range.FOUR_MONTHS
        self._header = PageHeader()
        self._make_controls()
        self._lines: Sequence[ChanceLine] | None = None
        self._all_between: tuple[float, float] | None = None
        self._chart = ChanceCard()
        self._why, self._network, self._lower = WhyCard(), NetworkCard(), LowerCards()
        self._making = Stepper(self._make_lower, self)
        self._complete = self._settled = False
        self._lowest = 0
        self._empty = EmptyState("chart", *no_habits())
        self._create = self._empty.add_way(_("Create a habit"), primary=True)
        self._bring_in = self._empty.add_way(_("Import from another tracker"))
        self._about = button(_("About the model"), quiet=True, small=True)
        self._about.setProperty("tight", True)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._compose()
        self._connect_parts()
        self.show_reading(None, ())

    @property
    def habit_id(self) -> str:
        """The habit that is shown, or is about to be; "" where nobody has asked for one."""
        return self._habit_id

    @property
    def chart(self) -> ChanceCard:
        """The card of the chart."""
        return self._chart

    @property
    def training(self) -> "TrainingCard | None":
        """The card of the training, once it is there."""
        return self._lower.training

    @property
    def whole(self) -> bool:
        return self._complete or self._lower.isHidden()

    def choose(self, habit_id: str) -> None:
        """The page is about this habit from now on; its reading follows."""
        self._habit_id = habit_id

    def show_reading(self, reading: InsightReading | None, habits: Sequence[Habit]) -> None:
        """The page shows this from now on; None where no habit is to be shown."""
        self._reading, self._lines, self._all_between = reading, None, None
        self._fill_chooser(habits, reading.habit.id if reading else "")
        known = reading is not None and bool(reading.points)
        for part in (self._chart, self._why, self._network, self._lower, *self._ranges.values()):
            part.setVisible(known)
        self._lower.show_of_one(of_one=True)
        self._empty.setVisible(not known)
        self._create.setVisible(reading is None)
        if reading is None:
            self._header.say(_("Insight"), "")
            self._empty.say(*no_habits())
            return
        self._habit_id = reading.habit.id
        self._header.say(reading.habit.name, subtitle(reading.versions, self._now()))
        if not known:
            self._empty.say(*no_history())
            return
        self._chart.show_reading(reading, self._range)
        self._chart.come_after(self._ranges[Range.ALL])
        self._why.show_state(why_state(reading, self._now()), reading.habit.name)

    def show_all(self, low: float, high: float, versions: Sequence[ModelVersion], habits: Sequence[Habit]) -> None:
        """The page is about all habits, with the thresholds (0–1) of reminders; their lines follow."""
        self._reading, self._habit_id = None, ALL_HABITS
        self._all_between = low, high
        self._fill_chooser(habits, ALL_HABITS)
        self._header.say(_("All habits"), subtitle(versions, self._now()))
        for part in (self._chart, self._lower, *self._ranges.values()):
            part.show()
        for part in (self._why, self._network, self._empty):
            part.hide()
        self._lower.show_of_one(of_one=False)
        self._chart.show_all(self._lines, self._range, low, high)
        self._chart.come_after(self._ranges[Range.ALL])

    def show_lines(self, lines: "Sequence[ChanceLine]") -> None:
        """These are the chances of all habits."""
        self._lines = lines
        if self._all_between:
            self._chart.show_all(lines, self._range, *self._all_between)

    def show_bells(self, bells: Sequence[Decided]) -> None:
        """These reminders were shown about the habit."""
        if self._reading and self._reading.points:
            self._chart.show_bells(bells)

    def show_occasions(self, recent: RecentOccasions) -> None:
        """What other thresholds would have meant is told by these."""
        self._chart.show_occasions(recent)

    def show_right(self, reading: "RightReading | None") -> None:
        """How right the chances and reminders were is this from now on; None while it is being worked out."""
        about = self._reading.habit.name if self._reading else _("All habits")
        self._lower.show_right(reading, about, self._now().date())

    def show_inside(self, inside: Inside, network: NetworkReading) -> None:
        """The chance that is shown is taken apart like this from now on, and can be asked about."""
        if self._reading is None:
            return
        habit, due, answered = self._reading.habit, self._reading.today is not None, self._reading.answered
        waits = due and not answered
        self._why.show_inside(inside if waits else None)  # it is that of an open day
        self._chart.mark(None)
        past = [point.day for point in self._reading.points if point.day < self._now().date()]
        self._network.show_network(network, inside, past, habit, waits=waits)
        self._lower.show_inside(inside, habit, "" if waits else answered_already() if due else not_due())

    def show_answer(self, answer: Inside) -> None:
        """The model would say this to what was asked; the network is lit by it."""
        self._lower.show_answer(answer)
        self._chart.mark(None)
        self._network.light(answer, imagined=self._lower.changed)

    def light(self, day: Inside | PastInside) -> None:
        """The network is lit by a day from now on, which the chart marks."""
        self._network.light(day)
        self._chart.mark(day.day if isinstance(day, PastInside) else None)

    def show_training(self, state: TrainingState) -> None:
        """Training stands like this from now on."""
        self._lower.show_training(state, self._now())

    @Slot()
    def open_about(self) -> QDialog:
        """A dialog tells what the model is, how good it is and for whom not."""
        from habit_desktop.ui.dialogs.model_card_dialog import open_model_card

        return open_model_card(self.window())

    def arrange(self, narrow: bool) -> None:
        self._header.set_narrow(narrow)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._header.controls.setDirection(direction)
        self._cards.setDirection(direction)
        for place, share in enumerate((0, 0) if narrow else (WHY_SHARE, BESIDE_SHARE)):
            self._cards.setStretch(place, share)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._chooser.setMaximumWidth(scaled(CHOOSER_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._chart.set_room(event.size().height())
        super().resizeEvent(event)

    @Slot(object)
    def _pick(self, day: date | None) -> None:
        """The network is to be lit by a day of the chart; today it is lit by what is so now."""
        self.day_wanted.emit(day if day and day < self._now().date() else None)

    @Slot()
    def _settle(self) -> None:
        self._settled = True

    @Slot()
    def _begin_making(self) -> None:
        if not self._complete:
            self._making.begin()

    def _make_lower(self) -> Steps[None]:
        yield from self._lower.making()
        yield
        self._complete = True
        QTimer.singleShot(SETTLED_MS, self, self._settle)
        self.whole_came.emit()

    @Slot(int, int)
    def _stay_at_the_end(self, _first: int, lowest: int) -> None:
        """Who has gone down to the end stays there while what it is made of comes."""
        bar = self.verticalScrollBar()
        if not self._settled and bar.value() == self._lowest > 0:
            bar.setValue(lowest)
        self._lowest = lowest

    def choose_range(self, span: Range) -> None:
        """The chart shows this much of the past."""
        self._range = span
        self._ranges[span].setChecked(True)
        if self._reading and self._reading.points:
            self._chart.show_reading(self._reading, span)
        elif self._all_between:
            self._chart.show_all(self._lines, span, *self._all_between)

    def _compose(self) -> None:
        self._cards.setSpacing(GAP_PX)
        self._cards.setContentsMargins(0, 0, 0, GAP_PX)  # which goes with them where both are hidden
        self._cards.addWidget(self._why, WHY_SHARE)
        self._cards.addWidget(self._network, BESIDE_SHARE)
        self.column.addWidget(self._header)
        self.column.addSpacing(16)
        self.column.addWidget(self._empty, 100)
        self.column.addWidget(self._chart)
        self.column.addSpacing(GAP_PX)
        self.column.addLayout(self._cards)
        self.column.addWidget(self._lower)
        self.column.addSpacing(8)
        self.column.addWidget(self._about, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)

    def _connect_parts(self) -> None:
        for asked, told in (
            (self._chart.thresholds_chosen, self.thresholds_chosen),
            (self._chart.day_picked, self._pick),
            (self._why.unfolded, self._stand_beside),
            (self._network.day_wanted, self.day_wanted),
            (self._lower.what_if_asked, self.what_if_asked),
            (self._lower.train_requested, self.train_requested),
            (self._lower.stop_requested, self.stop_requested),
            (self._lower.versions_wanted, self.versions_wanted),
            (self._lower.leave_out_wanted, self.leave_out_wanted),
            (self._create.clicked, self.habit_wanted),
            (self._bring_in.clicked, self.import_wanted),
            (self._about.clicked, self.open_about),
            (self.verticalScrollBar().rangeChanged, self._stay_at_the_end),
        ):
            asked.connect(told)
        for cards in (self._chart, self._why, self._network, self._lower):
            cards.copied.connect(self.copied)
        for seen in (self._chart.painted, self._lower.painted):
            seen.connect(self._begin_making, Qt.ConnectionType.SingleShotConnection)

    def _make_controls(self) -> None:
        self._chooser = WholeChoice(_("Habit"))
        self._chooser.setMinimumWidth(120)
        self._chooser.setMaximumWidth(scaled(CHOOSER_PX))
        self._chooser.activated.connect(self._chosen)
        ranges = Flow(8)
        self._whole = IconButton("calendar", _("All about this habit"))
        self._whole.clicked.connect(self._open_habit)
        which = QHBoxLayout()
        which.setSpacing(8)
        which.addWidget(self._chooser, 100)
        which.addWidget(self._whole)
        which.addStretch(1)
        self._header.controls.addLayout(which)
        self._header.controls.addLayout(ranges)
        names = {
            Range.MONTH: (_("1 m"), _("One month")),
            Range.FOUR_MONTHS: (_("4 m"), _("Four months")),
            Range.YEAR: (_("1 y"), _("One year")),
            Range.ALL: (pgettext("history", "All"), _("The whole history")),
        }
        self._ranges = span_buttons(self, names, self.choose_range)
        self._ranges[self._range].setChecked(True)
        for choice in self._ranges.values():
            ranges.addWidget(choice)

    def _fill_chooser(self, habits: Sequence[Habit], chosen: str) -> None:
        self._chooser.setVisible(bool(habits))
        self._whole.setVisible(bool(chosen) and chosen != ALL_HABITS)
        known = [(self._chooser.itemData(n), self._chooser.itemText(n)) for n in range(self._chooser.count())]
        all_of_them = [(ALL_HABITS, _("All habits"))] if len(habits) > 1 else []
        wanted = [*all_of_them, *((habit.id, habit.name) for habit in habits)]
        if known != wanted:
            self._chooser.clear()
            for habit_id, name in wanted:
                self._chooser.addItem(name, habit_id)
        self._chooser.setCurrentIndex(self._chooser.findData(chosen))

    @Slot(bool)
    def _stand_beside(self, tall: bool) -> None:
        """The network is as high as the reasons beside it, unless those take far more room."""
        side = Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag(0)
        self._cards.setAlignment(self._network, side)

    @Slot()
    def _open_habit(self) -> None:
        if self._reading:
            self.habit_opened.emit(self._reading.habit.id)

    @Slot(int)
    def _chosen(self, index: int) -> None:
        self.habit_chosen.emit(self._chooser.itemData(index))
