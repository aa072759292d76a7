"""Tickmate's databases yield all their tracks and ticks."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from habit_desktop.domain.habit import Habit, Kind
from habit_desktop.domain.history import Answer
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignMark, LeftOut
from habit_desktop.storage.formats.tickmate import read_tickmate
from habit_desktop.storage.formats.unreadable import NotThatFormat
from tests.storage.formats.database_builder import database_of

COLUMNS = {
    "tracks": '_id integer primary key, name, description, enabled, "order"',
    "ticks": "_id integer primary key, _track_id, year, month, day",
    "groups": "_id integer primary key, name",
    "track2groups": "_id integer primary key, _track_id, _group_id",
}
SPORT = {"_id": 2, "name": "Sport", "description": "any", "enabled": 1, "order": 0}


def told(ticks: Sequence[Mapping[str, object]], tracks: Sequence[Mapping[str, object]] = (SPORT,)) -> ForeignFile:
    """What a database with these rows tells."""
    rows: dict[str, Sequence[Mapping[str, object]]] = {
        "tracks": tracks,
        "ticks": ticks,
        "groups": [{"_id": 1, "name": "Body"}],
        "track2groups": [{"_track_id": 2, "_group_id": 1}],
    }
    return read_tickmate(database_of(rows, COLUMNS))


def tick(year: int, month: int, day: int, track: int = 2) -> Mapping[str, object]:
    return {"_track_id": track, "year": year, "month": month, "day": day}


def test_a_track_is_a_habit_with_its_groups_as_tags() -> None:
    file = told([])
    assert file.left_out == ()
    assert file.habits[0].definition == Habit("tickmate:id:2", "Sport", description="any", tags=("Body",))


def test_a_group_without_a_name_is_no_tag() -> None:
    rows: dict[str, Sequence[Mapping[str, object]]] = {
        "tracks": [SPORT],
        "groups": [{"_id": 1, "name": "Body"}, {"_id": 3, "name": ""}],
        "track2groups": [{"_track_id": 2, "_group_id": group} for group in (3, 9, 1)],
    }
    assert read_tickmate(database_of(rows, COLUMNS)).habits[0].definition.tags == ("Body",)


def test_months_count_from_nought() -> None:
    assert told([tick(2016, 1, 29)]).habits[0].marks == {date(2016, 2, 29): ForeignMark(Answer.DONE)}


def test_a_track_ticked_twice_a_day_counts() -> None:
    habit = told([tick(2016, 2, 20), tick(2016, 2, 20), tick(2016, 2, 21)]).habits[0]
    assert (habit.definition.kind, habit.definition.target) == (Kind.NUMERIC, 1.0)
    assert [mark.amount for mark in habit.marks.values()] == [2.0, 1.0]


def test_tracks_keep_their_order_and_those_put_away_are_archived() -> None:
    file = told([], [SPORT | {"order": 5}, SPORT | {"_id": 1, "name": "Vegan", "enabled": 0}])
    assert [(habit.definition.name, habit.archived) for habit in file.habits] == [("Vegan", True), ("Sport", False)]


def test_what_cannot_be_kept_is_told() -> None:
    assert told([tick(2016, 12, 1), tick(2016, 0, 1, track=9), {"_track_id": None}]).left_out == (
        LeftOut("ticks, row 1", "it has no day"),
        LeftOut("ticks, row 3", "it belongs to no track"),
        LeftOut("ticks of track 9", "1 tick of a track that is not in this file"),
    )


def test_another_database_is_refused() -> None:
    with pytest.raises(NotThatFormat, match="not from Tickmate"):
        read_tickmate(database_of({}, {"habits": "_id"}))


def test_tables_without_numbers_name_no_habit() -> None:
    columns = {"tracks": "name", "ticks": "year", "groups": "name"}
    file = read_tickmate(database_of({"tracks": [{"name": "Run"}], "groups": [{"name": "Body"}]}, columns))
    assert file.habits == ()
    assert file.left_out == (LeftOut("tracks, row 1", "it has no number"),)


def test_of_two_tracks_with_one_number_the_first_one_is_told() -> None:
    columns = {"tracks": "_id, name", "ticks": "year"}
    file = read_tickmate(database_of({"tracks": [{"_id": 1, "name": "Run"}, {"_id": 1, "name": "Read"}]}, columns))
    assert [habit.definition.name for habit in file.habits] == ["Run"]
    assert file.left_out == (LeftOut("tracks, row 2", "another track has the number 1"),)
