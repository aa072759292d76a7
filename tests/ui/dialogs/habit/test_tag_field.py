"""Tags are written with commas between, completed, or chosen among those in use."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.habit.tag_field import MOST_OFFERED, LastTagCompleter, TagField, tags_in


@pytest.fixture
def field(qtbot: QtBot) -> TagField:
    made = TagField(["Body", "Evening", "R&R"])
    qtbot.addWidget(made)
    return made


def offered(field: TagField) -> dict[str, QPushButton]:
    return {made.text(): made for made in field.findChildren(QPushButton)}


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("", ()),
        ("Body, Morning ,", ("Body", "Morning")),
        ("a,a, b", ("a", "b")),
        ("two words", ("two words",)),
        ("晨、夜，家،x", ("晨", "夜", "家", "x")),
    ],
)
def test_tags_stand_between_commas(text: str, tags: tuple[str, ...]) -> None:
    assert tags_in(text) == tags


def test_what_stands_after_the_last_comma_is_completed(field: TagField) -> None:
    completer = field.line.completer()
    assert isinstance(completer, LastTagCompleter)
    field.line.setText("Home, ev")
    completer.setCompletionPrefix("Home, ev")
    assert completer.currentCompletion() == "Home, Evening"


@pytest.mark.parametrize(("text", "offers"), [("Home, ev", 1), ("Home, Evening", 0), ("evening", 1), ("Swim", 0)])
def test_a_tag_written_in_full_is_offered_no_more(field: TagField, text: str, offers: int) -> None:
    completer = field.line.completer()
    completer.setCompletionPrefix(text)
    assert completer.completionCount() == offers


def test_a_tag_in_use_is_one_press_away(field: TagField) -> None:
    field.show_tags(["Home"])
    offered(field)["Body"].click()
    assert field.tags() == ("Home", "Body")
    offered(field)["Body"].click()
    assert field.tags() == ("Home",)


def test_what_is_written_is_chosen_among_those_in_use(field: TagField) -> None:
    field.line.setText("Evening, R&R")
    chosen = [text for text, made in offered(field).items() if made.isChecked()]
    assert chosen == ["Evening", "R&&R"]


def test_only_some_of_many_tags_are_offered(qtbot: QtBot) -> None:
    made = TagField([f"t{number}" for number in range(30)])
    qtbot.addWidget(made)
    assert len(offered(made)) == MOST_OFFERED
