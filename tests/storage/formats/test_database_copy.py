"""A foreign database is read from a copy, and what is wrong with it is said in one sentence."""

import pytest

from habit_desktop.storage.formats.database_copy import columns_of, opened_database, rows_of, tables_of
from habit_desktop.storage.formats.foreign import NotThatFormat, UnreadableFile
from tests.storage.formats.database_builder import database_of

CONTENT = database_of({"Ticks": [{"Day": 2, "order": 7}, {"Day": 1, "order": 8}]}, {"Ticks": 'Day, "order"'})


def test_rows_come_by_column_in_small_letters_oldest_first() -> None:
    with opened_database(CONTENT) as connection:
        assert tables_of(connection) == {"ticks"}
        assert columns_of(connection, "ticks") == ["day", "order"]
        assert list(rows_of(connection, "ticks")) == [{"day": 2, "order": 7}, {"day": 1, "order": 8}]


def test_a_table_that_is_not_there_has_no_rows() -> None:
    with opened_database(CONTENT) as connection:
        assert list(rows_of(connection, "tracks")) == []


def test_what_is_no_database_is_refused() -> None:
    with pytest.raises(NotThatFormat), opened_database(b"Day,order"):
        pytest.fail("it was opened")


def test_damage_that_shows_while_it_is_read_is_refused() -> None:
    overwritten = CONTENT[:100] + b"\xff" * (len(CONTENT) - 100)
    with pytest.raises(UnreadableFile, match="damaged or cut short"), opened_database(overwritten) as connection:
        tables_of(connection)
