"""Facts about the columns of what was predicted and what happened."""

import math

from habit_desktop.learning.track import Track, track


def columns(*rows: tuple[int, int, float, int | None]) -> Track:
    """A track of rows (habit, day, chance, done) in which every voice says the same."""
    habit, day, chance, done = zip(*rows, strict=True) if rows else ((),) * 4
    return track(habit, day, (1,) * len(habit), chance, chance, chance, (None,) * len(habit), done)


def test_a_habits_first_row_is_not_judged_nor_an_open_day() -> None:
    seen = columns((0, 1, 0.5, 1), (0, 2, 0.5, 0), (0, 3, 0.5, None), (1, 1, 0.5, None), (1, 2, 0.5, 1), (1, 3, 0.5, 1))
    assert seen.counts.tolist() == [False, True, False, False, False, True]


def test_the_average_is_the_habits_own_rate_before_the_day() -> None:
    seen = columns((0, 1, 0.5, 1), (0, 2, 0.5, 0), (0, 3, 0.5, 1), (1, 1, 0.5, 0), (1, 2, 0.5, 1))
    assert seen.average.tolist() == [0.5, 0.75, 0.5, 0.5, 0.25]


def test_a_silent_prior_says_what_the_rules_say() -> None:
    seen = track((0, 0), (1, 2), (1, 1), (0.5, 0.5), (0.3, 0.3), (0.5, 0.5), (0.6, None), (1, 1))
    assert seen.prior.tolist() == [0.6, 0.3]


def test_nothing_kept_is_an_empty_track() -> None:
    assert len(columns().day) == 0


def test_some_rows_alone_keep_all_their_columns() -> None:
    seen = columns((0, 1, 0.5, 1), (1, 2, 0.7, None))
    alone = seen.only(seen.habit == 1)
    assert (alone.day.tolist(), alone.served.tolist(), math.isnan(alone.outcome[0])) == ([2], [0.7], True)
