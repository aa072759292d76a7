"""How much of each layer its tests come to, lines and branches apart."""

from covered import Layer, as_text, layers


def told(lines: int, lines_met: int, branches: int, branches_met: int) -> dict[str, dict[str, int]]:
    """What coverage.py says of a file."""
    counts = (lines, lines_met, branches, branches_met)
    keys = ("num_statements", "covered_lines", "num_branches", "covered_branches")
    return {"summary": dict(zip(keys, counts, strict=True))}


def test_the_files_of_a_layer_add_up() -> None:
    files = {
        "habit_desktop/domain/day.py": told(10, 9, 4, 4),
        "habit_desktop/storage/formats/habo.py": told(5, 5, 0, 0),
        "habit_desktop/domain/habit.py": told(10, 10, 6, 5),
    }
    assert layers(files) == [Layer("domain", 20, 19, 10, 9), Layer("storage", 5, 5, 0, 0)]


def test_what_falls_short_in_either_says_so() -> None:
    assert as_text(Layer("domain", 100, 99, 100, 95), 95).endswith("99.0 % of lines   95.0 % of branches")
    assert as_text(Layer("domain", 100, 99, 100, 94), 95).endswith(
        "94.0 % of branches; at least 95 % is wanted of each"
    )
    assert "wanted" in as_text(Layer("domain", 100, 94, 100, 99), 95)


def test_where_there_is_no_branch_none_is_missed() -> None:
    assert Layer("domain", 4, 4, 0, 0).percent == (100.0, 100.0)
