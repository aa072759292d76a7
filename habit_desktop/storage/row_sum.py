"""What a row says, summed up in a number beside it: a flipped bit, which SQLite does not notice, does not fit."""

from zlib import crc32

Value = str | int | float | bytes | None
_BETWEEN, _NOTHING = "\x1f", "\x00"


def row_sum(*values: Value) -> int:
    """Return the sum of a row's values, as they are read back from the database: CRC-32, which misses no single bit."""
    return crc32(_BETWEEN.join([v if type(v) is str else _text(v) for v in values]).encode())


def summed(row: tuple[Value, ...]) -> tuple[Value, ...]:
    """Return a row with its sum behind it."""
    return *row, row_sum(*row)


def _text(value: Value) -> str:
    if value is None:
        return _NOTHING
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, str):  # of an enum
        return str(value)
    return repr(float(value) + 0.0)  # SQLite gives back 1 as 1.0 where the column says so, and no negative nought
