"""Facts about the record of the one erasure a folder has at a time."""

import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from habit_desktop.domain.event import DaysErased
from habit_desktop.storage.database import Locked
from habit_desktop.storage.erasure_record import FILE_NAME, Begun, erasure_record, is_on_record
from habit_desktop.storage.scope import Scope
from tests.storage.facts import MONDAY, draft

REST = draft(DaysErased(MONDAY + timedelta(1)), habit=None, change="erasure")


@pytest.mark.parametrize(
    "begun",
    [
        Begun(Scope(), None, "device"),
        Begun(Scope("Nägel kauen"), None, "device"),
        Begun(Scope(first=MONDAY, last=MONDAY), REST, "device"),
        Begun(Scope("walk", last=MONDAY), REST, "device"),
    ],
)
def test_what_was_begun_is_found_by_the_next_process_until_it_is_through(tmp_path: Path, begun: Begun) -> None:
    with erasure_record(tmp_path) as record:
        assert record.read() is None
        record.write(begun)
    assert is_on_record(tmp_path)
    with erasure_record(tmp_path) as record:
        assert record.read() == begun
        record.clear()
    assert not is_on_record(tmp_path)
    assert [*tmp_path.iterdir()] == []


def test_only_one_holds_it(tmp_path: Path) -> None:
    with erasure_record(tmp_path), pytest.raises(Locked, match="just being erased"), erasure_record(tmp_path):
        raise AssertionError("two hold it")
    with erasure_record(tmp_path) as record:
        assert record.read() is None


def test_whatever_happens_it_is_let_go(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), erasure_record(tmp_path):
        raise ZeroDivisionError
    assert not is_on_record(tmp_path)


def test_noise_in_its_place_is_no_record(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"noise" * 500)
    with erasure_record(tmp_path) as record:
        assert record.read() is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    with erasure_record(tmp_path) as record:
        record.write(Begun(Scope("walk"), None, "device"))
        assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}


@pytest.mark.parametrize(
    "begun", ["x'80'", "'no JSON'", "'[]'", """'{"days": 1}'""", """'{"days": ["2026-03-02", null], "rest": 5}'"""]
)
def test_a_record_that_cannot_be_read_says_nothing(tmp_path: Path, begun: str) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute("CREATE TABLE erasure (begun TEXT NOT NULL)")
        connection.execute(f"INSERT INTO erasure VALUES (CAST({begun} AS TEXT))")
        connection.commit()
    with erasure_record(tmp_path) as record:
        assert record.read() is None
