"""Whatever a file holds, its reader understands it or refuses it in its own words; `make fuzz` goes on for longer."""

from contextlib import suppress
from random import Random

import pytest
from fuzz import kept
from fuzz.reader import NotBuilt, Reader, changed, described, feed, file_of
from fuzz.readers import READERS, folder_of, named
from hypothesis import given, settings
from hypothesis import strategies as st

of_each = pytest.mark.parametrize("reader", READERS, ids=folder_of)


def examples(reader: Reader) -> settings:
    """So many files for a reader that its test stays short: for each backup one is restored."""
    return settings(max_examples=4 if reader is kept.BACKUP else 25)


@of_each
def test_what_another_program_writes_is_understood(reader: Reader) -> None:
    assert feed(reader, described(reader.samples()[0]))


@of_each
def test_a_file_with_other_things_in_it_is_understood_or_refused(reader: Reader) -> None:
    @examples(reader)
    @given(st.sampled_from([*map(described, reader.samples())]), st.randoms(use_true_random=False))
    def holds(sample: bytes, random: Random) -> None:
        with suppress(NotBuilt):
            feed(reader, changed(sample, random))

    holds()


@of_each
def test_a_file_with_other_bytes_in_it_is_understood_or_refused(reader: Reader) -> None:
    files = [file_of(reader, described(sample)) for sample in reader.samples()]

    @examples(reader)
    @given(st.sampled_from(files), st.integers(0, 2**16), st.integers(0, 100), st.binary(max_size=100))
    def holds(file: bytes, at: int, without: int, piece: bytes) -> None:
        at %= len(file) + 1
        feed(reader, file[:at].replace(b"=", b"", 1) + piece + file[at + without :])

    holds()


def test_a_reader_is_found_by_its_name() -> None:
    assert [named(folder_of(reader)) for reader in READERS] == [named(reader.name) for reader in READERS]
