"""Facts about what an erasure takes, and how things stand afterwards."""

from datetime import date
from pathlib import Path

import pytest

from habit_desktop.domain.erasure import Stage
from habit_desktop.domain.event import TrainingRan
from habit_desktop.domain.history import Pause
from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.domain.streak import current_streak
from habit_desktop.engine.erasing import (
    Doomed,
    erase,
    erase_steps,
    find_erasable,
    finish,
    is_unfinished,
    what_goes,
)
from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.import_run import run_import
from habit_desktop.engine.network import network_in_charge
from habit_desktop.engine.own_export import export_all
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, TrainingReason, conclude, steps, train_now, training_task
from habit_desktop.engine.upkeep import find_problems
from habit_desktop.storage.backup_series import back_up
from habit_desktop.storage.scope import Scope
from tests.engine.living import StandingClock, day, live, made, marks


@pytest.fixture
def lived(session: Session, clock: StandingClock) -> Session:
    """A person with a week of two habits, a note, a backup and a trained network."""
    walk, read = made(session, "Walk"), made(session, "Read")
    live(session, clock, {walk: "xx.xxxx", read: "x.xx.x."})
    session.write_note(walk, day(2), "rain")
    keep_up(session)
    train_now(session, Cause.ASKED)
    back_up(session.folder, session.now())
    return session


def id_of(session: Session, name: str) -> str:
    """The id of a habit."""
    return session.find(name).id


def test_what_goes_is_told_and_nothing_is_changed(lived: Session) -> None:
    before = lived.folder.events.events()
    walk = id_of(lived, "Walk")
    assert what_goes(lived, Scope(walk)) == Doomed(("Walk",), 1, 6, 1, 8, 1, 1)
    assert what_goes(lived, Scope(first=day(1), last=day(2))) == Doomed(("Walk", "Read"), 0, 2, 1, 4, 1, 1)
    assert what_goes(lived, Scope(walk, day(5), day(5))) == Doomed(("Walk",), 0, 1, 0, 1, 1, 1)
    assert what_goes(lived, Scope()) == Doomed(("Walk", "Read"), 2, 10, 1, 16, 1, 1)
    assert lived.folder.events.events() == before


def test_days_the_wrong_way_round_are_refused(lived: Session) -> None:
    before = lived.histories()
    with pytest.raises(Refused, match="nothing was changed"):
        erase(lived, Scope(first=day(2), last=day(1)))
    assert lived.histories() == before


def test_an_erased_habit_is_gone_at_once_and_the_other_one_as_it_was(lived: Session) -> None:
    walk, read = id_of(lived, "Walk"), id_of(lived, "Read")
    heard: list[int] = []
    lived.on_change.append(lambda: heard.append(len(lived.all_histories())))
    history = lived.histories()[read]
    assert erase(lived, Scope(walk)).doomed.names == ("Walk",)
    assert lived.all_histories() == {read: history}
    assert lived.folder.predictions.of_habit(walk) == {}
    assert heard == [1]
    assert find_problems(lived) == []


def test_erased_days_count_as_nothing_and_not_as_missed(lived: Session) -> None:
    walk = id_of(lived, "Walk")
    erase(lived, Scope(first=day(2), last=day(4)))
    assert marks(lived, walk) == "xx___xx?"
    assert current_streak(lived.days(walk)) == 4
    assert lived.histories()[walk].notes == {}
    assert find_problems(lived) == []


def test_an_erased_day_that_is_answered_anew_counts_again(lived: Session) -> None:
    walk = id_of(lived, "Walk")
    erase(lived, Scope(walk, day(2), day(4)))
    lived.complete(walk, day(3))
    found = lived.day_of(walk, day(3))
    assert found is not None
    assert found.outcome is True


def test_of_today_the_mark_goes_and_the_habit_stays_due(lived: Session) -> None:
    walk = id_of(lived, "Walk")
    lived.complete(walk, lived.today())
    erase(lived, Scope(first=day(6), last=lived.today()))
    assert marks(lived, walk) == "xx.xxx_?"
    assert lived.histories()[walk].away == (Pause(day(6), day(6)),)
    erase(lived, Scope(first=lived.today(), last=lived.today()))
    assert marks(lived, walk) == "xx.xxx_?"


