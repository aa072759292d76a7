"""The past of several people predicted day by day: the chance the app would have given each row."""

from collections.abc import Callable, Sequence
from datetime import date

from habit_desktop.engine.network import prior_in
from habit_desktop.learning.grid import outcome_grid
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.replay import Learner, replay
from habit_desktop.storage.formats.histories import HistoryRow


def backtest(
    rows: Sequence[HistoryRow],
    *,
    seed: int = 0,
    training: bool = True,
    prior: bytes = b"",
    on_progress: Callable[[int, int], None] = lambda people, of: None,
) -> list[float]:
    """One chance for each row, in the rows' order; people are replayed one by one, each strictly in time.

    `prior` is the file with the network everybody starts with, silent without it; `on_progress` hears how many people
    are finished, of how many.
    """

    def learner(person: str, habits: int, first_weekday: int) -> Learner:
        return Learner(habits, first_weekday, person=person, seed=seed, prior=prior_in(prior))

    return replay_people(rows, learner, training=training, on_progress=on_progress)


def replay_people(
    rows: Sequence[HistoryRow],
    make_learner: Callable[[str, int, int], Learner],
    *,
    training: bool = True,
    on_progress: Callable[[int, int], None] = lambda people, of: None,
) -> list[float]:
    """One chance for each row, in the rows' order, by the learner made for a person, their habits and first weekday."""
    places: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        places.setdefault(row.person, []).append(place)
    chances = [0.5] * len(rows)
    for finished, (person, own) in enumerate(places.items(), start=1):
        said = _person(person, [rows[place] for place in own], make_learner, training)
        for place, chance in zip(own, said, strict=True):
            chances[place] = chance
        on_progress(finished, len(places))
    return chances


def _person(
    person: str, rows: Sequence[HistoryRow], make_learner: Callable[[str, int, int], Learner], training: bool
) -> list[float]:
    first = min(row.day for row in rows)
    habits = _habits(rows)
    outcomes = _outcomes(rows, habits, first)
    learner = make_learner(person, len(habits), first.weekday())
    served = [said.forecast.served.tolist() for said in replay(learner, outcomes, training=training)]
    return [served[(row.day - first).days][habits[row.habit]] for row in rows]


def _habits(rows: Sequence[HistoryRow]) -> dict[str, int]:
    """The place of each habit, by its first day: neither the file's order nor a habit to come changes a sum."""
    starts: dict[str, date] = {}
    for row in rows:
        starts[row.habit] = min(row.day, starts.get(row.habit, row.day))
    ordered = sorted(starts, key=lambda habit: (starts[habit], habit))
    return {habit: place for place, habit in enumerate(ordered)}


def _outcomes(rows: Sequence[HistoryRow], habits: dict[str, int], first: date) -> Floats:
    """The person's calendar from the first day to the last: (habits, days)."""
    columns: list[dict[int, bool]] = [{} for _ in habits]
    for row in rows:
        if row.done is not None:
            columns[habits[row.habit]][(row.day - first).days] = row.done
    days = max((row.day - first).days for row in rows) + 1
    return outcome_grid(columns, days)
