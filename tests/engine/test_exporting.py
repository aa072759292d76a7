"""Habits are written for others, and what these cannot hold is told."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from habit_desktop.domain.habit import Json
from habit_desktop.domain.history import Answer
from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.engine.exporting import export_steps, export_to, loop_habits
from habit_desktop.engine.import_run import preview
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.storage.formats.archive import zip_archive
from habit_desktop.storage.formats.detect import read_foreign
from habit_desktop.storage.formats.foreign import ForeignFile, LeftOut
from tests.engine.living import StandingClock, day, made, opened, remember


@pytest.fixture
def walk(session: Session, clock: StandingClock) -> str:
    """A habit with a done, a missed and a skipped day and a note, on the fourth day."""
    habit = made(session, color="#D32F2F")
    remember(session, habit, "x-s")
    clock.show(3, "10:00")
    session.write_note(habit, day(1), "rain")
    return habit


def answers(file: ForeignFile) -> list[list[Answer]]:
    return [[habit.marks[day].answer for day in sorted(habit.marks)] for habit in file.habits]


@pytest.mark.parametrize(("name", "format_name"), [("walk.db", "loop-db"), ("walk.ZIP", "loop-csv")])
def test_loop_gets_every_mark_and_note(
    session: Session, walk: str, tmp_path: Path, name: str, format_name: str
) -> None:
    done = export_to(session, tmp_path / name)
    file = read_foreign(tmp_path / name)
    assert isinstance(file, ForeignFile)
    assert (done.habits, done.marks, done.left_out, file.format) == (1, 3, (), format_name)
    assert answers(file) == [[Answer.DONE, Answer.MISSED, Answer.SKIPPED]]
    assert file.habits[0].notes == {day(1): "rain"}


def test_a_backup_for_loop_brought_in_elsewhere_proves_its_scores(
    session: Session, walk: str, tmp_path: Path, clock: StandingClock
) -> None:
    export_to(session, tmp_path / "walk.zip")
    other = opened(tmp_path / "other", clock)
    verified = preview(other, tmp_path / "walk.zip").verified
    other.folder.close()
    assert verified.scores == verified.equal == 4


def test_days_of_rest_are_skipped_days_for_loop(session: Session, walk: str, clock: StandingClock) -> None:
    session.pause([walk])
    clock.show(5, "10:00")
    marks = loop_habits(session)[0][0].marks
    assert [marks[day(at)].answer for at in range(3, 6)] == [Answer.SKIPPED] * 3


def test_the_trash_stays_here(session: Session, walk: str) -> None:
    session.delete(walk)
    assert loop_habits(session) == ([], ())


def test_what_loop_cannot_hold_is_told(session: Session) -> None:
    made(
        session,
        "Gym",
        schedule="weekdays:mon,wed",
        icon="🏋",
        tags=["body"],
        policy="always",
        ends="2030-01-01",
        reminders=[{"at": wall, "weekdays": [0]} for wall in ("07:00", "18:00")],
    )
    assert loop_habits(session)[1] == tuple(
        LeftOut("Gym", why)
        for why in (
            "its weekdays: Loop counts 2 times in 7 days",
            "its colour: the nearest of Loop's is taken",
            "its icon 🏋",
            "its tags body",
            "its reminder at 18:00: Loop has one",
            "when it may remind",
            "its first and last day",
        )
    )


def test_a_calendar_week_becomes_any_seven_days(session: Session) -> None:
    made(session, "Gym", schedule="times:3/week", color="#D32F2F")
    assert loop_habits(session)[1] == (LeftOut("Gym", "its calendar week: Loop counts 3 times in any 7 days"),)


def test_an_amount_that_loop_would_misread_is_told(session: Session) -> None:
    water = made(session, "Water", kind="numeric", target=1.0, color="#D32F2F")
    session.complete(water, day(0), 0.003)
    assert loop_habits(session)[1] == (LeftOut("Water, 2026-03-02", "Loop takes an amount of 0.003 for a skipped day"),)


def test_one_habit_is_a_table_of_its_days(session: Session, walk: str, tmp_path: Path) -> None:
    done = export_to(session, tmp_path / "walk.csv", walk)
    lines = (tmp_path / "walk.csv").read_text().splitlines()
    assert (done.habits, done.marks, len(lines)) == (1, 3, 5)
    assert lines[0] == "day,due,mark,amount,note,strength,probability,probability_from"
    assert lines[2].startswith("2026-03-03,1,missed,,rain,")


@pytest.mark.parametrize(
    ("name", "one"), [("a.txt", False), ("a", False), ("a.csv", False), ("a.db", True), ("no/a.db", False)]
)
def test_an_export_that_cannot_be_is_refused(session: Session, walk: str, tmp_path: Path, name: str, one: bool) -> None:
    with pytest.raises(Refused, match="nothing was changed"):
        export_to(session, tmp_path / name, walk if one else None)
    assert not (tmp_path / name).exists()


def test_only_its_owner_can_read_an_export(session: Session, walk: str, tmp_path: Path) -> None:
    export_to(session, tmp_path / "walk.db")
    assert (tmp_path / "walk.db").stat().st_mode & 0o077 == 0


def test_only_an_export_of_everything_takes_a_passphrase(session: Session, walk: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="nothing was changed"):
        export_to(session, tmp_path / "walk.csv", walk, passphrase="open sesame")
    assert not (tmp_path / "walk.csv").exists()


@pytest.mark.parametrize("name", ["all.json", "all.db", "all.zip"])
@pytest.mark.parametrize("passphrase", [None, "open sesame"])
def test_an_export_that_is_stopped_leaves_the_file_as_it_was(
    session: Session, walk: str, tmp_path: Path, name: str, passphrase: str | None
) -> None:
    remember(session, walk, "x" * 700, first=-700)
    (tmp_path / name).write_text("what there was")
    steps = export_steps(
        session, tmp_path / name, None, passphrase if name == "all.json" else None, should_stop=lambda: True
    )
    assert len([*steps]) > 0
    assert (tmp_path / name).read_text() == "what there was"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [name]
    session.complete(walk, day(3))


def test_an_export_that_is_stopped_before_it_is_written_is_not_there(
    session: Session, walk: str, tmp_path: Path
) -> None:
    assert done_at_once(export_steps(session, tmp_path / "walk.db", should_stop=lambda: True)) is None
    assert not (tmp_path / "walk.db").exists()


def test_how_far_an_export_has_come_is_told(session: Session, walk: str, tmp_path: Path) -> None:
    remember(session, walk, "x" * 1200, first=-1200)
    told = [*export_steps(session, tmp_path / "all.json")]
    assert [step.done for step in told] == [500, 1000]
    assert {step.of for step in told} == {session.folder.events.size()}


FORMULA = "=HYPERLINK(A1)"


def test_no_word_in_a_csv_is_a_formula_and_all_are_read_back(session: Session, tmp_path: Path) -> None:
    words: dict[str, Json] = {"name": FORMULA, "question": "+1?", "description": "-\n@all", "unit": "@km"}
    habit = session.create({"kind": "numeric", "target": 3.0, **words})
    session.complete(habit, session.today(), 2.0)
    session.write_note(habit, session.today(), "@1+1")
    export_to(session, tmp_path / "all.zip")
    archive = zip_archive((tmp_path / "all.zip").read_bytes())
    cells = [
        cell for name in archive.readers for row in csv.reader(StringIO(archive.read(name).decode())) for cell in row
    ]
    assert f"'{FORMULA}" in cells
    assert not [cell for cell in cells if cell[:1] in {"=", "+", "-", "@", "\t", "\r"}]
    file = read_foreign(tmp_path / "all.zip")
    assert isinstance(file, ForeignFile)
    read = file.habits[0]
    assert {name: getattr(read.definition, name) for name in words} == words
    assert [*read.notes.values()] == ["@1+1"]


def test_a_habits_days_are_read_back_without_becoming_a_formula(session: Session, tmp_path: Path) -> None:
    habit = made(session)
    remember(session, habit, "xx")
    session.write_note(habit, day(0), "-5 °C")
    export_to(session, tmp_path / "days.csv", habit)
    assert ",'-5 °C," in (tmp_path / "days.csv").read_text("utf-8")
    file = read_foreign(tmp_path / "days.csv")
    assert isinstance(file, ForeignFile)
    assert "-5 °C" in {note for read in file.habits for note in read.notes.values()}
