"""Facts about the days the network is not to learn from."""

from datetime import UTC, date, datetime

import pytest

from habit_desktop.domain.event import DaysLeftOut, DaysTakenIn, Event, Order, Via
from habit_desktop.domain.left_out import read_span, spans_left_out

AT = datetime(2026, 3, 30, 9, tzinfo=UTC)


def said(*facts: tuple[int, DaysLeftOut | DaysTakenIn]) -> list[Event]:
    """Facts, each about a first day of March, its own change and called by its place."""
    return [
        Event(str(at), Order(at, "d", at), AT, "UTC", date(2026, 3, first), None, Via.APP, str(at), fact)
        for at, (first, fact) in enumerate(facts)
    ]


def spans(events: list[Event], *undone: str) -> list[tuple[int, int]]:
    """The first and last day of March of each span left out."""
    return [(span.first.day, span.last.day) for span in spans_left_out(events, frozenset(undone))]


def test_spans_are_told_in_the_order_of_their_days() -> None:
    events = said((16, DaysLeftOut(date(2026, 3, 22))), (2, DaysLeftOut(date(2026, 3, 8))))
    assert spans(events) == [(2, 8), (16, 22)]


def test_a_span_is_taken_in_alone_also_where_another_overlaps_it() -> None:
    events = said(
        (2, DaysLeftOut(date(2026, 3, 8))),
        (5, DaysLeftOut(date(2026, 3, 15))),
        (2, DaysTakenIn(date(2026, 3, 8))),
    )
    assert spans(events) == [(5, 15)]


def test_taking_in_what_was_never_left_out_changes_nothing() -> None:
    assert spans(said((9, DaysTakenIn(date(2026, 3, 15))), (2, DaysLeftOut(date(2026, 3, 8))))) == [(2, 8)]


def test_what_was_undone_does_not_count() -> None:
    events = said((2, DaysLeftOut(date(2026, 3, 8))), (2, DaysTakenIn(date(2026, 3, 8))))
    assert spans(events, "1") == [(2, 8)]
    assert spans(events, "0", "1") == []


def test_both_ends_are_left_out_and_nothing_beyond() -> None:
    (span,) = spans_left_out(said((2, DaysLeftOut(date(2026, 3, 8)))), frozenset())
    assert span.at == AT
    assert [span.covers(date(2026, 3, day)) for day in (1, 2, 8, 9)] == [False, True, True, False]


def test_a_span_comes_back_from_a_trainings_record() -> None:
    (span,) = spans_left_out(said((2, DaysLeftOut(date(2026, 3, 8)))), frozenset())
    assert read_span(span.written) == (span.first, span.last)
    for damaged in ("2026-03-02", "2026-03-02/soon"):
        with pytest.raises(ValueError, match=r"values to unpack|isoformat"):
            read_span(damaged)
