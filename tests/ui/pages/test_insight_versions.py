"""The list of versions, two of them beside each other, and the days left out of training."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.engine.readings import ModelHistory, SpanLeftOut
from habit_desktop.ui.charts.loss_chart import LossChart
from habit_desktop.ui.pages.insight.compare_dialog import CompareDialog
from habit_desktop.ui.pages.insight.compare_state import compare_state
from habit_desktop.ui.pages.insight.leave_out_dialog import LeaveOutDialog
from habit_desktop.ui.pages.insight.version_row import VersionRow
from habit_desktop.ui.pages.insight.versions_dialog import AT_FIRST, VersionsDialog, with_ending
from habit_desktop.ui.pages.insight.versions_state import named, version_lines
from habit_desktop.ui.widgets.words import Words
from tests.ui.people import NOW, TODAY, version
from tests.ui.trained import FOUND, HISTORY


@pytest.fixture
def dialog(qtbot: QtBot) -> VersionsDialog:
    dialog = VersionsDialog(HISTORY, lambda: NOW)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def rows(dialog: VersionsDialog) -> list[VersionRow]:
    return [row for row in dialog.findChildren(VersionRow) if not row.isHidden()]


def ways(widget: QWidget, text: str) -> list[QPushButton]:
    return [way for way in widget.findChildren(QPushButton) if way.text() == text and way.isVisible()]


def test_runs_are_told_newest_first_and_at_the_end_the_network_as_delivered() -> None:
    assert [line.name for line in version_lines(HISTORY, NOW)] == [
        "Version 14",
        "Refused: no better than before",
        "Version 13",
        "Version 12",
        "As delivered",
    ]


def test_a_run_tells_when_what_from_and_what_became_of_it() -> None:
    newest, refused, older, lost, _delivered = version_lines(HISTORY, NOW)
    assert newest.badge == "in charge since today 18:00"
    assert newest.facts == (
        "yesterday 23:14, by itself, accepted",
        "405 days of habits, 3 Feb – 17 Mar, without 6 Feb – 12 Feb",
        "On the days it learned from, surprise 0.4523 → 0.4471.",
    )
    assert older.facts[-1].startswith("On 93 days of habits, before they came")
    assert (refused.version, refused.badge) == (None, "")
    assert lost.facts[-1].startswith("Not on this computer")


def test_what_is_on_disk_and_not_in_charge_can_return() -> None:
    assert [(line.version, line.can_return) for line in version_lines(HISTORY, NOW)] == [
        (14, False),
        (None, False),
        (13, True),
        (None, False),
        (0, True),
    ]


def test_the_network_as_delivered_can_be_in_charge() -> None:
    delivered = version_lines(replace(HISTORY, version=0, since=None), NOW)[-1]
    assert (delivered.badge, delivered.in_charge, delivered.can_return) == ("in charge", True, False)
    assert named(HISTORY, 0) is None


def test_a_version_is_put_in_charge_by_its_row(dialog: VersionsDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.rollback_wanted) as asked:
        ways(rows(dialog)[2], "Put in charge")[0].click()
    assert asked.args == [13]
    assert not ways(rows(dialog)[0], "Put in charge")


def test_two_chosen_versions_are_compared_the_older_one_first(dialog: VersionsDialog, qtbot: QtBot) -> None:
    assert not dialog.compare_button.isEnabled()
    newest, _refused, older, _lost, delivered = rows(dialog)
    for row in (newest, delivered, older):  # the third takes the place of the first
        row.compare.setChecked(True)
    assert [row.compare.isChecked() for row in (newest, older, delivered)] == [False, True, True]
    with qtbot.waitSignal(dialog.compare_wanted) as asked:
        dialog.compare_button.click()
    assert asked.args == [0, 13]


def test_what_was_chosen_stays_chosen_when_the_list_changes(dialog: VersionsDialog) -> None:
    rows(dialog)[2].compare.setChecked(True)
    dialog.show_history(replace(HISTORY, version=13))
    assert rows(dialog)[2].compare.isChecked()


def test_what_was_done_is_said_with_a_way_back(dialog: VersionsDialog, qtbot: QtBot) -> None:
    assert not ways(dialog, "Undo")
    dialog.show_said("Version 13 in charge again.", undo=True)
    with qtbot.waitSignal(dialog.undo_wanted):
        ways(dialog, "Undo")[0].click()


def test_a_long_list_shows_the_newest_and_then_more(dialog: VersionsDialog) -> None:
    many = tuple(replace(version(60 - n, days_ago=n + 1), kept=True) for n in range(50))
    dialog.show_history(ModelHistory(60, NOW, many, ()))
    assert len(rows(dialog)) == AT_FIRST + 1
    assert rows(dialog)[-1].line.version == 0
    ways(dialog, "Show earlier runs")[0].click()
    assert len(rows(dialog)) == 2 * AT_FIRST + 1


def test_everything_the_keyboard_reaches_tells_the_version_it_is_about(dialog: VersionsDialog) -> None:
    for row in rows(dialog):
        for way in row.findChildren(QPushButton):
            assert row.line.name in way.accessibleName()


@pytest.mark.parametrize(
    ("file", "ending", "named_so"),
    [("a", ".json", "a.json"), ("a.onnx", ".json", "a.onnx"), ("a.b", ".onnx", "a.b.onnx")],
)
def test_an_exported_file_says_what_it_is(file: str, ending: str, named_so: str) -> None:
    assert with_ending(file, ending) == named_so


def test_two_versions_stand_beside_each_other_with_their_curves() -> None:
    state = compare_state(HISTORY, FOUND, NOW)
    assert (state.title, state.heads) == ("Version 13 and Version 14", ("Version 13", "Version 14"))
    assert ("Surprise after", "0.4471", "0.4471") in state.facts
    assert ("On later days", "0.461 (93 days)", "–") in state.facts
    assert [(line.name, line.dashed) for line in state.curve.lines] == [("Version 13", True), ("Version 14", False)]
    assert state.weights[0].startswith("From “streak” to neuron 3")
    assert state.weights[1] == "Bias of the answer: +0.000 → +0.100"


def test_beside_the_network_as_delivered_there_is_one_curve_and_no_run() -> None:
    state = compare_state(HISTORY, replace(FOUND, before=0, said=()), NOW)
    assert [line.name for line in state.curve.lines] == ["Version 14"]
    assert ("Trained", "–", "yesterday 23:14") in state.facts


@pytest.mark.parametrize("curves", [True, False])
def test_the_comparison_shows_both(qtbot: QtBot, curves: bool) -> None:
    found = FOUND if curves else replace(FOUND, before=0, after=0, said=(), changes=(), moved=0)
    dialog = CompareDialog(compare_state(HISTORY, found, NOW))
    qtbot.addWidget(dialog)
    dialog.show()
    assert bool(dialog.findChildren(LossChart)) is curves
    texts = [words.text() for words in dialog.findChildren(Words)]
    assert ("Read: 44\u00a0% → 41\u00a0%" in texts) is curves
    assert "Both have the same weights." in texts or curves


@pytest.fixture
def leaving(qtbot: QtBot) -> LeaveOutDialog:
    dialog = LeaveOutDialog(TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_two_weeks_up_to_yesterday_are_proposed(leaving: LeaveOutDialog) -> None:
    assert leaving.span() == (TODAY - timedelta(14), TODAY - timedelta(1))


def test_other_days_are_counted_anew(leaving: LeaveOutDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(leaving.span_changed) as asked:
        leaving.first.setDate(QDate(2026, 3, 9))
    assert asked.args == [date(2026, 3, 9), TODAY - timedelta(1)]
    leaving.show_rows(41)
    assert "The network would not learn from 41 days of habits." in [w.text() for w in leaving.findChildren(Words)]
    assert leaving.accept_button.isEnabled()
    leaving.show_rows(0)
    assert not leaving.accept_button.isEnabled()


def test_the_days_are_left_out_and_the_dialog_stays(leaving: LeaveOutDialog, qtbot: QtBot) -> None:
    leaving.show_rows(41)
    with qtbot.waitSignal(leaving.leave_out_wanted) as asked:
        leaving.accept_button.click()
    assert asked.args == [*leaving.span()]
    assert leaving.isVisible()


def test_what_is_left_out_is_listed_with_a_way_back_each(leaving: LeaveOutDialog, qtbot: QtBot) -> None:
    spans = [SpanLeftOut(date(2026, 2, 2), date(2026, 2, 8), 30, NOW), SpanLeftOut(TODAY, TODAY, 0, NOW)]
    leaving.show_spans(spans)
    first, second = ways(leaving, "Learn from them again")
    assert first.accessibleName() == "Learn from 2 Feb – 8 Feb again"
    assert second.accessibleName() == "Learn from 19 Mar again"
    with qtbot.waitSignal(leaving.take_in_wanted) as asked:
        first.click()
    assert asked.args == [date(2026, 2, 2), date(2026, 2, 8)]
    leaving.show_spans(spans[:1])
    assert len(ways(leaving, "Learn from them again")) == 1
