"""What could be different as values."""

import csv
from io import StringIO

from habit_desktop.engine.inside import Circumstance
from habit_desktop.learning.contribution import Contribution, Feature
from habit_desktop.ui.pages.insight.what_if_state import lever_values, still_asked, what_if_csv, what_if_state
from tests.ui.opened import inside

NOW = inside()
BETTER = inside(
    settled={Circumstance.RUN: 3.0, Circumstance.DONE_30D: 22.0}, contributions=(Contribution(Feature.RECENT, 2.0),)
)


def test_while_nothing_is_different_the_answer_is_what_is_so() -> None:
    state = what_if_state(NOW, NOW)
    assert state.sentence == "44\u00a0%, as it is"
    assert not state.changed
    assert not any(lever.moved for lever in state.levers)


def test_an_answer_says_both_chances() -> None:
    state = what_if_state(NOW, BETTER)
    assert state.sentence == "60\u00a0% instead of 44\u00a0%: +16 points"
    assert state.ring.probability == BETTER.chance.probability
    assert state.changed


def test_what_follows_moves_its_lever_too() -> None:
    moved = {lever.circumstance: lever.value for lever in what_if_state(NOW, BETTER).levers if lever.moved}
    assert moved == {Circumstance.RUN: "done 3 times in a row", Circumstance.DONE_30D: "22 of 30"}


def test_only_what_is_elsewhere_is_asked_about() -> None:
    assert still_asked(NOW, {Circumstance.RUN: -1.0}) == {}
    assert still_asked(NOW, {Circumstance.RUN: 3.0, Circumstance.HOUR: 15.25}) == {Circumstance.RUN: 3.0}
    assert still_asked(NOW, {Circumstance.RUN: 77.0}) == {}


def test_what_either_is_so_or_is_not_toggles() -> None:
    toggles = {lever.circumstance for lever in what_if_state(NOW, NOW).levers if lever.toggles}
    assert toggles == {Circumstance.REMINDED, Circumstance.REMINDERS_OPENED}


def test_every_place_of_a_lever_has_words() -> None:
    for each in NOW.choices:
        words = lever_values(each, NOW)
        assert len(set(words)) == len(each.values)


def test_both_can_be_taken_along_as_csv() -> None:
    rows = {row["what"]: row for row in csv.DictReader(StringIO(what_if_csv(NOW, BETTER)))}
    assert (rows["run"]["is"], rows["run"]["would_be"]) == ("-1", "3")
    assert float(rows["chance"]["would_be"]) == 0.6
