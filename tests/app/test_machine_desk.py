"""What the desktop lacks is said once, and shown in Settings."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings
from pytestqt.qtbot import QtBot

from habit_desktop.app.machine_desk import MachineDesk
from habit_desktop.engine.machine import Desktop, MachineReading, Offer, Part, Sources
from habit_desktop.system.attention.unknown import UnknownAttention
from habit_desktop.system.idle.unknown import UnknownIdle
from habit_desktop.system.power.battery import Battery
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.settings.page import SettingsPage
from habit_desktop.ui.pages.today.missing_bar import MissingBar
from habit_desktop.ui.widgets.words import Words

NOBODY = Sources(UnknownIdle(), Battery(), UnknownAttention())


class Machine:
    """A machine that offers everything but ``lacks``."""

    def __init__(self) -> None:
        self.lacks: set[Part] = set()
        self.looks = 0

    def read(self, told: tuple[Offer, ...]) -> MachineReading:
        self.looks += 1
        shown = [Offer(part, part not in self.lacks) for part in (Part.NOTIFICATIONS, Part.BUTTONS, Part.TRAY)]
        return MachineReading(Desktop.GNOME, wayland=True, offers=(*shown, *told))


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def desk(window: MainWindow, kept: QSettings, machine: Machine) -> MachineDesk:
    return MachineDesk(window, kept, NOBODY, window, machine.read)


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def look(desk: MachineDesk, machine: Machine, qtbot: QtBot) -> None:
    """Look, and wait until what was found is shown."""
    before = machine.looks
    desk.look()
    qtbot.waitUntil(lambda: machine.looks > before and not desk.looking)


def said(window: MainWindow) -> list[str]:
    """What the bar on the Today page says."""
    bars = [bar for bar in window.findChildren(MissingBar) if not bar.isHidden()]
    return [bar.findChildren(Words)[0].text() for bar in bars]


def test_where_everything_is_there_nothing_is_said(
    window: MainWindow, desk: MachineDesk, machine: Machine, qtbot: QtBot
) -> None:
    look(desk, machine, qtbot)
    assert said(window) == []


def test_what_is_missing_is_said_until_it_is_read_and_not_again(
    window: MainWindow, desk: MachineDesk, machine: Machine, qtbot: QtBot
) -> None:
    machine.lacks = {Part.TRAY}
    look(desk, machine, qtbot)
    (sentence,) = said(window)
    assert "a tray" in sentence
    window.findChildren(MissingBar)[0].fine.click()
    assert said(window) == []
    look(desk, machine, qtbot)
    assert said(window) == []


def test_the_next_run_does_not_say_it_again(
    window: MainWindow, desk: MachineDesk, machine: Machine, kept: QSettings, qtbot: QtBot
) -> None:
    machine.lacks = {Part.TRAY}
    look(desk, machine, qtbot)
    window.findChildren(MissingBar)[0].fine.click()
    next_desk = MachineDesk(window, kept, NOBODY, window, machine.read)
    look(next_desk, machine, qtbot)
    assert said(window) == []


def test_what_comes_back_takes_its_word_back_and_is_told_when_it_goes_again(
    window: MainWindow, desk: MachineDesk, machine: Machine, qtbot: QtBot
) -> None:
    machine.lacks = {Part.NOTIFICATIONS}
    look(desk, machine, qtbot)
    assert len(said(window)) == 1
    machine.lacks = set()
    look(desk, machine, qtbot)
    assert said(window) == []
    machine.lacks = {Part.NOTIFICATIONS}
    look(desk, machine, qtbot)
    assert len(said(window)) == 1


def test_how_to_turn_it_on_is_told_in_settings(
    window: MainWindow, desk: MachineDesk, machine: Machine, qtbot: QtBot
) -> None:
    machine.lacks = {Part.TRAY}
    look(desk, machine, qtbot)
    window.findChildren(MissingBar)[0].way.click()
    qtbot.waitUntil(lambda: not desk.looking)
    page = window.page_of(Page.SETTINGS)
    assert window.page is Page.SETTINGS
    assert isinstance(page, SettingsPage)
    told = " ".join(words.text() for words in page.machine.findChildren(Words))
    assert "AppIndicator" in told
    assert "Not here" in told
    assert said(window) == []


def test_settings_looks_anew_when_it_is_opened_and_when_asked(
    window: MainWindow, desk: MachineDesk, machine: Machine, qtbot: QtBot
) -> None:
    window.open_page(Page.SETTINGS)
    qtbot.waitUntil(lambda: machine.looks == 1 and not desk.looking)
    page = window.page_of(Page.SETTINGS)
    assert isinstance(page, SettingsPage)
    assert page.machine.look.isEnabled()
    page.machine.look.click()
    assert not page.machine.look.isEnabled()
    qtbot.waitUntil(lambda: machine.looks == 2 and not desk.looking)


def test_a_desk_that_goes_waits_for_nobody(qtbot: QtBot, window: MainWindow, kept: QSettings, machine: Machine) -> None:
    parent = QObject()
    desk = MachineDesk(window, kept, NOBODY, parent, machine.read)
    desk.look()
    desk.close()
    assert not desk.looking
