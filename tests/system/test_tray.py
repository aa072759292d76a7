"""The tray's icon and menu, with a tray that the test lets come and go."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAction, QColor, QCursor
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from habit_desktop.engine.reminder_pause import PauseLength
from habit_desktop.system.tray import Tray, TrayItem, TrayLabels

LABELS = TrayLabels("Open", "Snooze all", "Quit", "Quick check", "Pause", "For an hour", "Until tomorrow")
FIXED = ["Open", "Quick check", "Snooze all", "Pause", "Quit"]
ITEMS = (TrayItem("a", "Read & write", checked=False), TrayItem("b", "Run", checked=True))

# The offscreen platform knows no tray, so Qt has nothing to connect to.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")


class Host:
    """A panel with a tray, or none."""

    def __init__(self, there: bool) -> None:
        self.there = there

    def __call__(self) -> bool:
        return self.there


def pauses(tray: Tray) -> dict[str, QAction]:
    """The lengths of a pause that the menu offers, by their words."""
    below = next(action for action in tray.menu.actions() if action.text() == "Pause").menu()
    assert isinstance(below, QMenu)
    return {action.text(): action for action in below.actions()}


@pytest.fixture
def make_tray(qtbot: QtBot) -> Iterator[Callable[[Host], Tray]]:
    trays: list[Tray] = []

    def make(host: Host) -> Tray:
        trays.append(Tray(LABELS, QColor("#3557C8"), host_is_there=host))
        trays[-1].begin()
        return trays[-1]

    yield make
    for tray in trays:
        tray.close()


def test_without_a_panel_there_is_no_tray(make_tray: Callable[[Host], Tray]) -> None:
    assert not make_tray(Host(False)).available


def test_nothing_is_asked_of_the_desktop_before_it_begins(qtbot: QtBot) -> None:
    tray = Tray(LABELS, QColor("#3557C8"), host_is_there=Host(True))
    assert not tray.available
    with qtbot.waitSignal(tray.availability_changed):
        tray.begin()
    tray.close()


def test_a_panel_that_comes_later_gets_an_icon(qtbot: QtBot, make_tray: Callable[[Host], Tray]) -> None:
    host = Host(False)
    tray = make_tray(host)
    host.there = True
    with qtbot.waitSignal(tray.availability_changed) as changed:
        tray.check()
    assert (changed.args, tray.available) == ([True], True)


def test_a_panel_that_goes_is_noticed(qtbot: QtBot, make_tray: Callable[[Host], Tray]) -> None:
    host = Host(True)
    tray = make_tray(host)
    host.there = False
    with qtbot.waitSignal(tray.availability_changed) as changed:
        tray.check()
    assert (changed.args, tray.available) == ([False], False)


def test_a_check_without_news_says_nothing(qtbot: QtBot, make_tray: Callable[[Host], Tray]) -> None:
    tray = make_tray(Host(True))
    with qtbot.assertNotEmitted(tray.availability_changed):
        tray.check()


def test_the_menu_offers_the_habits_then_the_fixed_entries(make_tray: Callable[[Host], Tray]) -> None:
    tray = make_tray(Host(True))
    tray.show_state(1, "1 habit left", ITEMS)
    texts = [action.text() for action in tray.menu.actions() if not action.isSeparator()]
    assert texts == ["Read && write", "Run", *FIXED]


def test_a_very_long_name_is_cut(make_tray: Callable[[Host], Tray]) -> None:
    tray = make_tray(Host(True))
    tray.show_state(1, "", [TrayItem("a", "Read " * 100, checked=False)])
    text = tray.menu.actions()[0].text()
    assert text.endswith("…")
    assert len(text) < 100


def test_a_done_habit_is_ticked(make_tray: Callable[[Host], Tray]) -> None:
    tray = make_tray(Host(True))
    tray.show_state(1, "", ITEMS)
    assert [action.isChecked() for action in tray.menu.actions()[:2]] == [False, True]


def test_a_click_on_a_habit_names_it(qtbot: QtBot, make_tray: Callable[[Host], Tray]) -> None:
    tray = make_tray(Host(True))
    tray.show_state(1, "", ITEMS)
    with qtbot.waitSignal(tray.habit_toggled) as toggled:
        tray.menu.actions()[0].trigger()
    assert toggled.args == ["a"]


def test_a_tick_shows_what_is_so_whatever_the_click_did(make_tray: Callable[[Host], Tray]) -> None:
    tray = make_tray(Host(True))
    tray.show_state(1, "", ITEMS)
    tray.menu.actions()[0].trigger()
    tray.show_state(1, "", ITEMS)
    assert not tray.menu.actions()[0].isChecked()


def test_a_click_may_have_the_menu_made_anew(qtbot: QtBot, make_tray: Callable[[Host], Tray]) -> None:
    tray = make_tray(Host(True))
    tray.show_state(1, "", ITEMS)
    tray.habit_toggled.connect(lambda _habit: tray.show_state(0, "", ITEMS[1:]))
    tray.menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: tray.menu.actions()[0].text() == "Run")


def test_no_habits_leave_no_line_in_the_menu(make_tray: Callable[[Host], Tray]) -> None:
    tray = make_tray(Host(True))
    tray.show_state(1, "", ITEMS)
    tray.show_state(0, "", ())
    entries = tray.menu.actions()
    assert [entry.text() for entry in entries if not entry.isSeparator()] == FIXED
    assert not entries[0].isSeparator()


@pytest.mark.parametrize(
    ("entry", "signal"),
    [
        ("Open", "open_requested"),
        ("Quick check", "quick_check_requested"),
        ("Snooze all", "snooze_all_requested"),
        ("Quit", "quit_requested"),
    ],
)
def test_each_fixed_entry_asks_for_its_own(
    qtbot: QtBot, make_tray: Callable[[Host], Tray], entry: str, signal: str
) -> None:
    tray = make_tray(Host(True))
    with qtbot.waitSignal(getattr(tray, signal)):
        next(action for action in tray.menu.actions() if action.text() == entry).trigger()


@pytest.mark.parametrize(
    ("entry", "length"), [("For an hour", PauseLength.HOUR), ("Until tomorrow", PauseLength.TOMORROW)]
)
def test_a_pause_is_asked_for_with_its_length(
    qtbot: QtBot, make_tray: Callable[[Host], Tray], entry: str, length: PauseLength
) -> None:
    tray = make_tray(Host(True))
    with qtbot.waitSignal(tray.pause_requested) as asked:
        pauses(tray)[entry].trigger()
    assert asked.args == [length]


def test_a_pause_can_be_ended_and_begun_again_any_number_of_times(
    qtbot: QtBot, make_tray: Callable[[Host], Tray]
) -> None:
    tray = make_tray(Host(True))
    for _ in range(3):
        tray.show_pause("Resume (until 10:00)")
        assert "Pause" not in {action.text() for action in tray.menu.actions()}
        with qtbot.waitSignal(tray.resume_requested):
            next(action for action in tray.menu.actions() if action.text() == "Resume (until 10:00)").trigger()
        tray.show_pause("")
        assert list(pauses(tray)) == ["For an hour", "Until tomorrow"]


def test_another_accent_repaints_the_icon(make_tray: Callable[[Host], Tray], qtbot: QtBot) -> None:
    tray = make_tray(Host(True))
    icon = tray.findChildren(QSystemTrayIcon)[0]
    before = icon.icon().pixmap(32).toImage()
    tray.set_accent(QColor("#8FA8FF"))
    assert icon.icon().pixmap(32).toImage() != before


def test_where_the_icon_is_not_known_its_place_is_the_pointers(make_tray: Callable[[Host], Tray]) -> None:
    place = make_tray(Host(False)).place()
    assert place.topLeft() == QCursor.pos()
    assert not place.isEmpty()


def test_a_click_and_a_double_click_ask_for_different_things(qtbot: QtBot, make_tray: Callable[[Host], Tray]) -> None:
    tray = make_tray(Host(True))
    icon = tray.findChildren(QSystemTrayIcon)[0]
    with qtbot.waitSignal(tray.activated), qtbot.assertNotEmitted(tray.open_requested):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.waitSignal(tray.open_requested):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.DoubleClick)
