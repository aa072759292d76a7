"""What a process can be killed in: each kind has a place to happen in, something to do, and a verdict afterwards."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from torture.child import Child
from torture.person import Known, complaints


@dataclass(frozen=True, slots=True)
class Found:
    """What was found after a kill: what was in flight and how it stands, how much had been acknowledged and is gone."""

    in_flight: str
    acknowledged: int = 0
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found, and what the command ``check`` complains of."""

    found: Found
    complaints: tuple[str, ...] = ()

    @property
    def is_good(self) -> bool:
        """Whether nothing is lost and nothing damaged."""
        return not self.found.lost and not self.complaints


class Work(ABC):
    """One kind of work. ``template`` is the folder of a person who has lived; ``place`` is this kind's own."""

    name: str
    share: int  # of a thousand kills
    starts = 1.0  # the share that is killed at any moment from the start on; the others once they are at work
    acts_on_one_folder = False  # what was acknowledged before earlier kills must be there still

    def __init__(self, template: Path, place: Path) -> None:
        self.template, self.place = template, place
        self.folder = place / "folder"

    def begin(self) -> None:  # noqa: B027  # most have nothing to find out first
        """Find out what the verdict needs to know, before the first kill."""

    @abstractmethod
    def make_ready(self, rng: Random) -> Sequence[Callable[[], int]]:
        """Make the place ready for the next kill, and return what the processes are to do in it."""

    @abstractmethod
    def find(self, children: Sequence[Child]) -> Found:
        """Look what is so after the processes were killed."""

    def judge(self, children: Sequence[Child]) -> Verdict:
        """Look what is so, and ask the command ``check``."""
        return Verdict(self.find(children), tuple(complaints(self.folder)))


def state(found: Known, states: dict[str, Known]) -> tuple[str, tuple[str, ...]]:
    """Return the name of the state that a folder is in, and what is wrong where it is in none of them."""
    for name, known in states.items():
        if found.answers == known.answers and found.networks == known.networks:
            return name, ()
    nearest = min(states.values(), key=lambda known: len(found.answers.items() ^ known.answers.items()))
    apart = sorted(str(each) for each in found.answers.items() ^ nearest.answers.items())[:5]
    networks = f"networks {[*found.networks]} instead of {[*nearest.networks]}"
    return "neither", (*apart, networks)
