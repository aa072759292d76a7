"""The rules of reminders are said as they are typed, and only what can be is handed on."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSpinBox
from pytestqt.qtbot import QtBot

from habit_desktop.engine.settings import Settings
from habit_desktop.ui.pages.reminders.rules_card import RulesCard
from habit_desktop.ui.pages.settings.row import SETTLES_MS
from habit_desktop.ui.widgets.words import Ink, Words


@pytest.fixture
def rules(qtbot: QtBot) -> RulesCard:
    rules = RulesCard()
    qtbot.addWidget(rules)
    rules.show_settings(Settings())
    rules.resize(900, 900)
    rules.show()
    qtbot.waitExposed(rules)
    return rules


def spin(rules: RulesCard, key: str) -> QSpinBox:
    return rules.row(key).findChildren(QSpinBox)[0]


def said(rules: RulesCard, key: str, ink: Ink = Ink.SOFT) -> list[str]:
    """What a row says in a colour."""
    found = rules.row(key).findChildren(Words)
    return [words.text() for words in found if words.ink is ink and words.isVisible()]


def title(rules: RulesCard) -> str:
    return rules.findChildren(Words)[0].text()


def test_each_setting_of_reminders_has_a_row_that_says_what_it_means(rules: RulesCard) -> None:
    for key in (
        *("remind_below", "quiet_above", "remind_from", "remind_until", "unasked_per_day"),
        *("quiet_from", "quiet_until", "reminders_per_day", "digest_at", "snooze_min"),
    ):
        assert said(rules, key), key


def test_the_title_tells_what_is_about_to_hold(rules: RulesCard) -> None:
    assert title(rules) == "Reminds below 40\u00a0%, stays quiet above 80\u00a0%"
    spin(rules, "remind_below").setValue(30)
    assert title(rules) == "Reminds below 30\u00a0%, stays quiet above 80\u00a0%"


def test_enter_chooses_at_once(rules: RulesCard, qtbot: QtBot) -> None:
    edit = spin(rules, "unasked_per_day")
    edit.setValue(5)
    with qtbot.waitSignal(rules.setting_chosen, timeout=SETTLES_MS // 2) as chosen:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert chosen.args == ["unasked_per_day", 5]


def test_what_cannot_be_is_told_as_one_types_and_not_chosen(rules: RulesCard, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rules.setting_chosen, wait=SETTLES_MS + 100):
        spin(rules, "remind_below").setValue(90)
        assert said(rules, "remind_below", Ink.NEGATIVE)
        assert "90" in spin(rules, "remind_below").accessibleDescription()
        assert title(rules) == "Reminds below 40\u00a0%, stays quiet above 80\u00a0%"


def test_the_reason_goes_with_what_was_wrong(rules: RulesCard) -> None:
    spin(rules, "remind_below").setValue(90)
    spin(rules, "remind_below").setValue(30)
    assert said(rules, "remind_below", Ink.NEGATIVE) == []


def test_a_wheel_that_passes_over_changes_nothing(rules: RulesCard) -> None:
    edit = spin(rules, "unasked_per_day")
    turned = QWheelEvent(
        QPointF(edit.rect().center()),
        QPointF(edit.mapToGlobal(edit.rect().center())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(edit, turned)
    assert edit.value() == 3
