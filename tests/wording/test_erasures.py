"""Facts about what is said of an erasure, before and after."""

from datetime import date

import pytest

from habit_desktop.domain.erasure import ErasureProgress, Stage
from habit_desktop.wording.erasures import days_doomed, erased, everything_doomed, habit_doomed, step, what_goes

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 7)


def test_a_habit_goes_with_all_that_was_said_of_it() -> None:
    assert habit_doomed("Gym", 112, 3) == "“Gym” with 112 marks, 3 notes"
    assert habit_doomed("Gym", 1, 0) == "“Gym” with 1 mark"


@pytest.mark.parametrize(
    ("first", "last", "names", "words"),
    [
        (FIRST, LAST, ["Gym"], "2 marks from Sun 1 March 2026 to Sat 7 March 2026 (Gym)"),
        (FIRST, None, ["Gym", "Read"], "2 marks since Sun 1 March 2026 (Gym, Read)"),
        (None, LAST, [], "2 marks up to Sat 7 March 2026"),
    ],
)
def test_days_are_told_with_their_ends_and_habits(
    first: date | None, last: date | None, names: list[str], words: str
) -> None:
    assert days_doomed(first, last, names, 2, 0) == words


def test_everything_is_counted() -> None:
    assert everything_doomed(5, 1204, 31) == "everything: 5 habits, 1,204 marks, 31 notes, all settings"


def test_the_question_says_from_where_it_goes_and_that_there_is_no_way_back() -> None:
    assert what_goes("“Gym”", networks=2, backups=7) == (
        "This erases “Gym”. It goes from 7 backups as well. The network forgets all it has learned on this computer,"
        " and starts anew. This cannot be undone. Files you have exported keep it."
    )
    assert what_goes("“Gym”", networks=0, backups=0) == (
        "This erases “Gym”. This cannot be undone. Files you have exported keep it."
    )


def test_each_step_says_what_is_done_and_whether_there_is_a_way_back() -> None:
    assert step(ErasureProgress(Stage.BACKUPS, 2, 7)) == (
        "Step 1 of 4: backup 3 of 7 is written anew without it. You can still cancel."
    )
    assert step(ErasureProgress(Stage.LOG)) == ("Step 2 of 4: it goes from the log. From here on there is no way back.")
    assert len({step(ErasureProgress(stage, 0, 1)) for stage in Stage}) == len(Stage)


def test_afterwards_what_did_not_go_well_is_said() -> None:
    assert erased("“Gym”", [], compact=True) == "Erased: “Gym”."
    said = erased("“Gym”", ["habits-2026-03-01.db"], compact=False)
    assert "deleted whole: habits-2026-03-01.db." in said
    assert said.endswith("could not be made smaller just now.")
