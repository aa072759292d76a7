"""import and export keep their contract: on files made here, and on samples of other programs' where there are some."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from habit_desktop.app.commands import files
from habit_desktop.app.main import INTERRUPTED
from tests.app.command_line import CommandLine, strict_json
from tests.storage.formats.loop_builder import VERSIONS, Row, loop_database, loop_export, timestamp

NOTHING = {"habits": 0, "marks": 0, "notes": 0}

HABITS: tuple[Row, ...] = (
    {"Id": 7, "name": "Second, “quoted”", "position": 1, "color": 4, "freq_num": 3, "freq_den": 7},
    {"Id": 9, "name": "First", "position": 0, "color": 0, "reminder_hour": 18, "reminder_min": 0, "reminder_days": 113},
    {"Id": 8, "name": "First", "position": 2, "archived": 1},
)
MARKS: tuple[Row, ...] = (
    {"Id": 1, "habit": 9, "timestamp": timestamp(date(2026, 2, 26)), "value": 2, "notes": "far"},
    {"Id": 2, "habit": 9, "timestamp": timestamp(date(2026, 2, 27)), "value": 3},
    {"Id": 3, "habit": 9, "timestamp": timestamp(date(2026, 2, 28)), "value": 0, "notes": "rain"},
    {"Id": 4, "habit": 7, "timestamp": timestamp(date(2026, 3, 1)), "value": 2},
    {"Id": 5, "habit": 7, "timestamp": timestamp(date(2026, 3, 2)), "value": -1, "notes": "only a note"},
)
CSV = {
    "Habits.csv": "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,"
    "Target Type,Target Value,Archived?\n"
    "001,Meditate,YES_NO,Did you?,,1,1,#FF8F00,,,,false\n002,Бег,NUMERICAL,,,1,1,#00897B,km,AT_LEAST,5.0,false\n",
    "001 Meditate/Checkmarks.csv": 'Date,Value,Notes\n2026-03-01,YES_MANUAL,"so, ""so"""\n2026-02-28,NO,\n',
    "001 Meditate/Scores.csv": "Date,Score\n2026-03-01,0.0519\n2026-02-28,0.0000\n",
    "002/Checkmarks.csv": "Date,Value,Notes\n2026-03-01,5500,\n",
}


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A backup of Loop with three habits, two of one name."""
    return loop_database(tmp_path / "Loop Habits Backup.db", HABITS, MARKS)


@pytest.fixture
def csv_folder(tmp_path: Path) -> Path:
    """A CSV export of Loop with a yes/no and a numeric habit."""
    return loop_export(tmp_path / "csv", CSV)


def names(cli: CommandLine) -> list[str]:
    return [row["name"] for row in cli.json("list", "--all")]


def test_an_import_says_what_it_added(cli: CommandLine, backup: Path) -> None:
    said = cli.json("import", backup)
    assert said == {
        "format": "loop-db", "habits": 3, "marks": 4, "notes": 3, "skipped": [], "verified": {"scores": 0, "equal": 0},
    }  # fmt: skip


def test_every_mark_note_skip_and_no_arrives_on_its_day(cli: CommandLine, backup: Path) -> None:
    cli.json("import", backup)
    first, second, _ = (row["id"] for row in cli.json("list", "--all"))
    assert [(row["day"], row["mark"], row["note"]) for row in cli.days(first)] == [
        ("2026-02-26", "done", "far"),
        ("2026-02-27", "skipped", None),
        ("2026-02-28", "missed", "rain"),
        ("2026-03-01", "unknown", None),
        ("2026-03-02", "pending", None),
    ]
    assert [(row["mark"], row["note"]) for row in cli.days(second)] == [("done", None), ("pending", "only a note")]


def test_order_colour_reminder_and_schedule_arrive(cli: CommandLine, backup: Path) -> None:
    cli.json("import", backup)
    assert names(cli) == ["First", "Second, “quoted”", "First"]
    made = [event["data"]["definition"] for event in cli.json("events") if event["type"] == "HabitCreated"]
    first, second, put_away = sorted(made, key=lambda definition: int(definition["position"]))
    assert (first["color"], second["color"], put_away["name"]) == ("#D32F2F", "#F9A825", "First")
    assert first["reminders"] == [{"at": "18:00", "weekdays": [2, 3, 4, 5]}]
    assert second["schedule"] == "times:3/7d"
    assert [row["archived"] for row in cli.json("list", "--all")] == [False, False, True]


def test_what_an_import_brought_is_marked_as_imported(cli: CommandLine, backup: Path) -> None:
    cli.json("import", backup)
    assert {event["via"] for event in cli.json("events") if event["habit"]} == {"import"}


def test_the_past_of_an_import_is_replayed(cli: CommandLine, backup: Path) -> None:
    cli.json("import", backup)
    first = cli.json("list")[0]["id"]
    said = {row["day"]: row["probability_from"] for row in cli.days(first)}
    assert said.pop("2026-03-02") == "made"
    assert set(said.values()) == {"replayed"}


def test_a_dry_run_says_the_same_and_changes_nothing(cli: CommandLine, backup: Path) -> None:
    before = cli.exported()
    foretold = cli.json("import", backup, "--dry-run")
    assert cli.exported() == before
    assert cli.json("import", backup) == foretold


def test_a_second_import_adds_nothing(cli: CommandLine, backup: Path) -> None:
    cli.json("import", backup)
    before = cli.exported()
    assert cli.json("import", backup).items() >= NOTHING.items()
    assert cli.exported() == before


def test_an_import_is_one_change(cli: CommandLine, backup: Path) -> None:
    cli.add("Mine")
    cli.json("import", backup)
    cli.json("undo")
    assert names(cli) == ["Mine"]
    cli.json("redo")
    assert len(names(cli)) == 4


def test_a_newer_backup_adds_only_what_is_new(cli: CommandLine, backup: Path) -> None:
    cli.json("import", backup)
    with closing(sqlite3.connect(backup)) as connection:
        newer = "insert into Repetitions(habit, timestamp, value) values (9, ?, 2)"
        connection.execute(newer, (timestamp(date(2026, 3, 1)),))
        connection.commit()
    assert cli.json("import", backup).items() >= {"habits": 0, "marks": 1, "notes": 0}.items()


def test_a_day_edited_here_is_kept_and_listed(cli: CommandLine, backup: Path) -> None:
    cli.json("import", backup)
    first = cli.json("list")[0]["id"]
    cli.json("skip", first, "--day", "2026-02-26")
    said = cli.json("import", backup)
    assert said.items() >= NOTHING.items()
    assert [("2026-02-26" in left["where"], bool(left["why"])) for left in said["skipped"]] == [(True, True)]
    assert cli.marks(first)[0] == "skipped"


def test_a_habit_of_the_same_name_made_here_is_another_one(cli: CommandLine, backup: Path) -> None:
    cli.add("First")
    assert cli.json("import", backup)["habits"] == 3


@pytest.mark.parametrize("version", VERSIONS)
def test_every_version_of_loop_is_read(cli: CommandLine, tmp_path: Path, version: int) -> None:
    file = loop_database(
        tmp_path / "old.db", [{"name": "Run"}], [{"timestamp": timestamp(date(2026, 3, 1))}], version=version
    )
    assert cli.json("import", file).items() >= {"format": "loop-db", "habits": 1, "marks": 1}.items()
    assert cli.marks("Run") == ["done", "pending"]


@pytest.mark.parametrize("packed", [False, True])
def test_a_csv_export_is_read_as_folder_and_as_zip(cli: CommandLine, csv_folder: Path, packed: bool) -> None:
    file = Path(shutil.make_archive(str(csv_folder), "zip", csv_folder)) if packed else csv_folder
    said = cli.json("import", file)
    assert said.items() >= {"format": "loop-csv", "habits": 2, "marks": 3, "notes": 1}.items()
    assert said["verified"] == {"scores": 2, "equal": 2}
    assert [(row["mark"], row["note"]) for row in cli.days("Meditate")][:2] == [("missed", None), ("done", 'so, "so"')]
    assert cli.days("Бег")[0]["amount"] == 5.5
    assert cli.json("import", file).items() >= NOTHING.items()


def test_everything_exported_arrives_elsewhere_as_it_was(cli: CommandLine, backup: Path, tmp_path: Path) -> None:
    cli.json("import", backup)
    cli.add("Water", "--target", "8", "--unit", "glasses")
    cli.json("done", "Water", "--amount", "2.5", "--note", "in the morning")
    cli.json("train")
    file = tmp_path / "export.json"
    assert cli.json("export", file) == {"file": str(file), "habits": 4, "marks": 5, "skipped": []}
    elsewhere = CommandLine(tmp_path / "elsewhere", cli.capsys)
    assert elsewhere.json("import", file).items() >= {"format": "habit-desktop", "habits": 4, "marks": 5}.items()
    for habit in [row["id"] for row in cli.json("list", "--all")]:
        assert elsewhere.days(habit) == cli.days(habit)
    assert elsewhere.json("list", "--all") == cli.json("list", "--all")
    assert elsewhere.json("import", file).items() >= NOTHING.items()


def test_an_export_is_one_json_document_without_what_is_no_number(cli: CommandLine, backup: Path) -> None:
    cli.json("import", backup)
    assert strict_json(cli.exported().decode())["format"] == "habit-desktop"


def test_the_same_facts_give_the_same_bytes(cli: CommandLine, backup: Path) -> None:
    cli.json("import", backup)
    once = cli.exported()
    cli.now = "2026-03-02T22:00+01:00"
    assert cli.exported() == once


@pytest.mark.parametrize("name", ["export.txt", "nowhere/export.json", "export"])
def test_what_cannot_be_written_is_refused(cli: CommandLine, tmp_path: Path, name: str) -> None:
    cli.refused("export", tmp_path / name)
    assert not (tmp_path / name).exists()


def noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def empty(path: Path) -> None:
    path.touch()


def cut_database(path: Path) -> None:
    loop_database(path, HABITS, MARKS)
    path.write_bytes(path.read_bytes()[:-3000])


def zip_of_noise(path: Path) -> None:
    inside = path.parent / "noise"
    inside.mkdir()
    noise(inside / "Habits.csv")
    shutil.make_archive(str(path), "zip", inside)
    path.with_name(path.name + ".zip").rename(path)


def another_program_s_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table Songs(id integer primary key, name text)")
        connection.commit()


def another_program_s_json(path: Path) -> None:
    path.write_text('{"habits": [{"name": "Run"}]}')


def export_cut_short(path: Path) -> None:
    path.write_text('{"format": "habit-desktop", "version": 1, "events": [')


def export_of_the_future(path: Path) -> None:
    path.write_text('{"format": "habit-desktop", "version": 99}')


def nothing_at_all(path: Path) -> None:
    assert not path.exists()


def empty_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
@pytest.mark.parametrize(
    "make",
    [
        noise, empty, cut_database, zip_of_noise, another_program_s_database, another_program_s_json,
        export_cut_short, export_of_the_future, nothing_at_all, empty_folder,
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_and_leaves_everything_as_it_was(
    cli: CommandLine, tmp_path: Path, make: Callable[[Path], None], dry: tuple[str, ...]
) -> None:
    cli.add()
    cli.json("done", "Walk")
    before = cli.exported()
    file = tmp_path / "foreign"
    make(file)
    cli.refused("import", file, *dry)
    assert cli.exported() == before


def test_a_format_insisted_on_refuses_all_others(cli: CommandLine, backup: Path) -> None:
    cli.refused("import", backup, "--format", "loop-csv")
    cli.refused("import", backup, "--format", "abacus")
    assert cli.json("import", backup, "--format", "loop-db")["habits"] == 3


@pytest.mark.parametrize(
    ("name", "day", "added"),
    [
        ("loop.db", "2016-03-20", {"format": "loop-db", "habits": 9, "marks": 164, "notes": 0}),
        ("021.db", "2017-06-22", {"format": "loop-db", "habits": 1, "marks": 3, "notes": 0}),
        ("022.db", "2020-01-02", {"format": "loop-db", "habits": 2, "marks": 1, "notes": 0}),
        ("loop_csv_export", "2015-01-26", {"format": "loop-csv", "habits": 2, "marks": 7, "notes": 3}),
        ("loop_csv_export_old", "2015-01-26", {"format": "loop-csv", "habits": 2, "marks": 7, "notes": 0}),
        ("habitbull.csv", "2016-03-22", {"format": "habitbull-csv", "habits": 4, "marks": 14, "notes": 1}),
        ("habitbull2.csv", "2020-12-31", {"format": "habitbull-csv", "habits": 6, "marks": 79, "notes": 2}),
    ],
)
def test_a_sample_yields_what_is_known_to_be_in_it(
    cli: CommandLine, samples: Path, name: str, day: str, added: dict[str, object]
) -> None:
    cli.now = f"{day}T18:00+00:00"
    said = cli.json("import", samples / "fixtures" / name)
    assert said.items() >= added.items()
    assert said["skipped"] == []
    assert said["verified"]["scores"] == said["verified"]["equal"]
    assert (said["format"] == "loop-csv") is (said["verified"]["scores"] > 0)
    before = cli.exported()
    assert cli.json("import", samples / "fixtures" / name).items() >= NOTHING.items()
    assert cli.exported() == before


def test_the_old_sample_keeps_equal_names_apart_and_its_days(cli: CommandLine, samples: Path) -> None:
    cli.now = "2016-03-20T18:00+00:00"
    cli.json("import", samples / "fixtures" / "loop.db")
    assert names(cli) == [
        "Wake up early", "brush teeth", "Sleep early", "Vegan", "Sport", "I love you", "Vegan", "Sport", "I love you",
    ]  # fmt: skip
    days = {row["day"]: row["mark"] for row in cli.days("Wake up early")}
    assert cli.json("list", "--all")[0]["schedule"] == "times:3/7d"
    assert (days["2016-03-14"], days["2016-03-16"]) == ("done", "done")
    assert days["2016-03-17"] not in ("done", "missed")


def test_two_samples_with_a_habit_of_the_same_id_give_all_their_habits(cli: CommandLine, samples: Path) -> None:
    cli.now = "2017-06-22T18:00+00:00"  # the younger file's one mark lies ahead: a shorter past to work out
    for name in ("021.db", "022.db"):
        cli.json("import", samples / "fixtures" / name)
    assert names(cli) == ["Hello world", "Work out", "Test"]
    for name in ("021.db", "022.db"):
        assert cli.json("import", samples / "fixtures" / name).items() >= NOTHING.items()
    work_out = [event["data"]["definition"] for event in cli.json("events") if event["type"] == "HabitCreated"][1]
    assert work_out["question"] == "Did you work out?"
    assert work_out["reminders"] == [{"at": "18:00", "weekdays": [2, 3, 4, 5]}]


def test_a_table_of_days_says_how_it_was_read(cli: CommandLine, tmp_path: Path) -> None:
    table = tmp_path / "water.csv"
    table.write_text("Day;Run;Read\n13.2.2026;x;\n14.2.2026;;x\n")
    said = cli.json("import", table, "--dry-run")
    assert (said["format"], said["habits"], said["marks"]) == ("csv", 2, 2)
    assert said["guess"] == {
        "day_column": "Day",
        "habits_in_rows": False,
        "day_first": True,
        "ambiguous": False,
        "examples": [["13.2.2026", "2026-02-13", "Run", "x"], ["14.2.2026", "2026-02-14", "Read", "x"]],
    }
    cli.json("import", table)
    assert sorted(names(cli)) == ["Read", "Run"]
    again = cli.json("import", table)
    assert {key: again[key] for key in NOTHING} == NOTHING


def test_a_table_that_could_be_read_two_ways_is_read_as_the_person_says(cli: CommandLine, tmp_path: Path) -> None:
    table = tmp_path / "run.csv"
    table.write_text("Date,Run\n01/02/2026,x\n02/02/2026,x\n")
    assert "01/02/2026 is Fri 2 January 2026: Run, x" in cli.run("import", table, "--dry-run").out
    cli.json("import", table, "--day-first")
    assert [row["day"] for row in cli.days("Run") if row["mark"] == "done"] == ["2026-02-01", "2026-02-02"]


def test_an_import_interrupted_by_the_key_leaves_all_as_it_was(
    cli: CommandLine, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.add("Run")

    def press(sentence: str) -> None:
        if "day 3 of" in sentence:
            raise KeyboardInterrupt

    monkeypatch.setattr(files, "tell_progress", press)
    said = cli.run("import", backup)
    assert said.status == INTERRUPTED
    assert "everything is as it was" in said.err
    assert names(cli) == ["Run"]


def test_a_backup_can_be_restored(cli: CommandLine, tmp_path: Path) -> None:
    cli.add("Run")
    cli.json("done", "Run", "--day", "2026-03-01")
    file = tmp_path / "mine.db"
    assert cli.json("backup", file) == {"file": str(file)}
    cli.json("done", "Run", "--day", "2026-02-28")
    cli.add("Read")
    held = cli.json("restore", file, "--dry-run")
    assert (held["habits"], held["marks"], held["last_day"], held["restore_point"]) == (1, 1, "2026-03-02", None)
    assert sorted(names(cli)) == ["Read", "Run"]
    point = cli.json("restore", file)["restore_point"]
    assert names(cli) == ["Run"]
    cli.json("restore", point)
    assert sorted(names(cli)) == ["Read", "Run"]


def test_backups_are_listed_newest_first(cli: CommandLine) -> None:
    cli.add("Run")
    made = cli.json("backup")["file"]
    listed = cli.json("backup", "--list")
    assert listed[0]["file"] == made
    assert listed[0]["bytes"] == Path(made).stat().st_size


def test_a_backup_never_takes_the_place_of_another_file(cli: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "mine.db").write_text("precious")
    cli.refused("backup", tmp_path / "mine.db")
    assert (tmp_path / "mine.db").read_text() == "precious"


def test_what_a_killed_process_left_open_goes_with_the_next_command(cli: CommandLine) -> None:
    cli.run("list")
    left = cli.folder / "open-mine.db.1000000000.unfinished"
    left.write_bytes(b"all a person wrote")
    cli.run("list")
    assert not left.exists()


def test_what_is_no_backup_is_not_restored(cli: CommandLine, tmp_path: Path, backup: Path) -> None:
    cli.add("Run")
    before = cli.exported()
    for path in (tmp_path / "nowhere.db", backup, csv_file(tmp_path)):
        cli.refused("restore", path)
    assert cli.exported() == before


def csv_file(folder: Path) -> Path:
    (folder / "days.csv").write_text("2026-03-01\n")
    return folder / "days.csv"


def test_another_folder_for_backups_gets_them_too(cli: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    cli.add("Run")
    cli.json("settings", "set", "backup_folder", str(tmp_path / "stick"))
    made = Path(cli.json("backup")["file"])
    assert (tmp_path / "stick" / made.name).exists()
    cli.refused("settings", "set", "backup_folder", "not/absolute")
