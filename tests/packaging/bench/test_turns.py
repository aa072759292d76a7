"""Facts about taking times, by a clock that only our works move."""

from dataclasses import dataclass, field

from bench.line import WITHIN, Aim, Line, Ratio
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


def test_the_times_are_medians_so_one_slow_turn_moves_nothing() -> None:
    clock = Moment()
    line = Line("", lambda: clock.work("ours", 1, 1, 50, 1), "", lambda: clock.work("peer", 3), WITHIN)
    measured = measure(line, clock)
    assert (measured.ours_s, measured.peer_s) == (1, 3)


def test_both_take_turns() -> None:
    clock = Moment()
    faster = Aim(Ratio.TIMES_FASTER, 1)
    measure(Line("", lambda: clock.work("ours", 1), "", lambda: clock.work("peer", 1), faster), clock)
    assert clock.done[-4:] == ["ours", "peer", "ours", "peer"]


def test_a_short_work_is_repeated_within_a_turn() -> None:
    clock = Moment()
    line = Line("", lambda: clock.work("ours", 1 / 1024), "", lambda: clock.work("peer", 1), WITHIN)
    assert measure(line, clock).ours_s == 1 / 1024
    assert clock.done[-6:] == [*["ours"] * 5, "peer"]


def test_a_limit_needs_no_turns() -> None:
    clock = Moment()
    measured = measure(Line("", lambda: clock.work("ours", 0.25), "limit", 0.5, WITHIN), clock)
    assert (measured.ours_s, measured.peer_s) == (0.25, 0.5)
