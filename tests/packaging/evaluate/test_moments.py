"""Facts about how proposed times are judged."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from evaluate.moments import PROPOSED, judged, measured, read_acts

FIRST = date(2024, 1, 1)


def test_a_steady_hour_is_hit_by_the_proposal_and_missed_by_fixed_times() -> None:
    (first, second) = judged([(day, 10.5) for day in range(75)])
    assert first.shares == {"09:00": 0.0, "19:00": 0.0, PROPOSED: 1.0}
    assert second.proposed


def test_a_proposal_knows_nothing_of_the_acts_it_is_judged_on() -> None:
    moved = [(day, 10.5 if day < 15 else 14.5) for day in range(45)]
    (only,) = judged(moved)
    assert only.shares[PROPOSED] == 0


def test_too_few_acts_are_not_judged() -> None:
    assert [*judged([(day, 10.5) for day in range(20)])] == []


def test_people_count_alike_however_long_their_logs_are(tmp_path: Path) -> None:
    folder = tmp_path / "benchmark"
    folder.mkdir()
    with (folder / "histories.csv").open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(("person", "habit", "date", "value", "time"))
        for person, days, time in (("ann", 200, "13:30"), ("bob", 50, "09:30")):
            for number in range(days):
                lines.writerow((person, "walk", FIRST + timedelta(number), "1", time))
            lines.writerow((person, "walk", FIRST + timedelta(days), "0", ""))
    (table,) = measured(read_acts(tmp_path))
    shares = {str(row[0]): row[1] for row in table.rows}
    assert shares == {PROPOSED: 1.0, "09:00": pytest.approx(0.5), "19:00": 0.0}
