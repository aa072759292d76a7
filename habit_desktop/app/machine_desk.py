"""What the desktop offers: looked at when it may have changed, shown in Settings, and its lack said once."""

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QSettings, QTimer, Slot
from PySide6.QtWidgets import QWidget

from habit_desktop.engine.machine import MachineReading, Offer, Part, Sources, told_by_the_system, worth_telling
from habit_desktop.runtime.worker import Worker
from habit_desktop.system.machine.reading import read_machine
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.wording.machine import missing_told

if TYPE_CHECKING:  # loaded when it is first opened
    from habit_desktop.ui.pages.settings.page import SettingsPage

TOLD = "told_missing"
FIRST_LOOK_MS = 12_000  # a panel that starts at login has come by then

Read = Callable[[tuple[Offer, ...]], MachineReading]


class MachineDesk(QObject):
    """Looks in a thread of its own, since a service that hangs keeps whoever asks it waiting."""

    def __init__(
        self,
        window: MainWindow,
        kept: QSettings,
        sources: Sources,
        parent: QObject,
        read: Read = read_machine,
    ) -> None:
        super().__init__(parent)
        self._window, self._kept, self._sources, self._read = window, kept, sources, read
        self._reading: MachineReading | None = None
        self._page: SettingsPage | None = None
        self._worker = Worker(self)
        self._worker.finished.connect(self._on_read)
        self._first = QTimer(self, singleShot=True, interval=FIRST_LOOK_MS)
        self._first.timeout.connect(self.look)
        window.page_came.connect(self._attend)
        window.page_opened.connect(self._look_where_shown)
        window.today.notices.machine_wanted.connect(self._open)
        window.today.notices.missing_read.connect(self._keep_told)
        for page, widget in window.pages_made():
            self._attend(page, widget)

    @property
    def looking(self) -> bool:
        """Whether somebody is looking, or what was found is yet to be shown."""
        return self._worker.running

    def begin(self) -> None:
        """Look once everything that starts with the session has had its time."""
        self._first.start()

    @Slot()
    def look(self) -> None:
        """Look anew; what is found is shown."""
        told = told_by_the_system(self._sources)
        if self._worker.start(lambda _should_stop: self._steps(told)) and self._page:
            self._page.machine.show_looking()

    def close(self) -> None:
        """Nobody looks any more."""
        self._first.stop()
        self._worker.close()

    def _steps(self, told: tuple[Offer, ...]) -> Generator[None, None, MachineReading]:
        """Runs in the worker's thread."""
        yield
        return self._read(told)

    @Slot(object)
    def _on_read(self, result: object) -> None:
        if not isinstance(result, MachineReading):
            return
        self._reading = result
        self._show()
        self._keep(self._told() & result.missing)  # what has come and goes again is told again
        self._say()

    @Slot(object, object)
    def _attend(self, page: Page, widget: QWidget) -> None:
        if page is Page.SETTINGS:
            self._page = cast("SettingsPage", widget)
            self._page.machine.look_wanted.connect(self.look)
            self._show()

    @Slot(object)
    def _look_where_shown(self, page: Page) -> None:
        if page is Page.SETTINGS:
            self.look()

    @Slot()
    def _open(self) -> None:
        self._keep_told()
        self._window.open_page(Page.SETTINGS)
        if self._page:
            self._page.show_machine()

    @Slot()
    def _keep_told(self) -> None:
        """What is missing now has been read."""
        self._keep(self._reading.missing if self._reading else frozenset())
        self._say()

    def _show(self) -> None:
        if self._page and self._reading:
            self._page.machine.show_reading(self._reading)

    def _say(self) -> None:
        missing = self._reading.missing if self._reading else frozenset()
        new = worth_telling(missing, self._told())
        self._window.today.notices.say_missing(missing_told(missing) if new else "")

    def _told(self) -> frozenset[Part]:
        kept = str(self._kept.value(TOLD, "")).split()
        return frozenset(part for part in Part if part in kept)

    def _keep(self, told: frozenset[Part]) -> None:
        if told != self._told():
            self._kept.setValue(TOLD, " ".join(sorted(told)))
