"""Every schedule a habit can have, to be chosen with a few controls."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.domain.schedule import (
    Daily,
    EveryDays,
    Period,
    Schedule,
    TimesPerPeriod,
    TimesPerWindow,
    Weekdays,
)
from habit_desktop.ui.dialogs.fields import Choice, CountField
from habit_desktop.ui.dialogs.habit.weekday_row import WeekdayRow
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import Words
from habit_desktop.wording.language import _, pgettext

MOST_DAYS = 3650
WORKDAYS = frozenset(range(5))


class Rhythm(Enum):
    """The kinds of schedules, in the order in which they are offered."""

    DAILY = 0
    WEEKDAYS = 1
    EVERY_DAYS = 2
    PER_WEEK = 3
    PER_MONTH = 4
    PER_WINDOW = 5


class ScheduleChooser(QWidget):
    """A kind of schedule and its numbers; of amounts that add up, the number of times is not asked."""

    changed = Signal()

    def __init__(self, schedule: Schedule, week_start: int = 0) -> None:
        super().__init__()
        self._in_total = False
        self._set_aside: tuple[int, ...] = (1, 1, 1)
        self._silent = False
        self._rhythm = Choice(_("How often"))
        for _rhythm in Rhythm:
            self._rhythm.addItem("")
        self._weekdays = WeekdayRow(WORKDAYS, week_start)
        self._every = CountField(_("Days between"), 2, 2, MOST_DAYS)
        self._per_week = CountField(_("Times a week"), 3, 1, 7)
        self._per_month = CountField(_("Times a month"), 10, 1, 31)
        self._times = CountField(pgettext("how often", "Times"), 3, 1, MOST_DAYS)
        self._window = CountField(_("Days"), 7, 2, MOST_DAYS)
        self._times_in = Words(pgettext("between two numbers: 3 times in 7 days", "times in"))
        self._numbers = self._make_numbers()  # by rhythm
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._rhythm)
        for page in self._numbers:
            column.addWidget(page)
        self.setFocusProxy(self._rhythm)
        self._word()
        self.show_schedule(schedule)
        self._rhythm.currentIndexChanged.connect(self._changed)
        self._weekdays.changed.connect(self._changed)
        for field in (self._every, self._per_week, self._per_month, self._times, self._window):
            field.valueChanged.connect(self._changed)

    def schedule(self) -> Schedule:
        """The schedule that is chosen; of the weekdays there may be none."""
        match self.rhythm:
            case Rhythm.DAILY:
                return Daily()
            case Rhythm.WEEKDAYS:
                return Weekdays(self._weekdays.chosen())
            case Rhythm.EVERY_DAYS:
                return EveryDays(self._every.value())
            case Rhythm.PER_WEEK:
                return TimesPerPeriod(self._per_week.value(), Period.WEEK)
            case Rhythm.PER_MONTH:
                return TimesPerPeriod(self._per_month.value(), Period.MONTH)
            case Rhythm.PER_WINDOW:
                return TimesPerWindow(self._times.value(), self._window.value())

    @property
    def rhythm(self) -> Rhythm:
        """The kind of schedule that is chosen."""
        return Rhythm(self._rhythm.currentIndex())

    def choose(self, rhythm: Rhythm) -> None:
        """Another kind of schedule is chosen."""
        self._rhythm.setCurrentIndex(rhythm.value)

    def show_schedule(self, schedule: Schedule) -> None:
        """The schedule is this from now on, and nobody is told."""
        with self._quietly():
            match schedule:
                case Daily():
                    self.choose(Rhythm.DAILY)
                case Weekdays(chosen):
                    self.choose(Rhythm.WEEKDAYS)
                    self._weekdays.choose(chosen)
                case EveryDays(count):
                    self.choose(Rhythm.EVERY_DAYS)
                    self._every.setValue(count)
                case TimesPerPeriod(times, Period.WEEK):
                    self.choose(Rhythm.PER_WEEK)
                    self._per_week.setValue(times)
                case TimesPerPeriod(times, _period):
                    self.choose(Rhythm.PER_MONTH)
                    self._per_month.setValue(times)
                case TimesPerWindow(times, window):
                    self.choose(Rhythm.PER_WINDOW)
                    self._show_window(times, window)
        self._show_numbers()

    def count_in_total(self, in_total: bool) -> None:
        """Amounts add up over a longer period, which is then one time for each, or times are counted, from now on."""
        if in_total is self._in_total:
            return
        self._in_total = in_total
        counts = (self._per_week, self._per_month, self._times)
        wanted, self._set_aside = self._set_aside, tuple(count.value() for count in counts)
        with self._quietly():
            self._word()
            for count, times in zip(counts, wanted, strict=True):
                count.setValue(times)
        self._show_numbers()

    def _show_window(self, times: int, window: int) -> None:
        self._times.setMaximum(MOST_DAYS)
        self._window.setValue(window)
        self._times.setValue(times)

    def _make_numbers(self) -> list[QWidget]:
        pages = []
        self._in_all = Words(_("In all within"))
        rows: tuple[tuple[QWidget, ...], ...] = (
            (),
            (self._weekdays,),
            (Words(_("Every")), self._every, Words(pgettext("after a number: every 3 days", "days"))),
            (self._per_week, Words(_("times a week"))),
            (self._per_month, Words(_("times a month"))),
            (
                self._in_all,
                self._times,
                self._times_in,
                self._window,
                Words(pgettext("after a number: in 7 days", "days")),
            ),
        )
        for row in rows:
            page = QWidget()
            line = Flow(8, page)
            for part in row:
                if isinstance(part, Words):
                    part.setFixedHeight(self._every.sizeHint().height())
                line.addWidget(part)
            pages.append(page)
        return pages

    def _word(self) -> None:
        """The kinds are named for what is counted: times, or an amount that adds up."""
        total = self._in_total
        for rhythm, text in (
            (Rhythm.DAILY, _("Every day")),
            (Rhythm.WEEKDAYS, _("On some weekdays")),
            (Rhythm.EVERY_DAYS, _("Every few days")),
            (Rhythm.PER_WEEK, _("In total each week") if total else _("A few times a week")),
            (Rhythm.PER_MONTH, _("In total each month") if total else _("A few times a month")),
            (Rhythm.PER_WINDOW, _("In total in a number of days") if total else _("A few times in a number of days")),
        ):
            self._rhythm.setItemText(rhythm.value, text)

    def _show_numbers(self) -> None:
        rhythm, total = self.rhythm, self._in_total
        asked = rhythm is not Rhythm.DAILY and not (total and rhythm in (Rhythm.PER_WEEK, Rhythm.PER_MONTH))
        for of, page in zip(Rhythm, self._numbers, strict=True):
            page.setVisible(asked and of is rhythm)
        self._times.setMaximum(self._window.value() - 1)
        self._in_all.setVisible(total)
        self._times.setVisible(not total)
        self._times_in.setVisible(not total)

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        before, self._silent = self._silent, True
        yield
        self._silent = before

    @Slot()
    def _changed(self) -> None:
        if self._silent:
            return
        with self._quietly():
            self._show_numbers()
        self.changed.emit()
