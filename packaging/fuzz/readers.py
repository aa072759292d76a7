"""Every reader there is."""

import re

from fuzz import databases, documents, files, kept, own, tables, words
from fuzz.reader import Reader

READERS = (
    databases.LOOP,
    databases.TICKMATE_AND_REWIRE,
    tables.LOOP_CSV,
    tables.HABITBULL_AND_HABITICA,
    tables.CSV_AND_HISTORIES,
    documents.BEAVER_AND_HABO,
    documents.TABLE_HABIT_AND_SUPER_PRODUCTIVITY,
    own.OWN_JSON,
    own.SEALED,
    kept.BACKUP,
    kept.NETWORK,
    words.WORDS,
    files.ANY_FILE,
)


def named(name: str) -> Reader:
    """Return the reader of a name, or of the short one its files go by. Raises KeyError."""
    return {alias: reader for reader in READERS for alias in (reader.name, folder_of(reader))}[name]


def folder_of(reader: Reader) -> str:
    """Return a reader's name as that of a folder."""
    return re.sub("[^a-z]+", "-", reader.name)
