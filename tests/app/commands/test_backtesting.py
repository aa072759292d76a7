"""backtest keeps its contract."""

import csv
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from tests.app.command_line import CommandLine, Row

MONDAY = date(2026, 3, 2)
HEADER = ("person", "habit", "date", "value", "time")
HistoryRows = list[tuple[str, str, date, object, str]]


def histories(path: Path, rows: Iterable[tuple[object, ...]]) -> Path:
    """A HISTORIES.csv with the rows stands at the path."""
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([HEADER, *rows])
    return path


def predictions(path: Path) -> list[Row]:
    """The rows of a PREDICTIONS.csv."""
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def people(days: int = 25) -> HistoryRows:
    """Two people with two habits each: some days done, some not, some left out."""
    random, rows = Random(1), []
    for person in ("ann", "bob"):
        for habit, often in (("walk", 0.8), ("read", 0.3)):
            first = random.randrange(4)
            for day in range(first, days):
                value = random.choices([1, 0, ""], [often, 0.9 - often, 0.1])[0] if day > first else 1
                rows.append((person, habit, MONDAY + timedelta(day), value, "18:00" if value == 1 else ""))
    return rows


def test_a_backtest_answers_every_row_in_order(cli: CommandLine, tmp_path: Path) -> None:
    rows = people()
    said = cli.json("backtest", histories(tmp_path / "h.csv", rows), "--out", tmp_path / "p.csv")
    assert (said["people"], said["habits"], said["rows"]) == (2, 4, len(rows))
    assert said["seconds"] >= 0
    found = predictions(tmp_path / "p.csv")
    assert [(row["person"], row["habit"], row["date"]) for row in found] == [(p, h, str(d)) for p, h, d, _, _ in rows]
    assert all(0 < float(row["probability"]) < 1 for row in found)


def test_a_backtest_needs_no_data_folder_and_makes_none(cli: CommandLine, tmp_path: Path) -> None:
    cli.json("backtest", histories(tmp_path / "h.csv", people(5)), "--out", tmp_path / "p.csv")
    assert not cli.folder.exists()


def test_a_seed_decides_every_bit(cli: CommandLine, tmp_path: Path) -> None:
    file = histories(tmp_path / "h.csv", people())
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        cli.json("backtest", file, "--out", tmp_path / name, "--seed", seed)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() != (tmp_path / "c").read_bytes()


@pytest.mark.parametrize("training", [(), ("--no-training",)])
@pytest.mark.parametrize("cut", [1, 8, 17])
def test_what_comes_on_a_day_or_later_changes_no_chance_up_to_it(
    cli: CommandLine, tmp_path: Path, cut: int, training: tuple[str, ...]
) -> None:
    rows, day = people(), MONDAY + timedelta(cut)
    flipped = [(p, h, d, v if d < day else 1 - bool(v), t) for p, h, d, v, t in rows]
    joined = [(p, h, d, v, t) for p, h, d, v, t in rows if d <= day] + [("ann", "0 new", day, 1, "")]
    said = []
    for name, each in (("all", rows), ("flipped", flipped), ("joined", joined)):
        cli.json("backtest", histories(tmp_path / f"{name}.csv", each), "--out", tmp_path / name, *training)
        found = predictions(tmp_path / name)
        said.append([tuple(row.values()) for row in found if row["date"] <= str(day) and row["habit"] != "0 new"])
    assert said[0] == said[1] == said[2]


@pytest.mark.parametrize(
    "content",
    ["", "person,habit,date\n", "person,habit,date,value,time\n", "person,habit,date,value,time\na,b,2026-03-02,2,\n"],
)
def test_what_are_no_histories_is_refused(cli: CommandLine, tmp_path: Path, content: str) -> None:
    (tmp_path / "h.csv").write_text(content)
    cli.refused("backtest", tmp_path / "h.csv", "--out", tmp_path / "p.csv")
    assert not (tmp_path / "p.csv").exists()


def test_histories_that_are_not_there_are_refused(cli: CommandLine, tmp_path: Path) -> None:
    cli.refused("backtest", tmp_path / "nothing.csv", "--out", tmp_path / "p.csv")


def test_thirty_days_lived_without_training_are_the_backtest_s_days(cli: CommandLine, tmp_path: Path) -> None:
    random, rows = Random(4), []
    for n in range(30):
        day = MONDAY + timedelta(n)
        for name, first, often in (("b", 0, 0.8), ("a", 6, 0.35)):
            cli.now = f"{day}T08:00+01:00"
            if n == first:
                cli.add(name)
            if n % 4 == 0:
                cli.json("list")
            after_midnight = random.random() < 0.2
            cli.now = f"{day + timedelta(after_midnight)}T{'01:30' if after_midnight else '21:00'}+01:00"
            if n >= first:
                word = random.choices(["done", "miss", "skip"], [often, 0.9 - often, 0.1])[0] if n > first else "done"
                cli.json(word, name)
                rows.append(("me", name, day, {"done": 1, "miss": 0, "skip": ""}[word], ""))
    cli.now = f"{MONDAY + timedelta(30)}T12:00+01:00"
    cli.json("backtest", histories(tmp_path / "h.csv", rows), "--out", tmp_path / "p.csv", "--no-training")
    lived = {(name, row["day"]): row for name in "ab" for row in cli.days(name)}
    for row in predictions(tmp_path / "p.csv"):
        there = lived[row["habit"], row["date"]]
        assert there["probability"] == pytest.approx(float(row["probability"]), abs=1e-9)
        assert there["probability_from"] == "made"
