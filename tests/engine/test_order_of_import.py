"""Facts about a past that came in several files: which one came first does not matter."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from habit_desktop.domain.event import Via
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.history import Answer
from habit_desktop.engine.foresight import keep_up, outlook
from habit_desktop.engine.importing import carry_out, plan_import
from habit_desktop.engine.session import Session
from habit_desktop.resources import resource
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignHabit, ForeignMark
from tests.engine.living import StandingClock, day, replay_now

PRIOR = resource("prior.network").read_bytes()
_ANSWERS = {"x": Answer.DONE, "-": Answer.MISSED, "s": Answer.SKIPPED}


def brought(name: str, strip: str) -> ForeignHabit:
    """A habit of a file, its days drawn as a strip that ends yesterday."""
    answers = {day(at - len(strip)): ForeignMark(_ANSWERS[sign]) for at, sign in enumerate(strip) if sign != "."}
    return ForeignHabit(Habit(f"loop:uuid:{name}", name), marks=answers)


LOOP = ForeignFile("loop-db", (brought("Walk", "xx-x.sx-xxx" * 5), brought("Read", "x---x-x" * 6)))
CSV = ForeignFile("loop-csv", (brought("Swim", "x--x-x-s-" * 7), brought("Cook", "xxxx-xx" * 5)))


def chances(path: Path, files: Sequence[ForeignFile], *, learned: bool) -> dict[str, list[float]]:
    """What is said of each habit once all files are in: by the rules, by the network, and what is served."""
    session = Session(DataFolder.open(path), StandingClock(), Via.WINDOW, prior=PRIOR)
    for file in files:
        carry_out(session, plan_import(session, file), "backup")
    if learned:
        replay_now(session)
    keep_up(session)
    view = outlook(session)
    names = [history.habit.name for history in session.histories().values()]
    session.folder.close()
    said = np.stack([view.said.rules, view.said.network, view.said.served], axis=1)
    return dict(zip(names, said.tolist(), strict=True))


def test_no_bit_said_of_a_habit_depends_on_which_file_came_first(tmp_path: Path) -> None:
    one = chances(tmp_path / "one", [LOOP, CSV], learned=False)
    other = chances(tmp_path / "other", [CSV, LOOP], learned=False)
    assert list(one) != list(other)
    assert one == other


def test_what_is_learned_from_all_files_differs_by_less_than_half_a_point(tmp_path: Path) -> None:
    # Training meets the habits of a day in the order of the list, and so in other batches.
    one = chances(tmp_path / "one", [LOOP, CSV], learned=True)
    other = chances(tmp_path / "other", [CSV, LOOP], learned=True)
    assert one == {name: pytest.approx(other[name], abs=0.005) for name in one}
    assert one != chances(tmp_path / "neither", [LOOP, CSV], learned=False)
