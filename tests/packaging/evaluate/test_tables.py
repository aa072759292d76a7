"""Facts about tables."""

from evaluate.scoring import Interval
from evaluate.tables import Table, as_json, as_markdown, as_text

TABLE = Table(
    "The ladder",
    "Lower is better.",
    ("predictor", "loss", "skill", "rows"),
    (("running mean", 0.5, "", 12), ("ours", float("nan"), Interval(0.07123, 0.05, 0.09), 3)),
)


def test_in_a_terminal_names_stand_on_the_left_and_numbers_below_each_other() -> None:
    assert as_text(TABLE).splitlines() == [
        "The ladder",
        "Lower is better.",
        "",
        "predictor       loss                       skill  rows",
        "running mean  0.5000                                12",
        "ours               –  +0.0712 [+0.0500, +0.0900]     3",
    ]


def test_a_long_note_is_wrapped() -> None:
    long = Table("Title", "word " * 60, ("a",), ())
    assert max(map(len, as_text(long).splitlines())) <= 110


def test_markdown_has_a_heading_and_a_grid_for_each_table() -> None:
    page = as_markdown([TABLE], "How good").splitlines()
    assert page[:3] == ["# How good", "", "## The ladder"]
    assert "| predictor | loss | skill | rows |" in page
    assert "| --- | ---: | ---: | ---: |" in page
    assert "| running mean | 0.5000 |  | 12 |" in page


def test_json_keeps_full_precision_and_says_null_where_there_is_no_number() -> None:
    assert as_json([TABLE]) == {
        "The ladder": [
            {"predictor": "running mean", "loss": 0.5, "skill": "", "rows": 12},
            {"predictor": "ours", "loss": None, "skill": {"value": 0.07123, "low": 0.05, "high": 0.09}, "rows": 3},
        ]
    }
