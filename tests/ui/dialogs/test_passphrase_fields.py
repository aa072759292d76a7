"""A passphrase typed is seen only where that is wished for, and typed twice before it closes anything."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.passphrase_fields import ClosingPassphrase, OpeningPassphrase
from habit_desktop.ui.widgets.words import Words

DOTS, LETTERS = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal


@pytest.fixture
def closing(qtbot: QtBot) -> ClosingPassphrase:
    closing = ClosingPassphrase()
    qtbot.addWidget(closing)
    closing.show()
    return closing


def said(closing: ClosingPassphrase) -> str:
    return " ".join(words.text() for words in closing.findChildren(Words) if words.isVisible())


def test_a_file_stays_open_unless_somebody_wishes(closing: ClosingPassphrase) -> None:
    assert closing.value() is None
    assert closing.problem() == ""
    assert not closing.first.isVisible()


def test_one_that_is_typed_twice_closes(closing: ClosingPassphrase) -> None:
    QTest.keyClick(closing.wished, Qt.Key.Key_Space)
    assert closing.focusWidget() is closing.first
    assert "a forgotten passphrase cannot be recovered" in said(closing)
    for field in (closing.first, closing.again):
        QTest.keyClicks(field, "open sesame")
    assert (closing.value(), closing.problem()) == ("open sesame", "")


def test_without_one_or_with_two_nothing_is_closed(closing: ClosingPassphrase) -> None:
    closing.wished.click()
    closing.show_problem()
    assert "Type a passphrase" in said(closing)
    assert closing.focusWidget() is closing.first
    QTest.keyClicks(closing.first, "open sesame")
    closing.show_problem()
    assert closing.focusWidget() is closing.again
    assert closing.again.accessibleDescription() == "The two are not the same."


def test_it_is_said_that_they_differ_as_soon_as_typing_on_cannot_help(closing: ClosingPassphrase) -> None:
    closing.wished.click()
    QTest.keyClicks(closing.first, "open sesame")
    QTest.keyClicks(closing.again, "open ")
    assert "not the same" not in said(closing)
    QTest.keyClicks(closing.again, "b")
    assert "not the same" in said(closing)


def test_letters_are_seen_only_where_they_are_wished_for(closing: ClosingPassphrase) -> None:
    closing.wished.click()
    assert {closing.first.echoMode(), closing.again.echoMode()} == {DOTS}
    closing.shown.click()
    assert {closing.first.echoMode(), closing.again.echoMode()} == {LETTERS}
    assert closing.first.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_thinking_again_forgets_what_was_typed(closing: ClosingPassphrase) -> None:
    closing.wished.click()
    QTest.keyClicks(closing.first, "open sesame")
    closing.shown.click()
    closing.wished.click()
    closing.wished.click()
    assert closing.first.text() == ""
    assert closing.first.echoMode() is DOTS


def test_where_no_file_can_be_closed_it_says_what_to_do(closing: ClosingPassphrase) -> None:
    closing.wished.click()
    closing.refuse("It needs one more package.")
    assert not closing.wished.isEnabled()
    assert closing.value() is None
    assert "It needs one more package." in said(closing)


def test_one_that_was_wrong_is_typed_over(qtbot: QtBot) -> None:
    opening = OpeningPassphrase()
    qtbot.addWidget(opening)
    opening.ask("This file is closed.")
    QTest.keyClicks(opening.field, "open barley")
    opening.ask("It does not open the file.")
    assert opening.field.accessibleDescription() == "It does not open the file."
    QTest.keyClicks(opening.field, "open sesame")
    assert opening.value() == "open sesame"
    opening.forget()
    assert opening.value() == ""


def test_a_screen_reader_is_told_that_it_is_a_passphrase_and_not_what_it_says(closing: ClosingPassphrase) -> None:
    closing.wished.click()
    QTest.keyClicks(closing.first, "open sesame")
    spoken = QAccessible.queryAccessibleInterface(closing.first)
    assert spoken.state().passwordEdit
    assert spoken.text(QAccessible.Text.Name) == "Passphrase"
    assert "sesame" not in spoken.text(QAccessible.Text.Value)
    closing.shown.click()
    assert not spoken.state().passwordEdit
