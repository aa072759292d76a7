"""The pages by name at the window's side; in a narrow window, by icon."""

from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from habit_desktop.ui.theme.fonts import Text, dress, grown, scaled
from habit_desktop.ui.theme.icons import paint_icon
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.icon import ICON_PX
from habit_desktop.ui.widgets.reading_way import margins
from habit_desktop.ui.widgets.words import Words
from habit_desktop.wording.plain_tip import plain_tip

WIDE_PX = 184
NARROW_PX = 56
ENTRY_PX = 36
SIDE_PX, GAP_PX = 12, 10


def before_name_px() -> int:
    """What stands before the name of a page."""
    return SIDE_PX + grown(ICON_PX) + GAP_PX


class SideEntry(QAbstractButton):
    """One page: an icon, and its name where there is room."""

    opens_a_page = True

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self._icon = icon
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        dress(self, Text.CONTROL)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(scaled(ENTRY_PX))

    def sizeHint(self) -> QSize:
        return QSize(NARROW_PX - 16, scaled(ENTRY_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent_soft if self.isChecked() else tokens.track)
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        ink = tokens.accent if self.isChecked() else tokens.soft
        named, icon_px = self.width() > NARROW_PX, grown(ICON_PX)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = SIDE_PX if named else (self.width() - icon_px) / 2
        if mirrored:
            left = self.width() - left - icon_px
        paint_icon(painter, self._icon, QRectF(left, (self.height() - icon_px) / 2, icon_px, icon_px), ink)
        if named:
            painter.setPen(ink)
            before = before_name_px()
            room = self.rect().adjusted(8, 0, -before, 0) if mirrored else self.rect().adjusted(before, 0, -8, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())
        paint_focus_ring(painter, self, 8)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and self.width() > NARROW_PX:
            return True
        return super().event(event)


class SideBar(QWidget):
    """Shows which page is open, and opens another."""

    holds_tabs = True
    chosen = Signal(int)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._entries: list[SideEntry] = []
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._heading = QWidget()
        heading = QHBoxLayout(self._heading)
        heading.setContentsMargins(margins(12, 0, 0, 14))
        heading.addWidget(Words(title, Text.CARD))
        self._column.addWidget(self._heading)
        self._column.addStretch(1)
        self.set_narrow(False)

    def add_page(self, icon: str, name: str, shortcut: str) -> None:
        """One more page stands at the end."""
        entry = SideEntry(icon, name)
        entry.setToolTip(plain_tip(f"{name} ({shortcut})"))
        entry.clicked.connect(partial(self._entry_clicked, len(self._entries)))
        self._entries.append(entry)
        self._column.insertWidget(self._column.count() - 1, entry)

    def show_chosen(self, page: int) -> None:
        """A page is the one that is open."""
        for number, entry in enumerate(self._entries):
            entry.setChecked(number == page)

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, or icons with names."""
        self._narrow = narrow
        self.setFixedWidth(NARROW_PX if narrow else scaled(WIDE_PX))
        self._heading.setVisible(not narrow)
        for entry in self._entries:
            entry.setFixedHeight(grown(ENTRY_PX) if narrow else scaled(ENTRY_PX))
        side = 8 if narrow else 12
        self._column.setContentsMargins(side, 20 if narrow else 24, side, 16)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.set_narrow(self._narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.side_bar)  # fillRect would have PySide make all of QGradient's enums first
        painter.drawRect(self.rect())
        painter.setPen(QPen(tokens.line, 1))
        edge = 0 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else self.width() - 1
        painter.drawLine(edge, 0, edge, self.height())

    def _entry_clicked(self, page: int, _checked: bool = False) -> None:
        self.chosen.emit(page)
