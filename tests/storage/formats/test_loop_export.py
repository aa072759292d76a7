"""CSV files for Loop are those Loop writes, and say the same when they are read again."""

from datetime import date

from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.history import Answer
from habit_desktop.domain.schedule import TimesPerWindow
from habit_desktop.storage.formats.archive import zip_archive, zip_of
from habit_desktop.storage.formats.foreign import ForeignHabit, ForeignMark
from habit_desktop.storage.formats.loop_csv import read_loop_csv
from habit_desktop.storage.formats.loop_export import loop_export

TODAY = date(2024, 3, 4)
DONE, MISSED, SKIPPED = (ForeignMark(answer) for answer in (Answer.DONE, Answer.MISSED, Answer.SKIPPED))


def day(number: int) -> date:
    return date(2024, 3, number)


RUN = ForeignHabit(
    Habit("loop:csv:1:Run", "Run", question="Did you, today?", color="#FF8F00", schedule=TimesPerWindow(2, 3)),
    marks={day(1): DONE, day(2): SKIPPED, day(3): DONE},
    notes={day(1): 'so, "so"', day(2): "ill"},
)
WATER = ForeignHabit(
    Habit(
        "loop:csv:2:Вода, много",
        "Вода, много",
        color="#00897B",
        kind=Kind.NUMERIC,
        unit="l",
        target=2.5,
        goal=Goal.AT_MOST,
        position=1,
    ),
    archived=True,
    marks={day(3): ForeignMark(Answer.DONE, 1.5)},
)


def test_the_files_are_those_of_loop() -> None:
    files = loop_export([RUN, WATER], TODAY)
    assert [*files] == [
        *("Habits.csv", "001 Run/Checkmarks.csv", "001 Run/Scores.csv", "002/Checkmarks.csv", "002/Scores.csv"),
        *("Checkmarks.csv", "Scores.csv"),
    ]
    assert files["Habits.csv"].splitlines()[1:] == [
        '001,Run,YES_NO,"Did you, today?",,2,3,#FF8F00,,,,false',
        '002,"Вода, много",NUMERICAL,,,1,1,#00897B,l,AT_MOST,2.5,true',
    ]


def test_days_come_newest_first_with_those_that_loop_fills() -> None:
    habit = ForeignHabit(RUN.definition, marks={day(1): DONE, day(3): DONE})
    assert loop_export([habit], TODAY)["001 Run/Checkmarks.csv"].splitlines() == [
        "Date,Value,Notes",
        "2024-03-03,YES_MANUAL,",
        "2024-03-02,YES_AUTO,",
        "2024-03-01,YES_MANUAL,",
    ]


def test_all_habits_stand_side_by_side_up_to_today() -> None:
    assert loop_export([RUN, WATER], TODAY)["Checkmarks.csv"].splitlines() == [
        "Date,Run,Вода, много,",
        "2024-03-04,UNKNOWN,UNKNOWN,",
        "2024-03-03,YES_MANUAL,1500,",
        "2024-03-02,SKIP,UNKNOWN,",
        "2024-03-01,YES_MANUAL,UNKNOWN,",
    ]


def test_what_is_written_is_read_again_as_it_was_with_scores_to_prove_it() -> None:
    file = read_loop_csv(zip_archive(zip_of(loop_export([RUN, WATER], TODAY))))
    assert file.left_out == ()
    for read, written in zip(file.habits, (RUN, WATER), strict=True):
        assert (read.definition, read.archived) == (written.definition, written.archived)
        assert (read.marks, read.notes) == (written.marks, written.notes)
        assert read.scores


def test_without_habits_there_are_headings() -> None:
    assert loop_export([], TODAY)["Checkmarks.csv"] == "Date,\n2024-03-04,\n"
