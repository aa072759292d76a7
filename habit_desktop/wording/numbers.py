"""Numbers as people write them: percentages without decimals, amounts without noise."""

from habit_desktop.wording.language import _, ngettext, spoken

MINUS = "\u2212"  # as wide as a plus, where a hyphen is not


def percent(share: float) -> str:
    """A share (0–1) as a percentage that stays on one line: ``34 %``."""
    return _("{number} %").format(number=round(100 * share)).replace(" ", "\u00a0")


def percent_sign() -> str:
    """What stands behind the number of a percentage that is typed."""
    return _("{number} %").format(number="").replace(" ", "\u00a0")


def unit_after(unit: str) -> str:
    """What stands behind a number that is typed and counts something."""
    return _("{number} {unit}").format(number="", unit=unit) if unit else ""


def tight_percent(share: float) -> str:
    """A share (0–1) as a percentage for narrow places: ``34%``."""
    return _("{number}%").format(number=round(100 * share))


def signed_points(points: float) -> str:
    """Percentage points with their sign: ``+5``, ``−11``."""
    whole = round(points)
    if whole == 0:
        return "±0"
    return f"{'+' if whole > 0 else MINUS}{abs(whole)}"


def points_told(points: float) -> str:
    """Percentage points with their sign and their name: ``+5 points``."""
    signed = signed_points(points)
    return ngettext("{points} point", "{points} points", abs(round(points))).format(points=signed)


def amount(value: float) -> str:
    """An amount with at most two decimals: ``6,000``, ``2.5``."""
    return _trimmed(f"{value:,.2f}")


def decimals(value: float, places: int) -> str:
    """A number with so many decimals: ``0.520``."""
    return _marked(f"{value:.{places}f}")


def short_amount(value: float) -> str:
    """An amount for narrow places: ``850``, ``6.2k``, ``12k``, ``1.5M``."""
    for size, pattern in ((1e6, _("{number}M")), (1e3, _("{number}k"))):
        if abs(value) >= size:
            number = f"{value / size:.{1 if abs(value) < 10 * size else 0}f}".removesuffix(".0")
            return pattern.format(number=_marked(number))
    return _marked(f"{value:.3g}")


def plain_amount(value: float) -> str:
    """An amount as it is typed, with nothing between its thousands: ``6000``, ``2.5``."""
    return _trimmed(f"{value:.2f}")


def amount_with_unit(value: float, unit: str) -> str:
    """An amount and what it counts: ``6,000 steps``."""
    return _("{number} {unit}").format(number=amount(value), unit=unit) if unit else amount(value)


def days(count: int) -> str:
    """A number of days: ``1 day``, ``23 days``."""
    return ngettext("{count} day", "{count} days", count).format(count=amount(count))


def times(count: int) -> str:
    """A number of times: ``once``, ``twice``, ``3 times``."""
    if count == 1:
        return _("once")
    if count == 2:
        return _("twice")
    return ngettext("{count} time", "{count} times", count).format(count=count)


def _trimmed(english: str) -> str:
    return _marked(english.rstrip("0").rstrip("."))


def _marked(english: str) -> str:
    """A number as Python writes it, with the marks of the spoken language."""
    language = spoken()
    return english.translate(str.maketrans(",.-", f"{language.thousands}{language.decimal}{MINUS}"))
