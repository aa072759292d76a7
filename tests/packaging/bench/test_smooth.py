"""How late a window's timer comes while the network is trained, as figures."""

import pytest
from bench.smooth import Lateness, Smoothness, as_text, measure_smoothness
from PySide6.QtWidgets import QApplication

REST = Lateness(0.5, 2.0, 1000)


def test_the_figures_are_the_99th_percentile_and_the_most() -> None:
    assert Lateness.of([*range(100)]) == Lateness(98, 99, 100)
    assert Lateness.of([7.0]) == Lateness(7.0, 7.0, 1)


@pytest.mark.parametrize(
    ("p99_ms", "most_ms", "met"), [(16.0, 33.0, True), (16.1, 20.0, False), (3.0, 33.1, False), (0.0, 0.0, True)]
)
def test_the_aim_holds_for_both_figures(p99_ms: float, most_ms: float, met: bool) -> None:
    assert Smoothness(REST, Lateness(p99_ms, most_ms, 100), 8).is_met is met


def test_the_report_stands_beside_the_window_at_rest() -> None:
    text = as_text(Smoothness(REST, Lateness(15.3, 42.7, 112), 3))
    assert "0.5 ms" in text
    assert "15.3 ms" in text
    assert text.endswith("missed")


@pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", "systemTrayWindowChanged")
def test_a_window_is_looked_at_while_it_really_trains(qapp: QApplication) -> None:
    found = measure_smoothness(habits=2, years=1, turns=1)
    assert found.trainings == 1
    assert min(found.at_rest.ticks, found.training.ticks) > 5
    assert 0 <= found.training.p99_ms <= found.training.most_ms
