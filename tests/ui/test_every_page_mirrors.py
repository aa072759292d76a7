"""Where people read from right to left, each page and each dialog is turned, and still shows all of its text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from habit_desktop.app.pictures import SIZES, open_pictured, settle
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.widgets.side_bar import SideBar
from habit_desktop.ui.widgets.time_field import TimeField
from tests.ui.inhabited import DIALOGS, VIEWS, Household, dialog_findings, view_findings


@pytest.fixture(scope="module", autouse=True)
def mirrored(qapp: QApplication, household: Household) -> Iterator[None]:
    """People read from right to left, and the window knows."""
    assert household
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("name", VIEWS)
def test_every_page_fits(household: Household, name: str) -> None:
    found = view_findings(*household, name, SIZES["narrow"])
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_fits(household: Household, name: str) -> None:
    found = dialog_findings(DIALOGS[name](household[0]), SIZES["narrow"])
    assert not found, "\n".join(found)


def test_what_one_begins_with_stands_at_the_right(household: Household) -> None:
    window, session = household
    open_pictured(window, Page.TODAY, session)
    settle(window, SIZES["wide"])
    side, row = window.findChildren(SideBar)[0], window.today.list.rows[0]
    assert side.mapTo(window, QPoint(0, 0)).x() > window.width() / 2
    assert row.mark.x() > row.width() / 2


def test_fields_stand_where_reading_begins_also_those_that_run_otherwise(household: Household) -> None:
    window, session = household
    open_pictured(window, Page.SETTINGS, session)
    settle(window, SIZES["narrow"])
    field = window.page_of(Page.SETTINGS).findChildren(TimeField)[0]
    row = field.parentWidget()
    assert row
    assert field.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert field.geometry().center().x() > row.width() / 2 or field.width() > row.width() / 2
