"""The overview: all habits, what they add up to, and what stands out among them."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from habit_desktop.engine.findings import Finding
from habit_desktop.engine.overview import MonthReading, OverviewReading
from habit_desktop.engine.year import YearReading
from habit_desktop.ui.pages.habits.findings_card import FindingsCard
from habit_desktop.ui.pages.habits.list_card import ListCard
from habit_desktop.ui.pages.habits.month_card import MonthCard
from habit_desktop.ui.pages.habits.state import finding_states, total_states, totals_title, weeks_title
from habit_desktop.ui.pages.habits.totals_card import TotalsCard
from habit_desktop.ui.pages.habits.weeks_card import WeeksCard
from habit_desktop.ui.pages.page_header import PageHeader
from habit_desktop.ui.pages.scrolling import ScrollingPage
from habit_desktop.ui.widgets.buttons import button, wrapping_button
from habit_desktop.ui.widgets.empty_state import EmptyState
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.wording.language import _
from habit_desktop.wording.overview import no_habits, subtitle

GAP_PX = 16


class HabitsPage(ScrollingPage):
    """Shows all habits and says what a person wants done with one."""

    habit_opened = Signal(str)
    insight_wanted = Signal(str)
    edit_wanted = Signal(str)
    archive_requested = Signal(str)
    unarchive_requested = Signal(str)
    delete_requested = Signal(str)
    restore_requested = Signal(str)
    habit_wanted = Signal()
    import_wanted = Signal()
    day_chosen = Signal(object)  # date
    month_requested = Signal(object)  # any day of it: answer with show_month
    year_requested = Signal(int)  # answer with show_year

    def __init__(self) -> None:
        super().__init__()
        self._today: date | None = None
        self._header = PageHeader()
        self._make_controls()
        self.totals, self.list, self.findings = TotalsCard(), ListCard(), FindingsCard()
        self.weeks, self.month = WeeksCard(), MonthCard()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(GAP_PX)
        self._beside.addWidget(self.weeks, 1)
        self._beside.addWidget(self.month, 1)
        self._empty = self._make_empty()
        self.column.addWidget(self._header)
        self.column.addSpacing(16)
        self.column.addWidget(self._empty, 100)
        for card in (self.totals, self.list, self.findings):
            self.column.addWidget(card)
            self.column.addSpacing(GAP_PX)
        self.column.addLayout(self._beside)
        self.column.addStretch(1)
        self._empty.hide()
        find = QKeySequence("Ctrl+F")
        QShortcut(find, self, self.list.search_now, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._connect()

    def show_reading(self, reading: OverviewReading) -> None:
        """The page shows this from now on."""
        self._today = reading.today
        self._header.say(_("Habits"), "" if reading.is_empty else subtitle(len(reading.lines), len(reading.archived)))
        self._empty.setVisible(reading.is_empty)
        for card in self._cards():
            card.setVisible(not reading.is_empty)
        self.totals.show_totals(totals_title(reading), total_states(reading))
        self.list.show_reading(reading)
        self.weeks.show_weeks(weeks_title(reading), reading.weeks)

    def show_month(self, month: MonthReading) -> None:
        """The month shown is this one."""
        if self._today:
            self.month.show_month(month, self._today)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """What stands out is this."""
        if self._today:
            self.findings.show_findings(finding_states(findings, self._today))

    def show_year(self, year: YearReading) -> QWidget:
        """A dialog shows the report of a year, to be printed."""
        from habit_desktop.ui.pages.habits.year_dialog import YearDialog

        for shown in self.findChildren(YearDialog):
            if shown.isVisible():
                shown.show_year(year)
                return shown
        dialog = YearDialog(year, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.year_requested.connect(self.year_requested)
        dialog.open()
        return dialog

    def arrange(self, narrow: bool) -> None:
        self._header.set_narrow(narrow)
        self._new.setVisible(not narrow)
        self._plus.setVisible(narrow)
        self.totals.set_narrow(narrow)
        self.list.set_narrow(narrow)
        self._beside.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _cards(self) -> tuple[QWidget, ...]:
        return self.totals, self.list, self.findings, self.weeks, self.month

    def _make_controls(self) -> None:
        self._report = wrapping_button(_("Report of the year…"))
        self._new = button(_("New habit"), primary=True)
        self._plus = IconButton("plus", _("New habit"))
        controls = self._header.controls
        controls.addWidget(self._report)
        controls.addWidget(self._new)
        controls.addStretch(1)
        controls.addWidget(self._plus)
        self._report.clicked.connect(self._this_year)
        self._new.clicked.connect(self.habit_wanted)
        self._plus.clicked.connect(self.habit_wanted)

    def _make_empty(self) -> EmptyState:
        empty = EmptyState("list", *no_habits())
        empty.add_way(_("Create a habit"), primary=True).clicked.connect(self.habit_wanted)
        empty.add_way(_("Import from another tracker")).clicked.connect(self.import_wanted)
        return empty

    def _connect(self) -> None:
        self.list.habit_opened.connect(self.habit_opened)
        self.list.insight_wanted.connect(self.insight_wanted)
        self.list.edit_wanted.connect(self.edit_wanted)
        self.list.archive_requested.connect(self.archive_requested)
        self.list.unarchive_requested.connect(self.unarchive_requested)
        self.list.delete_requested.connect(self.delete_requested)
        self.list.restore_requested.connect(self.restore_requested)
        self.findings.habit_opened.connect(self.habit_opened)
        self.month.month_requested.connect(self.month_requested)
        self.month.day_chosen.connect(self.day_chosen)

    @Slot()
    def _this_year(self) -> None:
        if self._today:
            self.year_requested.emit(self._today.year)
