"""What is told of a mistake: where it happened, never what a person wrote."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from habit_desktop.runtime.bug_report import (
    FIRST_PLACES,
    LAST_PLACES,
    MOST_CAUSES,
    MOST_NATIVE,
    native_report,
    report_of,
)

NAME = "Zwerchfellatmung"


def told(act: Callable[[], object]) -> list[str]:
    """The report of what an act ends with."""
    with pytest.raises(Exception) as caught:  # noqa: PT011  # whatever it is
        act()
    return report_of(caught.value)


def test_a_mistake_is_told_by_its_type_and_its_places() -> None:
    def asked() -> object:
        known: dict[str, int] = {}
        return known[NAME]

    lines = told(asked)
    assert lines[0] == "KeyError:"
    assert lines[-1].startswith("  tests/runtime/test_bug_report.py, line ")
    assert lines[-1].endswith("in test_a_mistake_is_told_by_its_type_and_its_places.<locals>.asked")


def test_what_a_mistake_says_is_left_out() -> None:
    def refused() -> None:
        raise ValueError(f"{NAME} is no habit")

    assert NAME not in "\n".join(told(refused))


def test_a_mistake_of_another_package_has_its_name_in_full() -> None:
    class Lost(Exception):
        """One of this file's own."""

    def lost() -> None:
        raise Lost(NAME)

    assert told(lost)[0].endswith(".test_a_mistake_of_another_package_has_its_name_in_full.<locals>.Lost:")


def test_what_it_came_from_stands_first() -> None:
    def wrapped() -> None:
        try:
            int(NAME)
        except ValueError as error:
            raise TypeError(NAME) from error

    assert [line for line in told(wrapped) if not line.startswith(" ")] == ["ValueError:", "TypeError:"]


def test_what_was_hidden_on_purpose_stays_hidden() -> None:
    def hidden() -> None:
        try:
            int(NAME)
        except ValueError:
            raise TypeError(NAME) from None

    assert [line for line in told(hidden) if not line.startswith(" ")] == ["TypeError:"]


def test_a_cause_of_itself_has_an_end() -> None:
    first, second = ValueError(), TypeError()
    first.__cause__, second.__cause__ = second, first
    assert report_of(first) == ["TypeError", "ValueError"]


def test_of_many_causes_the_last_are_told() -> None:
    error = last = ValueError()
    for _ in range(50):
        last.__cause__ = last = ValueError()
    assert len(report_of(error)) == MOST_CAUSES


def test_a_mistake_without_end_is_told_by_its_beginning_and_its_end() -> None:
    def deeper() -> None:
        deeper()

    lines = told(deeper)
    assert lines[0] == "RecursionError:"
    assert len(lines) == 1 + FIRST_PLACES + 1 + LAST_PLACES
    assert "more …" in lines[1 + FIRST_PLACES]


def test_what_the_system_refused_is_told_by_its_code_and_not_by_its_path(tmp_path: Path) -> None:
    lines = told(lambda: (tmp_path / NAME).read_bytes())
    assert lines[0] == "FileNotFoundError (ENOENT):"
    assert NAME not in "\n".join(lines)


def test_what_sqlite_refused_is_told_by_its_code() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        lines = told(lambda: connection.execute(f'SELECT "{NAME}" FROM {NAME}'))
    assert lines[0] == "sqlite3.OperationalError (SQLITE_ERROR):"
    assert NAME not in "\n".join(lines)


def test_no_folder_of_the_person_is_told(tmp_path: Path) -> None:
    code = compile(f"raise ValueError('{NAME}')", str(tmp_path / "anna" / "strange.py"), "exec")
    lines = told(lambda: exec(code))  # a file of nobody's
    assert lines[-1] == "  strange.py, line 1, in <module>"


def test_a_crash_of_native_code_is_told_by_its_places(tmp_path: Path) -> None:
    left = (
        "Fatal Python error: Segmentation fault\n\n"
        "Thread 0x00007f3f0d7fa6c0 (most recent call first):\n"
        f'  File "{Path(__file__)}", line 12 in run\n\n'
        "Current thread 0x00007f3f1b3ff740 (most recent call first):\n"
        f'  File "{tmp_path / "x.py"}", line 3 in draw\n\n'
        f"Extension modules: {NAME}\n"
    )
    assert native_report(left) == [
        "Fatal Python error: Segmentation fault",
        "A thread, innermost first:",
        "  tests/runtime/test_bug_report.py, line 12, in run",
        "A thread, innermost first:",
        "  x.py, line 3, in draw",
    ]


def test_of_a_crash_so_much_is_told_and_no_more() -> None:
    assert len(native_report('  File "a.py", line 1 in f\n' * 5000)) == MOST_NATIVE
