"""Amounts as people type them: with a comma or a point, with their unit, or as so much more."""

import re

from habit_desktop.domain.value import value
from habit_desktop.wording.language import spoken

_TYPED = re.compile(r"(?P<more>\+?)\s*(?P<number>\d[\d.,]*)(?P<unit>\D*)")
_THOUSANDS = {".": re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?"), ",": re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?")}
_SPACED_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
_MOST = 1e9


@value
class TypedAmount:
    """An amount that was typed; ``more`` says that it comes on top of what is there already."""

    amount: float
    more: bool


def typed_amount(text: str) -> TypedAmount | None:
    """Return the amount in a text: ``8``, ``2,5``, ``+1 cup``, ``6,000 steps``; None where there is none, or two.

    Comma and point both begin decimals, but where they can stand between thousands in the spoken language.
    """
    decimal, thousands = spoken().decimal, spoken().thousands
    found = _TYPED.fullmatch(_SPACED_THOUSANDS.sub("", text.lstrip()) if thousands.isspace() else text.lstrip())
    if found is None:
        return None
    number = found["number"].rstrip(".,")
    if _THOUSANDS[decimal].fullmatch(number) and not thousands.isspace():
        number = number.replace(thousands, "")
    plain = number.replace(",", ".")
    if plain.count(".") > 1 or float(plain) > _MOST:
        return None
    return TypedAmount(float(plain), bool(found["more"]))
