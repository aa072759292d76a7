"""The palette is worked by the keyboard alone."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.palette.choices import Choice
from habit_desktop.ui.dialogs.palette.palette_dialog import PaletteDialog

Key = Qt.Key


@pytest.fixture
def did() -> list[str]:
    return []


@pytest.fixture
def palette(qtbot: QtBot, did: list[str]) -> PaletteDialog:
    names = ("Read", "Gym", "Train now")
    dialog = PaletteDialog([Choice(name.lower(), name, "", partial(did.append, name)) for name in names], ())
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def test_enter_does_the_first_line(palette: PaletteDialog, did: list[str]) -> None:
    QTest.keyClick(palette.field, Key.Key_Return)
    assert did == ["Read"]
    assert not palette.isVisible()


def test_typing_finds(palette: PaletteDialog, did: list[str]) -> None:
    QTest.keyClicks(palette.field, "tn")
    assert palette.shown() == ["Train now"]
    QTest.keyClick(palette.field, Key.Key_Return)
    assert did == ["Train now"]


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ([Key.Key_Down], "Gym"),
        ([Key.Key_Down, Key.Key_Up], "Read"),
        ([Key.Key_Up], "Train now"),
        ([Key.Key_PageDown], "Train now"),
        ([Key.Key_PageDown, Key.Key_PageUp], "Read"),
    ],
)
def test_the_arrows_choose_a_line(palette: PaletteDialog, did: list[str], keys: list[Qt.Key], name: str) -> None:
    for key in keys:
        QTest.keyClick(palette.field, key)
    QTest.keyClick(palette.field, Key.Key_Return)
    assert did == [name]


def test_escape_leaves_all_as_it_is(palette: PaletteDialog, did: list[str]) -> None:
    QTest.keyClick(palette.field, Key.Key_Escape)
    assert not palette.isVisible()
    assert did == []


def test_enter_on_nothing_found_does_nothing(palette: PaletteDialog, did: list[str]) -> None:
    QTest.keyClicks(palette.field, "zzz")
    QTest.keyClick(palette.field, Key.Key_Return)
    assert did == []
    assert palette.isVisible()


def test_what_is_chosen_is_told_by_its_key(palette: PaletteDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(palette.chosen) as chosen:
        QTest.keyClick(palette.field, Key.Key_Return)
    assert chosen.args == ["read"]


def test_list_and_field_have_names(palette: PaletteDialog) -> None:
    assert palette.lines.accessibleName()
    assert palette.field.accessibleName()
    assert palette.lines.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Read"
