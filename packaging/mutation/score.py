"""How many of the mutants tried were noticed, and how sure that is of all there are."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import sqrt

from mutation.mutant import NOTICED, package_of

LIMIT = 0.85
_DEVIATIONS = 1.96  # of a normal law: nineteen in twenty lie within


@dataclass(frozen=True, slots=True)
class Score:
    """Of the ``made`` mutants of a package so many were tried, and noticed; those that are no faults are left out."""

    package: str
    made: int
    tried: int
    noticed: int

    @property
    def share(self) -> float:
        """The share noticed (0–1)."""
        return self.noticed / self.tried if self.tried else 0.0

    @property
    def held(self) -> bool:
        """Whether the limit is reached."""
        return self.share >= LIMIT

    @property
    def bounds(self) -> tuple[float, float]:
        """Where the share of all mutants lies, nineteen times in twenty; the share itself where all were tried."""
        if not self.tried or self.tried >= self.made:
            return self.share, self.share
        return wilson(self.noticed, self.tried)


def wilson(found: int, tried: int) -> tuple[float, float]:
    """Return Wilson's bounds of a share, which stay within 0 and 1 also for few and for all."""
    share, weight = found / tried, _DEVIATIONS**2 / tried
    middle = share + weight / 2
    reach = _DEVIATIONS * sqrt(share * (1 - share) / tried + weight / (4 * tried))
    return (middle - reach) / (1 + weight), (middle + reach) / (1 + weight)


def scores(made: Collection[str], tried: Mapping[str, str], faultless: frozenset[str]) -> list[Score]:
    """Return the score of each package: ``tried`` says what became of a mutant, ``faultless`` ones are left out."""
    packages = sorted({package_of(name) for name in made})
    return [_score(package, made, tried, faultless) for package in packages]


def _score(package: str, made: Collection[str], tried: Mapping[str, str], faultless: frozenset[str]) -> Score:
    of_it = [name for name in made if package_of(name) == package and name not in faultless]
    fates = [tried[name] for name in of_it if name in tried]
    return Score(package, len(of_it), len(fates), sum(fate in NOTICED for fate in fates))
