"""Facts about taking times, by a clock that only our works move."""

from dataclasses import dataclass, field

from bench.figure import Limit, Unit
from bench.line import Line
from bench.turns import measure


@dataclass
class Moment:
    """A clock that stands still but for what is done, and what was done in which order."""

    now: float = 0.0
    done: list[str] = field(default_factory=list)

    def work(self, name: str, *seconds: float) -> None:
        """Take the next of these times, the last again and again."""
        times = self.done.count(name)
        self.done.append(name)
        self.now += seconds[min(times, len(seconds) - 1)]

    def __call__(self) -> float:
        return self.now


def timed(clock: Moment, ours: list[float], peer: list[float]) -> Line:
    """A line whose works take these times, and then the last of them again and again."""
    works = (lambda: clock.work("ours", *ours)), (lambda: clock.work("peer", *peer))
    return Line("a work", works[0], "a peer", works[1], Limit.AT_MOST, 2)


def test_the_times_are_medians_so_one_slow_turn_moves_nothing() -> None:
    clock = Moment()
    measured = measure(timed(clock, [1, 1, 50, 1], [3]), clock)
    assert (measured.measured, measured.limit, measured.unit) == (1, 3, Unit.S)


def test_what_is_asked_and_of_whom_is_the_lines() -> None:
    clock = Moment()
    measured = measure(timed(clock, [1], [1]), clock)
    assert (measured.name, measured.beside, measured.side, measured.times) == ("a work", "a peer", Limit.AT_MOST, 2)


def test_both_take_turns() -> None:
    clock = Moment()
    measure(timed(clock, [1], [1]), clock)
    assert clock.done[-4:] == ["ours", "peer", "ours", "peer"]


def test_a_short_work_is_repeated_within_a_turn() -> None:
    clock = Moment()
    assert measure(timed(clock, [1 / 1024], [1]), clock).measured == 1 / 1024
    assert clock.done[-6:] == [*["ours"] * 5, "peer"]
