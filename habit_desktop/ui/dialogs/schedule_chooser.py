"""Every schedule a habit can have, to be chosen with a few controls."""

from enum import Enum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

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
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.dates import short_weekday, weekday
from habit_desktop.wording.language import _
from habit_desktop.wording.schedules import schedule_meaning

MOST_DAYS = 3650


class Rhythm(Enum):
    """The kinds of schedules, in the order in which they are offered."""

    DAILY = 0
    WEEKDAYS = 1
    EVERY_DAYS = 2
    PER_WEEK = 3
    PER_MONTH = 4
    PER_WINDOW = 5


class ScheduleChooser(QWidget):
    """A kind of schedule, its numbers, and a sentence that says what it means."""

    changed = Signal()

    def __init__(self, schedule: Schedule) -> None:
        super().__init__()
        self._rhythm = Choice(_("How often"))
        for text in (
            _("Every day"),
            _("On some weekdays"),
            _("Every few days"),
            _("A few times a week"),
            _("A few times a month"),
            _("A few times in a number of days"),
        ):
            self._rhythm.addItem(text)
        self._weekdays = self._make_weekdays()
        self._every = CountField(_("Days between"), 2, 2, MOST_DAYS)
        self._per_week = CountField(_("Times a week"), 3, 1, 7)
        self._per_month = CountField(_("Times a month"), 10, 1, 31)
        self._times = CountField(_("Times"), 3, 1, MOST_DAYS)
        self._window = CountField(_("Days"), 7, 2, MOST_DAYS)
        self._numbers = self._make_numbers()
        self._meaning = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._rhythm)
        column.addWidget(self._numbers)
        column.addWidget(self._meaning)
        self._show(schedule)
        self._rhythm.currentIndexChanged.connect(self._changed)
        for field in (self._every, self._per_week, self._per_month, self._times, self._window):
            field.valueChanged.connect(self._changed)
        self._changed()

    def schedule(self) -> Schedule:
        """The schedule that is chosen."""
        match Rhythm(self._rhythm.currentIndex()):
            case Rhythm.DAILY:
                return Daily()
            case Rhythm.WEEKDAYS:
                return Weekdays(frozenset(n for n, day in enumerate(self._weekdays) if day.isChecked()))
            case Rhythm.EVERY_DAYS:
                return EveryDays(self._every.value())
            case Rhythm.PER_WEEK:
                return TimesPerPeriod(self._per_week.value(), Period.WEEK)
            case Rhythm.PER_MONTH:
                return TimesPerPeriod(self._per_month.value(), Period.MONTH)
            case Rhythm.PER_WINDOW:
                return TimesPerWindow(self._times.value(), self._window.value())

    def choose(self, rhythm: Rhythm) -> None:
        """Another kind of schedule is chosen."""
        self._rhythm.setCurrentIndex(rhythm.value)

    def _show(self, schedule: Schedule) -> None:
        match schedule:
            case Daily():
                self.choose(Rhythm.DAILY)
            case Weekdays(chosen):
                self.choose(Rhythm.WEEKDAYS)
                for number, day in enumerate(self._weekdays):
                    day.setChecked(number in chosen)
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
                self._window.setValue(window)
                self._times.setValue(times)

    def _make_weekdays(self) -> list[QPushButton]:
        made = []
        for number in range(7):
            day = button(short_weekday(number), small=True)
            day.setCheckable(True)
            day.setProperty("tight", True)
            day.setMinimumWidth(34)
            day.setMaximumWidth(46)
            day.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            day.setChecked(number < 5)
            day.setAccessibleName(weekday(number))
            day.clicked.connect(self._weekday_clicked)
            made.append(day)
        return made

    def _make_numbers(self) -> QStackedWidget:
        pages = QStackedWidget()
        days = _("days")
        rows: tuple[tuple[QWidget | str, ...], ...] = (
            (),
            tuple(self._weekdays),
            (_("Every"), self._every, days),
            (self._per_week, _("times a week")),
            (self._per_month, _("times a month")),
            (self._times, _("times in"), self._window, days),
        )
        for row in rows:
            page = QWidget()
            line = QHBoxLayout(page)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(4 if row and row[0] is self._weekdays[0] else 8)
            for part in row:
                line.addWidget(Words(part) if isinstance(part, str) else part)
            line.addStretch(1)
            pages.addWidget(page)
        return pages

    @Slot()
    def _weekday_clicked(self) -> None:
        """At least one weekday stays chosen."""
        clicked = self.sender()
        if isinstance(clicked, QPushButton) and not any(day.isChecked() for day in self._weekdays):
            clicked.setChecked(True)
        self._changed()

    @Slot()
    def _changed(self) -> None:
        rhythm = Rhythm(self._rhythm.currentIndex())
        self._numbers.setCurrentIndex(rhythm.value)
        self._numbers.setVisible(rhythm is not Rhythm.DAILY)
        self._times.setMaximum(self._window.value() - 1)
        self._meaning.say(schedule_meaning(self.schedule()))
        self.changed.emit()
