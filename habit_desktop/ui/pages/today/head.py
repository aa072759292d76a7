"""The top of the Today page: its day, how much of it is answered, and the ways to other days and views."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from habit_desktop.ui.pages.page_header import BESIDE_PX, PageHeader
from habit_desktop.ui.pages.today.choice import Layout
from habit_desktop.ui.pages.today.view_menu import layout_words
from habit_desktop.ui.theme.fonts import scaled
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.ui.widgets.progress_ring import ProgressRing
from habit_desktop.ui.widgets.reading_way import margins
from habit_desktop.wording.language import _, pgettext

LARGE_PERCENT = 115


class LayoutButton(IconButton):
    """One of the ways to lay out the days; each is reached by Tab, as arrows go from day to day."""

    one_of_several = True


class TodayHead(PageHeader):
    """Shows the day, and says what is wanted of it."""

    layout_chosen = Signal(object)  # Layout

    def __init__(self) -> None:
        super().__init__()
        self._narrow = False
        self._is_last = True
        self._reached: float | None = None
        self.ring = ProgressRing()
        self.lead.addWidget(self.ring)
        self.back = IconButton("chevron-left", _("The day before"))
        self.forward = IconButton("chevron-right", _("The day after"))
        self.to_today = button(pgettext("short", "Today"))
        self.search = IconButton("search", _("Search (Ctrl+F)"))
        self.view = IconButton("sliders", _("View: order and filter"))
        self.new = button(_("New habit"), primary=True)
        self.plus = IconButton("plus", _("New habit"))
        self.more = IconButton("more", _("More"))
        for control in (self.back, self.to_today, self.forward):
            self.controls.addWidget(control)
        self.controls.addStretch(1)
        self.controls.addLayout(self._make_layouts())
        for control in (self.search, self.view, self.new, self.plus, self.more):
            self.controls.addWidget(control)

    def show_day(self, title: str, subtitle: str, reached: float | None, is_last: bool) -> None:
        """The day is this from now on; ``reached`` (0–1) is how much of it is answered."""
        self.say(title, subtitle)
        self._reached = reached
        self._show_ring()
        self.ring.show_reached(reached or 0.0, subtitle)
        self.forward.setEnabled(not is_last)
        self._is_last = is_last
        self._show_way_back()
        self._show_way_to_new()

    def show_layout(self, layout: Layout) -> None:
        """One of the two ways to look at the days is in force."""
        for way, control in self._layouts.items():
            control.setChecked(way is layout)
        week = layout is Layout.GRID
        self.back.rename(_("Earlier days") if week else _("The day before"))
        self.forward.rename(_("Later days") if week else _("The day after"))

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self._narrow = narrow
        self.controls.setSpacing((4 if scaled(100) > LARGE_PERCENT else 6) if narrow else 8)
        self._show_ring()
        self._show_way_back()
        self._show_way_to_new()
        self.search.setVisible(not narrow)  # the view's menu has it as well
        for control in self._layouts.values():
            control.setVisible(not narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_way_to_new()

    def _show_way_to_new(self) -> None:
        """A new habit is made by its words, or by their sign where they would take the title's room."""
        short = self._narrow or self._lacks_px() > 0
        self.new.setVisible(not short)
        self.plus.setVisible(short)

    def _lacks_px(self) -> int:
        """How much wider the head had to be for its title to stand in one line beside all words."""
        controls = self.controls.sizeHint().width()
        if self.new.isHidden():
            controls += self.new.sizeHint().width() - self.plus.sizeHint().width()
        return self.lead.sizeHint().width() + self.title_px() + controls + 2 * BESIDE_PX - self.width()

    def _show_ring(self) -> None:
        """The ring is there where it has something to show and does not take the title's room."""
        self.ring.setVisible(self._reached is not None and not self._narrow)

    def _show_way_back(self) -> None:
        """The way to today is there, but not today itself where large text leaves little room."""
        self.to_today.setVisible(not (self._narrow and self._is_last and scaled(100) > LARGE_PERCENT))

    def _make_layouts(self) -> QHBoxLayout:
        icons = {Layout.LIST: "list", Layout.GRID: "grid"}
        self._layouts = {way: LayoutButton(icons[way], words) for way, words in layout_words().items()}
        row = QHBoxLayout()
        row.setSpacing(4)
        row.setContentsMargins(margins(8, 0, 0, 0))
        for way, control in self._layouts.items():
            control.setCheckable(True)
            row.addWidget(control)
            control.clicked.connect(partial(self._say_layout, way))
        return row

    def _say_layout(self, way: Layout, _checked: bool = False) -> None:
        self.layout_chosen.emit(way)
