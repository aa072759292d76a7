"""Which of many comparisons stand out even though there were many."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

SHARE = 0.03
"""Of what is told at most so much is chance. Stricter than the usual 5 %: on simulated people whose habits have nothing
to do with each other the tails of days that are nearly always done let through a fifth more than they should."""


class Compared(Protocol):
    """What was compared, and the chance ``p`` of as much by chance alone."""

    @property
    def p(self) -> float:
        """The p-value, 0–1."""
        ...


Some = TypeVar("Some", bound=Compared)


def standing_out(compared: Iterable[Some], share: float = SHARE) -> list[Some]:
    """Return what stands out, the surest first; at most this share of it is chance, however much was compared.

    Source: Benjamini and Hochberg 1995, the step-up procedure.
    """
    surest_first = sorted(compared, key=lambda each: each.p)
    count = len(surest_first)
    told = [place for place, each in enumerate(surest_first, start=1) if each.p <= share * place / count]
    return surest_first[: max(told, default=0)]
