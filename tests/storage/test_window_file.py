"""Facts about what an erasure leaves of the file the window keeps."""

from pathlib import Path

import pytest

from habit_desktop.storage.window_file import forget_habits

STOPWATCH = "stopwatch=2026-03-02T12:00:00+00:00 2026-03-02 "


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[General]\ngeometry=@1\n", "[General]\ngeometry=@1\n"),
        ("[habits]\nrecent=habit-gym, habit-read\nsought=gym\n[today]\nview=1\n", "[habits]\n[today]\nview=1\n"),
        (f"[habits]\n{STOPWATCH}read\n", f"[habits]\n{STOPWATCH}read\n"),
        (f"[habits]\n{STOPWATCH}gym\n", "[habits]\n"),
        (f"[habits]\n{STOPWATCH}pread\n", "[habits]\n"),
        ("[habits]\nrecent=train, habit read\n", "[habits]\n"),
        (
            f"[General]\nsought=x\n[habits]\r\n{STOPWATCH}read\r\na=b\r\n",
            f"[General]\nsought=x\n[habits]\r\n{STOPWATCH}read\r\n",
        ),
    ],
)
def test_all_that_may_name_a_habit_goes_but_the_stopwatch_of_one_that_stays(
    tmp_path: Path, before: str, after: str
) -> None:
    file = tmp_path / "window.ini"
    file.write_bytes(before.encode())
    forget_habits(tmp_path, ["read"])
    assert file.read_bytes().decode() == after
    assert [*tmp_path.iterdir()] == [file]


def test_where_no_window_was_nothing_is_made(tmp_path: Path) -> None:
    forget_habits(tmp_path, [])
    assert [*tmp_path.iterdir()] == []
