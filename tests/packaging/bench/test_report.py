"""Facts about the table."""

import pytest
from bench.figure import Absent, Figure, Limit, Unit, told_from
from bench.report import WIDTH, amount, as_seconds, head, line, title, verdict

SHORT = Figure("a short work", 6e-6, Unit.S, 78e-6, Limit.FASTER, "a peer", 12)
LONG = Figure("a work that is told in more words than one line of its column holds", 30, Unit.MS, 6, beside="a peer")
PEER = Figure("a work", 1.0, Unit.S, 2.0, beside="somebody whose name is long as well")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (6.04e-6, "6.04 µs"),
        (77.6e-6, "77.6 µs"),
        (0.000999, "999 µs"),
        (0.001, "1.00 ms"),
        (0.5, "500 ms"),
        (12.34, "12.3 s"),
        (5e-8, "0.05 µs"),
    ],
)
def test_a_time_is_told_in_the_largest_unit_it_reaches(seconds: float, words: str) -> None:
    assert as_seconds(seconds) == words


@pytest.mark.parametrize(
    ("number", "unit", "words"),
    [
        (1500.0, Unit.MS, "1.50 s"),
        (82.7, Unit.MS, "82.7 ms"),
        (4.961, Unit.MB, "4.96 MB"),
        (59.94, Unit.PER_SECOND, "59.9 /s"),
        (9.5, Unit.PER_MINUTE, "9.50 /min"),
        (0.05, Unit.PERCENT, "0.05 %"),
    ],
)
def test_a_number_has_its_unit(number: float, unit: Unit, words: str) -> None:
    assert amount(number, unit) == words


def test_names_stand_on_the_left_and_numbers_below_each_other() -> None:
    assert [head().splitlines()[0], line(SHORT)] == [
        "                                       ours    beside                        ratio     aim",
        "  a short work                      6.00 µs   78.0 µs  a peer               13.0 ×    ≥ 12  held",
    ]


def test_a_long_name_goes_on_below_itself() -> None:
    assert line(LONG).splitlines() == [
        "  a work that is told in more       30.0 ms   6.00 ms  a peer               5.00 ×     ≤ 1  missed",
        "    words than one line of its",
        "    column holds",
    ]


def test_a_long_name_of_a_peer_goes_on_below_itself() -> None:
    assert line(PEER).splitlines() == [
        "  a work                             1.00 s    2.00 s  somebody whose       0.50 ×     ≤ 1  held",
        "                                                       name is long as",
        "                                                       well",
    ]


def test_nothing_is_wider_than_the_terminal() -> None:
    written = [head(), title("words " * 50), *map(line, (SHORT, LONG, PEER)), verdict([LONG] * 3)]
    assert max(len(row) for text in written for row in text.splitlines()) == WIDTH


def test_a_title_stands_apart() -> None:
    assert title("A page").splitlines() == ["", "A page"]


def test_the_verdict_says_that_all_is_well() -> None:
    assert verdict([SHORT, PEER]) == "All 2 lines held."


def test_the_verdict_names_what_was_missed_and_by_how_much() -> None:
    slow = Figure("a page", 300, Unit.MS, 200)
    assert verdict([SHORT, slow]).splitlines() == [
        "1 of 2 lines missed their aim:",
        "  a page: 1.50 × a limit, aim ≤ 1",
    ]


def test_what_could_not_be_measured_says_why_in_its_line_and_counts_for_nothing() -> None:
    absent = Absent("start, beside Anki", "not installed")
    assert line(absent) == "  start, beside Anki: not installed"
    assert verdict([absent, SHORT]) == "All 1 lines held."
    assert [told_from(each.as_json()) for each in (absent, SHORT)] == [absent, SHORT]
