"""Every habit to start from can be made as it is."""

import pytest

from habit_desktop.domain.habit import habit_from_fields
from habit_desktop.wording.templates import Template, templates


def named(words: str) -> Template:
    return next(template for template in templates() if template.words == words)


def test_there_is_something_for_everybody() -> None:
    assert len(templates()) >= 12
    assert len({template.words for template in templates()}) == len(templates())


@pytest.mark.parametrize("template", templates(), ids=lambda template: template.words)
def test_a_template_is_a_habit_with_an_icon(template: Template) -> None:
    assert habit_from_fields("", template.fields()) == template.habit
    assert template.habit.icon


def test_a_habit_from_a_template_takes_its_own_place() -> None:
    assert "position" not in named("Walk").fields()


def test_no_sweets_is_something_to_quit() -> None:
    assert named("No sweets").habit.to_quit


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("Drink water", "8 glasses · every day"),
        ("Gym, 3 times a week", "3 times a week"),
        ("No sweets", "every day"),
    ],
)
def test_a_template_tells_what_it_asks_for(words: str, asks: str) -> None:
    assert named(words).asks() == asks
