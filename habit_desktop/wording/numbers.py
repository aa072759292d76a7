"""Numbers as people write them: percentages without decimals, amounts without noise."""

from habit_desktop.wording.language import _, ngettext

MINUS = "\u2212"  # as wide as a plus, where a hyphen is not


def percent(share: float) -> str:
    """A share (0–1) as a percentage that stays on one line: ``34 %``."""
    return _("{number} %").format(number=round(100 * share)).replace(" ", "\u00a0")


def tight_percent(share: float) -> str:
    """A share (0–1) as a percentage for narrow places: ``34%``."""
    return _("{number}%").format(number=round(100 * share))


def signed_points(points: float) -> str:
    """Percentage points with their sign: ``+5``, ``−11``."""
    whole = round(points)
    if whole == 0:
        return "±0"
    return f"{'+' if whole > 0 else MINUS}{abs(whole)}"


def amount(value: float) -> str:
    """An amount with at most two decimals: ``6,000``, ``2.5``."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".")
    return text.replace("-", MINUS)


def short_amount(value: float) -> str:
    """An amount for narrow places: ``850``, ``6.2k``, ``12k``, ``1.5M``."""
    for size, letter in ((1e6, "M"), (1e3, "k")):
        if abs(value) >= size:
            return f"{value / size:.{1 if abs(value) < 10 * size else 0}f}".removesuffix(".0") + letter
    return f"{value:.3g}".replace("-", MINUS)


def amount_with_unit(value: float, unit: str) -> str:
    """An amount and what it counts: ``6,000 steps``."""
    return f"{amount(value)} {unit}".rstrip()


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
