"""What modules log, without a word of a person's."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from habit_desktop.runtime.bug_log import Place
from habit_desktop.system.problems.entries import LogEntries
from habit_desktop.system.problems.log import ProblemLog

NAME = "Zwerchfellatmung"


@pytest.fixture
def log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Iterator[ProblemLog]:
    log = ProblemLog(tmp_path)
    entries = LogEntries(log)
    logging.getLogger().addHandler(entries)
    yield log
    logging.getLogger().removeHandler(entries)
    assert NAME not in log.path.read_text("utf-8")


def test_a_sentence_keeps_its_numbers_and_loses_its_words(log: ProblemLog) -> None:
    logging.getLogger("habit_desktop.somewhere").warning("%d of %s, or %.1f", 3, NAME, 0.5)
    assert "  Warning: 3 of …, or 0.5\n" in log.path.read_text("utf-8")


def test_the_place_of_a_bug_has_a_line_for_each_step(log: ProblemLog, capsys: pytest.CaptureFixture[str]) -> None:
    logging.getLogger("habit_desktop.runtime").error("a bug: %s", Place("KeyError:\n  page.py, line 1, in f"))
    assert "  Error: a bug: KeyError:\n      page.py, line 1, in f\n" in log.path.read_text("utf-8")
    assert capsys.readouterr().err == "habit-desktop: a bug: KeyError:\n  page.py, line 1, in f\n"


def test_a_value_where_a_number_was_announced_is_no_trouble(log: ProblemLog) -> None:
    LogEntries(log).emit(logging.LogRecord("habit_desktop", logging.WARNING, "", 1, "%d habits", (NAME,), None))
    assert "  Warning: %d habits\n" in log.path.read_text("utf-8")


def test_of_another_package_only_the_place_is_told(log: ProblemLog) -> None:
    logging.getLogger("peer").error(f"a sentence about {NAME}")  # as some of them do
    entry = log.path.read_text("utf-8")
    assert "  Error: peer\n" in entry
    assert "tests/system/problems/test_entries.py, line" in entry


def test_an_exception_is_told_by_its_type_and_places(log: ProblemLog) -> None:
    try:
        int(NAME)
    except ValueError as error:
        logging.getLogger("habit_desktop.worker").error("a computation broke off", exc_info=error)
    assert "    ValueError:\n      tests/system/problems/test_entries.py" in log.path.read_text("utf-8")


def test_what_is_no_warning_is_not_kept(log: ProblemLog) -> None:
    logging.getLogger("habit_desktop").info("all is well")
    logging.getLogger("habit_desktop").warning("something is not")
    assert "all is well" not in log.path.read_text("utf-8")
