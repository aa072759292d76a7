"""A chance taken apart, in words."""

import pytest

from habit_desktop.learning.similar import Alike, Similar
from habit_desktop.wording.inside import adds_up_legend, adds_up_title, moves, similar_sentence, starts_at


@pytest.mark.parametrize(
    ("similar", "sentence"),
    [
        (
            Similar(Alike.WEEKDAY_AND_RUN, 24, 17, 2, 3),
            "24 similar days, 17 done: Thursdays after it was done 2 times in a row.",
        ),
        (Similar(Alike.RUN, 35, 22, -1, 3), "35 similar days, 22 done: days after it was missed once."),
        (Similar(Alike.RUN, 9, 9, 7, 0), "9 similar days, 9 done: days after it was done 7 or more times in a row."),
        (Similar(Alike.LAST, 1, 0, 3, 0), "1 similar day, 0 done: days after it was done the last time."),
        (Similar(Alike.LAST, 2, 1, -3, 0), "2 similar days, 1 done: days after it was missed the last time."),
        (None, "No day like this one is known yet."),
    ],
)
def test_similar_days_say_in_what_they_are_similar(similar: Similar | None, sentence: str) -> None:
    assert similar_sentence(similar) == sentence


def test_the_sum_is_titled_with_its_ends() -> None:
    assert adds_up_title(0.58, 0.44) == "From 58\u00a0% in the long run to 44\u00a0% today"
    assert "Points of 100" in adds_up_legend()


def test_a_bar_is_told_by_what_it_does() -> None:
    assert moves(-9, 0.49) == "−9 points, to 49\u00a0%"
    assert moves(1, 0.49) == "+1 point, to 49\u00a0%"
    assert starts_at(0.58) == "chance 58\u00a0%"
