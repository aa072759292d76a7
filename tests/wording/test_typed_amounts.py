"""What is read from an amount that was typed."""

import pytest

from habit_desktop.wording.numbers import amount_with_unit
from habit_desktop.wording.typed_amounts import TypedAmount, typed_amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [("8", 8), (" 8 glasses ", 8), ("2,5", 2.5), ("2.5 km.", 2.5), ("6,000", 6000), ("1,234.5", 1234.5), ("30min", 30)],
)
def test_an_amount_is_read_as_people_write_it(text: str, amount: float) -> None:
    assert typed_amount(text) == TypedAmount(amount, more=False)


@pytest.mark.parametrize("text", ["+2", "+ 2 cups", " +2"])
def test_a_plus_is_so_much_more(text: str) -> None:
    assert typed_amount(text) == TypedAmount(2, more=True)


@pytest.mark.parametrize("text", ["", "a lot", "-2", "1:30", "2 or 3", "1.2.3", "nan", "inf", "1e9", "9999999999"])
def test_what_is_no_amount_is_none(text: str) -> None:
    assert typed_amount(text) is None


@pytest.mark.parametrize("amount", [0.5, 6000, 1234567.25])
def test_what_the_app_writes_it_reads(amount: float) -> None:
    assert typed_amount(amount_with_unit(amount, "steps")) == TypedAmount(amount, more=False)
