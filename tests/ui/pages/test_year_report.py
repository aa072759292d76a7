"""The report of a year: how it is laid out, previewed and written to a file."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from habit_desktop.engine.year import YearReading
from habit_desktop.ui.pages.habits.page import HabitsPage
from habit_desktop.ui.pages.habits.year_dialog import YearDialog
from habit_desktop.ui.pages.habits.year_painting import year_told
from habit_desktop.ui.pages.habits.year_pdf import writing
from habit_desktop.ui.pages.habits.year_sheets import BLOCK_PT, HIGH_PT, MARGIN_PT, sheets
from habit_desktop.ui.widgets.words import Words
from tests.ui.many_habits import overview, year


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def write_pdf(told: YearReading, path: Path) -> bool:
    """Write a report in one go."""
    steps = writing(told, path)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return bool(end.value)


def test_few_habits_fit_on_one_sheet() -> None:
    assert len(sheets(year(4))) == 1


def test_many_habits_take_as_many_sheets_as_they_need() -> None:
    found = sheets(year(20))
    assert [sheet.number for sheet in found] == list(range(1, len(found) + 1))
    assert {sheet.of for sheet in found} == {len(found)}
    assert sum(len(sheet.blocks) for sheet in found) == 20
    assert [sheet.has_head for sheet in found] == [True] + [False] * (len(found) - 1)


def test_no_habit_reaches_below_its_sheet() -> None:
    for sheet in sheets(year(30)):
        tops = [block.top for block in sheet.blocks]
        assert tops == sorted(tops)
        assert tops[-1] + BLOCK_PT <= HIGH_PT - MARGIN_PT


def test_a_year_without_habits_still_has_its_first_sheet() -> None:
    assert len(sheets(year(0))) == 1


@pytest.mark.parametrize("habits", [0, 2, 14])
def test_the_file_has_a_page_for_each_sheet(qapp: object, tmp_path: Path, habits: int) -> None:
    path = tmp_path / "year.pdf"
    assert write_pdf(year(habits), path)
    pdf = path.read_bytes()
    assert pdf.startswith(b"%PDF-")
    assert pages_of(pdf) == len(sheets(year(habits)))


def test_the_file_has_a_title_and_text_that_can_be_copied(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "year.pdf"
    write_pdf(year(), path)
    pdf = path.read_bytes()
    assert "Habits in 2025".encode("utf-16-be") in pdf
    assert b"/ToUnicode" in pdf


def test_a_place_nobody_can_write_to_is_told(qapp: object, tmp_path: Path) -> None:
    assert not write_pdf(year(), tmp_path / "no such folder" / "year.pdf")


def test_the_report_in_words_names_every_habit() -> None:
    told = year_told(year())
    assert told.startswith("2 habits: done 486 times of 730, 67\u00a0%.")
    assert "Meditate: 243 of 365 days · 67\u00a0% · longest run 9 (1 Jan – 9 Jan)." in told
    assert "1,500,000 steps" in told


@pytest.fixture
def dialog(qtbot: QtBot) -> YearDialog:
    dialog = YearDialog(year())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def texts(dialog: YearDialog) -> list[str]:
    return [words.text() for words in dialog.findChildren(Words)]


def test_the_preview_is_drawn_on_white_paper_in_both_themes(dialog: YearDialog) -> None:
    drawn: QImage = dialog.preview.grab().toImage()
    assert drawn.pixelColor(20, 20).name() == "#ffffff"
    inked = {drawn.pixelColor(x, y).name() for x in range(0, drawn.width(), 3) for y in range(0, 400, 3)}
    assert len(inked) > 5


def test_saving_writes_where_the_person_says_and_says_so(
    dialog: YearDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = tmp_path / "my year"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))
    dialog.accept_button.click()
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert (tmp_path / "my year.pdf").read_bytes().startswith(b"%PDF-")
    assert "The report was written to my year.pdf." in texts(dialog)
    assert dialog.isVisible()


def test_saving_nowhere_changes_nothing(dialog: YearDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: ("", ""))
    dialog.accept_button.click()
    assert dialog.isVisible()


def test_a_report_that_cannot_be_written_is_told(dialog: YearDialog, tmp_path: Path, qtbot: QtBot) -> None:
    dialog.write(tmp_path / "gone" / "year.pdf")
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert any(text.startswith("“year.pdf” could not be written") for text in texts(dialog))


def test_closing_before_the_end_leaves_no_file(dialog: YearDialog, tmp_path: Path) -> None:
    dialog.show_year(year(30))
    dialog.write(tmp_path / "year.pdf")
    dialog.reject()
    assert list(tmp_path.iterdir()) == []


def test_a_report_broken_off_leaves_the_earlier_one(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "year.pdf"
    path.write_text("the earlier one")
    steps = writing(year(30), path)
    next(steps)
    steps.close()
    assert path.read_text() == "the earlier one"
    assert list(tmp_path.iterdir()) == [path]


def test_other_years_are_asked_for(dialog: YearDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.year_requested) as asked:
        dialog.back.click()
    assert asked.args == [2024]
    with qtbot.waitSignal(dialog.year_requested) as asked:
        dialog.forward.click()
    assert asked.args == [2026]


def test_beyond_the_years_there_are_leads_no_way(dialog: YearDialog) -> None:
    dialog.show_year(replace(year(), earliest=2025, latest=2025))
    assert not dialog.back.isEnabled()
    assert not dialog.forward.isEnabled()


def test_the_page_shows_another_year_in_the_same_dialog(qtbot: QtBot) -> None:
    page = HabitsPage()
    qtbot.addWidget(page)
    page.show_reading(overview())
    first = page.show_year(year())
    assert page.show_year(replace(year(), year=2024)) is first
    assert first.windowTitle() == "Habits in 2024"
    with qtbot.waitSignal(page.year_requested):
        page.findChildren(YearDialog)[0].forward.click()
    first.close()
    assert page.show_year(year()).isVisible(), "closed, it opens again"
