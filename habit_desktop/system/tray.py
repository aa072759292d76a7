"""The icon in the system tray, with the habits still due in its menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from habit_desktop.system.tray_icon import tray_icon

_EARLY_CHECK_MS = 1000
_EARLY_CHECKS = 60  # a panel that starts at login comes within the first minute


@dataclass(frozen=True, slots=True)
class TrayItem:
    """One habit in the tray's menu."""

    id: str
    text: str
    checked: bool


@dataclass(frozen=True, slots=True)
class TrayLabels:
    """The menu's fixed entries in the person's language."""

    open: str
    snooze_all: str
    quit: str


class Tray(QObject):
    """Keeps an icon in the tray for as long as there is a tray to be in."""

    habit_toggled = Signal(str)
    open_requested = Signal()  # the menu's entry
    activated = Signal()  # a click on the icon itself
    snooze_all_requested = Signal()
    quit_requested = Signal()
    availability_changed = Signal(bool)

    def __init__(
        self,
        labels: TrayLabels,
        accent: QColor,
        parent: QObject | None = None,
        host_is_there: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        """Look for a tray now, each second of the first minute, and whenever ``check`` is called."""
        super().__init__(parent)
        self._accent = accent
        self._host_is_there = host_is_there
        self._remaining = 0
        self._tooltip = ""
        self._items: tuple[TrayItem, ...] = ()
        self._icon: QSystemTrayIcon | None = None
        self._menu = QMenu()
        self._fixed = self._fixed_actions(labels)
        self._habits: list[QAction] = []
        self._menu.addActions(self._fixed)
        self._early_checks_left = _EARLY_CHECKS
        self._early = QTimer(self, interval=_EARLY_CHECK_MS)
        self._early.timeout.connect(self._check_early)
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

    def show_state(self, remaining: int, tooltip: str, items: Sequence[TrayItem]) -> None:
        """Show how many habits remain, and offer these to tick."""
        if tuple(items) != self._items or not self._habits:
            self._items = tuple(items)
            self._fill_menu()
        self._tick_menu()
        repaint = remaining != self._remaining
        self._remaining, self._tooltip = remaining, tooltip
        if self._icon is not None:
            self._icon.setToolTip(tooltip)
            if repaint:
                self._icon.setIcon(self._picture())

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

    def _fixed_actions(self, labels: TrayLabels) -> list[QAction]:
        actions = [QAction(text, self) for text in (labels.open, labels.snooze_all, labels.quit)]
        signals = (self.open_requested, self.snooze_all_requested, self.quit_requested)
        for action, signal in zip(actions, signals, strict=True):
            action.triggered.connect(signal)
        return actions

    def _fill_menu(self) -> None:
        for action in self._habits:
            self._menu.removeAction(action)
            action.deleteLater()
        self._habits = [self._habit_action(item) for item in self._items]
        if self._habits:
            separator = QAction(self)
            separator.setSeparator(True)
            self._habits.append(separator)
        self._menu.insertActions(self._fixed[0], self._habits)

    def _habit_action(self, item: TrayItem) -> QAction:
        action = QAction(item.text.replace("&", "&&"), self)  # a lone & would become a key's underline
        action.setCheckable(True)
        action.triggered.connect(lambda _checked=False, habit=item.id: self.habit_toggled.emit(habit))
        return action

    def _tick_menu(self) -> None:
        """Set every tick to what is so: a click has already flipped one, whether or not the app agreed."""
        for action, item in zip(self._habits, self._items, strict=False):
            action.setChecked(item.checked)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.activated.emit()
