"""Facts about which habit a person means."""

import pytest

from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from tests.engine.living import made


def test_a_habit_is_found_by_id_and_by_name_in_any_case(session: Session) -> None:
    habit = made(session, "Straße fegen")
    for text in (habit, "Straße fegen", "STRASSE FEGEN"):
        assert session.find(text).id == habit


def test_the_exact_name_goes_before_another_case(session: Session) -> None:
    made(session, "walk")
    habit = made(session, "Walk")
    assert session.find("Walk").id == habit


def test_an_ambiguous_name_is_refused_with_the_ids_to_choose_from(session: Session) -> None:
    habits = [made(session, "Walk") for _ in range(2)]
    with pytest.raises(Refused) as refused:
        session.find("walk")
    assert all(habit in str(refused.value) for habit in habits)


def test_a_habit_in_use_goes_before_an_archived_one_of_the_same_name(session: Session) -> None:
    session.archive(made(session, "Walk"))
    habit = made(session, "Walk")
    assert session.find("Walk").id == habit


def test_an_archived_habit_is_found_where_it_is_the_only_one(session: Session) -> None:
    habit = made(session, "Walk")
    session.archive(habit)
    assert session.find("Walk").id == habit


def test_an_unknown_name_is_refused(session: Session) -> None:
    with pytest.raises(Refused, match="no habit “Swim”"):
        session.find("Swim")


def test_a_habit_in_the_trash_is_said_to_be_there(session: Session) -> None:
    habit = made(session, "Walk")
    session.delete(habit)
    for text in (habit, "walk"):
        with pytest.raises(Refused, match="trash"):
            session.find(text)


def test_a_habit_in_sight_goes_before_one_in_the_trash_of_the_same_name(session: Session) -> None:
    session.delete(made(session, "Walk"))
    habit = made(session, "Walk")
    assert session.find("Walk").id == habit


def test_the_trash_is_searched_alone(session: Session) -> None:
    habit = made(session, "Walk")
    with pytest.raises(Refused, match="no habit “Walk” in the trash"):
        session.find_in_trash("Walk")
    session.delete(habit)
    made(session, "Walk")
    assert session.find_in_trash("walk").id == habit
