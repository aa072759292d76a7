"""The benchmark run over two made-up people, on all cores."""

import csv
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from evaluate.benchmark import measured, read_benchmark
from evaluate.tables import Table

from habit_desktop.resources import resource

ROOT = Path(__file__).parents[3]
STRIPS = {("ann", "walk"): "xx.x.xx.x..xx.xxx.x.x", ("ann", "read"): "x..x.x.x", ("bob", "swim"): "x.x..xx.x.x.x"}
VALUES = {"x": "1", ".": "0"}


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of samples with these people in it."""
    samples = tmp_path_factory.mktemp("samples")
    (samples / "benchmark").mkdir()
    with (samples / "benchmark" / "histories.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["person", "habit", "date", "value", "time"])
        for (person, habit), strip in STRIPS.items():
            for day, mark in enumerate(strip):
                writer.writerow([person, habit, date(2024, 1, 1) + timedelta(day), VALUES[mark], ""])
    (samples / "benchmark" / "histories-strata.csv").write_text("person,stratum\nann,tracker\nbob,diary\n")
    return samples


@pytest.fixture(scope="module")
def tables(samples: Path) -> dict[str, Table]:
    """The tables by their title."""
    found = measured(read_benchmark(samples), resource("prior.network").read_bytes())
    return {table.title: table for table in found}


def test_the_ladder_stands_for_each_age_and_each_kind_of_log(tables: dict[str, Table]) -> None:
    by_age, by_stratum = (table for title, table in tables.items() if title.startswith("The ladder"))
    assert by_age.columns[1:] == ("all days (n=2)", "days 1-14 (n=2)", "days 15-59 (n=1)", "days 60+ (n=0)")
    assert by_stratum.columns[1:] == ("diary (n=1)", "tracker (n=1)")
    assert [row[0] for row in by_age.rows] == [row[0] for row in by_stratum.rows]
    assert len(by_age.rows) == 6


def test_the_mean_over_people_is_that_over_their_kinds_here(tables: dict[str, Table]) -> None:
    by_age, by_stratum = (table for title, table in tables.items() if title.startswith("The ladder"))
    for whole, (_name, diary, tracker) in zip(by_age.rows, by_stratum.rows, strict=True):
        assert isinstance(diary, float)
        assert isinstance(tracker, float)
        assert whole[1] == pytest.approx((diary + tracker) / 2)


def test_every_row_fits_its_columns_and_five_seeds_are_told_one_by_one(tables: dict[str, Table]) -> None:
    assert all(len(row) == len(table.columns) for table in tables.values() for row in table.rows)
    assert [row[0] for row in tables["Ours, seed by seed"].rows] == [f"seed {seed}" for seed in range(5)]


def test_a_folder_without_the_logs_is_named(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "evaluate", str(tmp_path)],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT / "packaging")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert "histories-strata.csv: No such file or directory." in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
