"""What is set on the page is said at once, and only what can be."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QSpinBox, QTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.engine.machine import Desktop, MachineReading, Offer, Part
from habit_desktop.engine.settings import Settings
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.settings.page import SettingsPage
from habit_desktop.ui.pages.settings.row import SETTLES_MS
from habit_desktop.ui.pages.settings.state import SettingsReading
from habit_desktop.ui.preferences import Preferences
from habit_desktop.ui.theme.theme import Scheme, Theme
from habit_desktop.ui.widgets.words import Ink, Words

LACKING = MachineReading(Desktop.GNOME, wayland=True, offers=tuple(Offer(part, there=False) for part in Part))
READING = SettingsReading(Settings(), Preferences(), "data", date(2026, 3, 19), 5)


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    page = SettingsPage()
    qtbot.addWidget(page)
    page.show_reading(READING)
    page.resize(900, 700)
    page.show()
    qtbot.waitExposed(page)
    return page


def choose(page: SettingsPage, key: str, value: str) -> None:
    box = page.row(key).findChildren(QComboBox)[0]
    box.setCurrentIndex(box.findData(value))


def test_the_page_shows_what_is_set(page: SettingsPage) -> None:
    page.show_reading(
        replace(READING, settings=Settings(day_starts_at=time(4, 30), week_start=6, training_idle_min=2.5))
    )
    assert page.row("day_starts_at").field.read() == "04:30"
    assert page.row("week_start").field.read() == "sun"
    assert page.row("training_idle_min").field.read() == 2.5


def test_showing_is_not_choosing(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.setting_chosen, wait=SETTLES_MS + 100):
        page.show_reading(replace(READING, settings=Settings(day_starts_at=time(4), training_on_battery=True)))


def test_a_typed_time_is_chosen_once_one_stops_typing(page: SettingsPage, qtbot: QtBot) -> None:
    edit = page.row("day_starts_at").findChildren(QTimeEdit)[0]
    edit.setFocus()
    with qtbot.waitSignal(page.setting_chosen) as chosen:
        QTest.keyClick(edit, Qt.Key.Key_Up)
        QTest.keyClick(edit, Qt.Key.Key_Up)
    assert chosen.args == ["day_starts_at", "05:00"]


def test_a_choice_is_chosen_at_once(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.setting_chosen, timeout=100) as chosen:
        choose(page, "week_start", "sun")
    assert chosen.args == ["week_start", "sun"]


def test_a_switch_is_worked_by_the_space_bar(page: SettingsPage, qtbot: QtBot) -> None:
    box = page.row("training_on_battery").findChildren(QCheckBox)[0]
    with qtbot.waitSignal(page.setting_chosen) as chosen:
        QTest.keyClick(box, Qt.Key.Key_Space)
    assert chosen.args == ["training_on_battery", True]


@pytest.mark.parametrize(
    ("key", "value", "wanted"),
    [
        ("scheme", "contrast-dark", replace(Preferences(), scheme=Scheme.CONTRAST_DARK)),
        ("text_percent", "150", replace(Preferences(), text_percent=150)),
        ("first_page", "INSIGHT", replace(Preferences(), first_page=Page.INSIGHT)),
    ],
)
def test_a_preference_is_handed_on_whole(
    page: SettingsPage, qtbot: QtBot, key: str, value: str, wanted: Preferences
) -> None:
    with qtbot.waitSignal(page.preferences_chosen) as chosen:
        choose(page, key, value)
    assert chosen.args == [wanted]


def test_only_those_who_rest_can_be_resumed(page: SettingsPage) -> None:
    assert not page.resume.isVisible()
    page.show_reading(replace(READING, resting=2))
    assert page.resume.isVisible()


def test_a_check_that_found_something_says_so(page: SettingsPage) -> None:
    page.data.show_checking()
    assert not page.data.check.isEnabled()
    page.data.show_check(["backup a: damaged"])
    assert page.data.check.isEnabled()
    assert any("damaged" in words.text() for words in page.findChildren(Words) if words.ink is Ink.NEGATIVE)


def test_every_control_has_a_name(page: SettingsPage) -> None:
    for kind in (QTimeEdit, QSpinBox, QComboBox, QCheckBox):
        assert all(control.accessibleName() for control in page.findChildren(kind))
    assert all(way.text() for way in page.findChildren(QPushButton))


@pytest.fixture
def large(theme: Theme) -> Iterator[None]:
    theme.set_text_percent(200)
    yield
    theme.set_text_percent(100)


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("width", [304, 1000])
def test_with_text_twice_as_large_nothing_is_cut_off(qtbot: QtBot, width: int) -> None:
    page = SettingsPage()
    qtbot.addWidget(page)
    page.show_reading(READING)
    page.machine.show_reading(LACKING)
    page.resize(width, 700)
    page.show()
    qtbot.waitUntil(lambda: not cut_off(page))


def test_what_the_desktop_lacks_stands_out_and_says_how_it_is_turned_on(page: SettingsPage) -> None:
    page.machine.show_reading(LACKING)
    lines = [words.text() for words in page.machine.findChildren(Words) if words.isVisible()]
    assert lines.count("Not here") == len(Part)
    assert any("AppIndicator" in line for line in lines)
    assert "Not here" in [words.text() for words in page.machine.findChildren(Words) if words.ink is Ink.WARN]


def test_the_keyboard_is_led_to_what_the_desktop_offers(page: SettingsPage, qtbot: QtBot) -> None:
    page.machine.show_reading(LACKING)
    page.show_machine()
    qtbot.waitUntil(page.machine.look.hasFocus)
    row = page.machine.rows[0]
    assert page.viewport().rect().contains(QRect(row.mapTo(page.viewport(), QPoint()), row.size()))


def cut_off(page: SettingsPage) -> list[str]:
    """What is seen of the page only in part."""
    texts = [each for each in page.findChildren(Words) if each.isVisible()]
    found = [each.text() for each in texts if "…" in " ".join(each.wrapped(each.width()))]
    for part in page.content.findChildren(QWidget):
        within = part.parentWidget()
        if part.isVisible() and within and not isinstance(within, QSpinBox | QTimeEdit | QComboBox):
            found += [] if within.rect().contains(part.geometry()) else [str(part)]
    return found
