"""Amounts as people type them: with a comma or a point, with their unit, or as so much more."""

import re
from dataclasses import dataclass

_TYPED = re.compile(r"(?P<more>\+?)\s*(?P<number>\d[\d.,]*)(?P<unit>\D*)")
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")
_MOST = 1e9


@dataclass(frozen=True, slots=True)
class TypedAmount:
    """An amount that was typed; ``more`` says that it comes on top of what is there already."""

    amount: float
    more: bool


def typed_amount(text: str) -> TypedAmount | None:
    """Return the amount in a text: ``8``, ``2,5``, ``+1 cup``, ``6,000 steps``; None where there is none, or two."""
    found = _TYPED.fullmatch(text.lstrip())
    if found is None:
        return None
    number = found["number"].rstrip(".,")
    plain = number.replace(",", "") if _THOUSANDS.fullmatch(number) else number.replace(",", ".")
    if plain.count(".") > 1 or float(plain) > _MOST:
        return None
    return TypedAmount(float(plain), bool(found["more"]))
