"""Facts about the clock of what is waited for."""

import threading
from time import perf_counter

from bench import clock


def test_it_goes_on_and_never_faster_than_the_clock_on_the_wall() -> None:
    wall, ours = perf_counter(), clock.seconds()
    assert sum(range(100_000)) > 0
    passed = clock.seconds() - ours
    assert 0 < passed <= perf_counter() - wall


def test_waiting_for_others_to_do_their_part_counts() -> None:
    ours = clock.seconds()
    threading.Event().wait(0.02)
    assert clock.seconds() - ours >= 0.02


def test_a_thread_that_works_reads_later_times_only() -> None:
    read = [clock.seconds() for _ in range(1000)]
    assert read == sorted(read)
