"""The icon in the system tray, with the habits still due in its menu."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction, QColor, QCursor, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from habit_desktop.domain.value import value
from habit_desktop.engine.reminder_pause import PauseLength
from habit_desktop.system.tray_icon import tray_icon

_EARLY_CHECK_MS = 1000
_ENTRY_WIDTH = 320  # the longest name, in pixels, that a menu should hold
_EARLY_CHECKS = 60  # a panel that starts at login comes within the first minute

# A click is told once it is over: whoever hears of it may have the menu made anew, and with it the clicked entry.
_AFTERWARDS = Qt.ConnectionType.QueuedConnection


@value
class TrayItem:
    """One habit in the tray's menu."""

    id: str
    text: str
    checked: bool


@value
class TrayLabels:
    """The menu's fixed entries in the person's language; what has no words is not offered."""

    open: str
    snooze_all: str
    quit: str
    quick_check: str = ""
    pause: str = ""
    pause_hour: str = ""
    pause_tomorrow: str = ""


class Tray(QObject):
    """Keeps an icon in the tray for as long as there is a tray to be in."""

    habit_toggled = Signal(str)
    open_requested = Signal()  # the menu's entry
    activated = Signal()  # a click on the icon itself
    quick_check_requested = Signal()  # the menu's entry: where a panel shows the menu at every click
    snooze_all_requested = Signal()
    pause_requested = Signal(object)  # PauseLength
    resume_requested = Signal()
    quit_requested = Signal()
    availability_changed = Signal(bool)
    _habit_clicked = Signal(str)
    _pause_clicked = Signal(object)

    def __init__(
        self,
        labels: TrayLabels,
        accent: QColor,
        parent: QObject | None = None,
        host_is_there: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        """Nothing is asked of the desktop before ``begin``: that can wait for the window's first picture."""
        super().__init__(parent)
        self._accent = accent
        self._host_is_there = host_is_there
        self._remaining = 0
        self._tooltip = ""
        self._paused = ""
        self._items: tuple[TrayItem, ...] = ()
        self._icon: QSystemTrayIcon | None = None
        self._labels = labels
        self._habit_clicked.connect(self.habit_toggled, _AFTERWARDS)
        self._pause_clicked.connect(self.pause_requested, _AFTERWARDS)
        self._menu = QMenu()
        self._pauses = QMenu(labels.pause)  # made once: a menu that is cleared leaves those below it to themselves
        for text, length in ((labels.pause_hour, PauseLength.HOUR), (labels.pause_tomorrow, PauseLength.TOMORROW)):
            self._pauses.addAction(text).triggered.connect(partial(self._pause_clicked.emit, length))
        self._habits: list[QAction] = []
        self._fill_menu()
        self._early_checks_left = _EARLY_CHECKS
        self._early = QTimer(self, interval=_EARLY_CHECK_MS)
        self._early.timeout.connect(self._check_early)

    def begin(self) -> None:
        """Look for a tray now, each second of the first minute, and whenever ``check`` is called."""
        self._early.start()
        self.check()

    @property
    def available(self) -> bool:
        """Whether the icon can be seen: without a tray the window must not hide."""
        return self._icon is not None

    @property
    def menu(self) -> QMenu:
        """The menu behind the icon."""
        return self._menu

    def place(self) -> QRect:
        """Where on the screen the icon is, or the pointer where the tray keeps that to itself: it was just there."""
        found = self._icon.geometry() if self._icon else QRect()
        return QRect(QCursor.pos(), QSize(1, 1)) if found.isEmpty() else found

    def show_state(self, remaining: int, tooltip: str, items: Sequence[TrayItem]) -> None:
        """Show how many habits remain, and offer these to tick."""
        as_shown = [(item.id, item.text) for item in self._items]
        self._items = tuple(items)
        if as_shown != [(item.id, item.text) for item in items]:
            self._fill_menu()
        self._tick_menu()
        repaint = remaining != self._remaining
        self._remaining, self._tooltip = remaining, tooltip
        if self._icon is not None:
            self._icon.setToolTip(tooltip)
            if repaint:
                self._icon.setIcon(self._picture())

    def show_pause(self, resume: str) -> None:
        """Offer to end the pause of all reminders, in these words, or to begin one where there are none."""
        if resume != self._paused:
            self._paused = resume
            self._fill_menu()
            self._tick_menu()

    def set_accent(self, accent: QColor) -> None:
        """Paint the icon in another accent colour."""
        self._accent = accent
        if self._icon is not None:
            self._icon.setIcon(self._picture())

    def check(self) -> None:
        """Notice whether a tray came or went; call it at the app's ordinary tick.

        Qt decides once, when an icon is made, how it will talk to the tray, so each tray that comes gets a new icon.
        """
        there = self._host_is_there()
        if there == self.available:
            return
        if there:
            self._make_icon()
        else:
            self._drop_icon()
        self.availability_changed.emit(there)

    def close(self) -> None:
        """Leave the tray."""
        self._early.stop()
        self._drop_icon()
        self._menu.deleteLater()
        self._pauses.deleteLater()

    def _check_early(self) -> None:
        self._early_checks_left -= 1
        if self._early_checks_left <= 0:
            self._early.stop()
        self.check()

    def _make_icon(self) -> None:
        self._icon = QSystemTrayIcon(self._picture(), self)
        self._icon.setToolTip(self._tooltip)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.show()

    def _drop_icon(self) -> None:
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def _picture(self) -> QIcon:
        return tray_icon(self._remaining, self._accent)

    def _fill_menu(self) -> None:
        """Make the menu anew; its actions are its own, so clearing it is all it takes to be rid of them."""
        self._menu.clear()
        self._habits = [self._add_habit(item) for item in self._items]
        if self._habits:
            self._menu.addSeparator()
        self._add_entry(self._labels.open, self.open_requested)
        self._add_entry(self._labels.quick_check, self.quick_check_requested)
        self._menu.addSeparator()
        self._add_entry(self._labels.snooze_all, self.snooze_all_requested)
        if self._paused:
            self._add_entry(self._paused, self.resume_requested)
        elif self._labels.pause:
            self._menu.addMenu(self._pauses)
        self._menu.addSeparator()
        self._add_entry(self._labels.quit, self.quit_requested)

    def _add_entry(self, text: str, wanted: SignalInstance) -> None:
        if text:
            self._menu.addAction(text).triggered.connect(wanted, _AFTERWARDS)

    def _add_habit(self, item: TrayItem) -> QAction:
        text = self._menu.fontMetrics().elidedText(item.text, Qt.TextElideMode.ElideRight, _ENTRY_WIDTH)
        action = self._menu.addAction(text.replace("&", "&&"))  # a lone & would become a key's underline
        action.setCheckable(True)
        action.triggered.connect(lambda _checked=False, habit=item.id: self._habit_clicked.emit(habit))
        return action

    def _tick_menu(self) -> None:
        """Set every tick to what is so: a click has already flipped one, whether or not the app agreed."""
        for action, item in zip(self._habits, self._items, strict=True):
            action.setChecked(item.checked)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.activated.emit()
        elif reason is QSystemTrayIcon.ActivationReason.DoubleClick:
            self.open_requested.emit()