def test_an_erasure_has_no_way_back_and_what_was_done_before_still_has(lived: Session) -> None:
    walk, read = id_of(lived, "Walk"), id_of(lived, "Read")
    lived.complete(read, lived.today())
    erase(lived, Scope(walk))
    lived.undo()
    assert marks(lived, read) == "x.xx.x.?"
    assert [*lived.all_histories()] == [read]


def test_the_network_starts_anew_under_a_number_never_given_before(lived: Session) -> None:
    assert network_in_charge(lived.folder).version == 1
    erase(lived, Scope(id_of(lived, "Walk")))
    assert network_in_charge(lived.folder).version == 0
    assert train_now(lived, Cause.ASKED).version == 2


def test_what_a_training_learned_of_erased_days_is_thrown_away(lived: Session) -> None:
    running = steps(training_task(lived, Cause.IDLE))
    next(running)
    erase(lived, Scope(id_of(lived, "Walk")))
    result = done_at_once(running)
    assert result is not None
    ran = conclude(lived, result)
    assert (ran.accepted, ran.reason, ran.version) == (False, TrainingReason.ERASED, None)
    assert lived.folder.checkpoints.versions() == []


def test_of_everything_nothing_is_left_and_life_goes_on(lived: Session) -> None:
    lived.set("snooze_min", 5)
    erase(lived, Scope())
    assert lived.folder.events.events() == []
    assert (lived.all_histories(), lived.settings().snooze_min, lived.can_undo()) == ({}, 60, False)
    walk = made(lived, "Walk")
    keep_up(lived)
    lived.complete(walk, lived.today())
    assert marks(lived, walk) == "x"
    assert find_problems(lived) == []


def test_the_chances_of_the_other_habits_are_as_they_were_said(lived: Session) -> None:
    read = id_of(lived, "Read")
    before = lived.folder.predictions.of_habit(read)
    erase(lived, Scope(id_of(lived, "Walk")))
    assert lived.folder.predictions.of_habit(read) == before
    keep_up(lived)
    assert lived.folder.predictions.since(date.min) == [*before.values()]


def test_the_runs_of_trainings_stay_on_record(lived: Session) -> None:
    erase(lived, Scope(id_of(lived, "Walk")))
    assert [type(event.fact) for event in lived.folder.events.events_of((TrainingRan,))] == [TrainingRan]


def test_an_older_export_brings_back_what_was_erased(lived: Session, tmp_path: Path) -> None:
    walk = id_of(lived, "Walk")
    before = lived.histories()[walk]
    export_all(lived, tmp_path / "older.json")
    erase(lived, Scope(walk))
    for _ in run_import(lived, tmp_path / "older.json"):
        pass
    assert lived.histories()[walk] == before
    assert find_problems(lived) == []


def test_a_habit_to_be_erased_is_found_wherever_it_is(session: Session) -> None:
    walk, read = made(session, "Walk"), made(session, "Read")
    session.delete(walk)
    assert find_erasable(session, "walk") == walk
    assert find_erasable(session, read) == read
    newer = made(session, "Walk")
    assert find_erasable(session, "Walk") == newer


def test_a_habit_whose_making_was_undone_can_be_erased_too(session: Session) -> None:
    walk = made(session, "Walk")
    session.undo()
    assert find_erasable(session, "walk") == find_erasable(session, walk) == walk
    assert what_goes(session, Scope(walk)).names == ("Walk",)
    erase(session, Scope(walk))
    assert session.folder.events.events() == []
    assert session.redo() == []
    with pytest.raises(Refused, match="no habit"):
        find_erasable(session, "Walk")


def test_a_broken_off_erasure_is_known_and_finished(lived: Session) -> None:
    walk = id_of(lived, "Walk")
    assert not is_unfinished(lived)
    assert finish(lived) is False
    running = erase_steps(lived, Scope(walk))
    while next(running).stage is not Stage.NETWORKS:
        pass
    running.close()
    assert is_unfinished(lived)
    heard: list[Stage] = []
    assert finish(lived, lambda progress: heard.append(progress.stage)) is True
    assert heard
    assert not is_unfinished(lived)
    assert walk not in lived.all_histories()
    assert find_problems(lived) == []


def test_an_erasure_that_is_stopped_in_time_takes_nothing(lived: Session) -> None:
    before = lived.histories()
    assert done_at_once(erase_steps(lived, Scope(id_of(lived, "Walk")), should_stop=lambda: True)) is None
    assert lived.histories() == before
    assert not is_unfinished(lived)
