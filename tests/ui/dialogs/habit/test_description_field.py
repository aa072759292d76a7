"""A description is written as Markdown and read as a page."""

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.habit.description_field import READ, DescriptionField
from habit_desktop.ui.widgets.written_page import WrittenPage


@pytest.fixture
def field(qtbot: QtBot) -> DescriptionField:
    made = DescriptionField()
    qtbot.addWidget(made)
    made.show()
    return made


def test_markdown_is_kept_as_it_is_written(field: DescriptionField) -> None:
    field.show_description("For the **marathon**\n\n- slowly")
    assert field.description() == "For the **marathon**\n\n- slowly"


def test_there_is_nothing_to_read_before_something_is_written(field: DescriptionField) -> None:
    assert not field.view.isVisible()
    field.text.setPlainText("Slowly")
    assert field.view.isVisible()


def test_it_is_read_as_a_page(field: DescriptionField) -> None:
    field.show_description("For the **marathon**")
    field.view.choose(READ)
    page = field.findChildren(WrittenPage)[0]
    assert page.isVisible()
    assert page.toPlainText() == "For the marathon"
    assert field.description() == "For the **marathon**"


def test_another_description_is_ready_to_be_written_on(field: DescriptionField) -> None:
    field.show_description("One")
    field.view.choose(READ)
    field.show_description("Two")
    assert field.text.isVisible()
