"""Facts about the words around the curve of a training."""

from datetime import UTC, datetime

from habit_desktop.wording.losses import (
    before_label,
    curve_running,
    curve_title,
    curves_title,
    epoch_told,
)

AT = datetime(2026, 3, 18, 23, 14, tzinfo=UTC)
NOW = datetime(2026, 3, 19, 18, tzinfo=UTC)


def test_the_title_says_whether_the_surprise_fell_and_when() -> None:
    assert curve_title(AT, NOW, (0.5, 0.4)) == "The surprise fell in the training of yesterday 23:14"
    assert curve_title(AT, NOW, (0.4, 0.4)) == "The surprise did not fall in the training of yesterday 23:14"


def test_two_runs_are_named_in_one_title() -> None:
    assert curves_title(("Version 2", "Version 5")) == "How the surprise fell in training, Version 2 and Version 5"


def test_an_epoch_tells_what_was_met_there() -> None:
    assert epoch_told(3, [("", 0.45)]) == ("Epoch 3", "0.4500")
    assert epoch_told(3, [("Version 2", 0.45), ("Version 3", 0.4)])[1] == "Version 2: 0.4500 · Version 3: 0.4000"


def test_what_a_run_began_with_stands_on_its_line() -> None:
    assert before_label(0.45231) == "before: 0.4523"


def test_a_run_under_way_says_how_far_it_is() -> None:
    assert curve_running(7, 20) == "Training: epoch 7 of 20"
